package org.parlour.journal;

import static org.parlour.journal.Line.pegged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal.Appended;
import org.parlour.kernel.Recorded;

/// How many contributions a second become durable with the vault, next to a [BareWriter] of the
/// same two files. Both in one run, taking turns, because the disk of the next minute is another
/// disk. A program, not a test: run its `main` with the tests' class path.
final class JournalThroughput {

  private static final int SECONDS = 4;
  private static final int ROUNDS = 2;
  private static final int SEALED_BYTES = 470;
  private static final ContentKey KEY = ContentKey.fresh();
  private static final String WORDS =
      "A bench halfway up the hill, to sit and talk to whoever comes down from there. ".repeat(2);

  private static final List<Load> LOADS =
      List.of(new Load(64, 1), new Load(256, 1), new Load(256, 20), new Load(4, 256));

  private JournalThroughput() {}

  /// How much is written at a time.
  private record Load(int rooms, int cards) {}

  /// Writes some cards of one gathering, durably.
  private interface Hand {
    void write(GatheringId gathering, long after, int cards) throws Exception;
  }

  private interface Run {
    double in(Path folder) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    System.out.printf("%-24s %12s %12s %8s%n", "rooms x cards", "bare/s", "vault/s", "ratio");
    for (int round = 0; round < ROUNDS; round++) {
      for (var load : LOADS) {
        double bare = inAFreshFolder(folder -> bare(folder, load));
        double vault = inAFreshFolder(folder -> vault(folder, load));
        System.out.printf(
            "%-24s %,12.0f %,12.0f %7.0f%%%n",
            load.rooms() + " x " + load.cards(), bare, vault, 100 * vault / bare);
      }
    }
  }

  private static double vault(Path folder, Load load) throws Exception {
    try (var store = Stores.open(folder, Line.FAMILIES)) {
      return perSecond(load, (gathering, after, cards) -> peg(store, gathering, after, cards));
    }
  }

  private static void peg(Store store, GatheringId gathering, long after, int cards) {
    var batch = new ArrayList<Recorded>();
    for (int n = 1; n <= cards; n++) {
      var card = pegged(new ContributionId(UUID.randomUUID()), WORDS);
      var command = new CommandId(UUID.randomUUID());
      batch.add(new Recorded(after + n, command, Line.LINE, Line.MORNING, card));
    }
    if (store.journal().append(gathering, after, batch, List.of()) != Appended.DONE) {
      throw new IllegalStateException("Somebody else wrote to this gathering.");
    }
  }

  private static double bare(Path folder, Load load) throws Exception {
    try (var writer = new BareWriter(folder)) {
      return perSecond(load, (gathering, after, cards) -> write(writer, gathering, after, cards));
    }
  }

  private static void write(BareWriter writer, GatheringId gathering, long after, int cards)
      throws Exception {
    var events = new ArrayList<StoredEvent>();
    var keys = new ArrayList<NewKey>();
    for (int n = 1; n <= cards; n++) {
      var card = new ContributionId(UUID.randomUUID());
      var command = new CommandId(UUID.randomUUID());
      var sealed = new byte[SEALED_BYTES];
      keys.add(new NewKey(new KeyName(gathering, card), KEY));
      events.add(
          new StoredEvent(
              gathering, after + n, command, Line.LINE, "journal.thing-pegged", 1, 0, sealed));
    }
    writer.write(events, keys);
  }

  private static double perSecond(Load load, Hand hand) throws Exception {
    var written = new AtomicLong();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
    var running = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < load.rooms(); n++) {
        running.add(threads.submit(() -> fill(hand, load.cards(), end, written)));
      }
    }
    for (var one : running) {
      one.get();
    }
    return written.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static long fill(Hand hand, int cards, long end, AtomicLong written) throws Exception {
    var gathering = new GatheringId(UUID.randomUUID());
    long after = 0;
    while (System.nanoTime() < end) {
      hand.write(gathering, after, cards);
      after += cards;
      written.addAndGet(cards);
    }
    return after;
  }

  private static double inAFreshFolder(Run run) throws Exception {
    var folder = Files.createTempDirectory(Path.of("target"), "throughput");
    try {
      return run.in(folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
