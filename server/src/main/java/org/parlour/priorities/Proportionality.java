package org.parlour.priorities;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether any outcome, however it was found, passes a group over that is large enough, and agrees
/// enough, to have had a claim.
///
/// A group that all want an option could spend its people's shares of the budget on it. For that
/// money it gives each unit of it `budget × utility of the group / (people × cost)`: the group's
/// *claim*. If everybody in the group would still be at or below this with the option added to what
/// won, the group was passed over [1, 2]. It is enough to look, for each option that did not win,
/// at those of its supporters who are worst off, as many as there may be, because the more join,
/// the larger the claim.
///
/// Equal Shares never passes a group over like this, nor does it with more money or with options
/// added afterwards. Simple counting does.
///
/// [1] D. Peters, G. Pierczyński, P. Skowron: Proportional Participatory Budgeting with Additive
/// Utilities. NeurIPS 2021. [2] M. Brill, J. Peters: Robust and Verifiable Proportionality Axioms
/// for Multiwinner Voting. EC 2023, where the form for places is called EJR+.
public final class Proportionality {

  private Proportionality() {}

  /// A group that was passed over.
  ///
  /// @param option what they all want, and did not get
  /// @param people how many they are
  /// @param most what the best off of them would have with the option added, as utility
  /// @param claim what their shares of the budget would have paid for, as utility; `most` is not
  ///   above it
  public record Violation(String option, int people, Fraction most, Fraction claim) {}

  /// Every losing option with the largest group that could claim it, in the order of options; empty
  /// if the outcome is fair to all.
  ///
  /// @throws IllegalArgumentException if the ballots cannot be read as this utility, or its numbers
  ///   are too large to be added up
  public static List<Violation> violations(
      Election election, Utility utility, Collection<String> winners) {
    var profile = new Profile(election, utility);
    var won = new HashSet<>(winners);
    long[] has = new long[profile.ballots()];
    for (int ballot = 0; ballot < has.length; ballot++) {
      has[ballot] = worthOf(profile, ballot, won);
    }
    var violations = new ArrayList<Violation>();
    for (int option = 0; option < profile.options(); option++) {
      var violation = won.contains(profile.id(option)) ? null : violation(profile, option, has);
      if (violation != null) {
        violations.add(violation);
      }
    }
    return violations;
  }

  private static long worthOf(Profile profile, int ballot, Set<String> won) {
    long worth = 0;
    for (int n = 0; n < profile.chosen(ballot).length; n++) {
      if (won.contains(profile.id(profile.chosen(ballot)[n]))) {
        worth += profile.worth(ballot)[n];
      }
    }
    return worth;
  }

  /// People who would be equally well off: how many, and what the option means to them.
  private static final class Level {
    private int people;
    private long utility;
  }

  private static @Nullable Violation violation(Profile profile, int option, long[] has) {
    var levels = new TreeMap<Long, Level>();
    int[] supporters = profile.supporters(option);
    for (int n = 0; n < supporters.length; n++) {
      long utility = profile.utilities(option)[n];
      int people = profile.people(supporters[n]);
      var level = levels.computeIfAbsent(has[supporters[n]] + utility, _ -> new Level());
      level.people += people;
      level.utility += people * utility;
    }
    var costOfAll = BigInteger.valueOf(profile.cost(option)).multiply(count(profile.voters()));
    @Nullable Violation largest = null;
    int people = 0;
    long utility = 0;
    for (var level : levels.entrySet()) {
      people += level.getValue().people;
      utility += level.getValue().utility;
      var claimed = count(profile.budget()).multiply(count(utility));
      if (count(level.getKey()).multiply(costOfAll).compareTo(claimed) <= 0) {
        largest =
            new Violation(
                profile.id(option),
                people,
                profile.utility(new Fraction(level.getKey(), 1)),
                profile.utility(new Fraction(claimed, costOfAll)));
      }
    }
    return largest;
  }

  private static BigInteger count(long number) {
    return BigInteger.valueOf(number);
  }

  /// The same question where every option takes one place and people approve: EJR+. The claim is a
  /// number of winners they want, and `most` how many the best off of them has.
  ///
  /// @throws IllegalArgumentException if an option takes more or less than one place
  public static List<Violation> ejrPlus(Election election, Collection<String> winners) {
    if (!election.hasUnitCosts()) {
      throw new IllegalArgumentException("Not every option takes one place.");
    }
    var profile = new Profile(election, Utility.CARDINALITY);
    var won = new HashSet<>(winners);
    long places = profile.budget() / profile.moneyUnit();
    var violations = new ArrayList<Violation>();
    for (int option = 0; option < profile.options(); option++) {
      if (!won.contains(profile.id(option))) {
        addPassedOver(profile, option, places, won, violations);
      }
    }
    return violations;
  }

  private static void addPassedOver(
      Profile profile, int option, long places, Set<String> won, List<Violation> violations) {
    var peopleByWinners = new TreeMap<Long, Integer>();
    for (int ballot : profile.supporters(option)) {
      peopleByWinners.merge(worthOf(profile, ballot, won), profile.people(ballot), Integer::sum);
    }
    @Nullable Violation largest = null;
    int people = 0;
    for (var level : peopleByWinners.entrySet()) {
      people += level.getValue();
      long claim = people * places / profile.voters();
      if (claim > level.getKey()) {
        largest =
            new Violation(
                profile.id(option),
                people,
                new Fraction(level.getKey(), 1),
                new Fraction(claim, 1));
      }
    }
    if (largest != null) {
      violations.add(largest);
    }
  }
}
