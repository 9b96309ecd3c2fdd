package org.parlour;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a document names is there: files, classes, functions, commands, settings. A document
/// that lies is worse than none.
class DocumentsPointAtRealThingsTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS =
      Set.of("node_modules", "target", "dist", ".git", "data", "test-results");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]+`");
  private static final Pattern COMMAND = Pattern.compile("\\./parlour ([a-z][a-z-]*)");
  private static final Pattern SETTING = Pattern.compile("\\bPARLOUR_[A-Z_]+");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/.])(?:server|web|e2e|bench|docs|src|\\.ci|\\.githooks)/[\\w./-]*");
  private static final Pattern FILE =
      Pattern.compile("(?<![\\w/-])[\\w-]+\\.(?:java|tsx?|mjs|css|ya?ml|sql|md|db|json)\\b");
  private static final Pattern FUNCTION = Pattern.compile("\\b([a-z][A-Za-z]+)\\(");

  /// A word with two humps is always a name of ours; with one only if it stands alone.
  private static final Pattern TYPE =
      Pattern.compile("`([A-Z][a-z]+)`|\\b([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)\\b");

  private static final List<Path> FILES = files();
  private static final List<Path> SOURCES =
      FILES.stream().filter(DocumentsPointAtRealThingsTest::isSource).toList();
  private static final String WRITTEN =
      SOURCES.stream().map(DocumentsPointAtRealThingsTest::read).collect(joining("\n"));

  static List<Path> documents() {
    return FILES.stream().filter(file -> file.toString().endsWith(".md")).toList();
  }

  @Test
  void there_are_documents_and_sources_to_compare() {
    assertThat(documents()).contains(Path.of("README.md"), Path.of("ARCHITECTURE.md"));
    assertThat(SOURCES).contains(Path.of("parlour")).hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_leads_somewhere(Path document) {
    var from = HOUSE.resolve(document);
    assertAll(document, LINK, read(document), link -> Files.exists(from.resolveSibling(link)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_file_that_is_named_is_there(Path document) {
    assertAll(document, PATH, code(document), DocumentsPointAtRealThingsTest::isThere);
    assertAll(document, FILE, code(document), DocumentsPointAtRealThingsTest::isAFile);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_class_and_function_that_is_named_is_written(Path document) {
    assertAll(document, TYPE, code(document), DocumentsPointAtRealThingsTest::isAType);
    assertAll(document, FUNCTION, code(document), name -> isWritten("\\b" + name + "\\("));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_command_and_setting_is_understood(Path document) {
    assertAll(document, COMMAND, read(document), DocumentsPointAtRealThingsTest::isACommand);
    assertAll(document, SETTING, read(document), name -> isWritten("\\b" + name + "\\b"));
  }

  private static void assertAll(Path document, Pattern named, String text, Predicate<String> real) {
    var missing =
        named
            .matcher(text)
            .results()
            .map(DocumentsPointAtRealThingsTest::name)
            .filter(real.negate())
            .distinct();
    assertThat(missing).as("named in %s, and not there", document).isEmpty();
  }

  /// The part of a match in brackets, or all of it.
  private static String name(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return match.group();
  }

  private static boolean isThere(String path) {
    return Stream.of("", "server", "web")
        .anyMatch(folder -> Files.exists(HOUSE.resolve(folder).resolve(path)));
  }

  /// Some files are only there while the house is open: the sources name them.
  private static boolean isAFile(String name) {
    return FILES.stream().anyMatch(file -> file.endsWith(name))
        || isWritten("[\"`]" + Pattern.quote(name) + "[\"`]");
  }

  private static boolean isAType(String name) {
    return isWritten("\\b(?:class|record|interface|enum|type|function|const) " + name + "\\b")
        || isJavas(name);
  }

  private static boolean isJavas(String name) {
    try {
      Class.forName("java.lang." + name);
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  /// The launcher knows it, or else it is one of the house's own.
  private static boolean isACommand(String name) {
    return isWritten("(?m)^  " + name + "\\) ") || isWritten("name = \"" + name + "\"");
  }

  private static boolean isWritten(String pattern) {
    return Pattern.compile(pattern).matcher(WRITTEN).find();
  }

  private static String code(Path document) {
    return CODE.matcher(read(document)).results().map(MatchResult::group).collect(joining("\n"));
  }

  private static boolean isSource(Path file) {
    return !file.endsWith("DocumentsPointAtRealThingsTest.java")
        && file.toString().matches("parlour|.*\\.(java|tsx?|mjs|sql|ya?ml)");
  }

  private static List<Path> files() {
    var all = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          HOUSE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
              return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              all.add(HOUSE.relativize(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(all);
  }

  private static String read(Path file) {
    try {
      return Files.readString(HOUSE.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
