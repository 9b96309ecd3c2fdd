package org.parlour.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// Where a running house can be reached by the commands on the same machine: its port and a key, in
/// a file that only its owner may read.
///
/// @param key a host's session key, good while the process runs
record Running(int port, String key) {

  private static final String FILE = "running";

  static Optional<Running> at(Path data) {
    try {
      var lines = Files.readAllLines(data.resolve(FILE));
      return lines.size() == 2
          ? Optional.of(new Running(Integer.parseInt(lines.get(0)), lines.get(1)))
          : Optional.empty();
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  void write(Path data) {
    var file = data.resolve(FILE);
    try {
      Files.deleteIfExists(file);
      if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(file, List.of(Integer.toString(port), key));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  static void forget(Path data) {
    try {
      Files.deleteIfExists(data.resolve(FILE));
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }
}
