package org.parlour.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/// A few connections that only read. Each question is short: an open read holds the log up.
final class SqliteReaders implements AutoCloseable {

  private static final int READERS_MAX = 4;

  private final SqliteFile file;
  private final Semaphore places = new Semaphore(READERS_MAX);
  private final Deque<Connection> resting = new ArrayDeque<>();

  /// Opens the first at once: as long as one is open, SQLite keeps its index of the log.
  SqliteReaders(SqliteFile file) throws SQLException {
    this.file = file;
    resting.push(file.openReader());
  }

  <T> T ask(Query<T> query) throws SQLException {
    places.acquireUninterruptibly();
    try {
      var connection = take();
      try {
        return query.run(connection);
      } finally {
        putBack(connection);
      }
    } finally {
      places.release();
    }
  }

  private Connection take() throws SQLException {
    synchronized (resting) {
      if (!resting.isEmpty()) {
        return resting.pop();
      }
    }
    return file.openReader();
  }

  private void putBack(Connection connection) {
    synchronized (resting) {
      resting.push(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    places.acquireUninterruptibly(READERS_MAX);
    for (var connection : resting) {
      connection.close();
    }
  }
}
