package org.parlour.priorities;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An election as whole numbers, for counting.
///
/// People whose ballots mean the same are one ballot here, with a number of people. Money is
/// counted in the smallest unit that appears in the election, such as pence; utility likewise.
/// Options are numbered as they are listed.
final class Profile {

  /// No amount of money and no utility is larger, in its smallest unit, so that a million of them
  /// can be added up.
  static final long AMOUNT_MAX = 1_000_000_000_000L;

  private final Election election;
  private final Utility utility;
  private final int moneyDecimals;
  private final int utilityDecimals;
  private final long budget;
  private final long[] costs;
  private final int[] ballotOf;
  private final int[] people;
  private final int[][] chosen;
  private final long[][] worth;
  private final int[][] supporters;
  private final long[][] utilities;
  private final long[] sameUtility;
  private final long[] totals;
  private final int[] support;
  private final boolean[] wanted;

  Profile(Election election, Utility utility) {
    if (!utility.fits(election.kind())) {
      throw new IllegalArgumentException(
          "These ballots do not say enough for the utility " + utility.word() + ".");
    }
    this.election = election;
    this.utility = utility;
    int options = election.options().size();
    moneyDecimals =
        Math.max(
            decimals(election.budget()),
            election.options().stream()
                .mapToInt(option -> decimals(option.cost()))
                .max()
                .orElse(0));
    budget = whole(election.budget(), moneyDecimals);
    costs =
        election.options().stream()
            .mapToLong(option -> whole(option.cost(), moneyDecimals))
            .toArray();
    int pointDecimals =
        election.ballots().stream()
            .flatMap(ballot -> ballot.choices().stream())
            .mapToInt(choice -> decimals(choice.points()))
            .max()
            .orElse(0);
    utilityDecimals =
        switch (utility) {
          case COST -> moneyDecimals;
          case CARDINALITY, BORDA -> 0;
          case POINTS -> pointDecimals;
          case POINTS_BY_COST -> pointDecimals + moneyDecimals;
        };
    ballotOf = new int[election.ballots().size()];
    wanted = new boolean[options];
    var merged = merge(pointDecimals);
    people = new int[merged.size()];
    for (int ballot : ballotOf) {
      people[ballot]++;
    }
    chosen = new int[merged.size()][];
    worth = new long[merged.size()][];
    spread(merged);
    support = new int[options];
    totals = new long[options];
    sameUtility = new long[options];
    supporters = new int[options][];
    utilities = new long[options][];
    turnRound();
  }

  private static int decimals(BigDecimal amount) {
    return Math.max(0, amount.stripTrailingZeros().scale());
  }

  private static long whole(BigDecimal amount, int decimals) {
    var whole =
        amount.movePointRight(decimals).setScale(0, RoundingMode.UNNECESSARY).toBigInteger();
    if (whole.signum() < 0) {
      throw new IllegalArgumentException(amount.toPlainString() + " is less than nothing.");
    }
    if (whole.compareTo(BigInteger.valueOf(AMOUNT_MAX)) > 0) {
      throw new IllegalArgumentException(
          amount.toPlainString() + " is too large to be counted with " + decimals + " decimals.");
    }
    return whole.longValueExact();
  }

  /// Gives every voter the number of their ballot, and returns the distinct ballots in the order
  /// they first appear: option and utility in turn, options ascending.
  private List<LongBuffer> merge(int pointDecimals) {
    var numbers = new HashMap<String, Integer>();
    for (var option : election.options()) {
      numbers.put(option.id(), numbers.size());
    }
    Map<LongBuffer, Integer> seen = new LinkedHashMap<>();
    for (int voter = 0; voter < ballotOf.length; voter++) {
      var ballot = said(election.ballots().get(voter), numbers, pointDecimals);
      ballotOf[voter] = seen.computeIfAbsent(ballot, _ -> seen.size());
    }
    return new ArrayList<>(seen.keySet());
  }

  private LongBuffer said(Ballot ballot, Map<String, Integer> numbers, int pointDecimals) {
    var meant = new ArrayList<long[]>();
    int length = ballot.choices().size();
    for (int n = 0; n < length; n++) {
      var choice = ballot.choices().get(n);
      int option = numbers.getOrDefault(choice.option(), -1);
      long points = whole(choice.points(), pointDecimals);
      if (points == 0) {
        continue;
      }
      wanted[option] = true;
      long means =
          switch (utility) {
            case COST -> costs[option];
            case CARDINALITY -> 1;
            case POINTS -> points;
            case POINTS_BY_COST -> product(points, costs[option]);
            case BORDA -> length - 1L - n;
          };
      if (means > 0) {
        meant.add(new long[] {option, means});
      }
    }
    meant.sort(Comparator.comparingLong(pair -> pair[0]));
    return LongBuffer.wrap(meant.stream().flatMapToLong(Arrays::stream).toArray());
  }

  private static long product(long points, long cost) {
    if (Math.multiplyHigh(points, cost) != 0 || points * cost > AMOUNT_MAX) {
      throw new IllegalArgumentException("Points times cost are too large to be counted.");
    }
    return points * cost;
  }

  private void spread(List<LongBuffer> merged) {
    for (int ballot = 0; ballot < people.length; ballot++) {
      var pairs = merged.get(ballot);
      int length = pairs.limit() / 2;
      chosen[ballot] = new int[length];
      worth[ballot] = new long[length];
      for (int n = 0; n < length; n++) {
        chosen[ballot][n] = (int) pairs.get(2 * n);
        worth[ballot][n] = pairs.get(2 * n + 1);
      }
    }
  }

  /// From what each ballot chose to who chose each option.
  private void turnRound() {
    int[] count = new int[costs.length];
    for (int[] options : chosen) {
      for (int option : options) {
        count[option]++;
      }
    }
    for (int option = 0; option < costs.length; option++) {
      supporters[option] = new int[count[option]];
      utilities[option] = new long[count[option]];
    }
    Arrays.fill(count, 0);
    for (int ballot = 0; ballot < people.length; ballot++) {
      for (int n = 0; n < chosen[ballot].length; n++) {
        int option = chosen[ballot][n];
        long means = worth[ballot][n];
        supporters[option][count[option]] = ballot;
        utilities[option][count[option]] = means;
        sameUtility[option] = count[option] == 0 || sameUtility[option] == means ? means : 0;
        count[option]++;
        support[option] += people[ballot];
        totals[option] += people[ballot] * means;
      }
    }
  }

  Election election() {
    return election;
  }

  /// How many people voted.
  int voters() {
    return ballotOf.length;
  }

  int options() {
    return costs.length;
  }

  /// How many different ballots there are.
  int ballots() {
    return people.length;
  }

  String id(int option) {
    return election.options().get(option).id();
  }

  long budget() {
    return budget;
  }

  long cost(int option) {
    return costs[option];
  }

  /// The different ballot this voter gave.
  int ballotOf(int voter) {
    return ballotOf[voter];
  }

  /// How many people gave this ballot.
  int people(int ballot) {
    return people[ballot];
  }

  /// The options that mean something to a ballot, ascending. Not to be changed.
  int[] chosen(int ballot) {
    return chosen[ballot];
  }

  /// What they mean to it, in the same order. Not to be changed.
  long[] worth(int ballot) {
    return worth[ballot];
  }

  /// The ballots an option means something to, ascending. Not to be changed.
  int[] supporters(int option) {
    return supporters[option];
  }

  /// What it means to them, in the same order. Not to be changed.
  long[] utilities(int option) {
    return utilities[option];
  }

  /// What an option means to each of its supporters, or 0 if it does not mean the same to all.
  long sameUtility(int option) {
    return sameUtility[option];
  }

  /// What an option means to everybody together.
  long total(int option) {
    return totals[option];
  }

  /// How many people an option means something to.
  int support(int option) {
    return support[option];
  }

  /// Whether an option takes nothing and somebody wants it: such options win at once.
  boolean isFreeAndWanted(int option) {
    return costs[option] == 0 && wanted[option];
  }

  /// Whether it would take something from the budget and mean something to somebody.
  boolean isCandidate(int option) {
    return costs[option] > 0 && totals[option] > 0;
  }

  /// How many of the smallest unit of money make one.
  long moneyUnit() {
    return pow10(moneyDecimals);
  }

  private static long pow10(int decimals) {
    return BigInteger.TEN.pow(decimals).longValueExact();
  }

  /// An amount in the election's own money.
  BigDecimal money(long smallest) {
    return BigDecimal.valueOf(smallest, moneyDecimals);
  }

  /// An exact amount in the election's own money.
  Fraction money(Fraction smallest) {
    return smallest.over(moneyUnit());
  }

  /// An exact utility as ballots give it.
  Fraction utility(Fraction smallest) {
    return smallest.over(pow10(utilityDecimals));
  }

  /// Money per utility, in the election's own money and as ballots give it.
  Fraction price(Fraction smallest) {
    return smallest.over(moneyUnit()).times(pow10(utilityDecimals));
  }

  /// Options that come first where they are level otherwise come first in this order.
  Comparator<Integer> order(Ties ties) {
    return switch (ties) {
      case ID -> Comparator.comparing(this::id);
      case PRODUCT -> {
        var drawn = new HashMap<String, Integer>();
        election.drawn().forEach(id -> drawn.put(id, drawn.size()));
        yield Comparator.<Integer>comparingLong(option -> -totals[option])
            .thenComparingLong(option -> costs[option])
            .thenComparing(option -> drawn.getOrDefault(id(option), Integer.MAX_VALUE))
            .thenComparing(option -> option);
      }
    };
  }

  /// Compares options by what they mean for what they take: most for the money first, ties as told.
  /// Options that mean nothing or take nothing do not belong in it.
  Comparator<Integer> mostForTheMoney(Ties ties) {
    return Comparator.comparing((Integer option) -> new Fraction(-totals[option], costs[option]))
        .thenComparing(order(ties));
  }
}
