package org.parlour.live;

/// How long news of one gathering wait for each other, so that they share a write: a little while
/// few come, which nobody notices, and longer while so many come that nobody could follow them one
/// by one. The write to each page is what news cost most.
final class Pace {

  static final int CALM_MILLIS = 20;
  static final int CROWDED_MILLIS = 50;

  /// More than this in a second is a crowd.
  static final int CALM_PER_SECOND = 40;

  private static final long SECOND_MILLIS = 1_000;

  /// When each of the last few came, in a ring; where the next goes, the oldest stands.
  private final long[] came = new long[CALM_PER_SECOND];

  private int next;
  private int known;
  private boolean crowded;

  void came(long now) {
    crowded = known == CALM_PER_SECOND && now - came[next] < SECOND_MILLIS;
    came[next] = now;
    next = (next + 1) % CALM_PER_SECOND;
    known = Math.min(known + 1, CALM_PER_SECOND);
  }

  long togetherMillis() {
    return crowded ? CROWDED_MILLIS : CALM_MILLIS;
  }
}
