package org.parlour.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.parlour.kernel.Event;
import org.parlour.kernel.SecretHash;

/// Opens stores.
public final class Stores {

  private Stores() {}

  /// Opens the store in a data folder, laying it out if there is none, and finishes what a
  /// take-back left undone.
  ///
  /// @param families the sealed families of all events, one per feature
  /// @throws FolderInUse if another Parlour holds the folder
  /// @throws DamagedStore if what is there cannot be used; nothing was changed
  public static Store open(Path folder, List<Class<? extends Event>> families) {
    return open(folder, families, InstantSource.system());
  }

  /// The same, with another clock: the age of what is to be swept is counted by it.
  public static Store open(
      Path folder, List<Class<? extends Event>> families, InstantSource clock) {
    var codec = new EventCodec(families);
    var open = new ArrayDeque<AutoCloseable>();
    try {
      var data = pushed(open, DataFolder.take(folder));
      data.prepare();
      var vault = pushed(open, new SqliteVault(data.keys()));
      var ledger = pushed(open, new SqliteLedger(data.journal()));
      WritingDesk.finishTakingBack(vault, ledger);
      var desk = pushed(open, new WritingDesk(vault, ledger));
      var shelf = new FileShelf(data.path());
      var bytes = new BlobsTakenBack(shelf, ledger, desk);
      bytes.sweep(clock.instant());
      return new Store(
          new DurableJournal(codec, vault, ledger, desk, bytes, _ -> {}),
          new SqlRegister(ledger, desk, Remembered.surely()),
          new SealedBlobs(shelf, clock),
          new SealedUploads(shelf, clock),
          bytes,
          () -> Closing.all(open));
    } catch (SQLException broken) {
      Closing.all(open);
      throw new DamagedStore(
          "The store in " + folder.toAbsolutePath() + " does not open: " + broken.getMessage(),
          broken);
    } catch (RuntimeException broken) {
      Closing.all(open);
      throw broken;
    }
  }

  /// Opens the store in two PostgreSQL databases, which other nodes may use at the same time.
  ///
  /// @param families the sealed families of all events, one per feature
  /// @throws DamagedStore if a database cannot be reached or used
  public static Store open(PostgresSettings settings, List<Class<? extends Event>> families) {
    return open(settings, families, InstantSource.system());
  }

  /// The same, with another clock.
  public static Store open(
      PostgresSettings settings, List<Class<? extends Event>> families, InstantSource clock) {
    var codec = new EventCodec(families);
    var open = new ArrayDeque<AutoCloseable>();
    try {
      var vault = pushed(open, new PostgresVault(PostgresDatabase.open("keys", settings.keys())));
      var database = pushed(open, PostgresDatabase.open("journal", settings.journal()));
      var wakes = pushed(open, new PostgresWakes(PostgresSettings.jdbc(settings.journal())));
      var ledger = pushed(open, new PostgresLedger(database, wakes));
      WritingDesk.finishTakingBack(vault, ledger);
      var desk = pushed(open, new WritingDesk(vault, ledger));
      var shelf = new PostgresShelf(database);
      var bytes = new BlobsTakenBack(shelf, ledger, desk);
      bytes.sweep(clock.instant());
      return new Store(
          new DurableJournal(codec, vault, ledger, desk, bytes, wakes::add),
          new SqlRegister(ledger, desk, Remembered.never()),
          new SealedBlobs(shelf, clock),
          new SealedUploads(shelf, clock),
          bytes,
          () -> Closing.all(open));
    } catch (SQLException broken) {
      Closing.all(open);
      throw new DamagedStore("The store does not open: " + broken.getMessage() + ".", broken);
    } catch (RuntimeException broken) {
      Closing.all(open);
      throw broken;
    }
  }

  /// Adds a host link to the store in a data folder, whether it is being served or not.
  ///
  /// @throws IllegalArgumentException with one sentence, if there is no store
  /// @throws DamagedStore if the store does not take it
  public static void addHostLink(Path folder, SecretHash code, Instant expires) {
    Backup.requireStore(folder);
    try (var connection = SqliteFile.journal(folder).openWriter()) {
      Query.inTransaction(connection, c -> SqlRegister.addHostLink(c, code, expires));
    } catch (SQLException broken) {
      throw new DamagedStore(
          "The store in "
              + folder.toAbsolutePath()
              + " did not take the link: "
              + broken.getMessage()
              + ".",
          broken);
    }
  }

  /// What is opened last is closed first.
  private static <T extends AutoCloseable> T pushed(Deque<AutoCloseable> open, T next) {
    open.push(next);
    return next;
  }
}
