package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parlour.perspectives.map.PerspectiveMap.Consensus;

/// What the whole conversation says, whoever is in which group.
final class SharedByAll {

  private static final int SHOWN = 5;

  private record Said(int column, double share, double z) {
    boolean isMost() {
      return share > 0.5 && z > Shares.Z_90;
    }

    double weight() {
      return share * z;
    }
  }

  private SharedByAll() {}

  /// What most people agree with, and what most disagree with.
  ///
  /// @param all how everybody answered, counted or not
  /// @param columns those that may be shown, in order
  static Consensus of(Tallies all, int[] columns, List<String> ids) {
    return new Consensus(
        strongest(all.agrees, all.seen, columns, ids),
        strongest(all.disagrees, all.seen, columns, ids));
  }

  private static List<String> strongest(int[] said, int[] seen, int[] columns, List<String> ids) {
    Stream<Said> most =
        Arrays.stream(columns)
            .mapToObj(column ->
                new Said(
                    column,
                    Shares.share(said[column], seen[column]),
                    Shares.aboveHalf(said[column], seen[column])));
    return most.filter(Said::isMost)
        .sorted(Comparator.comparingDouble((Said one) -> -one.weight()))
        .limit(SHOWN)
        .map(one -> ids.get(one.column))
        .toList();
  }

  /// The product over groups of the share that said so: high only where no group is left out.
  static double inEveryGroup(int column, Tallies[] groups, boolean agree) {
    double product = 1;
    for (var group : groups) {
      int said = agree ? group.agrees[column] : group.disagrees[column];
      product *= Shares.share(said, group.seen[column]);
    }
    return product;
  }
}
