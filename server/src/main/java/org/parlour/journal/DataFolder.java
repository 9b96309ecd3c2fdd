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
import org.jspecify.annotations.Nullable;

/// The folder a Parlour keeps everything in, held by one process at a time.
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final String RESTORING = "restoring";

  private static final String RESTORED = "restored";

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

  /// A hold on a folder for as long as something is read that nobody else may write meanwhile.
  ///
  /// @param byUs false if somebody serves the folder
  record Held(boolean byUs, @Nullable FileChannel lock) implements AutoCloseable {

    @Override
    public void close() {
      if (lock != null) {
        Closing.all(lock);
      }
    }
  }

  /// Holds a folder if nobody else does. One that was never served, like a backup, needs no lock.
  static Held takeIfFree(Path path) {
    try {
      if (!Files.exists(path.resolve(LOCK))) {
        return new Held(true, null);
      }
      var lock = FileChannel.open(path.resolve(LOCK), WRITE);
      return new Held(tryLock(lock), lock);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldHere) {
      return false;
    }
  }

  static void makePrivate(Path path) throws IOException {
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

  /// Stands while a restore replaces the files, because they do not belong together until it is
  /// done.
  Path restoring() {
    return path.resolve(RESTORING);
  }

  /// Where a restore builds what it will put in place.
  Path restored() {
    return path.resolve(RESTORED);
  }

  /// Checks that both files are whole and belong together, and lays them out where there are none
  /// yet.
  ///
  /// @throws DamagedStore if not; nothing was changed
  void prepare() {
    finishRestore();
    try {
      check();
    } catch (DamagedStore damaged) {
      throw damaged.advising("Put a backup back with ./parlour restore.");
    }
    layOut();
  }

  private void finishRestore() {
    try {
      Restore.finish(this);
    } catch (IOException broken) {
      throw new DamagedStore(
          "A restore into "
              + path.toAbsolutePath()
              + " was interrupted and cannot be finished: "
              + broken.getMessage()
              + ". Run ./parlour restore again.",
          broken);
    }
  }

  private void layOut() {
    try {
      Wiping.folder(restored()); // A restore that was given up may have left keys there.
      // The keys first: a journal without its keys is damage, keys without a journal a beginning.
      SqliteFile.bringUpToDate(keys());
      SqliteFile.bringUpToDate(journal());
    } catch (SQLException | IOException broken) {
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
            + soWhat,
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
