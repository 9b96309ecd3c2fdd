package org.parlour.gathering;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Reckoning;
import org.parlour.kernel.StationId;

/// What is being worked out for the stations of one room, on threads that are not the room's: one
/// thing at a time for each station, and not more often than every two seconds, so that a room full
/// of people who vote costs no more than one who does.
///
/// Touched only by whoever holds the room.
final class Reckonings {

  /// Between two beginnings, for one station.
  static final Duration BETWEEN = Duration.ofSeconds(2);

  private final RoomKit kit;
  private final BiConsumer<StationId, Object> done;
  private final Map<StationId, UnderWay> underWay = new HashMap<>();
  private final Map<StationId, Instant> begun = new HashMap<>();

  private record UnderWay(AtomicBoolean givenUp) {}

  /// Stands for a result when there is none: it went wrong, and the station is asked again.
  private static final Object NOTHING = new Object();

  /// @param done hands a result to the room
  Reckonings(RoomKit kit, BiConsumer<StationId, Object> done) {
    this.kit = kit;
    this.done = done;
  }

  /// Begins what should be worked out now.
  ///
  /// @return when to look again, because something wants to begin and may not yet; null if nothing
  @Nullable Instant begin(RoomState state) {
    @Nullable Instant next = null;
    var now = kit.clock().instant();
    for (var station : state.stations().entrySet()) {
      var id = station.getKey();
      var reckoning = underWay.containsKey(id) ? null : station.getValue().reckoning();
      if (reckoning == null) {
        continue;
      }
      var last = begun.get(id);
      var from = last == null ? now : last.plus(BETWEEN);
      if (from.isAfter(now) || !isBegun(id, reckoning, now)) {
        var again = from.isAfter(now) ? from : now.plus(BETWEEN);
        next = next == null || again.isBefore(next) ? again : next;
      }
    }
    return next;
  }

  private boolean isBegun(StationId station, Reckoning reckoning, Instant now) {
    var own = new UnderWay(new AtomicBoolean());
    underWay.put(station, own);
    begun.put(station, now);
    try {
      kit.background().execute(() -> done.accept(station, workedOut(reckoning, own.givenUp)));
      return true;
    } catch (RejectedExecutionException full) {
      underWay.remove(station); // Other rooms are first; we come back.
      return false;
    }
  }

  private static Object workedOut(Reckoning reckoning, AtomicBoolean givenUp) {
    try {
      return reckoning.workOut(givenUp::get);
    } catch (RuntimeException wrong) {
      System.getLogger(Reckonings.class.getName())
          .log(System.Logger.Level.ERROR, "Something could not be worked out", wrong);
      return NOTHING;
    }
  }

  /// One is done.
  ///
  /// @return false when nothing came of it
  boolean over(StationId station, Object result) {
    underWay.remove(station);
    return result != NOTHING;
  }

  /// Nobody waits any more: the room is put away.
  void giveUp() {
    underWay.values().forEach(one -> one.givenUp.set(true));
  }
}
