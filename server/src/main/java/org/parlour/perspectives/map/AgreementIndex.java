package org.parlour.perspectives.map;

/// How far two ways of grouping the same people agree: the share of pairs treated alike, corrected
/// for chance. 1 is the same grouping, whatever its groups are called; 0 is what chance gives. L.
/// Hubert and P. Arabie, Comparing partitions, 1985.
final class AgreementIndex {

  private AgreementIndex() {}

  /// The adjusted Rand index.
  ///
  /// @param one group of each person, from 0 up to but without `ones`
  /// @param other the same for the other way
  static double of(int[] one, int ones, int[] other, int others) {
    long[][] both = new long[ones][others];
    for (int n = 0; n < one.length; n++) {
      both[one[n]][other[n]]++;
    }
    double together = 0;
    double inOne = 0;
    double inOther = 0;
    long[] column = new long[others];
    for (long[] line : both) {
      long row = 0;
      for (int n = 0; n < others; n++) {
        together += pairs(line[n]);
        row += line[n];
        column[n] += line[n];
      }
      inOne += pairs(row);
    }
    for (long size : column) {
      inOther += pairs(size);
    }
    double all = pairs(one.length);
    double byChance = all == 0 ? 0 : inOne * inOther / all;
    double most = (inOne + inOther) / 2;
    return most == byChance ? 1 : (together - byChance) / (most - byChance);
  }

  private static double pairs(long size) {
    return size * (size - 1) / 2.0;
  }
}
