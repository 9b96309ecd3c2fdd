package org.parlour.cli;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files a command reads and writes. All results are written or none: each first under another
/// name beside its own, then all are renamed.
final class ResultFiles {

  private final Map<Path, Written> results = new LinkedHashMap<>();
  private final Set<Path> inputs;

  /// @param inputs files that are read and must not be written over; null for one nobody named
  ResultFiles(@Nullable Path... inputs) {
    this.inputs =
        Arrays.stream(inputs)
            .filter(Objects::nonNull)
            .map(ResultFiles::whole)
            .collect(toUnmodifiableSet());
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /// Writes one result.
  @FunctionalInterface
  interface Written {

    void to(Writer out) throws IOException;
  }

  /// Refuses at once what could only fail after all the work was done.
  ///
  /// @param out null for a result nobody asked for
  void add(@Nullable Path out, Written written) {
    if (out == null) {
      return;
    }
    var path = whole(out);
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IllegalArgumentException(out + " is not a file. Name one to write to.");
    }
    var folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no folder " + folder + ".");
    }
    if (inputs.contains(path)) {
      throw new IllegalArgumentException(out + " is read here. Name another file to write to.");
    }
    if (results.putIfAbsent(path, written) != null) {
      throw new IllegalArgumentException("Two results cannot both be written to " + out + ".");
    }
  }

  /// Opens a file to read.
  static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder. Name a file in it.");
    }
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(file + " may not be read by you.");
    }
    return Files.newInputStream(file);
  }

  /// What a file is called in a sentence.
  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  void write() throws IOException {
    var drafts = new LinkedHashMap<Path, Path>();
    try {
      for (var result : results.entrySet()) {
        var draft = result.getKey().resolveSibling("." + name(result.getKey()) + ".part");
        drafts.put(draft, result.getKey());
        try (var out = Files.newBufferedWriter(draft)) {
          result.getValue().to(out);
        }
      }
      for (var draft : drafts.entrySet()) {
        Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (var draft : drafts.keySet()) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
