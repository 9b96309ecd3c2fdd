package org.parlour.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL of our own, started once for all tests, as durable as a real one: the library that
/// starts it would turn that off.
final class PostgresHere {

  private static final EmbeddedPostgres SERVER = start();
  static final PostgresSettings SETTINGS = new PostgresSettings(url("journal"), url("keys"));

  private PostgresHere() {}

  private static EmbeddedPostgres start() {
    try {
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .start();
      execute(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE journal");
      execute(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE keys");
      return server;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String url(String database) {
    return "postgresql://postgres:postgres@localhost:" + SERVER.getPort() + "/" + database;
  }

  /// An empty store, whatever a test before left.
  static void empty() {
    for (var database : new String[] {"journal", "keys"}) {
      run(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
  }

  static void run(String database, String sql) {
    execute(SERVER.getJdbcUrl("postgres", database), sql);
  }

  private static void execute(String url, String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
