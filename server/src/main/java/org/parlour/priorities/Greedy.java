package org.parlour.priorities;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Simple counting: what means most for the money comes first, and what does not fit into the rest
/// of the budget is passed over. Where every option means its cost to those who chose it, that is
/// the number of people who chose it.
///
/// It serves as the comparison. A majority that agrees takes the whole budget with it, and a group
/// half its size can be left with nothing; [Proportionality] finds such groups.
final class Greedy {

  private Greedy() {}

  /// The options chosen, in order.
  static List<Integer> choose(Profile profile, Ties ties) {
    var candidates =
        IntStream.range(0, profile.options())
            .filter(profile::isCandidate)
            .boxed()
            .sorted(profile.mostForTheMoney(ties))
            .toList();
    long rest = profile.budget();
    var chosen = new ArrayList<Integer>();
    for (int option : candidates) {
      if (profile.cost(option) <= rest) {
        rest -= profile.cost(option);
        chosen.add(option);
      }
    }
    return chosen;
  }
}
