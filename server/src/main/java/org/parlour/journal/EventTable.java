package org.parlour.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.StationId;

/// The journal's rows, in SQL that both stores understand.
final class EventTable {

  /// One gathering's end.
  ///
  /// @param events how many there are
  /// @param seq the last sequence; the same number, unless something is missing
  record Head(long events, long seq) {}

  private EventTable() {}

  static void insert(Connection connection, List<StoredEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (var event : events) {
        var station = event.station();
        insert.setBytes(1, Bytes.of(event.gathering()));
        insert.setLong(2, event.seq());
        insert.setBytes(3, Bytes.of(event.command()));
        insert.setBytes(4, station == null ? null : Bytes.of(station));
        insert.setString(5, event.kind());
        insert.setInt(6, event.version());
        insert.setLong(7, event.at());
        insert.setBytes(8, event.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// The last sequence of a gathering; 0 if it has no events.
  static long head(Connection connection, GatheringId gathering) throws SQLException {
    try (var select =
        connection.prepareStatement("SELECT max(seq) FROM events WHERE gathering = ?")) {
      select.setBytes(1, Bytes.of(gathering));
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static Map<GatheringId, Head> heads(Connection connection) throws SQLException {
    var heads = new LinkedHashMap<GatheringId, Head>();
    try (var select = connection.createStatement();
        var row =
            select.executeQuery(
                "SELECT gathering, count(*), max(seq) FROM events GROUP BY 1 ORDER BY 1")) {
      while (row.next()) {
        heads.put(new GatheringId(uuid(row, 1)), new Head(row.getLong(2), row.getLong(3)));
      }
    }
    return heads;
  }

  /// The next events of a gathering, in order.
  static List<StoredEvent> page(
      Connection connection, GatheringId gathering, long after, int eventsMax) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT seq, command, station, kind, version, at, payload FROM events"
                + " WHERE gathering = ? AND seq > ? ORDER BY seq LIMIT ?")) {
      select.setBytes(1, Bytes.of(gathering));
      select.setLong(2, after);
      select.setInt(3, eventsMax);
      try (var row = select.executeQuery()) {
        var page = new ArrayList<StoredEvent>();
        while (row.next()) {
          page.add(event(gathering, row));
        }
        return page;
      }
    }
  }

  private static StoredEvent event(GatheringId gathering, ResultSet row) throws SQLException {
    return new StoredEvent(
        gathering,
        row.getLong(1),
        new CommandId(uuid(row, 2)),
        row.getBytes(3) == null ? null : new StationId(uuid(row, 3)),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getBytes(7));
  }

  private static UUID uuid(ResultSet row, int column) throws SQLException {
    return Bytes.uuid(row.getBytes(column));
  }
}
