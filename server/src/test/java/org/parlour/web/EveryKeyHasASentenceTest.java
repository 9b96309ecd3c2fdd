package org.parlour.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Refusal;
import org.parlour.media.Unusable;

/// The house speaks in keys, and the pages have the sentences. `web/src/words/heard*.ts` list the
/// keys, and its own test finds a sentence for each in every language; here the lists are held to
/// what the house can really say, so that nothing is unsaid and nothing is said in vain.
class EveryKeyHasASentenceTest {

  private static final Path WORDS = Path.of("../web/src/words");
  private static final Path SOURCES = Path.of("src/main/java");

  /// Some events choose between two sentences, so the sources are asked and not an example.
  private static final Pattern LOG_KEY = Pattern.compile("\"([a-z]+\\.log\\.[a-z-]+)\"");

  @Test
  void every_refusal() {
    var refusals =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.parlour")
                .stream()
                .filter(type -> type.isAssignableTo(Refusal.class) && !type.isInterface())
                .map(type -> WireJson.key(type.reflect()));
    assertThat(keys("\\w*[rR]efusal\\w*")).containsExactlyInAnyOrderElementsOf(refusals.toList());
  }

  @Test
  void every_line_of_the_log() {
    var written =
        sources()
            .map(EveryKeyHasASentenceTest::read)
            .flatMap(source -> LOG_KEY.matcher(source).results().map(key -> key.group(1)));
    assertThat(keys("\\w*(?:log|Log)\\w*")).containsExactlyInAnyOrderElementsOf(written.toList());
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

  /// All keys in the lists of that name, which may stand in several files: one for each station.
  private static List<String> keys(String list) {
    var keys = new ArrayList<String>();
    try (var files = Files.list(WORDS)) {
      for (var file : files.filter(EveryKeyHasASentenceTest::isHeard).toList()) {
        var declared = Pattern.compile("(?s)const " + list + " = \\[(.*?)]").matcher(read(file));
        while (declared.find()) {
          Pattern.compile("\"([^\"]+)\"")
              .matcher(declared.group(1))
              .results()
              .forEach((MatchResult key) -> keys.add(key.group(1)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    assertThat(keys).as("%s in %s", list, WORDS).isNotEmpty();
    return keys;
  }

  private static boolean isHeard(Path file) {
    return file.getFileName().toString().startsWith("heard");
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
