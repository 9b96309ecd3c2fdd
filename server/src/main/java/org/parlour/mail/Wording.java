package org.parlour.mail;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.parlour.gathering.Became.How;
import org.parlour.gathering.Postbag.Outgoing;
import org.parlour.kernel.Kinds;
import org.parlour.print.Says;

/// What letters say: plain sentences of ours, and where to read the rest. Never anybody's words,
/// nor what a gathering is called, because a letter lies in somebody else's house.
final class Wording {

  private final String origin;
  private final Says says;

  /// @param origin what stands before every address of the house: `https://parlour.example`
  Wording(String origin, Says says) {
    this.origin = origin;
    this.says = says;
  }

  Letter of(Outgoing out, String code) {
    var kind = out.confirms() ? "confirm" : "news";
    var pages = origin + "/g/" + code;
    var values =
        Map.of(
            "house",
            origin,
            "page",
            pages + "/things",
            "news",
            listed(out),
            "answer",
            pages + "/post#" + out.ticket());
    return new Letter(
        UUID.nameUUIDFromBytes((out.address() + " " + out.since()).getBytes(StandardCharsets.UTF_8))
            .toString(),
        out.to(),
        says.say("mail." + kind + ".subject"),
        says.say("mail." + kind + ".text", values),
        origin + "/api/gatherings/" + code + "/mail/stop/" + out.ticket());
  }

  private String listed(Outgoing out) {
    var lines = new StringBuilder();
    for (How how : out.news()) {
      lines.append("- ").append(says.say("mail.news." + Kinds.of(how))).append('\n');
    }
    return lines.toString().stripTrailing();
  }
}
