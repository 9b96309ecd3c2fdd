package org.parlour.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.parlour.kernel.GatheringId;
import org.sqlite.SQLiteConnection;

/// Copies a store while it is being served, as two files that may be kept apart: journals for
/// months, keys for seven days at most, because an old copy of the keys opens what was taken back
/// since.
///
/// Pictures and voices lie beside them, encrypted under keys that stand in the journal, sealed:
/// they may be kept as long as the journal.
///
/// The journal is copied first and the keys afterwards: a key is durable before its event, so every
/// event in the copy has its key in the copy, unless it was taken back. Each copy is SQLite's own
/// backup of one moment. Copying the files by hand would pass every check of SQLite and still lack
/// what was in the log.
public final class Backup {

  private static final String UNFINISHED = ".unfinished";

  private Backup() {}

  /// What a backup holds.
  public record Report(int gatherings, long events, long keys, long blobs) {}

  /// Copies the store in a data folder into a new folder.
  ///
  /// @param into must not exist, or be empty
  /// @throws IllegalArgumentException with one sentence, if there is no store or no room for a copy
  /// @throws DamagedStore if the store is damaged; an unfinished copy was removed
  public static Report run(Path data, Path into) {
    requireStore(data);
    try {
      requireEmpty(into);
      return copy(data, into);
    } catch (IOException | SQLException broken) {
      throw new DamagedStore("The backup was not finished: " + broken.getMessage() + ".", broken);
    }
  }

  static void requireStore(Path data) {
    for (var file : new SqliteFile[] {SqliteFile.journal(data), SqliteFile.keys(data)}) {
      if (SqliteFile.sizeOf(file.path()) == 0) {
        throw new IllegalArgumentException(
            "There is no store in " + data.toAbsolutePath() + ": " + file.name() + " is missing.");
      }
    }
  }

  private static void requireEmpty(Path into) throws IOException {
    DataFolder.makePrivate(into);
    try (var files = Files.list(into)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException(
            into.toAbsolutePath() + " is not empty, and a backup never overwrites anything.");
      }
    }
  }

  private static Report copy(Path data, Path into) throws IOException, SQLException {
    var journal = copyOf(SqliteFile.journal(data), into);
    var keys = copyOf(SqliteFile.keys(data), into);
    try {
      var heads = copyJournal(SqliteFile.journal(data), journal);
      long keyCount = copyKeys(SqliteFile.keys(data), keys);
      long blobCount = copyBlobs(data, into, claimsIn(journal));
      Durably.move(keys.path(), into.resolve("keys.db"));
      Durably.move(journal.path(), into.resolve("journal.db"));
      long events = heads.values().stream().mapToLong(EventTable.Head::events).sum();
      return new Report(heads.size(), events, keyCount, blobCount);
    } finally {
      Wiping.database(keys);
      Wiping.database(journal);
    }
  }

  private static SqliteFile copyOf(SqliteFile file, Path into) {
    return file.at(into.resolve(file.name() + UNFINISHED));
  }

  private static Map<GatheringId, EventTable.Head> copyJournal(SqliteFile from, SqliteFile to)
      throws SQLException {
    try (var source = from.openReader()) {
      var heads =
          Query.inTransaction(
              source,
              connection -> {
                var now = EventTable.heads(connection);
                copy(connection, to.path());
                return now;
              });
      to.checkEveryByte();
      if (!heads.equals(to.inspect(EventTable::heads))) {
        throw new SQLException("the copy does not end where the journal did");
      }
      return heads;
    }
  }

  private static long copyKeys(SqliteFile from, SqliteFile to) throws SQLException {
    try (var source = from.openReader()) {
      copy(source, to.path());
      to.checkEveryByte();
      return to.inspect(c -> Long.parseLong(SqliteFile.ask(c, "SELECT count(*) FROM keys")));
    }
  }

  /// Blobs never change, so each is copied as it is. One that is not there any more was taken back
  /// since the journal was copied.
  static long copyBlobs(Path from, Path into, List<BlobTable.Claim> claims) throws IOException {
    var source = new FileShelf(from);
    var copies = new FileShelf(into);
    long copied = 0;
    for (var claim : claims) {
      copied += copies.copyFrom(source, claim.owner().gathering(), claim.blob()) ? 1 : 0;
    }
    return copied;
  }

  /// None in the journal of a Parlour that had no pictures yet.
  static List<BlobTable.Claim> claimsIn(SqliteFile journal) {
    return journal.has("SELECT name FROM sqlite_schema WHERE name = 'blobs'")
        ? journal.inspect(BlobTable::all)
        : List.of();
  }

  /// Copies a file that nobody writes to.
  static void copy(SqliteFile from, SqliteFile to) throws SQLException {
    from.inspect(connection -> {
      copy(connection, to.path());
      return to;
    });
  }

  /// Copies in one step, and so one moment. Writers go on meanwhile.
  private static void copy(Connection source, Path to) throws SQLException {
    int allPages = -1;
    var database = source.unwrap(SQLiteConnection.class).getDatabase();
    int result = database.backup("main", to.toString(), (_, _) -> {}, 0, 0, allPages);
    if (result != 0) {
      throw new SQLException("SQLite did not copy it (" + result + ")");
    }
  }
}
