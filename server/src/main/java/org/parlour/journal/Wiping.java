package org.parlour.journal;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes files go that held keys: their bytes are overwritten before they are deleted. What a flash
/// disk or a snapshot below keeps is out of our hands, and the handbook says so.
final class Wiping {

  private static final int CHUNK_BYTES = 64 * 1024;

  private Wiping() {}

  /// Wipes every file in a folder, and the folder. One that is not there is gone already.
  static void folder(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          file(file);
        }
      }
      Files.delete(folder);
    }
  }

  /// Wipes a database and what SQLite keeps beside it.
  static void database(SqliteFile file) throws IOException {
    file(file.sharedMemory());
    file(file.wal());
    file(file.path());
  }

  private static void file(Path file) throws IOException {
    if (Files.exists(file)) {
      overwrite(file);
      Files.delete(file);
    }
  }

  private static void overwrite(Path file) throws IOException {
    var zeros = ByteBuffer.allocate(CHUNK_BYTES);
    try (var channel = FileChannel.open(file, WRITE)) {
      long size = channel.size();
      for (long at = 0; at < size; at += zeros.capacity()) {
        zeros.clear().limit((int) Math.min(zeros.capacity(), size - at));
        channel.write(zeros, at);
      }
      channel.force(true);
    }
  }
}
