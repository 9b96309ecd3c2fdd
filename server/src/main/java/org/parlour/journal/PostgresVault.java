package org.parlour.journal;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.parlour.kernel.GatheringId;

/// The vault in a PostgreSQL database of its own.
///
/// A deleted row is out of everybody's reach at once, but its bytes are not gone: they lie in the
/// table until it is vacuumed, and in the write-ahead log and on replicas until these are recycled.
/// The vault vacuums the table soon after a take-back. The rest is for whoever runs the database:
/// keep no archive of its log and no dump of it for longer than seven days, and encrypt its disk.
final class PostgresVault implements Vault {

  private static final System.Logger LOG = System.getLogger(PostgresVault.class.getName());
  private static final int VACUUM_AFTER_SECONDS = 10;

  private final PostgresDatabase database;
  private final AtomicBoolean vacuumIsPlanned = new AtomicBoolean();
  private final ScheduledExecutorService vacuums =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("parlour-vacuum").factory());

  PostgresVault(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  public Set<NewKey> keep(List<NewKey> keys) throws SQLException {
    return database.transaction(connection -> KeyTable.keep(connection, keys));
  }

  @Override
  public void destroy(Collection<KeyName> names) throws SQLException {
    database.transaction(connection -> {
      KeyTable.destroy(connection, names);
      return names;
    });
    if (vacuumIsPlanned.compareAndSet(false, true)) {
      var _ = vacuums.schedule(this::vacuum, VACUUM_AFTER_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void vacuum() {
    vacuumIsPlanned.set(false);
    try {
      database.ask(connection -> SqliteFile.ask(connection, "VACUUM keys"));
    } catch (SQLException broken) {
      LOG.log(WARNING, "The table of the keys was not vacuumed", broken);
    }
  }

  @Override
  public Map<KeyName, ContentKey> find(Collection<KeyName> names) throws SQLException {
    return database.ask(connection -> {
      var found = new HashMap<KeyName, ContentKey>();
      rows(connection, "SELECT id, key FROM keys", names)
          .forEach((name, key) -> found.put(name, new ContentKey(key)));
      return found;
    });
  }

  @Override
  public Set<KeyName> destroyed(Collection<KeyName> names) throws SQLException {
    return database.ask(c -> new HashSet<>(rows(c, "SELECT id, id FROM shredded", names).keySet()));
  }

  /// One question per gathering, however many names: each question is a journey.
  private static Map<KeyName, byte[]> rows(
      Connection connection, String select, Collection<KeyName> names) throws SQLException {
    var rows = new HashMap<KeyName, byte[]>();
    var byGathering = names.stream().collect(Collectors.groupingBy(KeyName::gathering));
    for (var gathering : byGathering.entrySet()) {
      var ids = gathering.getValue().stream().map(KeyName::id).toArray(byte[][]::new);
      addRows(connection, select, gathering.getKey(), ids, rows);
    }
    return rows;
  }

  private static void addRows(
      Connection connection,
      String select,
      GatheringId gathering,
      byte[][] ids,
      Map<KeyName, byte[]> rows)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(select + " WHERE gathering = ? AND id = ANY (?)")) {
      statement.setBytes(1, Bytes.of(gathering));
      statement.setArray(2, connection.createArrayOf("bytea", ids));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          rows.put(KeyName.of(gathering, row.getBytes(1)), row.getBytes(2));
        }
      }
    }
  }

  @Override
  public void close() {
    vacuums.shutdownNow();
    database.close();
  }
}
