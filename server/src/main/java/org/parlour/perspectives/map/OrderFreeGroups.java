package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Groups of people who stand close together, the same whoever came first.
///
/// K-means finds whatever its first centres lead it to, so it is begun fourteen times: from the
/// people cut into equal parts along x and along y, and twelve times from centres drawn far apart,
/// each the likelier the farther it lies from those before (k-means++ [1]). The tightest result in
/// which no group is too small to mean anything is kept. Everything walks along the people sorted
/// by place, never by arrival; and as which end of an axis is called plus means nothing, each axis
/// is first pointed where its long tail is, so that turning all votes round changes no group.
///
/// Of several numbers of groups the smallest is taken unless another lies clearly better by its
/// [Silhouette]: two groups are easier to talk about than five.
///
/// [1] D. Arthur and S. Vassilvitskii, k-means++: The Advantages of Careful Seeding, 2007.
final class OrderFreeGroups {

  private static final int DRAWN_STARTS = 12;
  private static final int CUT_STARTS = 2;
  private static final int STEPS_MAX = 60;
  private static final double STILL = 1e-6;
  private static final double CLEARLY_BETTER = 0.05;
  private static final int PEOPLE_PER_GROUP = 12;
  private static final int LOOKED_AT_MAX = 500;
  private static final double PLACE_DIGITS = 1e9;

  private final long seed;
  private final Crew crew;
  private final int size;

  /// People in order of their places.
  private final int[] order;

  /// Their places in that order.
  private final double[] xs;

  private final double[] ys;

  /// Where they lie in that order, from the least y to the greatest.
  private final int[] alongY;

  /// For each number of groups that was possible, how well people lie in them.
  final SortedMap<Integer, Double> silhouettes = new TreeMap<>();

  private static final class Split {
    private final int[] group;
    private final double inertia;
    private final int smallest;

    Split(int[] group, double inertia, int smallest) {
      this.group = group;
      this.inertia = inertia;
      this.smallest = smallest;
    }
  }

  /// @param places x and y in turn
  OrderFreeGroups(double[] places, long seed, Crew crew) {
    this.seed = seed;
    this.crew = crew;
    this.size = places.length / 2;
    double[] x = towardsTheTail(places, 0);
    double[] y = towardsTheTail(places, 1);
    double[] roundX = rounded(x);
    double[] roundY = rounded(y);
    order =
        InOrder.of(
            size,
            (one, other) ->
                roundX[one] == roundX[other]
                    ? Double.compare(roundY[one], roundY[other])
                    : Double.compare(roundX[one], roundX[other]));
    xs = Arrays.stream(order).mapToDouble(n -> x[n]).toArray();
    ys = Arrays.stream(order).mapToDouble(n -> y[n]).toArray();
    double[] up = rounded(ys);
    alongY = InOrder.of(size, (one, other) -> Double.compare(up[one], up[other]));
  }

  /// Nothing is 0 here, whichever side it lies on.
  private static double[] rounded(double[] along) {
    return Arrays.stream(along).map(at -> Math.rint(at * PLACE_DIGITS) + 0.0).toArray();
  }

  private static double[] towardsTheTail(double[] places, int axis) {
    double[] along = new double[places.length / 2];
    double tail = 0;
    for (int n = 0; n < along.length; n++) {
      along[n] = places[2 * n + axis];
      tail += along[n] * along[n] * along[n];
    }
    if (tail < 0) {
      Arrays.setAll(along, n -> -along[n]);
    }
    return along;
  }

  /// The group of each person, numbered from 0, in as many groups as suit these people best; all 0
  /// when no split is possible.
  int[] best(int groupsMax) {
    var splits = new ArrayList<int[]>();
    var numbers = new ArrayList<Integer>();
    for (int k = 2; k <= Math.min(groupsMax, 2 + size / PEOPLE_PER_GROUP); k++) {
      int[] group = split(k);
      if (group.length > 0) {
        splits.add(group);
        numbers.add(k);
      }
    }
    double[] how = silhouettes(splits);
    int[] chosen = new int[size];
    double chosenSilhouette = 0;
    for (int n = 0; n < how.length; n++) {
      silhouettes.put(numbers.get(n), how[n]);
      if (n == 0 || (how[n] > how[0] + CLEARLY_BETTER && how[n] > chosenSilhouette)) {
        chosen = splits.get(n);
        chosenSilhouette = how[n];
      }
    }
    return chosen;
  }

  /// The group of each person in the tightest split into this many groups; empty when every split
  /// has a group that is too small.
  int[] split(int k) {
    int smallestAllowed = Math.max(size < 40 ? 2 : 3, (size + 19) / 20);
    if (size < k) {
      return new int[0];
    }
    var splits = new Split[CUT_STARTS + DRAWN_STARTS];
    crew.each(
        splits.length,
        20L * size * k * splits.length,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            double[] centres = n < CUT_STARTS ? cut(k, n) : drawn(k, n);
            splits[n] = settled(centres, k);
          }
        });
    Split best = new Split(new int[0], Double.POSITIVE_INFINITY, 0);
    for (var split : splits) {
      if (split.smallest >= smallestAllowed && split.inertia < best.inertia) {
        best = split;
      }
    }
    int[] group = new int[best.group.length];
    for (int n = 0; n < group.length; n++) {
      group[order[n]] = best.group[n];
    }
    return group;
  }

  /// Centres of k equal parts along an axis.
  private double[] cut(int k, int axis) {
    double[] centres = new double[2 * k];
    for (int part = 0; part < k; part++) {
      int from = (int) ((long) size * part / k);
      int to = (int) ((long) size * (part + 1) / k);
      for (int n = from; n < to; n++) {
        int at = axis == 0 ? n : alongY[n];
        centres[2 * part] += xs[at] / (to - from);
        centres[2 * part + 1] += ys[at] / (to - from);
      }
    }
    return centres;
  }

  private double[] drawn(int k, int start) {
    var luck = new Random(seed * 1_000_003 + 31L * start + k);
    double[] centres = new double[2 * k];
    double[] far = new double[size];
    Arrays.fill(far, Double.POSITIVE_INFINITY);
    int next = luck.nextInt(size);
    for (int centre = 0; centre < k; centre++) {
      centres[2 * centre] = xs[next];
      centres[2 * centre + 1] = ys[next];
      double sum = 0;
      for (int n = 0; n < size; n++) {
        double dx = xs[n] - xs[next];
        double dy = ys[n] - ys[next];
        far[n] = Math.min(far[n], dx * dx + dy * dy);
        sum += far[n];
      }
      double mark = luck.nextDouble() * sum;
      next = 0;
      for (double upTo = far[0]; next < size - 1 && upTo <= mark; upTo += far[next]) {
        next++;
      }
    }
    return centres;
  }

  /// Lloyd's steps until the centres stand still.
  private Split settled(double[] centres, int k) {
    int[] group = new int[size];
    double[] sums = new double[2 * k];
    int[] members = new int[k];
    double inertia = 0;
    for (int step = 0; step < STEPS_MAX; step++) {
      Arrays.fill(sums, 0);
      Arrays.fill(members, 0);
      inertia = 0;
      for (int n = 0; n < size; n++) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < k; centre++) {
          double dx = xs[n] - centres[2 * centre];
          double dy = ys[n] - centres[2 * centre + 1];
          double square = dx * dx + dy * dy;
          if (square < least) {
            least = square;
            nearest = centre;
          }
        }
        group[n] = nearest;
        inertia += least;
        members[nearest]++;
        sums[2 * nearest] += xs[n];
        sums[2 * nearest + 1] += ys[n];
      }
      double moved = 0;
      for (int n = 0; n < centres.length; n++) {
        if (members[n / 2] > 0) {
          double mean = sums[n] / members[n / 2];
          moved = Math.max(moved, Math.abs(mean - centres[n]));
          centres[n] = mean;
        }
      }
      if (moved < STILL) {
        break;
      }
    }
    return new Split(group, inertia, Arrays.stream(members).min().orElse(0));
  }

  private double[] silhouettes(List<int[]> splits) {
    int looked = Math.min(size, LOOKED_AT_MAX);
    double[] places = new double[2 * looked];
    int[][] of = new int[splits.size()][looked];
    for (int n = 0; n < looked; n++) {
      int at = (int) ((long) n * size / looked);
      places[2 * n] = xs[at];
      places[2 * n + 1] = ys[at];
      for (int split = 0; split < of.length; split++) {
        of[split][n] = splits.get(split)[order[at]];
      }
    }
    return Silhouette.of(places, of);
  }
}
