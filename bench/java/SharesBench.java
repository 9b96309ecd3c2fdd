package org.parlour.priorities;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.parlour.bench.ColdAndWarm;

/// How long one election takes with `add1u` and cost utility, in a machine that has just begun and
/// again when it is warm.
///
/// Elections are made from a seed: a third of what is wished for can be paid, popular options are
/// chosen ten times as often as the least popular, and everybody chooses one to nine. Almost no two
/// ballots are the same, which is harder than what people do.
public final class SharesBench {

  private static final long SEED = 3;
  private static final int SHARE = 400;

  private SharesBench() {}

  /// Prints milliseconds cold, milliseconds warm for each turn, and at last rounds, winners and the
  /// most memory used in megabytes.
  ///
  /// @param arguments people, options, number of warm turns
  public static void main(String[] arguments) throws IOException {
    int people = Integer.parseInt(arguments[0]);
    int options = Integer.parseInt(arguments[1]);
    int turns = Integer.parseInt(arguments[2]);
    var election = election(people, options);
    var last = new ArrayList<Shares>();
    var millis =
        ColdAndWarm.millis(
            turns,
            () -> {
              last.clear();
              last.add(Rule.ADD1U.decide(election, Utility.COST, Ties.ID));
            });
    var shares = last.getFirst();
    System.out.println(
        millis
            + " "
            + shares.rounds()
            + " "
            + shares.winners().size()
            + " "
            + ColdAndWarm.peakMegabytes());
  }

  private static Election election(int people, int options) {
    var luck = new SplittableRandom(SEED);
    long budget = (long) people * SHARE;
    var election = Election.withBudget(BallotKind.APPROVAL, BigDecimal.valueOf(budget));
    for (int option = 0; option < options; option++) {
      long usual = 3 * budget / options;
      election.option("p" + option, usual / 4 + luck.nextLong(usual * 3 / 2));
    }
    for (int voter = 0; voter < people; voter++) {
      var wanted = new ArrayList<String>();
      int wishes = 1 + luck.nextInt(9);
      for (int option = 0; option < options; option++) {
        double liked = 0.2 + 1.8 * (options - option) / options;
        if (luck.nextDouble() < wishes * liked / options) {
          wanted.add("p" + option);
        }
      }
      election.chose("v" + voter, wanted.toArray(String[]::new));
    }
    return election.build();
  }
}
