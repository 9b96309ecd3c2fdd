package org.parlour.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Puts a backup in the place of a store that is not being served.
///
/// What was taken back stays taken back, however old the backup is: both files of the store, and
/// both of the backup, remember the ids, and no key of theirs is copied. Then the old files are
/// overwritten and deleted, because they hold keys too.
///
/// Everything new is built aside first. From then on a marker stands in the folder until all is in
/// place. If the plug is pulled in between, the next start or the next restore puts the rest in
/// place.
public final class Restore {

  private Restore() {}

  /// What was restored.
  ///
  /// @param takenBack how many contributions stay gone
  public record Report(long events, long keys, int takenBack) {}

  /// Replaces the store in a data folder by a backup.
  ///
  /// @throws IllegalArgumentException with one sentence, if there is no backup there
  /// @throws FolderInUse if the folder is being served
  /// @throws DamagedStore if the backup is damaged, or nothing in the folder can say what was taken
  ///   back; nothing was changed
  public static Report run(Path data, Path from) {
    checkBackup(data, from);
    try (var folder = DataFolder.take(data)) {
      finish(folder);
      var takenBack = takenBack(folder, from);
      Wiping.folder(folder.restored());
      var report = build(folder.restored(), from, takenBack);
      // Blobs are only added: until the journal that names them is in place, nobody asks for them,
      // and what no journal names is swept.
      Backup.copyBlobs(from, folder.path(), blobsToBring(from, takenBack));
      Durably.create(folder.restoring());
      finish(folder);
      return report;
    } catch (IOException | SQLException broken) {
      throw new DamagedStore("The restore was not finished: " + broken.getMessage() + ".", broken);
    }
  }

  private static void checkBackup(Path data, Path from) {
    if (data.toAbsolutePath().normalize().equals(from.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException("A store cannot be restored from itself.");
    }
    Backup.requireStore(from);
    try {
      SqliteFile.journal(from).checkEveryByte();
      SqliteFile.keys(from).checkEveryByte();
    } catch (DamagedStore damaged) {
      throw damaged.advising("Choose another backup.");
    }
  }

  // ---- what must stay gone

  private static Set<KeyName> takenBack(DataFolder folder, Path from) {
    var all = new LinkedHashSet<KeyName>();
    all.addAll(SqliteFile.journal(from).inspect(TakenBackTable::all));
    all.addAll(SqliteFile.keys(from).inspect(KeyTable::allDestroyed));
    all.addAll(rememberedIn(folder.path()));
    return all;
  }

  /// Both files remember the same. If one is damaged, the other will do.
  private static Set<KeyName> rememberedIn(Path folder) {
    var remembered = new LinkedHashSet<KeyName>();
    var unreadable = new ArrayList<DamagedStore>();
    remember(SqliteFile.journal(folder), TakenBackTable::all, remembered, unreadable);
    remember(SqliteFile.keys(folder), KeyTable::allDestroyed, remembered, unreadable);
    if (unreadable.size() == 2) {
      throw unreadable
          .getFirst()
          .advising(
              "So nobody knows what was taken back since the backup. If it may come back, move"
                  + " journal.db and keys.db out of the folder and restore again.");
    }
    return remembered;
  }

  private static void remember(
      SqliteFile file,
      Query<List<KeyName>> query,
      Set<KeyName> remembered,
      List<DamagedStore> unreadable) {
    try {
      if (!file.isBlank()) {
        remembered.addAll(file.inspect(query));
      }
    } catch (DamagedStore damaged) {
      unreadable.add(damaged);
    }
  }

  private static List<BlobTable.Claim> blobsToBring(Path from, Set<KeyName> takenBack) {
    return Backup.claimsIn(SqliteFile.journal(from)).stream()
        .filter(claim -> !takenBack.contains(claim.owner()))
        .toList();
  }

  // ---- building

  private static Report build(Path aside, Path from, Set<KeyName> takenBack)
      throws IOException, SQLException {
    DataFolder.makePrivate(aside);
    var journal = SqliteFile.journal(aside);
    Backup.copy(SqliteFile.journal(from), journal);
    SqliteFile.bringUpToDate(journal);
    long events = write(journal, c -> note(c, takenBack));
    var keys = SqliteFile.keys(aside);
    SqliteFile.bringUpToDate(keys);
    long kept = SqliteFile.keys(from).inspect(c -> copyKeys(c, keys, takenBack));
    return new Report(events, kept, takenBack.size());
  }

  private static long note(Connection journal, Set<KeyName> takenBack) throws SQLException {
    TakenBackTable.add(journal, takenBack);
    TakenBackTable.done(journal, takenBack);
    return Long.parseLong(SqliteFile.ask(journal, "SELECT count(*) FROM events"));
  }

  /// Key by key, so that none of what was taken back touches this disk again.
  private static long copyKeys(Connection from, SqliteFile to, Set<KeyName> takenBack)
      throws SQLException {
    var keys = KeyTable.all(from).stream().filter(key -> !takenBack.contains(key.name())).toList();
    write(
        to,
        connection -> {
          KeyTable.destroy(connection, takenBack);
          return KeyTable.keep(connection, keys);
        });
    return keys.size();
  }

  private static <T> T write(SqliteFile file, Query<T> query) throws SQLException {
    try (var connection = file.openWriter()) {
      return Query.inTransaction(connection, query);
    }
  }

  // ---- putting in place

  /// Puts in place what a restore has built and marked, file by file. What is in place already is
  /// left alone, so it can be interrupted anywhere and done again.
  static void finish(DataFolder folder) throws IOException {
    if (!Files.exists(folder.restoring())) {
      return;
    }
    put(SqliteFile.keys(folder.restored()), folder.keys());
    put(SqliteFile.journal(folder.restored()), folder.journal());
    Wiping.folder(folder.restored());
    Durably.delete(folder.restoring());
  }

  /// The old file's log goes with it: SQLite would read it into the new one.
  private static void put(SqliteFile restored, SqliteFile old) throws IOException {
    if (Files.exists(restored.path())) {
      Wiping.database(old);
      Durably.move(restored.path(), old.path());
    }
  }
}
