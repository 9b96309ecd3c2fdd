package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The picture Pol.is draws: principal components of the votes, where a missing vote is put at its
/// statement's mean and a person who answered few statements is pushed outwards to make up for it.
///
/// A mean in the place of a missing vote is 0 once the mean is taken off, so the filled table and
/// the sparse one have the same components and nothing is filled in. A hidden statement is all
/// zeros there, and still counts as answered by everybody when people are pushed outwards.
final class PolisAxes {

  /// The two components over visible columns, in order of [#columns].
  final double[][] axes;

  /// Visible columns.
  final int[] columns;

  /// Mean of each visible column.
  final double[] mean;

  private final int allColumns;

  private PolisAxes(int[] columns, double[] mean, double[][] axes, int allColumns) {
    this.columns = columns;
    this.mean = mean;
    this.axes = axes;
    this.allColumns = allColumns;
  }

  /// Of all rows.
  static PolisAxes of(Votes votes, int[] rows, int[] columns, Crew crew) {
    var cells = Cells.of(votes, rows, columns);
    double[] mean = new double[columns.length];
    var lines = cells.byColumn();
    // With one person or one statement a mean would take away all there is.
    boolean centred = rows.length > 1 && votes.statements().size() > 1;
    for (int column = 0; centred && column < columns.length; column++) {
      int sum = 0;
      for (int cell = lines.start[column]; cell < lines.start[column + 1]; cell++) {
        sum += lines.sign[cell];
      }
      mean[column] = sum / (double) Math.max(1, lines.size(column));
    }
    return new PolisAxes(
        columns, mean, LeadingAxes.of(cells, mean, 2, crew), votes.statements().size());
  }

  /// Everybody's place, x and y in turn, in order of rows.
  double[] places(Votes votes) {
    int hidden = allColumns - columns.length;
    int[] at = new int[allColumns];
    Arrays.fill(at, -1);
    IntStream.range(0, columns.length).forEach(n -> at[columns[n]] = n);
    double[] places = new double[2 * votes.people().size()];
    for (int row = 0; row < votes.people().size(); row++) {
      int answered = hidden;
      double x = 0;
      double y = 0;
      for (int cell = votes.rowStart[row]; cell < votes.rowStart[row + 1]; cell++) {
        int column = at[votes.column[cell]];
        if (column >= 0) {
          double moved = votes.sign[cell] - mean[column];
          x += moved * axes[0][column];
          y += moved * axes[1][column];
          answered++;
        }
      }
      double outwards = Math.sqrt(allColumns / (double) Math.max(answered, 1));
      places[2 * row] = outwards * x;
      places[2 * row + 1] = outwards * y;
    }
    return places;
  }

  /// For each column of the votes how far a single agree moves somebody; 0 for a hidden one.
  double[] extremities() {
    double[] extremities = new double[allColumns];
    for (int n = 0; n < columns.length; n++) {
      double length = Math.sqrt(axes[0][n] * axes[0][n] + axes[1][n] * axes[1][n]);
      extremities[columns[n]] = Math.sqrt(allColumns) * Math.abs(1 - mean[n]) * length;
    }
    return extremities;
  }
}
