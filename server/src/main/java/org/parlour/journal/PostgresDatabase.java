package org.parlour.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// One of the two databases: its connections, and how its tables are laid out.
final class PostgresDatabase implements AutoCloseable {

  private static final int CONNECTIONS_MAX = 6;
  private static final int CONNECT_MILLIS_MAX = 5_000;

  /// Held while tables are laid out, so that nodes that start together do not do it twice.
  private static final long LAYING_OUT = 0x5061726c6f7572L;

  private final String kind;
  private final HikariDataSource pool;

  private PostgresDatabase(String kind, HikariDataSource pool) {
    this.kind = kind;
    this.pool = pool;
  }

  /// Connects, checks that what is committed is durable there, and lays the tables out.
  ///
  /// @param kind `journal` or `keys`
  /// @throws DamagedStore with one sentence, if it cannot be used
  static PostgresDatabase open(String kind, String address) {
    var config = new HikariConfig();
    config.setJdbcUrl(PostgresSettings.jdbc(address));
    config.setPoolName("parlour-" + kind);
    config.setMaximumPoolSize(CONNECTIONS_MAX);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MILLIS_MAX);
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (PoolInitializationException broken) {
      throw cannotBeUsed(kind, broken);
    }
    var database = new PostgresDatabase(kind, pool);
    try {
      database.prepare();
      return database;
    } catch (SQLException | RuntimeException broken) {
      pool.close();
      throw broken instanceof DamagedStore damaged ? damaged : cannotBeUsed(kind, broken);
    }
  }

  private static DamagedStore cannotBeUsed(String kind, Exception broken) {
    return new DamagedStore(
        "The database of the " + kind + " cannot be used: " + broken.getMessage() + ".", broken);
  }

  <T> T ask(Query<T> query) throws SQLException {
    try (var connection = pool.getConnection()) {
      return query.run(connection);
    }
  }

  <T> T transaction(Query<T> query) throws SQLException {
    return ask(connection -> Query.inTransaction(connection, query));
  }

  private void prepare() throws SQLException {
    ask(this::requireDurable);
    transaction(this::bringUpToDate);
  }

  /// What SQLite's pragmas are: a server that acknowledges before the disk has it is refused.
  private Connection requireDurable(Connection connection) throws SQLException {
    for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      if (SqliteFile.ask(connection, "SHOW " + setting).equals("off")) {
        throw new DamagedStore(
            "The database of the "
                + kind
                + " has "
                + setting
                + " off, so it would lose what it has acknowledged. Turn it on.",
            null);
      }
    }
    return connection;
  }

  private int bringUpToDate(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LAYING_OUT + ")");
      statement.execute("CREATE TABLE IF NOT EXISTS parlour (kind TEXT, version BIGINT)");
      requireKind(SqliteFile.ask(connection, "SELECT kind FROM parlour"));
      int version = version(SqliteFile.ask(connection, "SELECT version FROM parlour"));
      Schema.apply(connection, "postgres/" + kind, version);
      return statement.executeUpdate(
          version == 0
              ? "INSERT INTO parlour VALUES ('" + kind + "', " + Schema.VERSION + ")"
              : "UPDATE parlour SET version = " + Schema.VERSION);
    }
  }

  private void requireKind(String is) {
    if (!is.isEmpty() && !is.equals(kind)) {
      throw new DamagedStore(
          "The database of the " + kind + " is the database of the " + is + " already.", null);
    }
  }

  private int version(String is) {
    int version = is.isEmpty() ? 0 : Integer.parseInt(is);
    if (version > Schema.VERSION) {
      throw new DamagedStore(
          "The database of the "
              + kind
              + " was written by a newer Parlour, which alone can read it.",
          null);
    }
    return version;
  }

  @Override
  public void close() {
    pool.close();
  }
}
