package org.parlour.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// Whose keys must go, noted in the same transaction as the events that say so, and kept for ever:
/// whatever a take-back leaves undone is done at the next start, and an old copy of the keys can be
/// freed of it when it is restored.
final class TakenBackTable {

  private TakenBackTable() {}

  static void add(Connection connection, Collection<KeyName> names) throws SQLException {
    KeyTable.forEach(
        connection, "INSERT INTO taken_back VALUES (?, ?, 0) ON CONFLICT DO NOTHING", names);
  }

  static void done(Connection connection, Collection<KeyName> names) throws SQLException {
    KeyTable.forEach(
        connection, "UPDATE taken_back SET done = 1 WHERE gathering = ? AND id = ?", names);
  }

  static List<KeyName> undone(Connection connection) throws SQLException {
    return KeyTable.names(connection, "SELECT gathering, id FROM taken_back WHERE done = 0");
  }

  static List<KeyName> all(Connection connection) throws SQLException {
    return KeyTable.names(connection, "SELECT gathering, id FROM taken_back");
  }
}
