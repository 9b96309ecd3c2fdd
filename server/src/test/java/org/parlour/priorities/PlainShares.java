package org.parlour.priorities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Equal shares as one would count them on paper: fractions throughout, person by person, every
/// round from the beginning. Slow, and plain to see.
final class PlainShares {

  private final Election election;
  private final Profile profile;

  PlainShares(Election election, Utility utility) {
    this.election = election;
    profile = new Profile(election, utility);
  }

  /// What is bought, in order, when everybody has such a share.
  List<Integer> spend(Fraction share) {
    var left = new ArrayList<Fraction>();
    election.ballots().forEach(_ -> left.add(share));
    var bought = new ArrayList<Integer>();
    while (true) {
      int best = -1;
      Fraction lowest = Fraction.ZERO;
      for (int option = 0; option < profile.options(); option++) {
        var price = bought.contains(option) ? null : price(option, left);
        if (price != null && (best < 0 || isBefore(option, price, best, lowest))) {
          best = option;
          lowest = price;
        }
      }
      if (best < 0) {
        return bought;
      }
      bought.add(best);
      for (int voter = 0; voter < left.size(); voter++) {
        var asked = lowest.times(utility(voter, best));
        var has = left.get(voter);
        left.set(voter, has.compareTo(asked) <= 0 ? Fraction.ZERO : has.plus(asked.times(-1)));
      }
    }
  }

  private boolean isBefore(int option, Fraction price, int best, Fraction lowest) {
    int compared = price.compareTo(lowest);
    return compared < 0 || (compared == 0 && profile.id(option).compareTo(profile.id(best)) < 0);
  }

  private @Nullable Fraction price(int option, List<Fraction> left) {
    var supporters = new ArrayList<Integer>();
    var together = Fraction.ZERO;
    long units = 0;
    for (int voter = 0; voter < left.size(); voter++) {
      if (utility(voter, option) > 0) {
        supporters.add(voter);
        together = together.plus(left.get(voter));
        units += utility(voter, option);
      }
    }
    var rest = new Fraction(profile.cost(option), 1);
    if (supporters.isEmpty() || profile.cost(option) == 0 || together.compareTo(rest) < 0) {
      return null;
    }
    supporters.sort(Comparator.comparing(voter -> left.get(voter).over(utility(voter, option))));
    for (int voter : supporters) {
      var price = rest.over(units);
      if (price.times(utility(voter, option)).compareTo(left.get(voter)) <= 0) {
        return price;
      }
      rest = rest.plus(left.get(voter).times(-1));
      units -= utility(voter, option);
    }
    throw new IllegalStateException("They could pay, and could not.");
  }

  private long utility(int voter, int option) {
    int ballot = profile.ballotOf(voter);
    for (int n = 0; n < profile.chosen(ballot).length; n++) {
      if (profile.chosen(ballot)[n] == option) {
        return profile.worth(ballot)[n];
      }
    }
    return 0;
  }

  private long cost(List<Integer> options) {
    return options.stream().mapToLong(profile::cost).sum();
  }

  /// The outcome of `add1`: the ids in order, by the round that counts.
  Map.Entry<Long, List<String>> raised() {
    var fair = new Fraction(profile.budget(), profile.voters());
    var step = RaisedShares.step(profile);
    var kept = new TreeMap<Long, List<Integer>>();
    for (long round = 0; ; round++) {
      var bought = spend(fair.plus(step.times(round)));
      if (cost(bought) > profile.budget()) {
        return ids(kept.lastEntry());
      }
      kept.put(round, bought);
      long rest = profile.budget() - cost(bought);
      boolean more = false;
      for (int option = 0; option < profile.options(); option++) {
        more |=
            profile.isCandidate(option) && !bought.contains(option) && profile.cost(option) <= rest;
      }
      if (!more) {
        return ids(kept.lastEntry());
      }
    }
  }

  private Map.Entry<Long, List<String>> ids(Map.Entry<Long, List<Integer>> outcome) {
    return Map.entry(outcome.getKey(), outcome.getValue().stream().map(profile::id).toList());
  }
}
