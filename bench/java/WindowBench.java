package org.parlour.perspectives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.parlour.gathering.Asked;
import org.parlour.gathering.GatheringEvent;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.Opening;
import org.parlour.gathering.Outcome;
import org.parlour.gathering.RoomKit;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Stations;
import org.parlour.journal.Stores;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Live;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Words;
import org.parlour.perspectives.PerspectivesCommand.AnswerStatement;
import org.parlour.perspectives.PerspectivesCommand.OfferStatement;

/// What it adds to an answer's way into the journal that the map is drawn meanwhile: 400 people
/// answer 40 statements, 200 answers a second, once with the map drawn in the background and once
/// with nobody drawing it, turn and turn about.
///
/// Two camps that mostly differ, and everybody has answered three quarters already, so that every
/// map is a whole one.
public final class WindowBench {

  private static final int PEOPLE = 400;
  private static final int STATEMENTS = 40;
  private static final int ANSWERS_A_SECOND = 200;
  private static final long SEED = 14;
  private static final Live NOBODY_LISTENS = (_, _, _, _) -> {};

  private final Rooms rooms;
  private final GatheringId hall = new GatheringId(UUID.randomUUID());
  private final StationId window = new StationId(UUID.randomUUID());
  private final List<BadgeId> people = new ArrayList<>();
  private final List<ContributionId> statements = new ArrayList<>();
  private final SplittableRandom luck = new SplittableRandom(SEED);

  private WindowBench(Rooms rooms) {
    this.rooms = rooms;
  }

  /// Prints, for each turn, the 95th percentile in milliseconds without and with the map, and how
  /// many maps were drawn.
  ///
  /// @param arguments a folder for data that may be thrown away, seconds per part, number of turns
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    int turns = Integer.parseInt(arguments[2]);
    for (int turn = 0; turn < turns; turn++) {
      double without = inHouse(folder.resolve("without" + turn), seconds, _ -> {}, null);
      var drawn = new AtomicInteger();
      try (var one = Executors.newSingleThreadExecutor()) {
        double with = inHouse(folder.resolve("with" + turn), seconds, one, drawn);
        System.out.println(without + " " + with + " " + drawn.get());
      }
    }
  }

  private static double inHouse(
      Path folder, int seconds, Executor background, AtomicInteger drawn) throws IOException {
    Files.createDirectories(folder);
    Executor counted =
        work -> {
          if (drawn != null) {
            drawn.incrementAndGet();
          }
          background.execute(work);
        };
    var families = List.of(GatheringEvent.class, PerspectivesEvent.class);
    try (var store = Stores.open(folder, List.copyOf(families), InstantSource.system());
        var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var stations = new Stations(List.of(new PerspectivesStation()));
      var kit =
          new RoomKit(
              store.journal(),
              NOBODY_LISTENS,
              stations,
              InstantSource.system(),
              hands,
              counted,
              false);
      var bench = new WindowBench(new Rooms(kit));
      bench.fill();
      return bench.p95OfAnswers(seconds);
    }
  }

  private void fill() {
    var words = Words.of("The hill");
    var made = new GatheringMade(words, words, words, words, null, null, null, null);
    var placed =
        new StationPlaced(window, new StationKind(PerspectivesStation.KIND), words, words, words);
    rooms.make(hall, made, List.of(new Rooms.Plan(placed, List.of(), Opening.OPEN)));
    for (int n = 0; n < PEOPLE; n++) {
      people.add(new BadgeId(UUID.randomUUID()));
    }
    for (int n = 0; n < STATEMENTS; n++) {
      var id = new ContributionId(UUID.randomUUID());
      statements.add(id);
      var offer = new OfferStatement(id, Words.of("Statement " + n), Permission.ROOM, null);
      ask(people.get(n), offer).join();
    }
    var all = new ArrayList<CompletableFuture<?>>();
    for (int person = 0; person < PEOPLE; person++) {
      for (int n = 0; n < STATEMENTS * 3 / 4; n++) {
        all.add(answer(person, n));
      }
      all.forEach(CompletableFuture::join);
      all.clear();
    }
  }

  private CompletableFuture<List<Outcome>> answer(int person, int statement) {
    boolean agrees = (person % 2 == statement % 2) == (luck.nextInt(6) > 0);
    var stance = luck.nextInt(12) == 0 ? Stance.PASS : agrees ? Stance.AGREE : Stance.DISAGREE;
    return ask(people.get(person), new AnswerStatement(statements.get(statement), stance));
  }

  private CompletableFuture<List<Outcome>> ask(BadgeId by, PerspectivesCommand command) {
    var asking = new Asking(new CommandId(UUID.randomUUID()), by, false, Instant.now());
    return rooms.ask(hall, List.of(new Asked(window, command, asking)));
  }

  /// Answers come at their hour, whether the one before is done or not, as people do not wait for
  /// each other.
  private double p95OfAnswers(int seconds) {
    int answers = seconds * ANSWERS_A_SECOND;
    double[] millis = new double[answers];
    var all = new ArrayList<CompletableFuture<?>>();
    long began = System.nanoTime();
    for (int n = 0; n < answers; n++) {
      int at = n;
      long due = began + n * 1_000_000_000L / ANSWERS_A_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      all.add(
          answer(luck.nextInt(PEOPLE), luck.nextInt(STATEMENTS))
              .thenRun(() -> millis[at] = (System.nanoTime() - due) / 1e6));
      if (n % ANSWERS_A_SECOND == 0) {
        rooms.tick();
      }
    }
    all.forEach(CompletableFuture::join);
    Arrays.sort(millis);
    return millis[(int) (answers * 0.95)];
  }
}
