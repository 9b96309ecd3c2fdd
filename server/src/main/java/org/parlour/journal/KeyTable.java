package org.parlour.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.GatheringId;

/// The vault's rows, in SQL that both stores understand.
final class KeyTable {

  private KeyTable() {}

  /// Keeps keys, in order.
  ///
  /// @return those that were not kept, because their name has a key already or never gets one again
  static Set<NewKey> keep(Connection connection, List<NewKey> keys) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO keys SELECT ?, ?, ? WHERE NOT EXISTS"
                + " (SELECT 1 FROM shredded WHERE gathering = ? AND id = ?)"
                + " ON CONFLICT DO NOTHING")) {
      for (var key : keys) {
        setName(insert, 1, key.name());
        insert.setBytes(3, key.key().bytes());
        setName(insert, 4, key.name());
        insert.addBatch();
      }
      return notKept(keys, insert.executeBatch());
    }
  }

  private static Set<NewKey> notKept(List<NewKey> keys, int[] rows) {
    var notKept = new HashSet<NewKey>();
    for (int n = 0; n < rows.length; n++) {
      if (rows[n] == 0) {
        notKept.add(keys.get(n));
      }
    }
    return notKept;
  }

  /// Destroys keys for ever. Names that have none are kept from ever getting one.
  static void destroy(Connection connection, Collection<KeyName> names) throws SQLException {
    forEach(connection, "INSERT INTO shredded VALUES (?, ?) ON CONFLICT DO NOTHING", names);
    forEach(connection, "DELETE FROM keys WHERE gathering = ? AND id = ?", names);
  }

  /// Runs a statement of two parameters, gathering and id, once for every name.
  static void forEach(Connection connection, String sql, Collection<KeyName> names)
      throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      for (var name : names) {
        setName(statement, 1, name);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /// The keys of those names that have one.
  static Map<KeyName, ContentKey> find(Connection connection, Collection<KeyName> names)
      throws SQLException {
    var found = new HashMap<KeyName, ContentKey>();
    try (var select =
        connection.prepareStatement("SELECT key FROM keys WHERE gathering = ? AND id = ?")) {
      for (var name : names) {
        var key = one(select, name);
        if (key != null) {
          found.put(name, new ContentKey(key));
        }
      }
    }
    return found;
  }

  /// Those of the names whose keys were destroyed.
  static Set<KeyName> destroyed(Connection connection, Collection<KeyName> names)
      throws SQLException {
    var destroyed = new HashSet<KeyName>();
    try (var select =
        connection.prepareStatement("SELECT id FROM shredded WHERE gathering = ? AND id = ?")) {
      for (var name : names) {
        if (one(select, name) != null) {
          destroyed.add(name);
        }
      }
    }
    return destroyed;
  }

  private static byte @Nullable [] one(PreparedStatement select, KeyName name) throws SQLException {
    setName(select, 1, name);
    try (var row = select.executeQuery()) {
      return row.next() ? row.getBytes(1) : null;
    }
  }

  static List<KeyName> allDestroyed(Connection connection) throws SQLException {
    return names(connection, "SELECT gathering, id FROM shredded");
  }

  static List<NewKey> all(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var row = select.executeQuery("SELECT gathering, id, key FROM keys")) {
      var keys = new ArrayList<NewKey>();
      while (row.next()) {
        keys.add(new NewKey(name(row), new ContentKey(row.getBytes(3))));
      }
      return keys;
    }
  }

  /// All names that a query of gathering and id finds.
  static List<KeyName> names(Connection connection, String sql) throws SQLException {
    try (var select = connection.createStatement();
        var row = select.executeQuery(sql)) {
      var names = new ArrayList<KeyName>();
      while (row.next()) {
        names.add(name(row));
      }
      return names;
    }
  }

  private static KeyName name(ResultSet row) throws SQLException {
    return KeyName.of(new GatheringId(Bytes.uuid(row.getBytes(1))), row.getBytes(2));
  }

  private static void setName(PreparedStatement statement, int at, KeyName name)
      throws SQLException {
    statement.setBytes(at, Bytes.of(name.gathering()));
    statement.setBytes(at + 1, name.id());
  }
}
