package org.parlour.gathering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.RoomState.Basket;
import org.parlour.kernel.Asking;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal.Appended;
import org.parlour.kernel.JournalUnavailable;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;

/// One gathering's turn-taking: all that is asked of it passes through here, one after another.
///
/// ```
/// ask ─► waiting ─► take all that wait (≤ 256) ─► decide and fold each ─► append the batch, durably
///                                                                            └─► answer, and tell
/// ```
///
/// The state is confined to whichever thread holds the room, and at most one does. Answers and news
/// leave only after the journal says "durable". When it says anything else, the state that was
/// folded ahead is thrown away and read again from the journal: memory never knows more than the
/// disk.
final class Room {

  /// How many commands one batch takes in.
  static final int BATCH_MAX = 256;

  /// How many commands may wait before no more are taken in.
  static final int WAITING_MAX = 8_192;

  /// How often a batch is decided anew because another node wrote first.
  private static final int TRIES_MAX = 20;

  private static final long NOTHING_TOLD = -1;

  /// How soon a station that is due and had nothing to do is asked again.
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(1);

  private final GatheringId id;
  private final RoomKit kit;
  private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
  private boolean held;
  private int commandsWaiting;
  private volatile Instant lastUsed;
  private @Nullable RoomState state;
  private long told = NOTHING_TOLD;
  private volatile @Nullable Map<StationId, StationKind> stationKinds;
  private volatile @Nullable Instant due;
  private Instant notBefore = Instant.MIN;
  private final Reckonings reckonings;

  Room(GatheringId id, RoomKit kit) {
    this.id = id;
    this.kit = kit;
    this.lastUsed = kit.clock().instant();
    this.reckonings = new Reckonings(kit, this::reckoned);
  }

  private sealed interface Turn {}

  private record Commands(List<Asked> asked, CompletableFuture<List<Outcome>> answer)
      implements Turn {}

  private record Look<T>(Function<RoomState, T> at, CompletableFuture<T> answer) implements Turn {
    void at(RoomState state) {
      answer.complete(at.apply(state));
    }
  }

  /// The time goes on for stations whose hour has come.
  private record Time(Instant at) implements Turn {}

  private record Reckoned(StationId station, Object result) implements Turn {}

  /// Puts commands to the room, in order. Each is judged by itself.
  ///
  /// @return completes when all are answered: durable, held already, or refused. Fails with
  ///   [JournalUnavailable] or [RoomFull] when nothing was done
  CompletableFuture<List<Outcome>> ask(List<Asked> asked) {
    var turn = new Commands(asked, new CompletableFuture<>());
    synchronized (waiting) {
      if (commandsWaiting + asked.size() > WAITING_MAX) {
        turn.answer.completeExceptionally(new RoomFull(WAITING_MAX));
        return turn.answer;
      }
      commandsWaiting += asked.size();
    }
    wait(turn);
    return turn.answer;
  }

  /// Looks at the state, between two batches. The function must not keep it.
  <T> CompletableFuture<T> look(Function<RoomState, T> at) {
    var turn = new Look<>(at, new CompletableFuture<T>());
    wait(turn);
    return turn.answer;
  }

  /// The same for whoever goes round all rooms: it keeps none of them in memory.
  <T> CompletableFuture<T> glance(Function<RoomState, T> at) {
    var turn = new Look<>(at, new CompletableFuture<T>());
    enqueue(turn);
    return turn.answer;
  }

  /// What stands in the room, without waiting once it is known: stations are never taken away.
  CompletableFuture<Map<StationId, StationKind>> stationKinds() {
    var known = stationKinds;
    return known == null ? look(Room::kindsOf) : CompletableFuture.completedFuture(known);
  }

  /// Lets stations go on by themselves whose time has come.
  void tick(Instant now) {
    var next = due;
    if (next != null && !now.isBefore(next)) {
      due = null; // Until this turn has been taken.
      enqueue(new Time(now));
    }
  }

  private void reckoned(StationId station, Object result) {
    enqueue(new Reckoned(station, result));
  }

  /// Another node may have written: catch up.
  void wake() {
    var _ = look(RoomState::seq);
  }

  boolean quietFor(Duration quiet, Instant now) {
    synchronized (waiting) {
      return !held && waiting.isEmpty() && lastUsed.plus(quiet).isBefore(now);
    }
  }

  private void wait(Turn turn) {
    lastUsed = kit.clock().instant();
    enqueue(turn);
  }

  private void enqueue(Turn turn) {
    synchronized (waiting) {
      waiting.add(turn);
      if (held) {
        return;
      }
      held = true;
    }
    kit.hands().execute(this::takeTurns);
  }

  private void takeTurns() {
    while (true) {
      var turns = nextTurns();
      if (turns.isEmpty()) {
        return;
      }
      try {
        take(turns);
      } catch (RuntimeException wrong) {
        forget();
        turns.forEach(turn -> fail(turn, wrong));
      }
    }
  }

  private List<Turn> nextTurns() {
    var turns = new ArrayList<Turn>();
    synchronized (waiting) {
      int commands = 0;
      while (!waiting.isEmpty() && commands < BATCH_MAX) {
        var turn = waiting.remove();
        turns.add(turn);
        commands += turn instanceof Commands(var asked, _) ? asked.size() : 0;
      }
      commandsWaiting -= commands;
      held = !turns.isEmpty();
    }
    return turns;
  }

  private void fail(Turn turn, RuntimeException wrong) {
    switch (turn) {
      case Commands(_, var answer) -> answer.completeExceptionally(wrong);
      case Look<?>(_, var answer) -> answer.completeExceptionally(wrong);
      case Time(var at) -> due = at.plus(ASKED_AGAIN);
      case Reckoned(var station, _) -> reckonings.over(station, turn);
    }
  }

  private void take(List<Turn> turns) {
    var commands =
        turns.stream().filter(Commands.class::isInstance).map(Commands.class::cast).toList();
    if (!commands.isEmpty()) {
      answer(commands);
    }
    for (var turn : turns) {
      switch (turn) {
        case Commands _ -> {}
        case Look<?> look -> look.at(upToDate());
        case Time(var at) -> goOn(at);
        case Reckoned(var station, var result) -> takeIn(station, result);
      }
    }
    lookAhead();
  }

  private void goOn(Instant at) {
    var batch = new Batch(upToDate());
    batch.goOn(at);
    if (batch.isDurable()) {
      tell(batch.at.seq(), batch.basket);
    } else {
      forget(); // Another node let the time go on: its facts hold.
    }
    notBefore = batch.events.isEmpty() ? at.plus(ASKED_AGAIN) : at;
  }

  private void takeIn(StationId station, Object result) {
    var at = upToDate();
    var standing = at.stations().get(station);
    if (reckonings.over(station, result) && standing != null) {
      var basket = new Basket();
      basket.add(station, standing.reckoned(result, at.book));
      kit.live().tell(id, at.seq(), basket.news(), basket.forgets());
    }
  }

  /// What is to come: the next moment at which a station goes on by itself, and what is to be
  /// worked out meanwhile.
  private void lookAhead() {
    var known = state;
    if (known == null) {
      return;
    }
    var next = earlier(known.due(), reckonings.begin(known));
    due = next != null && next.isBefore(notBefore) ? notBefore : next;
    var kinds = stationKinds;
    if (kinds == null || kinds.size() != known.stations().size()) {
      stationKinds = kindsOf(known);
    }
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private void answer(List<Commands> turns) {
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var batch = new Batch(upToDate());
      turns.forEach(turn -> turn.asked.forEach(batch::decide));
      if (batch.isDurable()) {
        tell(batch.at.seq(), batch.basket);
        hand(turns, batch.outcomes);
        return;
      }
      forget(); // Another node wrote first: the state knows too much and too little.
    }
    throw new JournalUnavailable(
        "Other nodes wrote to this gathering " + TRIES_MAX + " times in a row.", null);
  }

  private static void hand(List<Commands> turns, List<Outcome> outcomes) {
    int at = 0;
    for (var turn : turns) {
      turn.answer.complete(List.copyOf(outcomes.subList(at, at + turn.asked.size())));
      at += turn.asked.size();
    }
  }

  private void forget() {
    state = null;
  }

  /// The state as of the end of the journal, and everybody told of what is new in it.
  private RoomState upToDate() {
    var known = state;
    if (known == null) {
      known = read();
    } else if (kit.manyNodes()) {
      catchUp(known);
    }
    state = known;
    return known;
  }

  private RoomState read() {
    var fresh = new RoomState(id, kit.stations(), badge -> kit.live().isHere(id, badge));
    var unheard = new Basket();
    var heard = new Basket();
    kit.journal()
        .read(id, 0, event -> fresh.fold(event, event.seq() > told && told >= 0 ? unheard : heard));
    if (!fresh.book.exists()) {
      throw new NoSuchGathering(id);
    }
    if (!fresh.keyless().isEmpty()) {
      sayWhatIsGone(fresh);
    }
    stationKinds = kindsOf(fresh);
    if (told == NOTHING_TOLD) {
      told = fresh.seq();
    }
    tell(fresh.seq(), unheard);
    return fresh;
  }

  private static Map<StationId, StationKind> kindsOf(RoomState state) {
    var kinds = new HashMap<StationId, StationKind>();
    state.stations().forEach((station, at) -> kinds.put(station, at.placed.stationKind()));
    return Map.copyOf(kinds);
  }

  private void catchUp(RoomState known) {
    var basket = new Basket();
    kit.journal().read(id, known.seq(), recorded -> known.fold(recorded, basket));
    tell(known.seq(), basket);
  }

  private void tell(long seq, Basket basket) {
    if (seq > told) {
      told = seq;
      kit.live().tell(id, seq, basket.news(), basket.forgets());
    }
  }

  /// A restored journal may be older than what was taken back since: the keys are gone, so the
  /// journal says it now.
  private void sayWhatIsGone(RoomState fresh) {
    var gone = new Showing(fresh).withWhatShowsThem(fresh.keyless());
    var events = new ArrayList<Recorded>();
    var command = new CommandId(UUID.randomUUID());
    var at = kit.clock().instant();
    for (var contribution : gone) {
      long next = fresh.seq() + events.size() + 1;
      events.add(new Recorded(next, command, null, at, new TakenBack(contribution)));
    }
    if (kit.journal().append(id, fresh.seq(), events, gone) == Appended.DONE) {
      var basket = new Basket();
      events.forEach(recorded -> fresh.fold(recorded, basket));
    }
  }

  /// Commands decided together and written together.
  private final class Batch {
    private final RoomState at;
    private final long decidedOn;
    private final List<Recorded> events = new ArrayList<>();
    private final List<ContributionId> takenBack = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Basket basket = new Basket();

    Batch(RoomState at) {
      this.at = at;
      this.decidedOn = at.seq();
    }

    void decide(Asked asked) {
      var before = at.answeredBefore(asked.asking().command());
      outcomes.add(before == null ? judge(asked) : before);
    }

    private Outcome judge(Asked asked) {
      var command = asked.asking().command();
      return switch (at.decide(asked)) {
        case Decision.Refused(var reason) -> Outcome.refused(command, reason);
        case Decision.Accepted(var none) when none.isEmpty() -> Outcome.nothingNew(command);
        case Decision.Accepted(var accepted) -> {
          fold(at.record(asked, accepted));
          yield Outcome.accepted(command, at.seq());
        }
      };
    }

    /// Lets every station do what the time brings.
    void goOn(Instant now) {
      var command = new CommandId(UUID.randomUUID());
      for (var station : List.copyOf(at.stations().keySet())) {
        var standing = at.stations().get(station);
        var next = standing == null ? null : standing.due();
        if (standing != null && next != null && !now.isBefore(next)) {
          fold(at.record(command, station, now, standing.onTime(now, at.book)));
        }
      }
    }

    private void fold(List<Recorded> recorded) {
      for (var one : recorded) {
        at.fold(one, basket);
        events.add(one);
        if (one.event() instanceof TakenBack(var contribution, _)) {
          takenBack.add(contribution);
        }
      }
    }

    boolean isDurable() {
      return events.isEmpty()
          || kit.journal().append(id, decidedOn, events, takenBack) == Appended.DONE;
    }
  }

  /// An asking of the house itself, for what has a door of its own.
  static Asking asHost(Instant at) {
    return new Asking(new CommandId(UUID.randomUUID()), null, true, at);
  }
}
