package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.Random;

/// The directions in which people differ most: leading right singular vectors of the table whose
/// cells are a vote less its column's level where somebody answered, and 0 where nobody did.
///
/// Found by the method of Lanczos [1]: multiply a vector by the table and back, again and again,
/// each time keeping only what is new. After some dozen turns the small space of these vectors
/// holds the leading directions to all digits, and they are read off a small tridiagonal matrix.
/// The table itself is never filled in, so its empty cells cost nothing; every new vector is
/// cleaned twice of all before it, because Lanczos without that finds the same direction several
/// times [2].
///
/// [1] C. Lanczos, An iteration method for the solution of the eigenvalue problem, 1950. [2] B. N.
/// Parlett, The Symmetric Eigenvalue Problem, section 13.
final class LeadingAxes {

  private static final double ACCURACY = 1e-11;
  private static final double NOTHING_NEW = 1e-13;
  private static final int FIRST_LOOK = 16;

  /// Only a start: any other leads to the same axes.
  private static final long SEED = 20_260_101;

  private final Cells cells;
  private final double[] level;
  private final Crew crew;
  private final double[] alongRows;

  /// For each column what a disagreement, a pass and an agreement add to the sum of a row.
  private final double[] answered;

  private LeadingAxes(Cells cells, double[] level, Crew crew) {
    this.cells = cells;
    this.level = level;
    this.crew = crew;
    this.alongRows = new double[cells.rows()];
    this.answered = new double[3 * cells.columns()];
  }

  /// The leading axes, strongest first, each of length 1 with its largest entry positive. Where
  /// people differ in fewer directions, the rest is zeros.
  ///
  /// @param level what is taken off every cell of a column
  static double[][] of(Cells cells, double[] level, int axes, Crew crew) {
    return new LeadingAxes(cells, level, crew).find(axes);
  }

  private double[][] find(int axes) {
    int size = cells.columns();
    double[][] found = new double[axes][size];
    double[][] basis = new double[size][];
    double[] diagonal = new double[size];
    double[] beside = new double[size + 1];
    var luck = new Random(SEED);
    double scale = 0;
    int closed = 0;
    int look = FIRST_LOOK;
    for (int n = 0; n < size; n++) {
      if (n == 0 || beside[n] == 0) {
        double[] fresh = somethingNew(basis, n, luck);
        if (fresh.length == 0) {
          return read(found, basis, diagonal, beside, n);
        }
        basis[n] = fresh;
      }
      double[] next = timesTable(basis[n]);
      diagonal[n] = dot(next, basis[n]);
      clean(next, basis, n + 1);
      clean(next, basis, n + 1);
      double length = Math.sqrt(dot(next, next));
      scale = Math.max(scale, Math.max(Math.abs(diagonal[n]), length));
      if (n + 1 == size) {
        break;
      }
      if (length <= NOTHING_NEW * scale) {
        if (++closed == axes) { // Each closed space holds one axis of every strength.
          return read(found, basis, diagonal, beside, n + 1);
        }
        beside[n + 1] = 0; // Go on from somewhere else.
        continue;
      }
      beside[n + 1] = length;
      basis[n + 1] = scaled(next, 1 / length);
      if (n + 1 >= look) {
        if (isSettled(diagonal, beside, n + 1, axes)) {
          return read(found, basis, diagonal, beside, n + 1);
        }
        look = look + look / 2;
      }
    }
    return read(found, basis, diagonal, beside, size);
  }

  /// A direction none of the basis has, or nothing when there is none.
  private double[] somethingNew(double[][] basis, int known, Random luck) {
    double[] fresh = new double[cells.columns()];
    for (int n = 0; n < fresh.length; n++) {
      fresh[n] = luck.nextDouble() - 0.5;
    }
    double before = dot(fresh, fresh);
    clean(fresh, basis, known);
    clean(fresh, basis, known);
    double after = dot(fresh, fresh);
    return after <= 1e-20 * before ? new double[0] : scaled(fresh, 1 / Math.sqrt(after));
  }

  private static boolean isSettled(double[] diagonal, double[] beside, int size, int axes) {
    var eigen = eigen(diagonal, beside, size);
    for (int axis = 0; axis < axes; axis++) {
      double rest = Math.abs(beside[size] * eigen.vectors[axis][size - 1]);
      if (rest > ACCURACY * eigen.values[0]) {
        return false;
      }
    }
    return true;
  }

  private static SymmetricEigen eigen(double[] diagonal, double[] beside, int size) {
    double[][] small = new double[size][size];
    for (int n = 0; n < size; n++) {
      small[n][n] = diagonal[n];
      if (n > 0) {
        small[n][n - 1] = beside[n];
        small[n - 1][n] = beside[n];
      }
    }
    return new SymmetricEigen(small);
  }

  private static double[][] read(
      double[][] found, double[][] basis, double[] diagonal, double[] beside, int size) {
    var eigen = eigen(diagonal, beside, size);
    for (int axis = 0; axis < found.length && axis < size; axis++) {
      if (eigen.values[axis] <= 1e-12 * Math.max(eigen.values[0], Double.MIN_NORMAL)) {
        break; // Nobody differs in this direction.
      }
      for (int n = 0; n < size; n++) {
        addScaled(found[axis], basis[n], eigen.vectors[axis][n]);
      }
      pointUp(found[axis]);
    }
    return found;
  }

  /// Turns an axis so that its entry of largest size is positive: which way an axis points means
  /// nothing, but it must always be the same way.
  static void pointUp(double[] axis) {
    int largest = 0;
    for (int n = 1; n < axis.length; n++) {
      if (Math.abs(axis[n]) > Math.abs(axis[largest])) {
        largest = n;
      }
    }
    if (axis.length > 0 && axis[largest] < 0) {
      Arrays.setAll(axis, n -> -axis[n]);
    }
  }

  /// The table's transpose times the table times a vector.
  private double[] timesTable(double[] vector) {
    var byRow = cells.byRow();
    for (int column = 0; column < vector.length; column++) {
      for (int sign = -1; sign <= 1; sign++) {
        answered[3 * column + sign + 1] = (sign - level[column]) * vector[column];
      }
    }
    crew.each(
        cells.rows(),
        byRow.size(),
        (from, to) -> {
          for (int row = from; row < to; row++) {
            alongRows[row] = sumOf(byRow, row, answered);
          }
        });
    double[] product = new double[vector.length];
    var byColumn = cells.byColumn();
    crew.each(
        cells.columns(),
        byColumn.size(),
        (from, to) -> {
          for (int column = from; column < to; column++) {
            product[column] = sumOf(byColumn, column, level[column], alongRows);
          }
        });
    return product;
  }

  /// In two sums: a machine waits for one addition before it does the next to the same sum.
  private static double sumOf(Cells.Lines lines, int line, double[] answered) {
    int cell = lines.start[line];
    int end = lines.start[line + 1];
    double even = 0;
    double odd = 0;
    for (; cell + 1 < end; cell += 2) {
      even += answered[3 * lines.other[cell] + lines.sign[cell] + 1];
      odd += answered[3 * lines.other[cell + 1] + lines.sign[cell + 1] + 1];
    }
    if (cell < end) {
      even += answered[3 * lines.other[cell] + lines.sign[cell] + 1];
    }
    return even + odd;
  }

  private static double sumOf(Cells.Lines lines, int line, double level, double[] other) {
    int cell = lines.start[line];
    int end = lines.start[line + 1];
    double even = 0;
    double odd = 0;
    for (; cell + 1 < end; cell += 2) {
      even += (lines.sign[cell] - level) * other[lines.other[cell]];
      odd += (lines.sign[cell + 1] - level) * other[lines.other[cell + 1]];
    }
    if (cell < end) {
      even += (lines.sign[cell] - level) * other[lines.other[cell]];
    }
    return even + odd;
  }

  private static void clean(double[] vector, double[][] basis, int known) {
    for (int n = 0; n < known; n++) {
      addScaled(vector, basis[n], -dot(vector, basis[n]));
    }
  }

  private static void addScaled(double[] to, double[] what, double factor) {
    for (int n = 0; n < to.length; n++) {
      to[n] += factor * what[n];
    }
  }

  private static double[] scaled(double[] vector, double factor) {
    double[] scaled = new double[vector.length];
    addScaled(scaled, vector, factor);
    return scaled;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int n = 0; n < one.length; n++) {
      sum += one[n] * other[n];
    }
    return sum;
  }
}
