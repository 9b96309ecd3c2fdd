package org.parlour.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlour.kernel.GatheringId;

/// The ledger in `journal.db`.
final class SqliteLedger implements Ledger {

  private static final int HEADS_MAX = 10_000;

  private final SqliteReaders readers;
  private final SqliteWriter writer;

  /// The last sequences of the gatherings written to most recently. This process alone writes to
  /// the file, so they hold until a transaction fails.
  private final Map<GatheringId, Long> heads =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GatheringId, Long> eldest) {
          return size() > HEADS_MAX;
        }
      };

  SqliteLedger(SqliteFile file) throws SQLException {
    this.writer = new SqliteWriter(file);
    this.readers = new SqliteReaders(file);
  }

  @Override
  public synchronized void write(List<Writing<?>> group, Collection<KeyName> settled)
      throws SQLException {
    try {
      writer.transaction(connection -> {
        TakenBackTable.done(connection, settled);
        append(connection, inOrder(connection, group));
        change(connection, group);
        return group;
      });
    } catch (SQLException | RuntimeException broken) {
      heads.clear();
      throw broken;
    }
  }

  /// The appends of a group that were decided on the last sequence. The others fall behind.
  private List<Append> inOrder(Connection connection, List<Writing<?>> group) throws SQLException {
    var inOrder = new ArrayList<Append>();
    for (var writing : group) {
      if (writing instanceof Append append) {
        if (head(connection, append.gathering()) == append.expectedSeq()) {
          heads.put(append.gathering(), append.lastSeq());
          inOrder.add(append);
        } else {
          append.fellBehind();
        }
      }
    }
    return inOrder;
  }

  private static void append(Connection connection, List<Append> appends) throws SQLException {
    EventTable.insert(connection, appends.stream().flatMap(a -> a.events().stream()).toList());
    BlobTable.add(connection, appends.stream().flatMap(a -> a.claims().stream()).toList());
    TakenBackTable.add(connection, appends.stream().flatMap(a -> a.takenBack().stream()).toList());
  }

  private static void change(Connection connection, List<Writing<?>> group) throws SQLException {
    for (var writing : group) {
      if (writing instanceof Change<?> change) {
        change.run(connection);
      }
    }
  }

  private long head(Connection connection, GatheringId gathering) throws SQLException {
    var known = heads.get(gathering);
    return known != null ? known : EventTable.head(connection, gathering);
  }

  @Override
  public <T> T ask(Query<T> query) throws SQLException {
    return readers.ask(query);
  }

  @Override
  public void close() {
    Closing.all(readers, writer);
  }
}
