package org.parlour.kernel;

/// What page one of a report counts.
public enum Tallied {
  /// Somebody said "that is not what I meant".
  CHALLENGE_RAISED,
  /// The words changed since, or both views are printed, or whoever said it thinks otherwise now.
  CHALLENGE_SETTLED,
  PROMISE_KEPT,
  PROMISE_ON_THE_WAY,
  PROMISE_LATE,
  /// Promised, and then it could not be done.
  PROMISE_BROKEN
}
