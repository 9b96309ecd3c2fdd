package org.parlour.priorities;

/// A way of choosing from what people wished for and what there is to spend.
public enum Rule {
  /// The Method of Equal Shares, raised a step at a time, and then filled up: the default.
  ADD1U("add1u"),
  /// The Method of Equal Shares, raised a step at a time.
  ADD1("add1"),
  /// The Method of Equal Shares alone. It usually leaves money over.
  MES("mes"),
  /// Most wishes for the money first, which is what simple counting would have chosen.
  GREEDY("greedy"),
  /// Sequential Phragmén: each next option burdens its supporters as evenly as it can.
  PHRAGMEN("phragmen");

  private final String word;

  Rule(String word) {
    this.word = word;
  }

  /// What the rule is called on the command line and in files.
  public String word() {
    return word;
  }

  /// What this rule chooses. The same election always gives the same shares.
  ///
  /// @throws IllegalArgumentException if the ballots cannot be read as this utility, or its numbers
  ///   are too large to be added up
  public Shares decide(Election election, Utility utility, Ties ties) {
    return new Counting(this, election, utility, ties).shares();
  }
}
