package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The clusters of Pol.is: k-means that begins with the first places met and goes on from the
/// clusters of the last time. Quick and steady on a screen that is watched, and the reason why the
/// same votes in another order give other groups.
///
/// S. P. Lloyd, Least squares quantization in PCM, 1982, for the steps; the beginning and the end
/// of them are Pol.is's own.
final class PolisClusters {

  private static final double STILL = 0.01;

  /// One cluster.
  ///
  /// @param members indexes of places
  record Cluster(int id, double x, double y, List<Integer> members) {

    private Cluster at(double[] places, double[] weights, List<Integer> members) {
      double sum = 0;
      double xs = 0;
      double ys = 0;
      for (int member : members) {
        sum += weights[member];
        xs += weights[member] * places[2 * member];
        ys += weights[member] * places[2 * member + 1];
      }
      return new Cluster(id, xs / sum, ys / sum, members);
    }
  }

  private PolisClusters() {}

  /// Clusters of these places.
  ///
  /// @param places x and y in turn
  /// @param last the clusters of last time, whose members are indexes of today's places; none for a
  ///   cold start
  static List<Cluster> of(
      double[] places, double[] weights, int k, int stepsMax, List<Cluster> last) {
    var clusters = last.isEmpty() ? firstPlaces(places, k) : carriedOn(places, weights, k, last);
    for (int step = 0; step < stepsMax; step++) {
      var next = step(places, weights, clusters);
      boolean still = isStill(clusters, next);
      clusters = next;
      if (still) {
        break;
      }
    }
    return clusters;
  }

  private static List<Cluster> firstPlaces(double[] places, int k) {
    var clusters = new ArrayList<Cluster>();
    for (int n = 0; n < places.length / 2 && clusters.size() < k; n++) {
      double x = places[2 * n];
      double y = places[2 * n + 1];
      if (clusters.stream().noneMatch(known -> known.x == x && known.y == y)) {
        clusters.add(new Cluster(clusters.size(), x, y, List.of()));
      }
    }
    return clusters;
  }

  /// Last time's clusters on today's places: centred anew, the empty dropped, those that fell
  /// together made one, and while there are too few, the place farthest from its centre begins
  /// another.
  private static List<Cluster> carriedOn(
      double[] places, double[] weights, int k, List<Cluster> last) {
    var clusters = new ArrayList<Cluster>();
    for (var old : last) {
      if (!old.members.isEmpty()) {
        merge(clusters, old.at(places, weights, old.members));
      }
    }
    int distinct = firstPlaces(places, k).size();
    int id = last.stream().mapToInt(Cluster::id).max().orElse(-1) + 1;
    while (clusters.size() < distinct) {
      int far = farthest(places, clusters);
      clusters.add(new Cluster(id++, places[2 * far], places[2 * far + 1], List.of(far)));
    }
    return clusters;
  }

  private static void merge(List<Cluster> clusters, Cluster one) {
    for (int n = 0; n < clusters.size(); n++) {
      var known = clusters.get(n);
      if (known.x == one.x && known.y == one.y) {
        var both = new ArrayList<>(known.members);
        both.addAll(one.members);
        int id = known.members.size() >= one.members.size() ? known.id : one.id;
        clusters.set(n, new Cluster(id, one.x, one.y, both));
        return;
      }
    }
    clusters.add(one);
  }

  private static int farthest(double[] places, List<Cluster> clusters) {
    int farthest = 0;
    double most = -1;
    for (int n = 0; n < places.length / 2; n++) {
      var near = clusters.get(nearest(places, n, xs(clusters), ys(clusters)));
      double distance = square(places[2 * n] - near.x) + square(places[2 * n + 1] - near.y);
      if (distance > most) {
        most = distance;
        farthest = n;
      }
    }
    return farthest;
  }

  private static List<Cluster> step(double[] places, double[] weights, List<Cluster> clusters) {
    double[] xs = xs(clusters);
    double[] ys = ys(clusters);
    List<List<Integer>> members = new ArrayList<>();
    clusters.forEach(cluster -> members.add(new ArrayList<>()));
    for (int n = 0; n < places.length / 2; n++) {
      members.get(nearest(places, n, xs, ys)).add(n);
    }
    var next = new ArrayList<Cluster>();
    for (int n = 0; n < clusters.size(); n++) {
      if (!members.get(n).isEmpty()) {
        next.add(clusters.get(n).at(places, weights, members.get(n)));
      }
    }
    return next;
  }

  private static double[] xs(List<Cluster> clusters) {
    return clusters.stream().mapToDouble(Cluster::x).toArray();
  }

  private static double[] ys(List<Cluster> clusters) {
    return clusters.stream().mapToDouble(Cluster::y).toArray();
  }

  private static int nearest(double[] places, int n, double[] xs, double[] ys) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cluster = 0; cluster < xs.length; cluster++) {
      double distance =
          square(places[2 * n] - xs[cluster]) + square(places[2 * n + 1] - ys[cluster]);
      if (distance < least) {
        least = distance;
        nearest = cluster;
      }
    }
    return nearest;
  }

  private static boolean isStill(List<Cluster> before, List<Cluster> after) {
    var one = inOrder(before);
    var other = inOrder(after);
    return IntStream.range(0, Math.min(one.size(), other.size()))
        .allMatch(n ->
            square(one.get(n).x - other.get(n).x) + square(one.get(n).y - other.get(n).y)
                < STILL * STILL);
  }

  private static List<Cluster> inOrder(List<Cluster> clusters) {
    return clusters.stream()
        .sorted(Comparator.comparingDouble(Cluster::x).thenComparingDouble(Cluster::y))
        .toList();
  }

  private static double square(double number) {
    return number * number;
  }

  /// For each place the index of the cluster it is a member of.
  static int[] memberships(List<Cluster> clusters, int places) {
    int[] cluster = new int[places];
    Arrays.fill(cluster, -1);
    for (int n = 0; n < clusters.size(); n++) {
      for (int member : clusters.get(n).members) {
        cluster[member] = n;
      }
    }
    return cluster;
  }
}
