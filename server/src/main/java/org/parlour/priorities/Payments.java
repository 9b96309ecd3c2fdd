package org.parlour.priorities;

import java.util.List;
import java.util.Map;

/// Who helped pay for what, exactly. People whose ballots say the same paid the same.
public final class Payments {

  private final Map<String, Integer> ballotOf;
  private final List<Map<String, Fraction>> paid;

  /// @param ballotOf for each voter, in order of their ballots, which of the lists is theirs
  /// @param paid what was paid for each option, in the order bought
  Payments(Map<String, Integer> ballotOf, List<Map<String, Fraction>> paid) {
    this.ballotOf = ballotOf;
    this.paid = List.copyOf(paid);
  }

  /// Everybody, in the order of their ballots.
  public Iterable<String> voters() {
    return ballotOf.keySet();
  }

  /// What this person paid for each option, in the order bought; empty if they paid for none.
  ///
  /// @throws IllegalArgumentException if nobody of that name voted
  public Map<String, Fraction> of(String voter) {
    var ballot = ballotOf.get(voter);
    if (ballot == null) {
      throw new IllegalArgumentException("Nobody called " + voter + " voted.");
    }
    return paid.get(ballot);
  }
}
