package org.parlour.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parlour.journal.EventCodec;
import org.parlour.kernel.Event;
import org.parlour.kernel.Kinds;

/// Golden files of events: `src/test/golden/<feature>/<kind>.json`, one per kind and version, with
/// what people made in the clear. They are never edited, only added: a changed one in a diff is a
/// broken promise to everything that is stored already.
///
/// A new event gets its file from `mvn test -Dgolden.write=true`; look at it before you commit it.
public final class GoldenEvents {

  private static final Path GOLDEN = Path.of("src/test/golden");

  private GoldenEvents() {}

  /// Checks that every kind of a family has an example, that each example's file reads back as the
  /// example, and that every file in the feature's folder can still be read.
  ///
  /// @param examples one event of each kind, with nothing left null if possible
  public static void check(Class<? extends Event> family, List<? extends Event> examples) {
    everyKindHasAnExample(family, examples);
    var codec = new EventCodec(List.of(family));
    for (var example : examples) {
      var file = fileOf(codec, example);
      writeIfAsked(file, codec.toPlain(example));
      assertThat(codec.fromPlain(read(file))).as("%s", file).isEqualTo(example);
    }
    everyFileIsStillRead(codec, fileOf(codec, examples.getFirst()).resolveSibling(""));
  }

  private static void everyKindHasAnExample(
      Class<? extends Event> family, List<? extends Event> examples) {
    assertThat(examples.stream().map(example -> Kinds.of(example.getClass())))
        .as("kinds that have an example")
        .containsExactlyInAnyOrderElementsOf(Kinds.family(family).keySet());
  }

  /// `board.card-pinned` is `board/card-pinned.json`; its second version is
  /// `board/card-pinned.2.json`.
  private static Path fileOf(EventCodec codec, Event event) {
    var name = codec.kindOf(event).replace('.', '/');
    var version = event.version() == 1 ? "" : "." + event.version();
    return GOLDEN.resolve(name + version + ".json");
  }

  private static void writeIfAsked(Path file, String plain) {
    if (Files.exists(file)) {
      return;
    }
    if (!Boolean.getBoolean("golden.write")) {
      fail("%s is missing. Write it with -Dgolden.write=true, and look at it.", file);
    }
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, plain + "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void everyFileIsStillRead(EventCodec codec, Path folder) {
    try (var files = Files.list(folder)) {
      assertThat(files)
          .allSatisfy(file -> assertThat(codec.fromPlain(read(file))).as("%s", file).isNotNull());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
