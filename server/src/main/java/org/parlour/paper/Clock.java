package org.parlour.paper;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long the step that is on still takes. It only ever gives more time: whoever slows the table
/// down slows the step that is on, and whoever hurries waits for the next one.
final class Clock {

  private Instant begun = Instant.EPOCH;
  private Duration usual = Duration.ZERO;
  private Duration extra = Duration.ZERO;
  private Patience patience = Patience.X1;
  private boolean running;
  private @Nullable Instant stoodStillAt;

  /// A step with a clock begins.
  void begin(Instant at, Duration length, Patience slowest) {
    begun = at;
    usual = length;
    extra = Duration.ZERO;
    patience = slowest;
    running = true;
  }

  /// A step without a clock begins, or the clock is taken away.
  void beginWithout(Instant at) {
    begun = at;
    usual = Duration.ZERO;
    extra = Duration.ZERO;
    running = false;
  }

  void stop() {
    running = false;
  }

  Instant begun() {
    return begun;
  }

  void slowDown(Patience slowest) {
    patience = patience.orMore(slowest);
  }

  /// At least this much longer from now.
  void giveMore(Instant at, Duration more) {
    var ends = endsWhateverStandsStill();
    if (ends != null) {
      var late = ends.isBefore(at) ? Duration.between(ends, at) : Duration.ZERO;
      extra = extra.plus(late).plus(more);
    }
  }

  void standStill(Instant at) {
    stoodStillAt = at;
  }

  /// What was left is left.
  void goOn(Instant at) {
    if (stoodStillAt != null) {
      begun = begun.plus(Duration.between(stoodStillAt, at));
      stoodStillAt = null;
    }
  }

  void forgetStandingStill() {
    stoodStillAt = null;
  }

  boolean standsStill() {
    return stoodStillAt != null;
  }

  /// True if time runs out at all.
  boolean runs() {
    return running && patience != Patience.NONE;
  }

  /// When the time is over; null while it stands still, or without a clock.
  @Nullable Instant ends() {
    return standsStill() ? null : endsWhateverStandsStill();
  }

  private @Nullable Instant endsWhateverStandsStill() {
    return runs() ? begun.plus(length()) : null;
  }

  /// How long the step takes in all; zero without a clock.
  Duration length() {
    return runs() ? usual.multipliedBy(patience.times()).plus(extra) : Duration.ZERO;
  }
}
