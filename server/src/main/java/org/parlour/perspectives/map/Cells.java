package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Some rows and columns of a table of votes, in an order of one's own, to be walked both along
/// rows and along columns. Ten bytes a vote.
///
/// @param rows how many people
/// @param columns how many statements
/// @param byRow each person's cells, in order of columns
/// @param byColumn each statement's cells, in order of rows
record Cells(int rows, int columns, Lines byRow, Lines byColumn) {

  /// Cells along lines: those of line `n` lie from `start[n]` up to `start[n + 1]`.
  static final class Lines {
    final int[] start;
    final int[] other;
    final byte[] sign;

    Lines(int[] start, int[] other, byte[] sign) {
      this.start = start;
      this.other = other;
      this.sign = sign;
    }

    int size(int line) {
      return start[line + 1] - start[line];
    }

    int size() {
      return start[start.length - 1];
    }
  }

  /// The cells in these rows and columns of the votes, in this order.
  static Cells of(Votes votes, int[] rows, int[] columns) {
    int[] place = new int[votes.statements().size()];
    Arrays.fill(place, -1);
    for (int n = 0; n < columns.length; n++) {
      place[columns[n]] = n;
    }
    int[] start = new int[rows.length + 1];
    int size = 0;
    for (int row : rows) {
      size += votes.answered(row);
    }
    int[] other = new int[size];
    byte[] sign = new byte[size];
    long[] line = new long[columns.length];
    int at = 0;
    for (int n = 0; n < rows.length; n++) {
      int width = 0;
      for (int cell = votes.rowStart[rows[n]]; cell < votes.rowStart[rows[n] + 1]; cell++) {
        int column = place[votes.column[cell]];
        if (column >= 0) {
          line[width++] = ((long) column << Byte.SIZE) | (votes.sign[cell] & 0xff);
        }
      }
      Arrays.sort(line, 0, width);
      for (int cell = 0; cell < width; cell++) {
        other[at] = (int) (line[cell] >> Byte.SIZE);
        sign[at++] = (byte) line[cell];
      }
      start[n + 1] = at;
    }
    var byRow = new Lines(start, Arrays.copyOf(other, at), Arrays.copyOf(sign, at));
    return new Cells(rows.length, columns.length, byRow, turned(byRow, columns.length));
  }

  /// The same statements with only some people and cells, both numbered along rows.
  Cells only(int[] rowsKept, IntPredicate cellKept) {
    int[] start = new int[rowsKept.length + 1];
    int[] other = new int[byRow.size()];
    byte[] sign = new byte[byRow.size()];
    int at = 0;
    for (int n = 0; n < rowsKept.length; n++) {
      for (int cell = byRow.start[rowsKept[n]]; cell < byRow.start[rowsKept[n] + 1]; cell++) {
        if (cellKept.test(cell)) {
          other[at] = byRow.other[cell];
          sign[at++] = byRow.sign[cell];
        }
      }
      start[n + 1] = at;
    }
    var kept = new Lines(start, Arrays.copyOf(other, at), Arrays.copyOf(sign, at));
    return new Cells(rowsKept.length, columns, kept, turned(kept, columns));
  }

  private static Lines turned(Lines lines, int columns) {
    int[] start = new int[columns + 1];
    for (int column : lines.other) {
      start[column + 1]++;
    }
    for (int n = 0; n < columns; n++) {
      start[n + 1] += start[n];
    }
    int[] next = start.clone();
    int[] other = new int[lines.size()];
    byte[] sign = new byte[lines.size()];
    for (int row = 0; row + 1 < lines.start.length; row++) {
      for (int cell = lines.start[row]; cell < lines.start[row + 1]; cell++) {
        int to = next[lines.other[cell]]++;
        other[to] = row;
        sign[to] = lines.sign[cell];
      }
    }
    return new Lines(start, other, sign);
  }

  /// Whether two people anywhere answered one statement differently.
  boolean peopleDiffer() {
    for (int column = 0; column < columns; column++) {
      for (int cell = byColumn.start[column] + 1; cell < byColumn.start[column + 1]; cell++) {
        if (byColumn.sign[cell] != byColumn.sign[cell - 1]) {
          return true;
        }
      }
    }
    return false;
  }
}
