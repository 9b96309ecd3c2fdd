package org.parlour.perspectives.map;

import java.util.Arrays;

/// How well places lie in their own group: for each the mean distance to its own group's other
/// members against that to the nearest other group, from -1 (in the wrong one) over 0 (between two)
/// to 1 (far from all others); 0 for somebody alone. P. J. Rousseeuw, Silhouettes, 1987.
final class Silhouette {

  private Silhouette() {}

  /// The mean over all places, for each of several ways to group the same places. The distance of
  /// two places is measured once for all.
  ///
  /// @param places x and y in turn
  /// @param ways for each way the group of each place, from 0 up
  static double[] of(double[] places, int[]... ways) {
    int size = places.length / 2;
    int[][] members = new int[ways.length][];
    double[][] distance = new double[ways.length][];
    for (int way = 0; way < ways.length; way++) {
      members[way] = new int[Arrays.stream(ways[way]).max().orElse(-1) + 1];
      for (int of : ways[way]) {
        members[way][of]++;
      }
      distance[way] = new double[size * members[way].length];
    }
    double[] apart = new double[size];
    for (int n = 0; n < size; n++) {
      for (int other = 0; other < n; other++) {
        double dx = places[2 * n] - places[2 * other];
        double dy = places[2 * n + 1] - places[2 * other + 1];
        apart[other] = Math.sqrt(dx * dx + dy * dy);
      }
      for (int way = 0; way < ways.length; way++) {
        add(apart, n, ways[way], members[way].length, distance[way]);
      }
    }
    double[] means = new double[ways.length];
    for (int way = 0; way < ways.length; way++) {
      int k = members[way].length;
      for (int n = 0; n < size; n++) {
        double[] ofThis = Arrays.copyOfRange(distance[way], n * k, n * k + k);
        means[way] += one(ofThis, members[way], ways[way][n]);
      }
      means[way] /= Math.max(1, size);
    }
    return means;
  }

  /// Adds how far a place lies from all before it, to its own sums and to theirs.
  private static void add(double[] apart, int n, int[] group, int k, double[] distance) {
    for (int other = 0; other < n; other++) {
      distance[n * k + group[other]] += apart[other];
      distance[other * k + group[n]] += apart[other];
    }
  }

  private static double one(double[] distance, int[] members, int own) {
    if (members[own] < 2) {
      return 0;
    }
    double near = Double.POSITIVE_INFINITY;
    for (int other = 0; other < members.length; other++) {
      if (other != own && members[other] > 0) {
        near = Math.min(near, distance[other] / members[other]);
      }
    }
    double within = distance[own] / (members[own] - 1);
    double larger = Math.max(within, near);
    return larger == 0 || larger == Double.POSITIVE_INFINITY ? 0 : (near - within) / larger;
  }
}
