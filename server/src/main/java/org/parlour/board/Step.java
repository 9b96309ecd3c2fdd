package org.parlour.board;

/// What people do at the board now. The host may go to any step, forwards or back; each move is
/// written to the log.
public enum Step {
  /// Everybody writes in silence. Nobody hears others' cards.
  WRITING,
  /// All cards are turned over at the same moment, and read.
  TURNED_OVER,
  /// People put cards together and name the groups.
  SORTING,
  /// People place their dots on groups, in secret.
  DOTS,
  /// The dots are counted. Nothing more is added.
  CLOSED;

  boolean cardsLieFaceDown() {
    return this == WRITING;
  }

  boolean takesCards() {
    return this != CLOSED;
  }

  boolean allowsSorting() {
    return this == TURNED_OVER || this == SORTING;
  }
}
