package org.parlour.matters;

/// What people may say on their ballot.
public enum BallotForm {
  /// Any number of options they want.
  APPROVE,
  /// Points, laid on options.
  POINTS;

  /// How many points everybody has.
  static final int POINTS_EACH = 10;
}
