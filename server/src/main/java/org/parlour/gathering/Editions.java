package org.parlour.gathering;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The numbers of a report. It is one page that is always current; whoever holds a copy sees by its
/// number whether it still is.
final class Editions {

  private static final Duration ASKED_FOR = Duration.ofDays(14);

  private int edition;
  private boolean out;
  private int lost;
  private @Nullable Instant publishedAt;
  private @Nullable Instant firstOut;

  /// 0 while there was none.
  int edition() {
    return edition;
  }

  int nextEdition() {
    return edition + 1;
  }

  /// Whether everybody may read it now.
  boolean isOut() {
    return out;
  }

  /// How many things were taken back since it first came out.
  int lost() {
    return lost;
  }

  /// When it first came out; null while there was none.
  @Nullable Instant firstOut() {
    return firstOut;
  }

  void publish(int number, Instant at) {
    edition = number;
    out = true;
    publishedAt = at;
    firstOut = firstOut == null ? at : firstOut;
  }

  /// Until when people are asked what is missing, be it over or not; null while it is not out.
  /// Field guide, POS-2.
  @Nullable Instant asksUntil() {
    return out && publishedAt != null ? publishedAt.plus(ASKED_FOR) : null;
  }

  /// Whether they are asked now.
  boolean asks(Instant now) {
    var until = asksUntil();
    return until != null && now.isBefore(until);
  }

  void takeDown() {
    out = false;
  }

  /// Something was taken back. Perhaps it was in no copy, but to say so would tell what it was.
  void lose() {
    if (edition > 0) {
      edition++;
      lost++;
    }
  }
}
