package org.parlour.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Changes to folders that are still there after the plug is pulled: the folder itself is synced.
final class Durably {

  private Durably() {}

  static void create(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    sync(file.resolveSibling(""));
  }

  /// Makes a folder and whatever is above it and not there yet.
  static void createFolder(Path folder) throws IOException {
    var above = folder.toAbsolutePath().getParent();
    if (above != null && !Files.exists(above)) {
      createFolder(above);
    }
    Files.createDirectories(folder);
    if (above != null) {
      sync(above);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try (var file = FileChannel.open(from, READ)) {
      file.force(true);
    }
    Files.move(from, to, ATOMIC_MOVE);
    sync(to.resolveSibling(""));
  }

  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    sync(file.resolveSibling(""));
  }

  /// Linux and macOS sync a folder like a file. Windows cannot open one, and does not need to.
  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      }
    }
  }
}
