package org.parlour.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.parlour.board.BoardEvent;
import org.parlour.board.BoardEvent.CardPinned;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal.Appended;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

/// How many cards a second the journal makes durable, with a key for each of them in the vault,
/// beside a bare writer that puts rows of the same size into the same two files with the same
/// pragmas and one fsync for all that wait, and neither encodes nor seals nor checks anything.
///
/// It stands in the journal's own package, so that both write with the same statements.
///
/// Both take turns in one run, because the disk of the next minute is another disk. Prints one line
/// per turn: rooms, cards per append, bare and with the vault, per second.
public final class JournalBench {

  private static final String WORDS = "A ramp at the side door would help my mother.";
  private static final StationId STATION = new StationId(UUID.randomUUID());
  private static final BadgeId MO = new BadgeId(UUID.randomUUID());
  private static final Instant MORNING = Instant.ofEpochMilli(1_764_000_000_000L);
  private static final ContentKey KEY = ContentKey.fresh();

  /// What a stored card weighs: its payload is JSON with its words sealed in it.
  private static byte[] payload = new byte[0];

  private record Load(int rooms, int cards) {}

  private interface Room {
    void append(long after, int cards) throws Exception;
  }

  private interface Rooms extends AutoCloseable {
    Room open(GatheringId gathering);

    @Override
    void close() throws Exception;
  }

  private interface Writer {
    Rooms open(Path folder) throws Exception;
  }

  private JournalBench() {}

  /// @param arguments a folder for data that may be thrown away, seconds per turn, number of turns
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    double seconds = Double.parseDouble(arguments[1]);
    int turns = Integer.parseInt(arguments[2]);
    payload = new byte[storedPayloadBytes(folder)];
    var loads = List.of(new Load(256, 1), new Load(64, 20));
    for (var load : loads) { // So that both are compiled before anything counts.
      perSecond(folder, JournalBench::vault, load, seconds);
      perSecond(folder, JournalBench::bare, load, seconds / 2);
    }
    for (int turn = 0; turn < turns; turn++) {
      for (var load : loads) {
        double bare = perSecond(folder, JournalBench::bare, load, seconds);
        double vault = perSecond(folder, JournalBench::vault, load, seconds);
        System.out.printf("%d %d %.0f %.0f%n", load.rooms(), load.cards(), bare, vault);
      }
    }
  }

  private static double perSecond(Path parent, Writer writer, Load load, double seconds)
      throws Exception {
    var folder = Files.createTempDirectory(parent, "turn");
    var written = new AtomicLong();
    try (var rooms = writer.open(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long began = System.nanoTime();
      long until = began + (long) (seconds * 1e9);
      var running = new ArrayList<CompletableFuture<Void>>();
      for (int n = 0; n < load.rooms(); n++) {
        var room = rooms.open(new GatheringId(UUID.randomUUID()));
        running.add(
            CompletableFuture.runAsync(() -> fill(room, load.cards(), until, written), threads));
      }
      running.forEach(CompletableFuture::join);
      return written.get() / ((System.nanoTime() - began) / 1e9);
    } finally {
      delete(folder);
    }
  }

  private static void fill(Room room, int cards, long until, AtomicLong written) {
    try {
      for (long after = 0; System.nanoTime() < until; after += cards) {
        room.append(after, cards);
        written.addAndGet(cards);
      }
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  // ---- the journal with its vault

  private static Rooms vault(Path folder) {
    var store = Stores.open(folder, List.of(BoardEvent.class));
    return new Rooms() {
      @Override
      public Room open(GatheringId gathering) {
        return (after, cards) -> {
          var batch = new ArrayList<Recorded>();
          for (int n = 1; n <= cards; n++) {
            batch.add(recorded(after + n));
          }
          if (store.journal().append(gathering, after, batch, List.of()) != Appended.DONE) {
            throw new IllegalStateException("Somebody else wrote to this gathering.");
          }
        };
      }

      @Override
      public void close() {
        store.close();
      }
    };
  }

  private static Recorded recorded(long seq) {
    var card =
        new CardPinned(
            new ContributionId(UUID.randomUUID()),
            Provenance.of(MO, Permission.ROOM),
            Words.of(WORDS),
            Paint.BUTTER);
    return new Recorded(
        seq, new CommandId(UUID.randomUUID()), STATION, MORNING, card);
  }

  private static int storedPayloadBytes(Path parent) throws Exception {
    var folder = Files.createTempDirectory(parent, "payload");
    try (var rooms = vault(folder)) {
      rooms.open(new GatheringId(UUID.randomUUID())).append(0, 1);
      try (var connection = SqliteFile.journal(folder).openReader();
          var row =
              connection.createStatement().executeQuery("SELECT length(payload) FROM events")) {
        return row.getInt(1);
      }
    } finally {
      delete(folder);
    }
  }

  // ---- the bare writer

  /// An append of the bare writer. Its rows are made by whoever appends.
  private record Waiting(
      List<NewKey> keys, List<StoredEvent> events, CompletableFuture<Void> answer) {}

  private interface Group {
    void write(List<Waiting> group) throws SQLException;
  }

  /// Two threads, so that the keys of one group become durable while the events of the one before
  /// do: the quickest order that never has an event without its key.
  private static Rooms bare(Path folder) throws SQLException {
    SqliteFile.bringUpToDate(SqliteFile.keys(folder));
    SqliteFile.bringUpToDate(SqliteFile.journal(folder));
    var keys = SqliteFile.keys(folder).openWriter();
    var journal = SqliteFile.journal(folder).openWriter();
    var forKeys = new LinkedBlockingQueue<Waiting>();
    var forJournal = new LinkedBlockingQueue<Waiting>();
    var threads =
        List.of(
            groups(
                forKeys,
                group -> {
                  var rows = group.stream().flatMap(waiting -> waiting.keys().stream()).toList();
                  Query.inTransaction(keys, connection -> KeyTable.keep(connection, rows));
                  forJournal.addAll(group);
                }),
            groups(
                forJournal,
                group -> {
                  var rows = group.stream().flatMap(waiting -> waiting.events().stream()).toList();
                  Query.inTransaction(
                      journal,
                      connection -> {
                        EventTable.insert(connection, rows);
                        return rows;
                      });
                  group.forEach(waiting -> waiting.answer().complete(null));
                }));
    return new Rooms() {
      @Override
      public Room open(GatheringId gathering) {
        return (after, cards) -> {
          var waiting = rows(gathering, after, cards);
          forKeys.add(waiting);
          waiting.answer().join();
        };
      }

      @Override
      public void close() throws Exception {
        for (var thread : threads) {
          thread.interrupt();
          thread.join();
        }
        keys.close();
        journal.close();
      }
    };
  }

  private static Waiting rows(GatheringId gathering, long after, int cards) {
    var keys = new ArrayList<NewKey>(cards);
    var events = new ArrayList<StoredEvent>(cards);
    for (int n = 1; n <= cards; n++) {
      keys.add(new NewKey(new KeyName(gathering, new ContributionId(UUID.randomUUID())), KEY));
      events.add(
          new StoredEvent(
              gathering,
              after + n,
              new CommandId(UUID.randomUUID()),
              STATION,
              "board.card-pinned",
              1,
              MORNING.toEpochMilli(),
              payload));
    }
    return new Waiting(keys, events, new CompletableFuture<>());
  }

  /// A thread that takes all that wait, and writes it at once.
  private static Thread groups(LinkedBlockingQueue<Waiting> queue, Group how) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                while (true) {
                  var group = new ArrayList<Waiting>();
                  group.add(queue.take());
                  queue.drainTo(group, 8_191);
                  how.write(group);
                }
              } catch (InterruptedException over) {
                return;
              } catch (SQLException broken) {
                throw new IllegalStateException(broken);
              }
            });
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
