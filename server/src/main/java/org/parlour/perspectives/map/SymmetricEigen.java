package org.parlour.perspectives.map;

/// Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's method of 1846: turn the
/// plane of two axes so that the entry between them becomes zero, for all pairs, again and again,
/// until nothing off the diagonal is left. Slow for large matrices, and the most accurate for small
/// ones. [1] G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition, section 8.5.
final class SymmetricEigen {

  private static final int SWEEPS_MAX = 60;

  /// From the largest down.
  final double[] values;

  /// `vectors[n]` has length 1 and belongs to `values[n]`.
  final double[][] vectors;

  /// @param matrix is used up
  SymmetricEigen(double[][] matrix) {
    int size = matrix.length;
    double[][] turned = new double[size][size];
    for (int n = 0; n < size; n++) {
      turned[n][n] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS_MAX && !isDiagonal(matrix); sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          turn(matrix, turned, p, q);
        }
      }
    }
    values = new double[size];
    vectors = new double[size][];
    boolean[] taken = new boolean[size];
    for (int n = 0; n < size; n++) {
      int largest = -1;
      for (int p = 0; p < size; p++) {
        if (!taken[p] && (largest < 0 || matrix[p][p] > matrix[largest][largest])) {
          largest = p;
        }
      }
      taken[largest] = true;
      values[n] = matrix[largest][largest];
      vectors[n] = turned[largest];
    }
  }

  private static boolean isDiagonal(double[][] matrix) {
    double off = 0;
    double all = 0;
    for (int p = 0; p < matrix.length; p++) {
      for (int q = 0; q < matrix.length; q++) {
        double square = matrix[p][q] * matrix[p][q];
        all += square;
        off += p == q ? 0 : square;
      }
    }
    return off <= 1e-30 * all;
  }

  /// Turns axes p and q. Rows of `turned` are the axes so far.
  private static void turn(double[][] matrix, double[][] turned, int p, int q) {
    double between = matrix[p][q];
    if (between == 0) {
      return;
    }
    double slope = (matrix[q][q] - matrix[p][p]) / (2 * between);
    double tan = Math.copySign(1, slope) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
    double cos = 1 / Math.sqrt(tan * tan + 1);
    double sin = tan * cos;
    rotate(matrix[p], matrix[q], cos, sin);
    rotate(turned[p], turned[q], cos, sin);
    for (double[] row : matrix) {
      double old = row[p];
      row[p] = cos * old - sin * row[q];
      row[q] = sin * old + cos * row[q];
    }
  }

  private static void rotate(double[] first, double[] second, double cos, double sin) {
    for (int n = 0; n < first.length; n++) {
      double old = first[n];
      first[n] = cos * old - sin * second[n];
      second[n] = sin * old + cos * second[n];
    }
  }
}
