package org.parlour.perspectives.map;

import java.util.stream.IntStream;

/// Whether the strongest difference between people is only how readily they agree: the correlation
/// of their places along x with their shares of agrees.
final class YesSaying {

  private YesSaying() {}

  /// The correlation, from -1 to 1; 0 when there is nothing to correlate.
  ///
  /// @param places of these rows, x and y in turn
  static double of(Votes votes, int[] rows, int[] columns, double[] places) {
    boolean[] visible = new boolean[votes.statements().size()];
    IntStream.of(columns).forEach(column -> visible[column] = true);
    double[] agreed = new double[rows.length];
    double meanAgreed = 0;
    double meanX = 0;
    for (int n = 0; n < rows.length; n++) {
      int agrees = 0;
      int seen = 0;
      for (int cell = votes.rowStart[rows[n]]; cell < votes.rowStart[rows[n] + 1]; cell++) {
        if (visible[votes.column[cell]]) {
          agrees += votes.sign[cell] > 0 ? 1 : 0;
          seen++;
        }
      }
      agreed[n] = agrees / (double) Math.max(1, seen);
      meanAgreed += agreed[n] / rows.length;
      meanX += places[2 * n] / rows.length;
    }
    double both = 0;
    double ofAgreed = 0;
    double ofX = 0;
    for (int n = 0; n < rows.length; n++) {
      double a = agreed[n] - meanAgreed;
      double x = places[2 * n] - meanX;
      both += a * x;
      ofAgreed += a * a;
      ofX += x * x;
    }
    double size = Math.sqrt(ofAgreed * ofX);
    return size <= 1e-12 ? 0 : Math.clamp(both / size, -1.0, 1.0);
  }
}
