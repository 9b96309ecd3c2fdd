package org.parlour.journal;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.GatheringId;
import org.postgresql.PGConnection;

/// Tells the other nodes which gatherings were written to, and hears it from them. Only a hint:
/// what is lost while the connection is away is made good by waking every gathering when it is
/// back.
final class PostgresWakes implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PostgresWakes.class.getName());
  private static final String CHANNEL = "parlour_written";
  private static final int LISTEN_MILLIS = 500;
  private static final int AGAIN_AFTER_MILLIS = 1_000;

  /// A notification has at most 8,000 bytes; an id has 36, and there is a comma and the node.
  private static final int GATHERINGS_PER_NOTIFICATION_MAX = 200;

  private final String node = UUID.randomUUID().toString();
  private final String url;
  private final List<Consumer<GatheringId>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean stopping;

  /// Listens from now on.
  PostgresWakes(String url) throws SQLException {
    this.url = url;
    var connection = listen();
    this.thread = Thread.ofPlatform().daemon().name("parlour-wakes").start(() -> run(connection));
  }

  void add(Consumer<GatheringId> listener) {
    listeners.add(listener);
  }

  /// Tells the other nodes, when this transaction commits and not before.
  void tell(Connection connection, List<GatheringId> gatherings) throws SQLException {
    if (gatherings.isEmpty()) {
      return;
    }
    try (var notify = connection.createStatement()) {
      for (int from = 0; from < gatherings.size(); from += GATHERINGS_PER_NOTIFICATION_MAX) {
        int to = Math.min(from + GATHERINGS_PER_NOTIFICATION_MAX, gatherings.size());
        notify.addBatch("NOTIFY " + CHANNEL + ", '" + payload(gatherings.subList(from, to)) + "'");
      }
      notify.executeBatch();
    }
  }

  private String payload(List<GatheringId> gatherings) {
    var words = new ArrayList<String>();
    words.add(node);
    gatherings.forEach(gathering -> words.add(gathering.value().toString()));
    return String.join(",", words);
  }

  private Connection listen() throws SQLException {
    var connection = DriverManager.getConnection(url);
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
      return connection;
    } catch (SQLException broken) {
      connection.close();
      throw broken;
    }
  }

  private void run(Connection first) {
    @Nullable Connection connection = first;
    while (connection != null) {
      try (var listening = connection) {
        hear(listening);
      } catch (SQLException broken) {
        LOG.log(WARNING, "The database no longer tells what other nodes write", broken);
      }
      connection = again();
    }
  }

  /// Listens again as soon as the database is back, and wakes everybody for what was missed.
  private @Nullable Connection again() {
    while (!stopping) {
      try {
        // Nobody says when a database is back, and this thread has nothing else to do. `close`
        // interrupts it.
        Thread.sleep(AGAIN_AFTER_MILLIS);
        var connection = listen();
        PostgresLedger.gatherings(connection).forEach(this::wake);
        return connection;
      } catch (SQLException stillAway) {
        LOG.log(DEBUG, "The database is still away", stillAway);
      } catch (InterruptedException stopped) {
        return null;
      }
    }
    return null;
  }

  private void hear(Connection connection) throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    while (!stopping) {
      for (var notification : postgres.getNotifications(LISTEN_MILLIS)) {
        hear(notification.getParameter());
      }
    }
  }

  private void hear(String payload) {
    var words = List.of(payload.split(",", -1));
    if (!words.getFirst().equals(node)) {
      words.stream().skip(1).map(UUID::fromString).map(GatheringId::new).forEach(this::wake);
    }
  }

  private void wake(GatheringId gathering) {
    listeners.forEach(listener -> listener.accept(gathering));
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }
}
