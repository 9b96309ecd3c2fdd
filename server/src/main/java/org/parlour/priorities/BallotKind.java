package org.parlour.priorities;

/// What people could say on their ballot.
public enum BallotKind {
  /// Which options they want.
  APPROVAL,
  /// How many points, dots or marks each option gets from them. More is better, 0 is nothing.
  POINTS,
  /// Which options they want, the most wanted first.
  RANKING
}
