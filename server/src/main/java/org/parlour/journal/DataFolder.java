package org.parlour.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

/// The folder a Parlour keeps everything in, held by one process at a time.
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  /// Stands in the folder while a restore replaces its files.
  private static final String RESTORING = "restoring";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Takes a folder, making it if it is not there. Only its owner can read what is in it.
  ///
  /// @throws FolderInUse if another process, or another store in this one, holds it
  static DataFolder take(Path path) {
    try {
      makePrivate(path);
      var lock = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
      if (!tryLock(lock)) {
        lock.close();
        throw new FolderInUse(path);
      }
      return new DataFolder(path, lock);
    } catch (IOException broken) {
      throw new DamagedStore(
          path.toAbsolutePath()
              + " cannot be used as a data folder: "
              + broken.getMessage()
              + ". Choose another with --data.",
          broken);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldHere) {
      return false;
    }
  }

  private static void makePrivate(Path path) throws IOException {
    if (Files.exists(path)) {
      return;
    }
    Files.createDirectories(path);
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  SqliteFile journal() {
    return SqliteFile.journal(path);
  }

  SqliteFile keys() {
    return SqliteFile.keys(path);
  }

  Path path() {
    return path;
  }

  /// Stands while the files do not belong together.
  Path restoring() {
    return path.resolve(RESTORING);
  }

  /// Checks that both files are whole and belong together, and lays them out where there are none
  /// yet.
  ///
  /// @throws DamagedStore if not; nothing was changed
  void prepare() {
    if (Files.exists(restoring())) {
      throw new DamagedStore(
          "Restoring into "
              + path.toAbsolutePath()
              + " was interrupted. Run ./parlour restore again.",
          null);
    }
    check();
    try {
      // The keys first: a journal without its keys is damage, keys without a journal are a
      // beginning.
      SqliteFile.bringUpToDate(keys());
      SqliteFile.bringUpToDate(journal());
    } catch (SQLException broken) {
      throw new DamagedStore(
          "Nothing can be stored in " + path.toAbsolutePath() + ": " + broken.getMessage(), broken);
    }
  }

  private void check() {
    boolean journalBlank = journal().isBlank();
    boolean keysBlank = keys().isBlank();
    if (!journalBlank) {
      journal().check();
    }
    if (!keysBlank) {
      keys().check();
    }
    if (keysBlank && !journalBlank && journal().has("SELECT seq FROM events")) {
      throw missing("keys.db", "journal.db", "Without its keys nobody's words can be read.");
    }
    if (journalBlank && !keysBlank && keys().has("SELECT id FROM keys")) {
      throw missing("journal.db", "keys.db", "Its keys have nothing to open.");
    }
  }

  private DamagedStore missing(String file, String other, String soWhat) {
    return new DamagedStore(
        file
            + " is missing from "
            + path.toAbsolutePath()
            + ", and "
            + other
            + " is there. "
            + soWhat
            + " Nothing was changed. Put "
            + file
            + " back, or a backup of both with ./parlour restore.",
        null);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
