package org.parlour.perspectives.map;

import java.util.Arrays;

/// How well places lie in their own group: for each the mean distance to its own group's other
/// members against that to the nearest other group, from -1 (in the wrong one) over 0 (between two)
/// to 1 (far from all others); 0 for somebody alone. P. J. Rousseeuw, Silhouettes, 1987.
final class Silhouette {

  private Silhouette() {}

  /// The mean over all places.
  ///
  /// @param places x and y in turn
  /// @param group of each place, from 0 up to but without k
  static double of(double[] places, int[] group, int k) {
    int size = group.length;
    int[] members = new int[k];
    for (int of : group) {
      members[of]++;
    }
    double sum = 0;
    double[] distance = new double[k];
    for (int n = 0; n < size; n++) {
      Arrays.fill(distance, 0);
      for (int other = 0; other < size; other++) {
        double dx = places[2 * n] - places[2 * other];
        double dy = places[2 * n + 1] - places[2 * other + 1];
        distance[group[other]] += Math.sqrt(dx * dx + dy * dy);
      }
      sum += one(distance, members, group[n]);
    }
    return size == 0 ? 0 : sum / size;
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
