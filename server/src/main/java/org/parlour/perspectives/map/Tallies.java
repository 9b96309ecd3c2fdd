package org.parlour.perspectives.map;

import org.parlour.perspectives.map.PerspectiveMap.Tally;

/// How often each statement was agreed with, disagreed with and answered at all, by some people.
final class Tallies {

  final int[] agrees;
  final int[] disagrees;
  final int[] seen;

  private Tallies(int columns) {
    agrees = new int[columns];
    disagrees = new int[columns];
    seen = new int[columns];
  }

  /// One for each group.
  ///
  /// @param group of each row; less than 0 for nobody's
  static Tallies[] of(Votes votes, int[] group, int groups) {
    var tallies = new Tallies[groups];
    for (int n = 0; n < groups; n++) {
      tallies[n] = new Tallies(votes.statements().size());
    }
    for (int row = 0; row < group.length; row++) {
      if (group[row] >= 0) {
        tallies[group[row]].add(votes, row);
      }
    }
    return tallies;
  }

  private void add(Votes votes, int row) {
    for (int cell = votes.rowStart[row]; cell < votes.rowStart[row + 1]; cell++) {
      int column = votes.column[cell];
      int sign = votes.sign[cell];
      agrees[column] += sign > 0 ? 1 : 0;
      disagrees[column] += sign < 0 ? 1 : 0;
      seen[column]++;
    }
  }

  /// All groups but one together.
  static Tallies without(Tallies[] all, int left) {
    var sum = new Tallies(all[left].seen.length);
    for (int group = 0; group < all.length; group++) {
      if (group != left) {
        for (int column = 0; column < sum.seen.length; column++) {
          sum.agrees[column] += all[group].agrees[column];
          sum.disagrees[column] += all[group].disagrees[column];
          sum.seen[column] += all[group].seen[column];
        }
      }
    }
    return sum;
  }

  Tally of(int column) {
    return new Tally(agrees[column], disagrees[column], seen[column]);
  }
}
