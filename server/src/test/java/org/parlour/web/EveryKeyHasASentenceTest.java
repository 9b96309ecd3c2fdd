package org.parlour.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parlour.board.BoardRefusal;
import org.parlour.gathering.GatheringRefusal;
import org.parlour.kernel.Kinds;
import org.parlour.media.Unusable;

/// The house speaks in keys, and the pages have the sentences. `web/src/words/heard.ts` lists the
/// keys, and its own test finds a sentence for each in every language; here the lists are held to
/// what the house can really say, so that nothing is unsaid and nothing is said in vain.
class EveryKeyHasASentenceTest {

  private static final Path HEARD = Path.of("../web/src/words/heard.ts");
  private static final Path SOURCES = Path.of("src/main/java");

  /// Some events choose between two sentences, so the sources are asked and not an example.
  private static final Pattern LOG_KEY = Pattern.compile("\"([a-z]+\\.log\\.[a-z-]+)\"");

  @Test
  void every_refusal() {
    var refusals =
        Stream.of(BoardRefusal.class, GatheringRefusal.class)
            .flatMap(family -> Kinds.family(family).values().stream())
            .map(WireJson::key);
    assertThat(keys("refusalKeys")).containsExactlyInAnyOrderElementsOf(refusals.toList());
  }

  @Test
  void every_line_of_the_log() {
    var written =
        sources()
            .map(EveryKeyHasASentenceTest::read)
            .flatMap(source -> LOG_KEY.matcher(source).results().map(key -> key.group(1)));
    assertThat(keys("logKeys")).containsExactlyInAnyOrderElementsOf(written.toList());
  }

  @Test
  void every_problem() {
    var problems = Stream.of(Problem.Type.values()).map(type -> "problem." + Kinds.of(type));
    assertThat(keys("problemKeys")).containsExactlyInAnyOrderElementsOf(problems.toList());
  }

  @Test
  void every_reason_why_a_picture_or_voice_cannot_be_used() {
    var reasons = Stream.of(Unusable.Why.values()).map(why -> "upload." + why.key());
    assertThat(keys("uploadKeys")).containsExactlyInAnyOrderElementsOf(reasons.toList());
  }

  private static List<String> keys(String list) {
    var declared = Pattern.compile("(?s)" + list + " = \\[(.*?)]").matcher(read(HEARD));
    assertThat(declared.find()).as("%s in %s", list, HEARD).isTrue();
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(declared.group(1))
        .results()
        .map((MatchResult key) -> key.group(1))
        .toList();
  }

  private static Stream<Path> sources() {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
