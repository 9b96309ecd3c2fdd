package org.parlour.journal;

import static org.parlour.journal.Line.pegged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal.Appended;
import org.parlour.kernel.Recorded;

/// How many contributions a second become durable with the vault, next to a bare writer of the same
/// two files that neither seals nor encodes. Both in one run, taking turns, because the disk of the
/// next minute is another disk.
///
/// `mvn -q test-compile exec:java` is not set up for it; run its `main` with the test class path.
final class JournalThroughput {

  private static final int SECONDS = 4;
  private static final String WORDS =
      "A bench halfway up the hill, so that one can stop and talk to whoever comes down. "
          .repeat(2);

  private JournalThroughput() {}

  public static void main(String[] arguments) throws Exception {
    System.out.printf(
        "%-28s %12s %12s %8s%n", "rooms x cards per append", "bare/s", "vault/s", "ratio");
    for (int round = 0; round < 2; round++) {
      for (var load :
          List.of(new Load(64, 1), new Load(256, 1), new Load(256, 20), new Load(4, 256))) {
        double bare = inAFreshFolder(folder -> bare(folder, load));
        double vault = inAFreshFolder(folder -> vault(folder, load));
        System.out.printf(
            "%-28s %,12.0f %,12.0f %7.0f%%%n",
            load.rooms() + " x " + load.cards(), bare, vault, 100 * vault / bare);
      }
    }
  }

  private record Load(int rooms, int cards) {}

  /// Writes until the time is over.
  private interface Room {
    void append(long after, int cards) throws Exception;
  }

  private interface Run {
    double in(Path folder) throws Exception;
  }

  private static double inAFreshFolder(Run run) throws Exception {
    var folder = Files.createTempDirectory(Path.of("target"), "throughput");
    try {
      return run.in(folder);
    } finally {
      delete(folder);
    }
  }

  private static double vault(Path folder, Load load) throws Exception {
    try (var store = Stores.open(folder, Line.FAMILIES)) {
      return perSecond(
          load,
          gathering ->
              (after, cards) -> {
                var batch = new ArrayList<Recorded>();
                for (int n = 1; n <= cards; n++) {
                  var card = pegged(new ContributionId(UUID.randomUUID()), WORDS);
                  var command = new CommandId(UUID.randomUUID());
                  batch.add(new Recorded(after + n, command, Line.LINE, Line.MORNING, card));
                }
                if (store.journal().append(gathering, after, batch, List.of()) != Appended.DONE) {
                  throw new IllegalStateException("behind");
                }
              });
    }
  }

  private static double bare(Path folder, Load load) throws Exception {
    var keysFile = SqliteFile.keys(folder);
    var journalFile = SqliteFile.journal(folder);
    SqliteFile.bringUpToDate(keysFile);
    SqliteFile.bringUpToDate(journalFile);
    record Waiting(
        List<StoredEvent> events, List<NewKey> keys, CompletableFuture<Boolean> answer) {}
    var queue = new LinkedBlockingQueue<Waiting>();
    var sealed = new byte[470];
    var key = ContentKey.fresh();
    try (var keys = keysFile.openWriter();
        var journal = journalFile.openWriter()) {
      var writer =
          Thread.ofPlatform()
              .daemon()
              .start(() -> {
                try {
                  while (true) {
                    var group = new ArrayList<Waiting>();
                    group.add(queue.take());
                    queue.drainTo(group, 8_191);
                    Query.inTransaction(
                        keys,
                        c ->
                            KeyTable.keep(
                                c, group.stream().flatMap(w -> w.keys().stream()).toList()));
                    Query.inTransaction(
                        journal,
                        c -> {
                          EventTable.insert(
                              c, group.stream().flatMap(w -> w.events().stream()).toList());
                          return true;
                        });
                    group.forEach(w -> w.answer().complete(true));
                  }
                } catch (InterruptedException | SQLException over) {
                  return;
                }
              });
      double result =
          perSecond(
              load,
              gathering ->
                  (after, cards) -> {
                    var events = new ArrayList<StoredEvent>();
                    var newKeys = new ArrayList<NewKey>();
                    for (int n = 1; n <= cards; n++) {
                      var card = new ContributionId(UUID.randomUUID());
                      var command = new CommandId(UUID.randomUUID());
                      newKeys.add(new NewKey(new KeyName(gathering, card), key));
                      events.add(
                          new StoredEvent(
                              gathering,
                              after + n,
                              command,
                              Line.LINE,
                              "journal.thing-pegged",
                              1,
                              0,
                              sealed));
                    }
                    var waiting = new Waiting(events, newKeys, new CompletableFuture<>());
                    queue.add(waiting);
                    waiting.answer().get();
                  });
      writer.interrupt();
      writer.join();
      return result;
    }
  }

  private static double perSecond(Load load, java.util.function.Function<GatheringId, Room> rooms)
      throws Exception {
    var written = new AtomicLong();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
    var running = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < load.rooms(); n++) {
        var room = rooms.apply(new GatheringId(UUID.randomUUID()));
        running.add(threads.submit(() -> fill(room, load.cards(), end, written)));
      }
    }
    for (var one : running) {
      one.get();
    }
    return written.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static boolean fill(Room room, int cards, long end, AtomicLong written) throws Exception {
    for (long after = 0; System.nanoTime() < end; after += cards) {
      room.append(after, cards);
      written.addAndGet(cards);
    }
    return true;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
