package org.parlour.files;

import java.io.Writer;
import java.util.List;
import org.parlour.priorities.Fraction;
import org.parlour.priorities.Proportionality.Violation;
import org.parlour.priorities.Shares;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes shares as JSON. Scripts read it, so its names stay.
///
/// Exact fractions of hundreds of digits help no script: they are written as the nearest double.
public final class SharesJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private SharesJson() {}

  /// Writes them as one object with a line end. The writer stays open.
  public static void write(Shares shares, List<Violation> violations, Writer out) {
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("rule", shares.rule().word());
      json.writeStringProperty("utility", shares.utility().word());
      json.writeNumberProperty("budget", shares.budget());
      json.writeNumberProperty("cost", shares.cost());
      json.writeArrayPropertyStart("winners");
      shares.winners().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("rounds", shares.rounds());
      json.writeName("step");
      write(json, shares.step());
      writePayments(json, shares);
      writeExplanations(json, shares);
      writeViolations(json, violations);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Fraction number) {
    double near = number.doubleValue();
    if (near == Math.rint(near) && Math.abs(near) <= 1L << 53) {
      json.writeNumber((long) near);
    } else {
      json.writeNumber(near);
    }
  }

  private static void write(JsonGenerator json, String name, Fraction number) {
    json.writeName(name);
    write(json, number);
  }

  /// By voter, then by option. Who paid nothing is left out.
  private static void writePayments(JsonGenerator json, Shares shares) {
    json.writeObjectPropertyStart("payments");
    for (var voter : shares.payments().voters()) {
      var paid = shares.payments().of(voter);
      if (!paid.isEmpty()) {
        json.writeObjectPropertyStart(voter);
        paid.forEach((option, payment) -> write(json, option, payment));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private static void writeExplanations(JsonGenerator json, Shares shares) {
    json.writeObjectPropertyStart("explanations");
    shares
        .explanations()
        .forEach((option, why) -> {
          json.writeObjectPropertyStart(option);
          json.writeStringProperty("how", why.how().word());
          json.writeNumberProperty("supporters", why.supporters());
          json.writeNumberProperty("nothingElse", why.nothingElse());
          write(json, "price", why.price());
          write(json, "fullPayment", why.fullPayment());
          write(json, "together", why.together());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private static void writeViolations(JsonGenerator json, List<Violation> violations) {
    json.writeObjectPropertyStart("proportionality");
    json.writeArrayPropertyStart("violations");
    for (var violation : violations) {
      json.writeStartObject();
      json.writeStringProperty("option", violation.option());
      json.writeNumberProperty("people", violation.people());
      write(json, "most", violation.most());
      write(json, "claim", violation.claim());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
