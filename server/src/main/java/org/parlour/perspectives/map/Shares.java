package org.parlour.perspectives.map;

/// How sure one can be of "most of those who saw it agree" when few saw it.
///
/// Every count gets one more success and one more trial of each kind, so that one of one is not
/// "everybody" and none of none is a half. The tests are the usual z tests of proportions: how many
/// standard errors a share lies above a half, or above another share.
final class Shares {

  /// Standard errors above which one is nine in ten sure, one-sided.
  static final double Z_90 = 1.2816;

  private Shares() {}

  /// The share of successes, drawn a little towards a half.
  static double share(int successes, int trials) {
    return (successes + 1.0) / (trials + 2.0);
  }

  /// How many standard errors the share lies above a half.
  static double aboveHalf(int successes, int trials) {
    double n = trials + 1.0;
    return 2 * Math.sqrt(n) * ((successes + 1) / n - 0.5);
  }

  /// How many standard errors the first share lies above the second.
  static double above(int successes, int trials, int otherSuccesses, int otherTrials) {
    double s1 = successes + 1.0;
    double s2 = otherSuccesses + 1.0;
    double n1 = trials + 1.0;
    double n2 = otherTrials + 1.0;
    double both = (s1 + s2) / (n1 + n2);
    if (both == 1) {
      return 0;
    }
    return (s1 / n1 - s2 / n2) / Math.sqrt(both * (1 - both) * (1 / n1 + 1 / n2));
  }
}
