package org.parlour.priorities;

import java.util.Collection;
import java.util.HashSet;

/// How many people find something of theirs among the winners.
///
/// @param people how many voted
/// @param withOne how many of them have at least one winner they chose
/// @param smallest the fewest winners anybody chose; 0 if nobody voted
/// @param average how many winners people chose on average; 0 if nobody voted
public record Represented(int people, int withOne, int smallest, Fraction average) {

  /// Counts for any outcome, however it was found.
  public static Represented by(Election election, Collection<String> winners) {
    int people = election.ballots().size();
    if (people == 0) {
      return new Represented(0, 0, 0, Fraction.ZERO);
    }
    var won = new HashSet<>(winners);
    var each = election.ballots().stream().mapToInt(ballot -> ballot.choseOf(won)).toArray();
    int withOne = 0;
    int smallest = Integer.MAX_VALUE;
    long all = 0;
    for (int has : each) {
      withOne += has > 0 ? 1 : 0;
      smallest = Math.min(smallest, has);
      all += has;
    }
    return new Represented(people, withOne, smallest, new Fraction(all, people));
  }
}
