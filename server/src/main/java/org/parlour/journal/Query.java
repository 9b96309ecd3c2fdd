package org.parlour.journal;

import java.sql.Connection;
import java.sql.SQLException;

/// Something asked of a database, or done in it.
@FunctionalInterface
interface Query<T> {

  /// Runs it.
  ///
  /// @throws SQLException if the database does not do it
  T run(Connection connection) throws SQLException;

  /// Runs a query in a transaction of its own, and returns when that is durable. After an exception
  /// nothing was done, or, if the connection broke during the commit, nobody knows.
  static <T> T inTransaction(Connection connection, Query<T> query) throws SQLException {
    connection.setAutoCommit(false);
    try {
      var result = query.run(connection);
      // Commits. SQLite's driver would begin the next transaction at once after `commit()`.
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException | RuntimeException broken) {
      undo(connection, broken);
      throw broken;
    }
  }

  private static void undo(Connection connection, Exception broken) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException alsoBroken) {
      broken.addSuppressed(alsoBroken);
    }
  }
}
