package org.parlour.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct.PostAct;
import org.parlour.gathering.Outcome;
import org.parlour.gathering.Postbag;
import org.parlour.gathering.Postbag.Outgoing;
import org.parlour.gathering.Rooms;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Register;
import org.parlour.kernel.Register.Entry;
import org.parlour.mail.NotSent.Why;
import org.parlour.print.Says;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round the rooms and takes letters to the mail server, on a thread of its own: no room ever
/// waits for it.
///
/// ```
/// room: news of a confirmed address ─► NewsTold, durable ─► handed over ─► LetterSent
///                                            └─ not taken: it waits in the room, and is tried again
/// ```
///
/// What waits stands in the rooms' journals and nowhere else, so there is no queue that could grow
/// or be lost. A letter that was handed over just before the house stopped may be sent a second
/// time, under the same id.
public final class Postman {

  /// How often it goes round.
  public static final Duration ROUND = Duration.ofMinutes(1);

  /// More letters than this do not leave the house in an hour; the others wait.
  static final int LETTERS_AN_HOUR = 500;

  /// Promises become late in rooms that nobody opens too.
  private static final Duration EVERY_ROOM = Duration.ofDays(1);

  /// After this another node takes up what one has begun.
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final Rooms rooms;
  private final Register register;
  private final Sender sender;
  private final Wording wording;
  private final InstantSource clock;
  private final Executor hands;
  private final boolean manyNodes;

  private final AtomicBoolean called = new AtomicBoolean();
  private final ReentrantLock way = new ReentrantLock();
  private final Map<GatheringId, Instant> later = new ConcurrentHashMap<>();
  private final Map<ContributionId, Pause> resting = new ConcurrentHashMap<>();
  private final Set<ContributionId> begunHere = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Trouble trouble;
  private volatile boolean wentHome;
  private volatile @Nullable Instant everyRoomAt;
  private Instant hour = Instant.EPOCH;
  private int sentThisHour;

  /// Why no letter is taken now.
  private record Trouble(Why why, Pause pause) {}

  /// Since when letters wait, and why.
  public record Waiting(Instant since, Why why) {}

  /// A postman who has not set out yet.
  ///
  /// @param origin what stands before every address of the house
  /// @param manyNodes whether others may go round the same rooms
  public Postman(
      Rooms rooms,
      Register register,
      Sender sender,
      String origin,
      InstantSource clock,
      Executor hands,
      boolean manyNodes) {
    this.rooms = rooms;
    this.register = register;
    this.sender = sender;
    this.wording = new Wording(origin, Says.inEnglish());
    this.clock = clock;
    this.hands = hands;
    this.manyNodes = manyNodes;
  }

  /// Somebody here waits for a first letter.
  public void hurry(GatheringId gathering, ContributionId address) {
    begunHere.add(address);
    later.put(gathering, clock.instant());
    goRound();
  }

  /// Sets out soon, once for however many ask.
  public void goRound() {
    if (called.compareAndSet(false, true)) {
      hands.execute(() -> {
        called.set(false);
        round();
      });
    }
  }

  /// What keeps all letters waiting; empty while they are taken.
  public Optional<Waiting> waiting() {
    var known = trouble;
    return known == null
        ? Optional.empty()
        : Optional.of(new Waiting(known.pause.since(), known.why));
  }

  /// Goes round once, and is back when this returns. One round follows another.
  public void round() {
    way.lock();
    try {
      var places = whereToGo();
      var known = trouble;
      if (known == null || !known.pause.lasts(clock.instant())) {
        visit(places);
      }
    } catch (RuntimeException wrong) {
      // The class, never the message: it might repeat an address.
      LOG.warn("A round with letters broke off ({}); the next begins anew.", wrong.getClass());
    } finally {
      way.unlock();
    }
  }

  /// The house is being shut: what still waits is taken when it opens again.
  public void goHome() {
    wentHome = true;
  }

  private void visit(Set<GatheringId> places) {
    for (var gathering : places) {
      var entry = wentHome ? Optional.<Entry>empty() : register.byId(gathering);
      if (entry.isPresent() && !visit(entry.get())) {
        return;
      }
    }
    trouble = null; // No letter waits for the server any more.
  }

  /// Rooms in memory, where something may have happened, and those whose time has come. A room may
  /// be put away before its turn, so all of them are kept in mind.
  private Set<GatheringId> whereToGo() {
    var now = clock.instant();
    rooms.ids().forEach(gathering -> later.merge(gathering, now, Postman::earlier));
    var due = everyRoomAt;
    if (due == null || !now.isBefore(due)) {
      everyRoomAt = now.plus(EVERY_ROOM);
      resting.values().removeIf(rest -> !rest.lasts(now));
      register.gatherings().forEach(entry -> later.put(entry.gathering(), now));
    }
    var all = new HashSet<GatheringId>();
    later.forEach((gathering, at) -> {
      if (!now.isBefore(at)) {
        all.add(gathering);
      }
    });
    return all;
  }

  /// Takes what waits in one room.
  ///
  /// @return false when no more letters can be taken now
  private boolean visit(Entry entry) {
    var gathering = entry.gathering();
    var found = Rooms.ifThere(() -> rooms.postbag(gathering).join());
    later.remove(gathering);
    if (found.isEmpty()) {
      return true;
    }
    var bag = found.get();
    bag.expired().forEach(address -> act(gathering, new PostAct.LetGo(address)));
    bag.toTell().forEach(address -> tell(gathering, address));
    if (!bag.toTell().isEmpty()) {
      bag = rooms.postbag(gathering).join();
    }
    return carry(entry, bag);
  }

  private void tell(GatheringId gathering, ContributionId address) {
    if (act(gathering, new PostAct.TellNews(address))) {
      begunHere.add(address);
    }
  }

  private boolean act(GatheringId gathering, PostAct act) {
    return rooms.act(gathering, act).join().outcome() == Outcome.Kind.ACCEPTED;
  }

  private boolean carry(Entry entry, Postbag bag) {
    if (bag.next() != null) {
      later.put(entry.gathering(), bag.next());
    }
    for (var out : bag.waiting()) {
      var rest = resting.get(out.address());
      if (isAnothers(out) || (rest != null && rest.lasts(clock.instant()))) {
        later.merge(entry.gathering(), clock.instant().plus(Pause.FIRST), Postman::earlier);
      } else if (wentHome || !mayWrite() || !hand(entry, out)) {
        later.put(entry.gathering(), clock.instant());
        return false;
      }
    }
    return true;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private boolean isAnothers(Outgoing out) {
    return manyNodes
        && !begunHere.contains(out.address())
        && clock.instant().isBefore(out.since().plus(LEASE));
  }

  private boolean mayWrite() {
    var now = clock.instant();
    if (!now.isBefore(hour.plus(Duration.ofHours(1)))) {
      hour = now;
      sentThisHour = 0;
    }
    return sentThisHour < LETTERS_AN_HOUR;
  }

  private boolean hand(Entry entry, Outgoing out) {
    try {
      if (!out.isOver()) {
        sentThisHour++;
        sender.send(wording.of(out, entry.code()));
        sayThatItWorks();
      }
      taken(entry, out);
      return true;
    } catch (NotSent wrong) {
      return notTaken(entry, out, wrong.why());
    }
  }

  private void taken(Entry entry, Outgoing out) {
    act(entry.gathering(), new PostAct.NoteSent(out.address()));
    resting.remove(out.address());
    begunHere.remove(out.address());
  }

  private void sayThatItWorks() {
    if (trouble != null) {
      trouble = null;
      LOG.info("The mail server takes letters again.");
    }
  }

  private boolean notTaken(Entry entry, Outgoing out, Why why) {
    if (why == Why.NO_SUCH_ADDRESS) {
      act(entry.gathering(), new PostAct.NoteRefused(out.address()));
      resting.remove(out.address());
      begunHere.remove(out.address());
      return true;
    }
    if (!why.isTheServers()) {
      var now = clock.instant();
      resting.compute(
          out.address(), (_, before) -> before == null ? Pause.first(now) : before.again(now));
      later.merge(entry.gathering(), now.plus(Pause.FIRST), Postman::earlier);
      return true;
    }
    rest(why);
    return false;
  }

  private void rest(Why why) {
    var now = clock.instant();
    var before = trouble;
    if (before == null) {
      LOG.warn("The mail server takes no letters: {}. They wait and are tried again.", why);
    }
    trouble = new Trouble(why, before == null ? Pause.first(now) : before.pause.again(now));
  }
}
