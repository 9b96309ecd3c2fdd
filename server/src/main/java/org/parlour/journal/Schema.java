package org.parlour.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The numbered SQL files that lay the tables out: `journal-1.sql`, then what version 2 changes,
/// and so on. A file that was ever released is never edited.
final class Schema {

  /// The version this Parlour writes. It reads all before it, and none after.
  static final int VERSION = 3;

  private Schema() {}

  /// Runs every file after a version, in order.
  ///
  /// @param name for example `sqlite/journal`
  /// @param from the version that is there; 0 for none
  static void apply(Connection connection, String name, int from) throws SQLException {
    for (int version = from + 1; version <= VERSION; version++) {
      try (var statement = connection.createStatement()) {
        var sql = sql(name + "-" + version + ".sql");
        if (sql != null) {
          statement.executeUpdate(sql);
        }
      }
    }
  }

  /// Null where that version changed nothing. The first version is always there.
  private static @Nullable String sql(String name) {
    try (var sql = Schema.class.getResourceAsStream(name)) {
      if (sql == null) {
        if (name.endsWith("-1.sql")) {
          throw new IllegalStateException("The jar has no " + name + ".");
        }
        return null;
      }
      return new String(sql.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
