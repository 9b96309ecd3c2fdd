package org.parlour.perspectives.map;

import java.util.Arrays;

/// Finds which new group is which old one: the naming under which most people keep their group.
/// Tries every naming, of which five groups have a hundred and twenty.
final class Matching {

  private final int[][] shared;
  private final int[] naming;
  private int[] best;
  private int most = -1;

  private Matching(int[][] shared) {
    this.shared = shared;
    this.naming = new int[shared.length];
    this.best = new int[shared.length];
  }

  /// For each new group the old one it is.
  ///
  /// @param k groups there are in both; some may be empty
  static int[] of(int[] old, int[] fresh, int k) {
    int[][] shared = new int[k][k];
    for (int n = 0; n < old.length; n++) {
      shared[fresh[n]][old[n]]++;
    }
    var matching = new Matching(shared);
    matching.name(0, new boolean[k], 0);
    return matching.best;
  }

  private void name(int group, boolean[] taken, int kept) {
    if (group == naming.length) {
      if (kept > most) {
        most = kept;
        best = Arrays.copyOf(naming, naming.length);
      }
      return;
    }
    for (int old = 0; old < naming.length; old++) {
      if (!taken[old]) {
        taken[old] = true;
        naming[group] = old;
        name(group + 1, taken, kept + shared[group][old]);
        taken[old] = false;
      }
    }
  }
}
