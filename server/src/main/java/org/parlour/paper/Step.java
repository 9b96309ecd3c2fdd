package org.parlour.paper;

/// Where the table is. From `LOOK` to `GRACE` is one round; the pass is the moment after `GRACE`.
public enum Step {
  /// People sit down.
  OPEN,
  /// The paper is in my hands, and I look. The pen is put away.
  LOOK,
  THINK,
  /// One thing is added.
  DRAW,
  /// A moment in which phones send what they still hold. Whoever is not done may go on.
  GRACE,
  /// All papers lie open. The table finds a name for each.
  NAME,
  /// The papers hang on the wall, and people say how it felt.
  WALL,
  /// Nothing more is added.
  DONE;

  /// True while papers go round, and nobody sees any but the one in their hands.
  boolean goesRound() {
    return compareTo(OPEN) > 0 && compareTo(NAME) < 0;
  }

  boolean showsPapers() {
    return compareTo(NAME) >= 0;
  }

  /// True for what is done alone with the paper, and ends early when all are ready.
  boolean isATurn() {
    return this == LOOK || this == THINK || this == DRAW;
  }
}
