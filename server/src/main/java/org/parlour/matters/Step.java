package org.parlour.matters;

/// Where a jar is on its way.
public enum Step {
  /// Options are put forward, with what they cost.
  GATHERING_OPTIONS,
  /// Everybody chooses, and nobody sees what.
  CHOOSING,
  /// What was chosen is there for all at the same moment.
  SHOWN
}
