package org.parlour.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;

/// `journal.db` or `keys.db`: how it is opened, and how one sees that it is whole.
///
/// @param path where it is
/// @param mark SQLite's `application_id`, so that nobody mistakes one file for the other
/// @param schema what its file and its numbered SQL are called
/// @param secureDelete true where deleted bytes must be overwritten
record SqliteFile(Path path, int mark, String schema, boolean secureDelete) {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
  private static final int BUSY_MILLIS_MAX = 5_000;
  private static final int WAL_PAGES_BEFORE_CHECKPOINT = 4_000;
  private static final int WAL_BYTES_KEPT_MAX = 64 * 1024 * 1024;

  /// Larger files are not read through at the start, which must not take more than two seconds;
  /// `./parlour verify` reads every byte.
  private static final long CHECKED_AT_START_BYTES_MAX = 64 * 1024 * 1024;

  /// "PjrN", "PkyS".
  private static final int JOURNAL_MARK = 0x506a724e;

  private static final int KEYS_MARK = 0x506b7953;

  static SqliteFile journal(Path folder) {
    return new SqliteFile(folder.resolve("journal.db"), JOURNAL_MARK, "journal", false);
  }

  static SqliteFile keys(Path folder) {
    return new SqliteFile(folder.resolve("keys.db"), KEYS_MARK, "keys", true);
  }

  /// The same kind of file in another place.
  SqliteFile at(Path other) {
    return new SqliteFile(other, mark, schema, secureDelete);
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /// The file SQLite keeps beside it while it is open, and after a pulled plug.
  Path wal() {
    return path.resolveSibling(name() + "-wal");
  }

  Path sharedMemory() {
    return path.resolveSibling(name() + "-shm");
  }

  // ---- opening

  /// Opens the one connection that writes. What makes it durable is read back, because a pragma
  /// that is not understood is ignored without a word.
  Connection openWriter() throws SQLException {
    var config = new SQLiteConfig();
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS_MAX);
    var connection = DriverManager.getConnection(url(""), config.toProperties());
    try {
      set(connection, "journal_mode", "WAL", "wal");
      set(connection, "synchronous", "FULL", "2");
      set(connection, "fullfsync", "ON", "1"); // Without it macOS does not reach the disk.
      set(connection, "checkpoint_fullfsync", "ON", "1");
      set(connection, "secure_delete", secureDelete ? "ON" : "OFF", secureDelete ? "1" : "0");
      var pages = String.valueOf(WAL_PAGES_BEFORE_CHECKPOINT);
      set(connection, "wal_autocheckpoint", pages, pages);
      var bytes = String.valueOf(WAL_BYTES_KEPT_MAX);
      set(connection, "journal_size_limit", bytes, bytes);
      return connection;
    } catch (SQLException | RuntimeException broken) {
      connection.close();
      throw broken;
    }
  }

  private void set(Connection connection, String pragma, String value, String readBack)
      throws SQLException {
    ask(connection, "PRAGMA " + pragma + " = " + value);
    var is = ask(connection, "PRAGMA " + pragma);
    if (!is.equals(readBack)) {
      throw new IllegalStateException(
          name() + " did not accept " + pragma + " = " + value + "; it says " + is + ".");
    }
  }

  /// Opens a connection that only reads.
  Connection openReader() throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS_MAX);
    return DriverManager.getConnection(url("?mode=ro"), config.toProperties());
  }

  /// Opens it to look whether it is whole, without changing a byte. Only when nobody writes.
  Connection openToInspect() throws SQLException {
    var config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setReadOnly(true);
    // Immutable files leave no trace, but their WAL is not read.
    var how = sizeOf(wal()) > 0 ? "?mode=ro" : "?immutable=1";
    return DriverManager.getConnection(url(how), config.toProperties());
  }

  private String url(String how) {
    return "jdbc:sqlite:" + path.toUri() + how;
  }

  static String ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!statement.execute(question)) {
        return "";
      }
      try (var row = statement.getResultSet()) {
        return row.next() ? String.valueOf(row.getString(1)) : "";
      }
    }
  }

  // ---- looking

  /// True if nothing was ever stored in it: it is not there, or its making was interrupted.
  ///
  /// @throws DamagedStore if it is not what it should be
  boolean isBlank() {
    if (sizeOf(path) == 0 && sizeOf(wal()) == 0) {
      return true;
    }
    checkBeginning();
    return inspect(this::hasNoSchema);
  }

  private boolean hasNoSchema(Connection connection) throws SQLException {
    return ask(connection, "SELECT count(*) FROM sqlite_schema").equals("0");
  }

  /// Checks that it is what it should be, and, unless that takes long, that it is whole.
  ///
  /// @throws DamagedStore if not
  void check() {
    checkEveryByte(CHECKED_AT_START_BYTES_MAX);
  }

  /// Checks that it is there and whole, however long that takes.
  ///
  /// @throws DamagedStore if not
  void checkEveryByte() {
    if (isBlank()) {
      throw damaged("it is missing or empty", null);
    }
    checkEveryByte(Long.MAX_VALUE);
  }

  private void checkEveryByte(long bytesMax) {
    checkBeginning();
    var wrong = inspect(connection -> whatIsWrong(connection, bytesMax));
    if (!wrong.isEmpty()) {
      throw damaged(wrong, null);
    }
  }

  private void checkBeginning() {
    try (var bytes = Files.newInputStream(path)) {
      if (!Arrays.equals(bytes.readNBytes(MAGIC.length), MAGIC)) {
        throw damaged("its beginning is not that of a database", null);
      }
    } catch (IOException broken) {
      throw damaged("it cannot be read", broken);
    }
  }

  private String whatIsWrong(Connection connection, long bytesMax) throws SQLException {
    int version = Integer.parseInt(ask(connection, "PRAGMA user_version"));
    if (!ask(connection, "PRAGMA application_id").equals(String.valueOf(mark))) {
      return "it is another kind of file";
    }
    if (version > Schema.VERSION) {
      return "it was written by a newer Parlour, which alone can read it";
    }
    if (version < 1) {
      return "it does not say which Parlour wrote it";
    }
    if (sizeOf(path) > bytesMax) {
      return "";
    }
    return ask(connection, "PRAGMA quick_check(1)").equals("ok") ? "" : "parts of it are not whole";
  }

  /// True if a query finds anything in it.
  boolean has(String query) {
    return inspect(connection -> ask(connection, "SELECT EXISTS (" + query + ")").equals("1"));
  }

  /// Asks something of a file that nobody writes to, without changing a byte.
  ///
  /// @throws DamagedStore if it cannot be read
  <T> T inspect(Query<T> query) {
    try (var connection = openToInspect()) {
      return query.run(connection);
    } catch (SQLException broken) {
      throw damaged("parts of it cannot be read", broken);
    }
  }

  private DamagedStore damaged(String why, @Nullable Exception broken) {
    return new DamagedStore(
        name() + " in " + path.toAbsolutePath().getParent() + " cannot be used: " + why + ".",
        broken);
  }

  static long sizeOf(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  // ---- making

  /// Lays out a new file, or brings an older one up to date.
  static void bringUpToDate(SqliteFile file) throws SQLException {
    try (var connection = file.openWriter()) {
      int version = Integer.parseInt(ask(connection, "PRAGMA user_version"));
      if (version < Schema.VERSION) {
        Query.inTransaction(connection, c -> file.migrate(c, version));
      }
    }
  }

  private int migrate(Connection connection, int version) throws SQLException {
    Schema.apply(connection, "sqlite/" + schema, version);
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA application_id = " + mark);
      return statement.executeUpdate("PRAGMA user_version = " + Schema.VERSION);
    }
  }
}
