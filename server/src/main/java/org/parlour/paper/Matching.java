package org.parlour.paper;

import java.util.Arrays;

/// The cheapest way to give each of some people one of some papers.
///
/// The Hungarian method in its form with potentials, one row after another: O(rows² · columns). For
/// a circle of twelve that is a few thousand additions. It compares whole numbers only and always
/// takes the first of equals, so that the same costs give the same answer on every machine.
///
/// [1] H. W. Kuhn, The Hungarian method for the assignment problem, Naval Research Logistics
/// Quarterly 2, 1955.
final class Matching {

  private static final long NEVER = Long.MAX_VALUE / 4;

  private Matching() {}

  /// Finds it.
  ///
  /// @param costs one row for each person, one column for each paper; at least as many columns as
  ///   rows
  /// @return the column of each row
  static int[] cheapest(long[][] costs) {
    int rows = costs.length;
    if (rows == 0) {
      return new int[0];
    }
    int columns = costs[0].length;
    if (columns < rows) {
      throw new IllegalArgumentException("There are fewer papers than people.");
    }
    // Counted from 1: column 0 is where the row that is being placed waits.
    var ofRow = new long[rows + 1];
    var ofColumn = new long[columns + 1];
    var rowAt = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      place(row, costs, ofRow, ofColumn, rowAt);
    }
    var answer = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowAt[column] != 0) {
        answer[rowAt[column] - 1] = column - 1;
      }
    }
    return answer;
  }

  /// Places one more row, moving others along the cheapest chain that makes room.
  private static void place(int row, long[][] costs, long[] ofRow, long[] ofColumn, int[] rowAt) {
    int columns = ofColumn.length - 1;
    var cameFrom = new int[columns + 1];
    var slack = new long[columns + 1];
    var reached = new boolean[columns + 1];
    Arrays.fill(slack, NEVER);
    rowAt[0] = row;
    int at = 0;
    while (rowAt[at] != 0) {
      reached[at] = true;
      int from = rowAt[at];
      int next = 0;
      long least = NEVER;
      for (int column = 1; column <= columns; column++) {
        if (reached[column]) {
          continue;
        }
        long cost = costs[from - 1][column - 1] - ofRow[from] - ofColumn[column];
        if (cost < slack[column]) {
          slack[column] = cost;
          cameFrom[column] = at;
        }
        if (slack[column] < least) {
          least = slack[column];
          next = column;
        }
      }
      for (int column = 0; column <= columns; column++) {
        if (reached[column]) {
          ofRow[rowAt[column]] += least;
          ofColumn[column] -= least;
        } else {
          slack[column] -= least;
        }
      }
      at = next;
    }
    while (at != 0) {
      int before = cameFrom[at];
      rowAt[at] = rowAt[before];
      at = before;
    }
  }
}
