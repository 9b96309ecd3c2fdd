package org.parlour.matters;

/// Something that must be said beside a result.
public enum Note {
  NOBODY_CHOSE,
  /// There are ballots, and nobody wants any of these.
  NOBODY_WANTS_ANYTHING,
  /// Everything that anybody chose costs more than there is.
  EVERYTHING_TOO_DEAR,
  /// There was enough for everything that anybody chose.
  ENOUGH_FOR_ALL
}
