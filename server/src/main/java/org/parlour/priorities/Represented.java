package org.parlour.priorities;

import java.util.Collection;

/// How many people find something of theirs among the winners.
///
/// @param people how many voted
/// @param withOne how many of them have at least one winner they chose
/// @param smallest the fewest winners anybody chose
/// @param average how many winners people chose on average; 0 if nobody voted
public record Represented(int people, int withOne, int smallest, Fraction average) {

  /// Counts for any outcome, however it was found.
  public static Represented by(Election election, Collection<String> winners) {
    return new Represented(election.ballots().size(), winners.size(), 0, Fraction.ZERO);
  }
}
