package org.parlour.web;

import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.parlour.kernel.GatheringId;

/// Where things are made that take the whole machine for a moment: so many at once in the whole
/// house, a few more that wait, and so many an hour for each room. The rest is told to come back.
final class Workbench {

  static final int AT_ONCE = 2;
  static final int WAITING_MAX = 8;

  /// When the place of whoever waits is likely free again.
  private static final int SOON_SECONDS = 10;

  private static final double HOUR_SECONDS = 3_600;

  private final Semaphore hands = new Semaphore(AT_ONCE, true);
  private final Semaphore places = new Semaphore(AT_ONCE + WAITING_MAX);
  private final Allowance ofRooms;
  private final int retrySeconds;

  /// @param anHour how many each room may have made in an hour
  Workbench(int anHour, InstantSource clock) {
    this.ofRooms = new Allowance(anHour / HOUR_SECONDS, anHour, clock);
    this.retrySeconds = (int) Math.ceil(HOUR_SECONDS / anHour);
  }

  /// Makes something, perhaps after waiting for others.
  ///
  /// @throws Problem too-fast, and nothing was made
  <T> T make(GatheringId gathering, Supplier<T> making) {
    if (!places.tryAcquire()) {
      throw Problem.benchFull(SOON_SECONDS);
    }
    try {
      if (!ofRooms.take(gathering)) {
        throw Problem.madeOften(retrySeconds);
      }
      hands.acquireUninterruptibly();
      try {
        return making.get();
      } finally {
        hands.release();
      }
    } finally {
      places.release();
    }
  }

  /// How many more may ask before somebody is told to come back.
  int placesLeft() {
    return places.availablePermits();
  }
}
