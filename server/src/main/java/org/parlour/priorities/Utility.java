package org.parlour.priorities;

/// How much it means to a person that an option wins, read from their ballot.
public enum Utility {
  /// Each option a person chose means as much to them as it costs. Cities use this.
  COST("cost"),
  /// Each option a person chose means the same.
  CARDINALITY("cardinality"),
  /// As much as the points, dots or score a person gave.
  POINTS("points"),
  /// The points a person gave, times what the option costs.
  POINTS_BY_COST("points-by-cost"),
  /// The longer a person's list goes on after an option, the more it means; the last on it means
  /// nothing.
  BORDA("borda");

  private final String word;

  Utility(String word) {
    this.word = word;
  }

  /// What the utility is called on the command line and in files.
  public String word() {
    return word;
  }

  /// Whether ballots of this kind say enough for it.
  public boolean fits(BallotKind ballots) {
    return switch (this) {
      case COST, CARDINALITY -> true;
      case POINTS, POINTS_BY_COST -> ballots == BallotKind.POINTS;
      case BORDA -> ballots == BallotKind.RANKING;
    };
  }

  /// The utility people are most likely to mean by such ballots.
  public static Utility usualFor(BallotKind ballots) {
    return switch (ballots) {
      case APPROVAL -> COST;
      case POINTS -> POINTS;
      case RANKING -> BORDA;
    };
  }
}
