package org.parlour.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/// The least that makes rows durable in the same two files: one thread that takes all that wait,
/// writes keys, fsync, events, fsync, and answers. It neither seals, encodes, checks sequences nor
/// bounds anything.
final class BareWriter implements AutoCloseable {

  private static final int GROUP_MAX = 8_192;

  private record Waiting(
      List<StoredEvent> events, List<NewKey> keys, CompletableFuture<Boolean> answer) {}

  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Connection keys;
  private final Connection journal;
  private final Thread thread;

  BareWriter(Path folder) throws SQLException {
    SqliteFile.bringUpToDate(SqliteFile.keys(folder));
    SqliteFile.bringUpToDate(SqliteFile.journal(folder));
    keys = SqliteFile.keys(folder).openWriter();
    journal = SqliteFile.journal(folder).openWriter();
    thread = Thread.ofPlatform().name("bare").start(this::run);
  }

  void write(List<StoredEvent> events, List<NewKey> newKeys)
      throws InterruptedException, ExecutionException {
    var waiting = new Waiting(events, newKeys, new CompletableFuture<>());
    queue.add(waiting);
    waiting.answer().get();
  }

  private void run() {
    try {
      while (true) {
        var group = new ArrayList<Waiting>();
        group.add(queue.take());
        queue.drainTo(group, GROUP_MAX - 1);
        write(group);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void write(List<Waiting> group) throws SQLException {
    var newKeys = group.stream().flatMap(waiting -> waiting.keys().stream()).toList();
    Query.inTransaction(keys, connection -> KeyTable.keep(connection, newKeys));
    var events = group.stream().flatMap(waiting -> waiting.events().stream()).toList();
    Query.inTransaction(
        journal,
        connection -> {
          EventTable.insert(connection, events);
          return events;
        });
    group.forEach(waiting -> waiting.answer().complete(true));
  }

  @Override
  public void close() throws SQLException {
    thread.interrupt();
    while (thread.isAlive()) {
      Thread.onSpinWait();
    }
    keys.close();
    journal.close();
  }
}
