package org.parlour.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.PowerUsed.Sentence;

/// How things stand, as facts that can be counted. Pages say them as sentences; here each number or
/// state in one of those is a row.
final class Facts {

  private static final String YES = "yes";

  /// One thing that a sentence says.
  ///
  /// @param key the sentence's; one that ends with a dot stands for all that begin like it, and the
  ///   rest is part of what is said
  /// @param value which of its values; an empty name for a sentence that says it all
  /// @param what how it is called in the tables
  private record Said(String key, String value, String what, String means) {}

  private static final List<Said> ALL =
      List.of(
          new Said("minutes.says.from-hosts", "", "from-hosts", "yes: the hosts brought it"),
          new Said("minutes.says.dots", "n", "dots", "people who put a dot on it"),
          new Said("minutes.says.paper", "n", "paper", "the number of the paper"),
          new Said("minutes.says.how-it-felt", "", "how-it-felt", "yes: it says how it felt"),
          new Said("minutes.says.answers", "answered", "seen", "people who answered it"),
          new Said("minutes.says.answers", "agrees", "agrees", "people who agree"),
          new Said("minutes.says.answers", "disagrees", "disagrees", "people who disagree"),
          new Said("minutes.says.like-that", "yes", "like-that", "people for whom it is like that"),
          new Said("minutes.says.like-that", "partly", "partly", "people for whom it partly is"),
          new Said("minutes.says.like-that", "no", "not-like-that", "people for whom it is not"),
          new Said("minutes.says.people-marked", "n", "marked", "people who marked it"),
          new Said("minutes.says.marked.", "n", "marked-", "people who set that mark"),
          new Said("minutes.says.supported", "n", "supported", "people who support these words"),
          new Said("minutes.says.agreed", "", "agreed", "yes: these new words are agreed"),
          new Said("minutes.says.takes.", "n", "takes-", "what it takes: pounds, hours or places"),
          new Said("lookingback.as-host", "", "as-host", "yes: a host looks back"),
          new Said("minutes.says.played", "", "played", "yes: it was played"),
          new Said("minutes.says.drawn-from", "n", "drawn-from", "things it was drawn from"),
          new Said("minutes.says.drawn-for-this", "", "drawn-for-this", "yes: it has no source"),
          new Said("minutes.says.chose.", "n", "chose-", "people who chose that"),
          new Said("insights.from", "n", "from", "things it comes from"),
          new Said("insights.standing.", "", "", "yes: it stands like that"),
          new Said("insights.asked", "n", "asked", "people asked whether it is right"),
          new Said("insights.answered", "n", "answered", "how many of them answered"),
          new Said("insights.right", "n", "right", "how many said: that's right"),
          new Said("matters.chosen-by", "n", "chosen-by", "people who chose it"),
          new Said("matters.chosen-by.all", "n", "chosen-by", "people who chose it"),
          new Said("matters.chosen-by.some", "n", "chosen-by", "people who chose it"),
          new Said("matters.chosen-by.some", "alone", "nothing-else", "who got nothing else"),
          new Said("matters.chosen-by-few", "", "chosen-by-few", "yes: by fewer than five people"),
          new Said("promises.report.stands", "state", "state", "how the promise stands"),
          new Said("promises.report.stands", "by", "by", "the last day, as year-month-day"),
          new Said("promises.we-cannot", "", "we-cannot", "yes: it gets no promise, and says why"),
          new Said("promises.report.judged", "asked", "asked-to-judge", "people asked about it"),
          new Said("promises.report.judged", "judged", "judged", "how many of them said"));

  private Facts() {}

  /// One row: what is said, and its value.
  record Fact(String what, Object value) {}

  static List<Fact> of(List<Sentence> sentences) {
    var facts = new ArrayList<Fact>();
    for (var sentence : sentences) {
      for (var said : ALL) {
        var rest = rest(said, sentence);
        if (rest != null) {
          facts.add(new Fact(said.what + rest, value(said, sentence)));
        }
      }
    }
    return facts;
  }

  /// What follows the key; null if the sentence is another one.
  private static @Nullable String rest(Said said, Sentence sentence) {
    var key = sentence.key();
    if (said.key.endsWith(".")) {
      return key.startsWith(said.key) ? key.substring(said.key.length()) : null;
    }
    return key.equals(said.key) ? "" : null;
  }

  private static Object value(Said said, Sentence sentence) {
    var value = sentence.values().get(said.value);
    if (value == null) {
      return YES;
    }
    return value instanceof Number ? value : value.toString();
  }

  static boolean knows(String key) {
    return ALL.stream().anyMatch(said -> rest(said, new Sentence(key, Map.of())) != null);
  }

  /// Every fact there may be, and what it means.
  static Map<String, String> meanings() {
    var meanings = new LinkedHashMap<String, String>();
    ALL.forEach(said ->
        meanings.put(
            said.what.endsWith("-") || said.what.isEmpty() ? said.what + "…" : said.what,
            said.means));
    return meanings;
  }
}
