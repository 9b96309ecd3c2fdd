package org.parlour.priorities;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parlour.priorities.Ledger.Rate;

/// The Method of Equal Shares, once through, for one size of everybody's share.
///
/// **The idea** [1, 2]. Everybody gets the same share of the budget, in a purse of their own. An
/// option can be bought when the people who want it can pay for it together. They pay in proportion
/// to what it means to them, and somebody who has not enough for that gives all they have left, for
/// which the others pay a little more. What everybody but those pays for a unit of utility is its
/// *price*. Again and again the option with the lowest price is bought, because there a share goes
/// furthest, until nothing can be paid for any more. So money that nobody of a group spent is still
/// theirs, and many who agree cannot spend what belongs to few. No group that is large enough and
/// agrees enough is left without what its shares would have paid for [2, theorem 2]; see
/// [Proportionality].
///
/// **The price of one option** is where `sum of min(left, price × utility)` reaches its cost. That
/// sum is concave in the price, so its tangent at any price too low reaches the cost too early:
/// going along tangents comes closer from below and arrives in a few steps, without sorting people.
/// As money only goes, prices only rise, and yesterday's price is where today's search begins. The
/// option with the lowest bound is looked at first, and the others only if their bound is not above
/// the price found [2, appendix].
///
/// **Exact, and still quick.** A tie must be a tie, and prices are fractions of hundreds of digits
/// after some purchases. So bounds are found with doubles whose error is known, and what is closer
/// than this error is decided with whole numbers in the [Ledger] [3]: one price for each purchase,
/// and the few people whose purse is empty to the last digit. The result is that of counting with
/// fractions throughout.
///
/// [1] D. Peters, P. Skowron: Proportionality and the Limits of Welfarism. EC 2020. [2] D. Peters,
/// G. Pierczyński, P. Skowron: Proportional Participatory Budgeting with Additive Utilities.
/// NeurIPS 2021. [3] J. R. Shewchuk: Adaptive Precision Floating-Point Arithmetic and Fast Robust
/// Geometric Predicates. Discrete & Computational Geometry 18, 1997: the filter, not the
/// predicates.
final class EqualShares {

  /// Below this rise a bound has arrived.
  private static final double NO_RISE = 1 + 0x1p-40;

  private enum Known {
    /// The bound may still rise by following tangents.
    ABOUT,
    /// The bound is as near as doubles come.
    NEARLY,
    /// The price is known exactly.
    EXACTLY,
    /// Bought, or its supporters cannot pay for it.
    CLOSED
  }

  private final Profile profile;
  private final long limit;
  private final int[] rank;
  private final double[] people;
  private final double[] left;
  private final double[] bound;
  private final Known[] known;
  private Ledger ledger;
  private double slack;
  private double share;

  /// @param rank for each option, who comes first in a tie: smaller is earlier
  /// @param limit no more than this may be spent
  EqualShares(Profile profile, int[] rank, long limit) {
    this.profile = profile;
    this.rank = rank.clone();
    this.limit = limit;
    people = new double[profile.ballots()];
    Arrays.setAll(people, profile::people);
    left = new double[profile.ballots()];
    bound = new double[profile.options()];
    known = new Known[profile.options()];
    ledger = new Ledger(profile, Fraction.ZERO);
  }

  /// Spends shares of this size.
  ///
  /// @return null if more than the limit was spent
  @Nullable Ledger spend(Fraction everybody) {
    ledger = new Ledger(profile, everybody);
    share = Rounding.quotient(everybody.numerator(), everybody.denominator());
    Arrays.fill(left, share);
    for (int option = 0; option < bound.length; option++) {
      boolean open = profile.isCandidate(option) && share > 0;
      known[option] = open ? Known.ABOUT : Known.CLOSED;
      bound[option] = open ? lowest(option) : Double.POSITIVE_INFINITY;
    }
    while (buyNext()) {
      if (ledger.cost() > limit) {
        return null;
      }
    }
    return ledger;
  }

  /// The price if everybody had enough.
  private double lowest(int option) {
    return (double) profile.cost(option) / profile.total(option) * (1 - 4 * Rounding.ONE);
  }

  /// Buys the option with the lowest price.
  ///
  /// @return false if there is none left that could be paid for
  private boolean buyNext() {
    // Each payment so far was off by a few roundings of amounts up to twice a share at most.
    slack = share * (ledger.turns() + 2) * 8 * Rounding.ONE;
    int best = -1;
    @Nullable Rate price = null;
    double ceiling = Double.POSITIVE_INFINITY;
    for (int next = lowestBound(); next >= 0 && bound[next] <= ceiling; next = lowestBound()) {
      if (known[next] == Known.ABOUT) {
        followTangent(next);
        continue;
      }
      var rate = exactly(next);
      if (rate == null) {
        known[next] = Known.CLOSED;
        continue;
      }
      known[next] = Known.EXACTLY;
      double near = ledger.near(rate);
      bound[next] = Math.max(bound[next], near * (1 - 4 * Rounding.ONE));
      int compared = price == null ? -1 : rate.compareTo(price);
      if (compared < 0 || (compared == 0 && rank[next] < rank[best])) {
        best = next;
        price = rate;
        ceiling = near * (1 + 4 * Rounding.ONE);
      }
    }
    if (price == null) {
      return false;
    }
    pay(best, price);
    return true;
  }

  private int lowestBound() {
    int lowest = -1;
    for (int option = 0; option < bound.length; option++) {
      if (known[option] != Known.CLOSED
          && known[option] != Known.EXACTLY
          && (lowest < 0 || bound[option] < bound[lowest])) {
        lowest = option;
      }
    }
    return lowest;
  }

  /// Raises the bound to where the tangent reaches the cost, less all that doubles may be off.
  private void followTangent(int option) {
    int[] supporters = profile.supporters(option);
    long same = profile.sameUtility(option);
    double paid = 0;
    double units = 0;
    if (same > 0) {
      double full = bound[option] * same;
      for (int ballot : supporters) {
        double has = left[ballot];
        if (has < full) {
          paid += people[ballot] * has;
        } else {
          units += people[ballot];
        }
      }
      units *= same;
    } else {
      long[] utilities = profile.utilities(option);
      for (int n = 0; n < supporters.length; n++) {
        double has = left[supporters[n]];
        if (has < bound[option] * utilities[n]) {
          paid += people[supporters[n]] * has;
        } else {
          units += people[supporters[n]] * utilities[n];
        }
      }
    }
    double roundings = (supporters.length + 8) * Rounding.ONE;
    double missing =
        profile.cost(option) - paid * (1 + roundings) - profile.support(option) * slack;
    if (units == 0) {
      known[option] = missing > 0 ? Known.CLOSED : Known.NEARLY;
      return;
    }
    double next = missing / units * (1 - roundings);
    if (next <= bound[option] * NO_RISE) {
      known[option] = Known.NEARLY;
    }
    bound[option] = Math.max(next, bound[option]);
  }

  /// The exact price, following tangents again from where doubles have arrived; null if the option
  /// cannot be paid for.
  private @Nullable Rate exactly(int option) {
    int[] supporters = profile.supporters(option);
    long[] utilities = profile.utilities(option);
    boolean[] allIn = new boolean[supporters.length];
    for (int n = 0; n < allIn.length; n++) {
      allIn[n] = left[supporters[n]] < bound[option] * utilities[n];
    }
    var rate = ledger.rate(option, allIn);
    if (rate == null) {
      // Doubles hold everybody for too poor by a hair. Whoever has anything may pay in full.
      for (int n = 0; n < allIn.length; n++) {
        allIn[n] = left[supporters[n]] == 0;
      }
      rate = ledger.rate(option, allIn);
    }
    while (rate != null && lacks(rate, supporters, utilities, allIn)) {
      rate = ledger.rate(option, allIn);
    }
    return rate;
  }

  /// Finds out again who has less than such a price asks of them.
  ///
  /// @return whether that has changed
  private boolean lacks(Rate rate, int[] supporters, long[] utilities, boolean[] allIn) {
    double price = ledger.near(rate);
    boolean changed = false;
    for (int n = 0; n < allIn.length; n++) {
      boolean lacking = compareLeft(supporters[n], price * utilities[n], rate, utilities[n]) < 0;
      changed |= lacking != allIn[n];
      allIn[n] = lacking;
    }
    return changed;
  }

  /// What somebody has left, compared with what is asked of them: with doubles where those can
  /// tell.
  private int compareLeft(int ballot, double asked, Rate rate, long utility) {
    double over = left[ballot] - asked;
    if (over > slack) {
      return 1;
    }
    // What is asked may be far more than a share. Its rounding then is, too, but not the sign.
    return over < -slack || left[ballot] == 0 ? -1 : ledger.compareLeft(ballot, rate, utility);
  }

  private void pay(int option, Rate rate) {
    int[] supporters = profile.supporters(option);
    long[] utilities = profile.utilities(option);
    double price = ledger.near(rate);
    int[] sign = new int[supporters.length];
    for (int n = 0; n < sign.length; n++) {
      sign[n] = compareLeft(supporters[n], price * utilities[n], rate, utilities[n]);
    }
    ledger.buy(option, rate);
    for (int n = 0; n < sign.length; n++) {
      int ballot = supporters[n];
      if (sign[n] > 0) {
        left[ballot] -= price * utilities[n];
      } else if (left[ballot] != 0) {
        left[ballot] = 0;
        ledger.spendsAll(ballot);
      }
    }
    close(option);
  }

  /// Nobody's money came back, so the bounds of all others still hold.
  private void close(int option) {
    known[option] = Known.CLOSED;
    for (int other = 0; other < known.length; other++) {
      if (known[other] != Known.CLOSED) {
        known[other] = Known.ABOUT;
      }
    }
  }
}
