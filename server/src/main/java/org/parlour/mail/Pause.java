package org.parlour.mail;

import java.time.Duration;
import java.time.Instant;

/// How long something rests that did not work: longer each time, and never longer than an hour.
///
/// @param since when it did not work first
/// @param tries how often it was tried since
/// @param until when it is tried again
record Pause(Instant since, int tries, Instant until) {

  static final Duration FIRST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLED_MAX = 6;

  static Pause first(Instant now) {
    return new Pause(now, 1, now.plus(FIRST));
  }

  Pause again(Instant now) {
    var doubled = FIRST.multipliedBy(1L << Math.min(tries, DOUBLED_MAX));
    var rest = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return new Pause(since, tries + 1, now.plus(rest));
  }

  boolean lasts(Instant now) {
    return now.isBefore(until);
  }
}
