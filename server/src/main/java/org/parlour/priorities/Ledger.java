package org.parlour.priorities;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Who paid what while equal shares were spent, exactly.
///
/// Nothing is kept for each person but the moment their money ran out: until then they paid the
/// full price of everything they support, and after it nothing. What somebody has left is therefore
/// their share less the prices of what they support, and what a group has left is the same with the
/// prices counted as often as the group paid them. So one purchase costs one long sum and a few
/// large numbers, however many people there are.
///
/// A price is money per utility. All prices and the share are whole numbers over one common
/// denominator, which grows with each purchase.
final class Ledger {

  private static final int NOT_SPENT = Integer.MAX_VALUE;
  private static final int NOT_BOUGHT = -1;

  /// A possible price: `amount / (common denominator × units)`.
  record Rate(BigInteger amount, long units) {

    int compareTo(Rate other) {
      return amount
          .multiply(BigInteger.valueOf(other.units))
          .compareTo(other.amount.multiply(BigInteger.valueOf(units)));
    }
  }

  private final Profile profile;
  private final int[] turnOf;
  private final int[] spentAt;
  private final int[] bought;
  private final BigInteger[] prices;
  private BigInteger common;
  private BigInteger share;
  private int turns;
  private long cost;
  private boolean somebodySpentAll;

  Ledger(Profile profile, Fraction share) {
    this.profile = profile;
    this.share = share.numerator();
    common = share.denominator();
    bought = new int[profile.options()];
    prices = new BigInteger[profile.options()];
    turnOf = new int[profile.options()];
    Arrays.fill(turnOf, NOT_BOUGHT);
    spentAt = new int[profile.ballots()];
    Arrays.fill(spentAt, NOT_SPENT);
  }

  /// How many options were bought.
  int turns() {
    return turns;
  }

  /// The option bought in this turn, counted from 0.
  int bought(int turn) {
    return bought[turn];
  }

  boolean has(int option) {
    return turnOf[option] != NOT_BOUGHT;
  }

  /// What everything bought costs.
  long cost() {
    return cost;
  }

  Fraction share() {
    return new Fraction(share, common);
  }

  Fraction price(int turn) {
    return new Fraction(prices[turn], common);
  }

  /// Whether anybody has run out of money.
  boolean somebodySpentAll() {
    return somebodySpentAll;
  }

  double near(Rate rate) {
    return Rounding.quotient(rate.amount, common.multiply(BigInteger.valueOf(rate.units)));
  }

  /// The price at which an option is paid for when these supporters give all they have, and the
  /// others the full price; null if there are no others.
  ///
  /// @param allIn for each supporter of the option, in order, whether they give all
  @Nullable Rate rate(int option, boolean[] allIn) {
    int[] supporters = profile.supporters(option);
    long[] utilities = profile.utilities(option);
    long shares = 0;
    long units = 0;
    long[] paid = new long[turns];
    for (int n = 0; n < supporters.length; n++) {
      int ballot = supporters[n];
      long people = profile.people(ballot);
      if (!allIn[n]) {
        units += people * utilities[n];
      } else if (spentAt[ballot] == NOT_SPENT) {
        shares += people;
        count(ballot, people, paid);
      }
    }
    return units == 0 ? null : new Rate(costOf(option).subtract(sum(shares, paid)), units);
  }

  private BigInteger costOf(int option) {
    return common.multiply(BigInteger.valueOf(profile.cost(option)));
  }

  /// Adds to each turn how often its price was paid by people with this ballot.
  private void count(int ballot, long people, long[] paid) {
    int[] chosen = profile.chosen(ballot);
    long[] worth = profile.worth(ballot);
    for (int n = 0; n < chosen.length; n++) {
      int turn = turnOf[chosen[n]];
      if (turn >= 0 && turn < paid.length) {
        paid[turn] += people * worth[n];
      }
    }
  }

  /// So many shares, less the prices paid from them.
  private BigInteger sum(long shares, long[] paid) {
    var sum = share.multiply(BigInteger.valueOf(shares));
    for (int turn = 0; turn < paid.length; turn++) {
      if (paid[turn] != 0) {
        sum = sum.subtract(prices[turn].multiply(BigInteger.valueOf(paid[turn])));
      }
    }
    return sum;
  }

  /// What one person with this ballot has left before a turn, over the common denominator.
  private BigInteger left(int ballot, int turn) {
    if (spentAt[ballot] < turn) {
      return BigInteger.ZERO;
    }
    long[] paid = new long[turn];
    count(ballot, 1, paid);
    return sum(1, paid);
  }

  /// What one person with this ballot has left, compared with what such a rate asks of them.
  int compareLeft(int ballot, Rate rate, long utility) {
    return left(ballot, turns)
        .multiply(BigInteger.valueOf(rate.units))
        .compareTo(rate.amount.multiply(BigInteger.valueOf(utility)));
  }

  /// Opens the turn in which an option is bought. Who spends their last money in it is told
  /// afterwards, with [#spendsAll].
  void buy(int option, Rate rate) {
    var divisor = rate.amount.gcd(BigInteger.valueOf(rate.units));
    var factor = BigInteger.valueOf(rate.units).divide(divisor);
    common = common.multiply(factor);
    share = share.multiply(factor);
    for (int turn = 0; turn < turns; turn++) {
      prices[turn] = prices[turn].multiply(factor);
    }
    prices[turns] = rate.amount.divide(divisor);
    bought[turns] = option;
    turnOf[option] = turns;
    turns++;
    cost += profile.cost(option);
  }

  /// People with this ballot give all they have left in the turn that was opened last.
  void spendsAll(int ballot) {
    spentAt[ballot] = turns - 1;
    somebodySpentAll = true;
  }

  /// What one person with this ballot paid in a turn.
  Fraction payment(int ballot, int turn) {
    return new Fraction(paidIn(turn, ballot, worthOf(ballot, bought[turn])), common);
  }

  private BigInteger paidIn(int turn, int ballot, long utility) {
    int spent = spentAt[ballot];
    if (spent < turn) {
      return BigInteger.ZERO;
    }
    return spent == turn ? left(ballot, turn) : prices[turn].multiply(BigInteger.valueOf(utility));
  }

  private long worthOf(int ballot, int option) {
    int at = Arrays.binarySearch(profile.chosen(ballot), option);
    return at < 0 ? 0 : profile.worth(ballot)[at];
  }

  /// The most anybody paid in a turn.
  Fraction mostPaid(int turn) {
    int[] supporters = profile.supporters(bought[turn]);
    long[] utilities = profile.utilities(bought[turn]);
    long dearest = 0;
    var most = BigInteger.ZERO;
    for (int n = 0; n < supporters.length; n++) {
      if (spentAt[supporters[n]] > turn) {
        dearest = Math.max(dearest, utilities[n]);
      } else if (spentAt[supporters[n]] == turn) {
        most = most.max(left(supporters[n], turn));
      }
    }
    return new Fraction(most.max(prices[turn].multiply(BigInteger.valueOf(dearest))), common);
  }

  /// What the supporters of an option have left together before a turn.
  Fraction together(int option, int turn) {
    long shares = 0;
    long[] paid = new long[turn];
    for (int ballot : profile.supporters(option)) {
      if (spentAt[ballot] >= turn) {
        shares += profile.people(ballot);
        count(ballot, profile.people(ballot), paid);
      }
    }
    return new Fraction(sum(shares, paid), common);
  }

  /// The turn in which an option was bought.
  int turnOf(int option) {
    return turnOf[option];
  }

  /// The share from which on an option could be bought, if everybody went on paying full prices:
  /// with less, its supporters cannot pay for it once others that are cheaper for theirs have gone
  /// first.
  ///
  /// A price is never below cost by total utility. So whatever was bought at less than that goes
  /// first for certain.
  Fraction shareNeeded(int option) {
    long[] paid = new long[turnsBelow(option)];
    for (int ballot : profile.supporters(option)) {
      count(ballot, profile.people(ballot), paid);
    }
    return new Fraction(
        costOf(option).subtract(sum(0, paid)),
        common.multiply(BigInteger.valueOf(profile.support(option))));
  }

  private int turnsBelow(int option) {
    var total = BigInteger.valueOf(profile.total(option));
    int below = 0;
    while (below < turns && prices[below].multiply(total).compareTo(costOf(option)) < 0) {
      below++;
    }
    return below;
  }
}
