package org.parlour.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.parlour.kernel.GatheringId;

/// The ledger in a PostgreSQL database, which other nodes write to as well.
///
/// Whoever appends moves the gathering's row in `heads` from the sequence it decided on to its own
/// last one, and holds that row until the commit: that is the order. Of two nodes that decided on
/// the same sequence the second finds it moved, and is behind. Readers never see a sequence before
/// those below it.
final class PostgresLedger implements Ledger {

  private final PostgresDatabase database;
  private final PostgresWakes wakes;

  PostgresLedger(PostgresDatabase database, PostgresWakes wakes) {
    this.database = database;
    this.wakes = wakes;
  }

  @Override
  public void write(List<Writing<?>> group, Collection<KeyName> settled) throws SQLException {
    var appends = appendsIn(group);
    // Apart, and before: a row locked out of turn could make two nodes wait for each other.
    database.ask(connection -> begin(connection, appends));
    database.transaction(connection -> {
      TakenBackTable.done(connection, settled);
      var inOrder = takeOrder(connection, appends);
      append(connection, inOrder);
      for (var writing : group) {
        if (writing instanceof Change<?> change) {
          change.run(connection);
        }
      }
      wakes.tell(connection, inOrder.stream().map(Append::gathering).distinct().toList());
      return group;
    });
  }

  /// By gathering, so that every node locks them in the same order; within one, as they came.
  private static List<Append> appendsIn(List<Writing<?>> group) {
    return group.stream()
        .filter(Append.class::isInstance)
        .map(Append.class::cast)
        .sorted(
            Comparator.comparing((Append append) -> append.gathering().value())
                .thenComparingLong(Append::expectedSeq))
        .toList();
  }

  private static List<Append> begin(Connection connection, List<Append> appends)
      throws SQLException {
    var first = appends.stream().filter(append -> append.expectedSeq() == 0).toList();
    batch(
        connection,
        "INSERT INTO heads VALUES (?, 0) ON CONFLICT DO NOTHING",
        first,
        (insert, append) -> insert.setBytes(1, Bytes.of(append.gathering())));
    return first;
  }

  /// Moves the heads on. Whoever finds one moved by somebody else falls behind.
  private static List<Append> takeOrder(Connection connection, List<Append> appends)
      throws SQLException {
    int[] moved =
        batch(
            connection,
            "UPDATE heads SET seq = ? WHERE gathering = ? AND seq = ?",
            appends,
            (update, append) -> {
              update.setLong(1, append.lastSeq());
              update.setBytes(2, Bytes.of(append.gathering()));
              update.setLong(3, append.expectedSeq());
            });
    for (int n = 0; n < moved.length; n++) {
      if (moved[n] == 0) {
        appends.get(n).fellBehind();
      }
    }
    return appends.stream().filter(append -> !append.isBehind()).toList();
  }

  private static void append(Connection connection, List<Append> appends) throws SQLException {
    EventTable.insert(connection, appends.stream().flatMap(a -> a.events().stream()).toList());
    BlobTable.add(connection, appends.stream().flatMap(a -> a.claims().stream()).toList());
    TakenBackTable.add(connection, appends.stream().flatMap(a -> a.takenBack().stream()).toList());
  }

  /// Fills the question marks in for one append.
  private interface Fill {
    void in(PreparedStatement statement, Append append) throws SQLException;
  }

  private static int[] batch(Connection connection, String sql, List<Append> appends, Fill fill)
      throws SQLException {
    if (appends.isEmpty()) {
      return new int[0];
    }
    try (var statement = connection.prepareStatement(sql)) {
      for (var append : appends) {
        fill.in(statement, append);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  @Override
  public <T> T ask(Query<T> query) throws SQLException {
    return database.ask(query);
  }

  /// All gatherings that were ever written to.
  static List<GatheringId> gatherings(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var row = select.executeQuery("SELECT gathering FROM heads")) {
      var gatherings = new ArrayList<GatheringId>();
      while (row.next()) {
        gatherings.add(new GatheringId(Bytes.uuid(row.getBytes(1))));
      }
      return gatherings;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
