package org.parlour.matters;

/// What is shared out.
public enum Sharing {
  MONEY,
  HOURS,
  /// Places on an agenda: every option takes one.
  PLACES;

  /// How much of it there usually is.
  int usualTotal() {
    return switch (this) {
      case MONEY -> 1_000;
      case HOURS -> 10;
      case PLACES -> 3;
    };
  }

  /// What every option costs; 0 where that must be said of each.
  int costOfEach() {
    return this == PLACES ? 1 : 0;
  }
}
