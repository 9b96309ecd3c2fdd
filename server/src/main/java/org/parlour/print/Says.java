package org.parlour.print;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Our sentences on paper. They are the pages' own: each is written once, in `web/src/words`.
public final class Says {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  private final Locale locale;
  private final JsonNode words;

  private Says(Locale locale) {
    this.locale = locale;
    this.words = PrintFiles.json("words." + locale.toLanguageTag() + ".json");
  }

  private static final class English {
    static final Says SAYS = new Says(Locale.UK);
  }

  public static Says inEnglish() {
    return English.SAYS;
  }

  /// Its BCP 47 tag.
  public String language() {
    return locale.toLanguageTag();
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  /// The sentence for a key, with its gaps filled.
  ///
  /// @throws IllegalArgumentException if there is no such sentence
  public String say(String key, Map<String, ?> values) {
    var said = sayIfKnown(key, values);
    if (said == null) {
      throw new IllegalArgumentException("There is no sentence " + key);
    }
    return said;
  }

  /// The sentence for so many.
  public String say(String key, int n) {
    return say(key, Map.of("n", n));
  }

  public @Nullable String sayIfKnown(String key, Map<String, ?> values) {
    var message = words.path(key);
    if (message.isMissingNode()) {
      return null;
    }
    return fill(
        message.isObject() ? form(message, values.get("n")) : message.stringValue(), values);
  }

  /// None of something may have its own sentence, as on screen.
  private static String form(JsonNode forms, @Nullable Object n) {
    int count = n instanceof Number number ? number.intValue() : 0;
    var form = count == 0 ? "zero" : count == 1 ? "one" : "other";
    return forms.path(forms.has(form) ? form : "other").stringValue();
  }

  private String fill(String form, Map<String, ?> values) {
    return GAP.matcher(form)
        .replaceAll(gap -> Matcher.quoteReplacement(value(values, gap.group(1))));
  }

  private String value(Map<String, ?> values, String name) {
    var value = values.get(name);
    return switch (value) {
      case null -> "";
      case Number number -> NumberFormat.getInstance(locale).format(number);
      default -> value.toString();
    };
  }

  /// `31 July 2026`.
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }

  public String day(Instant at) {
    return day(at.atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
