package org.parlour.journal;

import static java.lang.System.Logger.Level.DEBUG;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The one connection that writes to a file. After anything went wrong it is closed and opened
/// afresh for the next transaction, so that a disk that was full or away is used again without a
/// restart.
///
/// The readers stay open meanwhile, and with them SQLite's index of the log: so frames whose fsync
/// failed are not believed afterwards, but written over by the next transaction. Were they read
/// back from the system's cache, they would count as stored and be lost with the power.
final class SqliteWriter implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SqliteWriter.class.getName());
  private static final String EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";

  private final SqliteFile file;
  private @Nullable Connection connection;

  SqliteWriter(SqliteFile file) throws SQLException {
    this.file = file;
    this.connection = file.openWriter();
  }

  /// Runs a query in a transaction, and returns when it is durable.
  synchronized <T> T transaction(Query<T> query) throws SQLException {
    return orAfresh(c -> Query.inTransaction(c, query));
  }

  /// Moves the whole log into the file and cuts it to nothing, so that what was overwritten in the
  /// file is nowhere in the log either.
  synchronized void emptyLog() throws SQLException {
    orAfresh(c -> {
      if (!SqliteFile.ask(c, EMPTY_LOG).equals("0")) {
        throw new SQLException("The log of " + file.name() + " is still being read.");
      }
      return file;
    });
  }

  private <T> T orAfresh(Query<T> query) throws SQLException {
    if (connection == null) {
      connection = openAgain();
    }
    try {
      return query.run(connection);
    } catch (SQLException | RuntimeException broken) {
      forget(broken);
      throw broken;
    }
  }

  /// Gives back the room that the log takes up before anything else is written: on a full disk that
  /// is most of what there is, since the log holds the same pages many times.
  private Connection openAgain() throws SQLException {
    var again = file.openWriter();
    try {
      SqliteFile.ask(again, EMPTY_LOG);
    } catch (SQLException noRoom) {
      LOG.log(DEBUG, "The log of " + file.name() + " could not be emptied", noRoom);
    }
    return again;
  }

  private void forget(Exception broken) {
    try {
      close();
    } catch (SQLException alsoBroken) {
      broken.addSuppressed(alsoBroken);
    } finally {
      connection = null;
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
