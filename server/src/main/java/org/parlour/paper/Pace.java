package org.parlour.paper;

/// What makes the papers move.
public enum Pace {
  /// No clock. The papers move when everybody who is here has passed.
  ONE_LINE,
  /// A clock, as slow as the slowest person at the table wants it.
  TOGETHER
}
