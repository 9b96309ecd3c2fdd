package org.parlour.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.PowerUsed.Sentence;

/// Whatever a station says of how its things stand is in the tables too, and is described there.
class FactsTest {

  private static final Pattern SENTENCE =
      Pattern.compile("new Sentence\\(\\s*\"([a-z.-]+)\"|counted\\(\"([a-z.-]+)\"");

  @Test
  void every_sentence_that_says_how_a_thing_stands_is_known() throws IOException {
    var keys = new ArrayList<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        var said = SENTENCE.matcher(Files.readString(file));
        while (said.find()) {
          keys.add(said.group(1) == null ? said.group(2) : said.group(1));
        }
      }
    }
    keys.removeIf(key -> key.contains(".log."));
    assertThat(keys).contains("minutes.says.dots", "insights.right", "promises.report.stands");
    assertThat(keys).allMatch(key -> Facts.knows(key.endsWith(".") ? key + "x" : key));
  }

  @Test
  void a_number_a_state_and_a_plain_yes_are_one_row_each() {
    var facts =
        Facts.of(
            List.of(
                new Sentence("minutes.says.dots", Map.of("n", 7)),
                new Sentence("promises.report.stands", Map.of("state", "kept", "by", "2026-07-31")),
                new Sentence("minutes.says.marked.hurtful", Map.of("n", 5)),
                new Sentence("insights.standing.look-again", Map.of())));
    assertThat(facts.stream().map(fact -> fact.what() + "=" + fact.value()))
        .containsExactly(
            "dots=7", "state=kept", "by=2026-07-31", "marked-hurtful=5", "look-again=yes");
  }
}
