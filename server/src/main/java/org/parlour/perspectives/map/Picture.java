package org.parlour.perspectives.map;

import java.util.Arrays;
import org.parlour.perspectives.map.PerspectiveMap.Strengths;

/// The fit of [IdealPoints], turned so that x is the strongest difference between people and y the
/// next. Points and directions may be turned and stretched against each other without changing a
/// single probability; this is the one way in which the axes are the singular vectors of the
/// surface that people and statements span together, and a step along an axis is as long as its
/// strength.
final class Picture {

  /// Less than this is the last digits of a sum, not a difference between people.
  private static final double NOTHING = 1e-9;

  /// A person's place is their point times this, less the centre.
  private final double[][] turn = new double[2][2];

  private final double[] centre = new double[2];

  /// Of each person, x and y in turn; their mean is 0.
  final double[] places;

  /// Of each statement, x and y in turn.
  final double[] loadings;

  final Strengths strengths;

  Picture(IdealPoints points) {
    int people = points.people.length / points.width;
    int statements = points.statements.length / points.width;
    double[][] ofPeople = products(points.people, points.width);
    double[][] ofStatements = products(points.statements, points.width);
    var own = new SymmetricEigen(ofPeople);
    double[][] surface = new double[2][2];
    double[] root = new double[2];
    for (int a = 0; a < 2; a++) {
      root[a] = own.values[a] <= 1e-14 * own.values[0] ? 0 : Math.sqrt(own.values[a]);
    }
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        surface[a][b] = root[a] * root[b] * through(own.vectors[a], ofStatements, own.vectors[b]);
      }
    }
    surface[1][0] = surface[0][1]; // So that it is symmetric to the last bit.
    var axes = new SymmetricEigen(surface);
    double[][] ofLoadings = new double[2][2];
    double size = Math.sqrt(people);
    for (int axis = 0; axis < 2; axis++) {
      for (int part = 0; part < 2; part++) {
        for (int a = 0; a < 2; a++) {
          double share = own.vectors[a][part] * axes.vectors[axis][a];
          ofLoadings[axis][part] += share * root[a] / size;
          turn[axis][part] += root[a] == 0 ? 0 : share / root[a] * size;
        }
      }
    }
    loadings = turned(points.statements, points.width, ofLoadings);
    double[] strength = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      double[] entries = new double[statements];
      double squares = 0;
      for (int n = 0; n < statements; n++) {
        entries[n] = loadings[2 * n + axis];
        squares += entries[n] * entries[n];
      }
      double[] up = entries.clone();
      LeadingAxes.pointUp(up);
      boolean isTurned = !Arrays.equals(up, entries);
      strength[axis] = Math.sqrt(squares / Math.max(1, statements));
      for (int part = 0; part < 2; part++) {
        turn[axis][part] *= isTurned ? -strength[axis] : strength[axis];
      }
      for (int n = 0; n < statements; n++) {
        loadings[2 * n + axis] = up[n];
      }
    }
    strengths = new Strengths(strength[0], strength[1]);
    places = turned(points.people, points.width, turn);
    for (int axis = 0; axis < 2; axis++) {
      double sum = 0;
      for (int n = 0; n < people; n++) {
        sum += places[2 * n + axis];
      }
      centre[axis] = people == 0 ? 0 : sum / people;
    }
    centre(places);
  }

  /// Where these people, placed by the same statements, lie on this picture.
  double[] placesOf(IdealPoints others) {
    double[] theirs = turned(others.people, others.width, turn);
    centre(theirs);
    return theirs;
  }

  private void centre(double[] theirs) {
    for (int n = 0; n < theirs.length; n++) {
      theirs[n] -= centre[n % 2];
      if (Math.abs(theirs[n]) < NOTHING) {
        theirs[n] = 0;
      }
    }
  }

  /// How sure the places of these people are, placed by the same statements: xx, xy and yy in turn.
  double[] discsOf(IdealPoints others) {
    double[] discs = others.covariances();
    for (int at = 0; at < discs.length; at += 3) {
      double[][] covariance = {{discs[at], discs[at + 1]}, {discs[at + 1], discs[at + 2]}};
      discs[at] = through(turn[0], covariance, turn[0]);
      discs[at + 1] = through(turn[0], covariance, turn[1]);
      discs[at + 2] = through(turn[1], covariance, turn[1]);
    }
    return discs;
  }

  private static double[][] products(double[] numbers, int width) {
    double[][] sums = new double[2][2];
    for (int at = 0; at < numbers.length; at += width) {
      double x = numbers[at + 1];
      double y = numbers[at + 2];
      sums[0][0] += x * x;
      sums[0][1] += x * y;
      sums[1][1] += y * y;
    }
    sums[1][0] = sums[0][1];
    return sums;
  }

  private static double[] turned(double[] numbers, int width, double[][] turn) {
    double[] turned = new double[numbers.length / width * 2];
    for (int n = 0; 2 * n < turned.length; n++) {
      double x = numbers[n * width + 1];
      double y = numbers[n * width + 2];
      turned[2 * n] = x * turn[0][0] + y * turn[0][1];
      turned[2 * n + 1] = x * turn[1][0] + y * turn[1][1];
    }
    return turned;
  }

  private static double through(double[] left, double[][] matrix, double[] right) {
    double sum = 0;
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        sum += left[a] * matrix[a][b] * right[b];
      }
    }
    return sum;
  }
}
