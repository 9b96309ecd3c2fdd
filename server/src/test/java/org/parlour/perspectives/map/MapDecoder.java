package org.parlour.perspectives.map;

import java.util.Arrays;

/// Guesses votes from a finished picture: people stay where they are, and each statement gets the
/// level and direction under which the votes that are known are most probable. The likelihood and
/// the pull on levels and directions are those of [IdealPoints], so that two pictures read by it
/// differ in nothing but where they put people.
final class MapDecoder {

  private static final double[] PULL = {0.1, 8, 8};
  private static final double PASS_WEIGHT = 0.25;
  private static final int STEPS_MAX = 100;
  private static final double STILL = 1e-9;

  private final double[] places;
  private final double[][] statements;

  /// @param places of the rows of the cells, x and y in turn
  /// @param size root mean square of their distances from the middle, once they are scaled: what
  ///   the pull on directions is measured against
  MapDecoder(Cells cells, double[] places, double size) {
    this.places = scaled(places, size);
    statements = new double[cells.columns()][3];
    for (int column = 0; column < statements.length; column++) {
      for (int step = 0; step < STEPS_MAX && move(cells.byColumn(), column) > STILL; step++) {
        // Newton's steps on a concave function of three numbers.
      }
    }
  }

  private static double[] scaled(double[] places, double size) {
    double[] middle = new double[2];
    for (int n = 0; n < places.length; n++) {
      middle[n % 2] += 2 * places[n] / places.length;
    }
    double[] moved = new double[places.length];
    Arrays.setAll(moved, n -> places[n] - middle[n % 2]);
    double own = size(moved);
    return Arrays.stream(moved).map(place -> place * size / own).toArray();
  }

  /// Root mean square of the distances from the origin.
  static double size(double[] places) {
    return Math.sqrt(2 * Arrays.stream(places).map(place -> place * place).sum() / places.length);
  }

  private double move(Cells.Lines lines, int column) {
    double[][] curve = new double[3][4];
    double[] own = statements[column];
    for (int a = 0; a < 3; a++) {
      curve[a][a] = PULL[a];
      curve[a][3] = -PULL[a] * own[a];
    }
    for (int cell = lines.start[column]; cell < lines.start[column + 1]; cell++) {
      double[] feature = {1, places[2 * lines.other[cell]], places[2 * lines.other[cell] + 1]};
      double p = agreeing(lines.other[cell], column);
      double weight = lines.sign[cell] == 0 ? PASS_WEIGHT : 1;
      for (int a = 0; a < 3; a++) {
        curve[a][3] += weight * ((lines.sign[cell] + 1) / 2.0 - p) * feature[a];
        for (int b = 0; b < 3; b++) {
          curve[a][b] += weight * p * (1 - p) * feature[a] * feature[b];
        }
      }
    }
    double most = 0;
    double[] by = solved(curve);
    for (int a = 0; a < 3; a++) {
      own[a] += by[a];
      most = Math.max(most, Math.abs(by[a]));
    }
    return most;
  }

  /// By elimination; the curve is symmetric and positive, so no row must change places.
  private static double[] solved(double[][] rows) {
    for (int pivot = 0; pivot < 3; pivot++) {
      for (int row = 0; row < 3; row++) {
        double times = rows[row][pivot] / rows[pivot][pivot];
        for (int at = pivot; row != pivot && at < 4; at++) {
          rows[row][at] -= times * rows[pivot][at];
        }
      }
    }
    return new double[] {rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]};
  }

  double agreeing(int row, int column) {
    double[] of = statements[column];
    return 1 / (1 + Math.exp(-(of[0] + of[1] * places[2 * row] + of[2] * places[2 * row + 1])));
  }
}
