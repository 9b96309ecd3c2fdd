package org.parlour.priorities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Who helped pay for what, exactly. Nobody's are worked out before somebody asks.
public final class Payments {

  private final List<Ballot> ballots;
  private final IntFunction<Map<String, Fraction>> paid;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// @param paid what the voter of this number paid for each option, in the order bought
  Payments(List<Ballot> ballots, IntFunction<Map<String, Fraction>> paid) {
    this.ballots = List.copyOf(ballots);
    this.paid = paid;
    for (int voter = 0; voter < ballots.size(); voter++) {
      numbers.put(ballots.get(voter).voter(), voter);
    }
  }

  /// Everybody, in the order of their ballots.
  public List<String> voters() {
    return ballots.stream().map(Ballot::voter).toList();
  }

  /// What this person paid for each option, in the order bought; empty if they paid for none.
  ///
  /// @throws IllegalArgumentException if nobody of that name voted
  public Map<String, Fraction> of(String voter) {
    var number = numbers.get(voter);
    if (number == null) {
      throw new IllegalArgumentException("Nobody called " + voter + " voted.");
    }
    return paid.apply(number);
  }
}
