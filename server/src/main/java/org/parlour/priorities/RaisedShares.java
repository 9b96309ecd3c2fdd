package org.parlour.priorities;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Completes the Method of Equal Shares, which alone leaves money over: everybody's purse is filled
/// a little more than the budget allows, as if there were more, until what is bought would cost
/// more than there really is. The outcome before that stands [1].
///
/// Shares are raised by a step, and the method begins again: `share = budget / people + round ×
/// step`. The first round whose outcome costs more than the budget is not used, the one before it
/// is; or the first round after which nothing more that anybody wants fits into what is left.
/// Outcomes do not always grow with the share, so no round may be left out, and the step is part of
/// the rule that is published: another step can choose otherwise.
///
/// **Rounds that cannot differ are not counted out.** A single person's dear wish may need a
/// million rounds until their share alone reaches its cost. While nobody's purse runs empty, all
/// prices are cost by total utility, whatever the share; so the outcome stays as it is until a
/// share reaches the first option's [Ledger#shareNeeded]. The rounds between have the same outcome,
/// by proof and not by guess.
///
/// [1] P. Faliszewski et al.: Participatory Budgeting: Data, Tools, and Analysis. IJCAI 2023; the
/// cities' own wording is at equalshares.net, "Completion of the rule".
final class RaisedShares {

  /// A share above so many units of money is raised by more than one unit at a time.
  private static final long SMALL_SHARE_UNITS = 3_000;

  /// In how many rounds such a share would be doubled.
  private static final long ROUNDS_TO_DOUBLE = 200;

  /// How many rounds it takes until all shares together pay for one more place.
  private static final long ROUNDS_PER_PLACE = 100;

  /// With fewer different ballots, handing a round to another core takes longer than counting it.
  private static final int BALLOTS_FOR_TWO = 1_000;

  private static final long NO_ROUND = -1;

  private final Profile profile;
  private final EqualShares method;
  private final EqualShares beside;
  private final Fraction fair;
  private final Fraction step;
  private final long budget;
  private CompletableFuture<Optional<Ledger>> ahead =
      CompletableFuture.completedFuture(Optional.empty());
  private long roundAhead = NO_ROUND;

  /// What was bought in the last round that counts.
  record Outcome(Ledger ledger, long rounds, Fraction step) {}

  /// @param profile of at least one person
  /// @param rank for each option, who comes first in a tie: smaller is earlier
  RaisedShares(Profile profile, int[] rank) {
    this.profile = profile;
    budget = profile.budget();
    method = new EqualShares(profile, rank, budget);
    beside = new EqualShares(profile, rank, budget);
    fair = new Fraction(budget, profile.voters());
    step = step(profile);
  }

  /// By how much shares are raised from round to round, in the smallest unit of money.
  static Fraction step(Profile profile) {
    long people = profile.voters();
    if (profile.election().hasUnitCosts()) {
      return new Fraction(profile.moneyUnit(), people * ROUNDS_PER_PLACE);
    }
    var unit = BigInteger.valueOf(profile.moneyUnit());
    var budget = BigInteger.valueOf(profile.budget());
    var small = unit.multiply(BigInteger.valueOf(SMALL_SHARE_UNITS * people));
    if (budget.compareTo(small) <= 0) {
      return new Fraction(unit, BigInteger.ONE);
    }
    var doubling = unit.multiply(BigInteger.valueOf(ROUNDS_TO_DOUBLE * people));
    return new Fraction(roundedUp(budget, doubling).multiply(unit), BigInteger.ONE);
  }

  private static BigInteger roundedUp(BigInteger dividend, BigInteger divisor) {
    return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
  }

  /// The method alone, without raising anything.
  Outcome once() {
    return new Outcome(inBudget(spend(0)), 0, Fraction.ZERO);
  }

  /// Raises shares for as long as the outcome can be paid for.
  Outcome raised() {
    var kept = inBudget(spend(0));
    long round = 0;
    while (!isExhaustive(kept)) {
      long next = nextThatMayDiffer(kept, round);
      var ledger = spendWithCompany(next);
      if (ledger.isEmpty()) {
        long last = next - 1;
        return new Outcome(last == round ? kept : inBudget(spend(last)), last, step);
      }
      kept = ledger.get();
      round = next;
    }
    return new Outcome(kept, round, step);
  }

  /// What is bought in a round; nothing if it is more than can be paid for.
  private Optional<Ledger> spend(long round) {
    return Optional.ofNullable(method.spend(share(round)));
  }

  /// The same, while another core counts the round after it, which is most likely wanted next.
  /// Rounds do not depend on each other, so the result is the same on one core.
  private Optional<Ledger> spendWithCompany(long round) {
    if (profile.ballots() < BALLOTS_FOR_TWO) {
      return spend(round);
    }
    var waiting = ahead.join();
    if (round == roundAhead) {
      return waiting;
    }
    roundAhead = round + 1;
    var share = share(roundAhead);
    ahead = CompletableFuture.supplyAsync(() -> Optional.ofNullable(beside.spend(share)));
    return spend(round);
  }

  private Fraction share(long round) {
    return fair.plus(step.times(round));
  }

  private static Ledger inBudget(Optional<Ledger> ledger) {
    return ledger.orElseThrow(
        () -> new IllegalStateException("Shares of the budget paid for more than the budget."));
  }

  private boolean isExhaustive(Ledger ledger) {
    return unbought(ledger).noneMatch(option -> profile.cost(option) <= budget - ledger.cost());
  }

  private IntStream unbought(Ledger ledger) {
    return IntStream.range(0, profile.options())
        .filter(option -> profile.isCandidate(option) && !ledger.has(option));
  }

  private long nextThatMayDiffer(Ledger ledger, long round) {
    if (ledger.somebodySpentAll()) {
      return round + 1;
    }
    var needed =
        unbought(ledger).mapToObj(ledger::shareNeeded).min(Comparator.naturalOrder()).orElseThrow();
    var missing = needed.plus(fair.times(-1));
    var rounds =
        roundedUp(
            missing.numerator().multiply(step.denominator()),
            missing.denominator().multiply(step.numerator()));
    return Math.max(round + 1, rounds.longValueExact());
  }

  /// What fits into the money left, most utility for the money first.
  List<Integer> fill(Ledger ledger, Ties ties) {
    long rest = budget - ledger.cost();
    var fitting = new ArrayList<Integer>();
    for (int option : unbought(ledger).boxed().sorted(profile.mostForTheMoney(ties)).toList()) {
      if (profile.cost(option) <= rest) {
        rest -= profile.cost(option);
        fitting.add(option);
      }
    }
    return fitting;
  }
}
