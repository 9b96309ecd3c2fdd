package org.parlour.perspectives.map;

import java.util.Arrays;

/// The ideal-point model behind the map and the prediction, and how it is fitted.
///
/// Every person i has a point, every statement j a direction and a level, and somebody agrees with
/// probability
///
///     P(i agrees with j) = 1 / (1 + exp(-(c_j + b_i + u_i . v_j)))
///
/// where b_i, how readily somebody agrees with anything, is left out of the map. Only cells with a
/// vote speak; a pass counts as half an agreement with a quarter of the weight. Points are drawn
/// towards the middle and directions towards nothing, more strongly the less is known: the fit is the
/// most probable one under normal priors (maximum a posteriori), which keeps somebody with two votes
/// near the middle instead of at the edge.
///
/// Fitted by turns: with statements fixed, each person's point is a small regression of their own
/// votes, solved by one Newton step; then with people fixed, each statement's direction is. Every
/// regression is its own, so the work is shared among threads and comes out the same for any number.
///
/// The logistic function is written so that turning every vote round turns every result round to the
/// last bit: a map must not depend on which way statements are worded.
///
/// [1] J. Clinton, S. Jackman and D. Rivers, The Statistical Analysis of Roll Call Data, 2004.
/// [2] A. Agresti, Categorical Data Analysis, section 5.5, for the Newton step.
final class IdealPoints {

  /// How the model is cut.
  ///
  /// @param dimensions of points and directions
  /// @param people how strongly points are drawn to the middle
  /// @param statements how strongly directions are drawn to nothing
  /// @param readiness how strongly b is drawn to nothing; less than 0 leaves b out
  record Shape(int dimensions, double people, double statements, double readiness) {
    static final Shape OF_THE_MAP = new Shape(2, 1, 8, -1);
    static final Shape OF_PREDICTION = new Shape(3, 1, 6, 2);

    boolean hasReadiness() {
      return readiness >= 0;
    }
  }

  private static final double LEVEL = 0.1;
  private static final double PASS_WEIGHT = 0.25;
  private static final int PASSES_MAX = 40;
  private static final double STILL = 0.01;
  private static final double CURVE_MIN = 0.02;
  private static final double DIRECTION_AT_FIRST = 0.6;

  private final Cells cells;
  private final Shape shape;
  private final Crew crew;

  /// Numbers per person and per statement: one for b or c, then the point or direction.
  final int width;

  /// Each person's b and point in turn.
  final double[] people;

  /// Each statement's c and direction in turn.
  final double[] statements;

  private IdealPoints(Cells cells, Shape shape, Crew crew) {
    this.cells = cells;
    this.shape = shape;
    this.crew = crew;
    this.width = shape.dimensions + 1;
    this.people = new double[cells.rows() * width];
    this.statements = new double[cells.columns() * width];
  }

  /// Fits to these cells.
  static IdealPoints fit(Cells cells, Shape shape, Crew crew, Progress progress) {
    var points = new IdealPoints(cells, shape, crew);
    points.begin();
    points.alternate(progress);
    return points;
  }

  private void begin() {
    var lines = cells.byColumn();
    double[] level = new double[cells.columns()];
    for (int column = 0; column < level.length; column++) {
      int sum = 0;
      double weight = 0;
      for (int cell = lines.start[column]; cell < lines.start[column + 1]; cell++) {
        sum += lines.sign[cell];
        weight += weight(lines.sign[cell]);
      }
      level[column] = sum / (lines.size(column) + 1.0);
      statements[column * width] = 4 * (sum / 2.0) / (weight + 2); // A pass adds nothing above.
    }
    var axes = LeadingAxes.of(cells, level, shape.dimensions, crew);
    double size = DIRECTION_AT_FIRST * Math.sqrt(cells.columns());
    for (int column = 0; column < level.length; column++) {
      for (int axis = 0; axis < shape.dimensions; axis++) {
        statements[column * width + 1 + axis] = size * axes[axis][column];
      }
    }
  }

  private void alternate(Progress progress) {
    movePeople();
    for (int pass = 0; pass < PASSES_MAX; pass++) {
      progress.reached(Progress.Step.FITTING, pass / (double) PASSES_MAX);
      double[] peopleBefore = people.clone();
      double[] statementsBefore = statements.clone();
      if (pass == 0) {
        Arrays.fill(peopleBefore, 0);
      }
      movePeople();
      moveStatements();
      if (isStill(peopleBefore, statementsBefore)) {
        break;
      }
    }
  }

  private void movePeople() {
    double[] pull = new double[width];
    Arrays.fill(pull, shape.people);
    pull[0] = shape.readiness;
    int first = shape.hasReadiness() ? 0 : 1;
    var lines = cells.byRow();
    crew.each(
        cells.rows(),
        4L * lines.size(),
        (from, to) -> new Step(width, first, pull, people, statements, lines).work(from, to));
  }

  private void moveStatements() {
    double[] pull = new double[width];
    Arrays.fill(pull, shape.statements);
    pull[0] = LEVEL;
    var lines = cells.byColumn();
    crew.each(
        cells.columns(),
        4L * lines.size(),
        (from, to) -> new Step(width, 0, pull, statements, people, lines).work(from, to));
  }

  /// Whether no person's answer to any statement, given or not, still moves.
  private boolean isStill(double[] peopleBefore, double[] statementsBefore) {
    for (int row = 0; row < people.length; row += width) {
      for (int column = 0; column < statements.length; column += width) {
        double move = 0;
        for (int axis = 1; axis < width; axis++) {
          move +=
              people[row + axis] * statements[column + axis]
                  - peopleBefore[row + axis] * statementsBefore[column + axis];
        }
        if (Math.abs(move) > STILL) {
          return false;
        }
      }
    }
    return true;
  }

  /// The covariance of a person's point, for two dimensions: xx, xy and yy.
  double[] covariance(int row) {
    double[] pull = {shape.readiness, shape.people, shape.people};
    var step = new Step(width, 1, pull, people, statements, cells.byRow());
    step.gather(row);
    double xx = step.curve[1][1];
    double xy = step.curve[1][2];
    double yy = step.curve[2][2];
    double area = xx * yy - xy * xy;
    return new double[] {yy / area, -xy / area, xx / area};
  }

  /// Puts people who took no part in the fit where their own votes put them: one step with all
  /// statements fixed.
  IdealPoints place(Cells others) {
    var placed = new IdealPoints(others, shape, crew);
    System.arraycopy(statements, 0, placed.statements, 0, statements.length);
    placed.movePeople();
    return placed;
  }

  /// How likely a person is to agree.
  double agreeing(int row, int column) {
    double z = people[row * width] + statements[column * width];
    for (int axis = 1; axis < width; axis++) {
      z += people[row * width + axis] * statements[column * width + axis];
    }
    return 1 / (1 + StrictMath.exp(-z));
  }

  private static double weight(int sign) {
    return sign == 0 ? PASS_WEIGHT : 1;
  }

  /// One Newton step of the small regressions of one side, with the other side fixed.
  private static final class Step {
    private final int width;
    private final int first;
    private final double[] pull;
    private final double[] own;
    private final double[] other;
    private final Cells.Lines lines;
    private final double[][] curve;
    private final double[] slope;

    /// @param first 0 when the first number of one's own is fitted, 1 when it stays
    /// @param pull how strongly each number is drawn to nothing
    Step(int width, int first, double[] pull, double[] own, double[] other, Cells.Lines lines) {
      this.width = width;
      this.first = first;
      this.pull = pull;
      this.own = own;
      this.other = other;
      this.lines = lines;
      this.curve = new double[width][width];
      this.slope = new double[width];
    }

    void work(int from, int to) {
      for (int line = from; line < to; line++) {
        if (width == 3) {
          gatherThree(line);
        } else {
          gather(line);
        }
        solve(line * width);
      }
    }

    /// Adds up curve and slope over the votes of one line.
    void gather(int line) {
      for (int a = 0; a < width; a++) {
        Arrays.fill(curve[a], 0);
        slope[a] = 0;
      }
      int at = line * width;
      double[] feature = new double[width];
      feature[0] = 1;
      for (int cell = lines.start[line]; cell < lines.start[line + 1]; cell++) {
        int of = lines.other[cell] * width;
        double fitted = first == 0 ? own[at] : 0;
        for (int axis = 1; axis < width; axis++) {
          feature[axis] = other[of + axis];
          fitted += own[at + axis] * feature[axis];
        }
        double z = fitted + other[of] + (first == 0 ? 0 : own[at]);
        double tail = StrictMath.exp(-Math.abs(z));
        double above = Math.copySign((1 - tail) / (2 * (1 + tail)), z);
        double bend = tail / ((1 + tail) * (1 + tail));
        double weight = weight(lines.sign[cell]);
        double w = weight * Math.max(bend, CURVE_MIN);
        double t = weight * (lines.sign[cell] * 0.5 - above) + w * fitted;
        for (int a = first; a < width; a++) {
          slope[a] += t * feature[a];
          for (int b = first; b <= a; b++) {
            curve[a][b] += w * feature[a] * feature[b];
          }
        }
      }
      for (int a = first; a < width; a++) {
        curve[a][a] += pull[a];
        for (int b = first; b < a; b++) {
          curve[b][a] = curve[a][b];
        }
      }
    }

    /// The same for the two dimensions of the map, with everything in registers: three times as
    /// fast.
    private void gatherThree(int line) {
      int at = line * 3;
      double own0 = own[at];
      double own1 = own[at + 1];
      double own2 = own[at + 2];
      double c00 = 0;
      double c10 = 0;
      double c20 = 0;
      double c11 = 0;
      double c21 = 0;
      double c22 = 0;
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double fixed = first == 0 ? 0 : own0;
      double start = first == 0 ? own0 : 0;
      for (int cell = lines.start[line]; cell < lines.start[line + 1]; cell++) {
        int of = lines.other[cell] * 3;
        double f1 = other[of + 1];
        double f2 = other[of + 2];
        double fitted = start + own1 * f1 + own2 * f2;
        double z = fitted + other[of] + fixed;
        double tail = StrictMath.exp(-Math.abs(z));
        double more = 1 / (1 + tail);
        double above = Math.copySign((1 - tail) * more * 0.5, z);
        double bend = tail * more * more;
        int sign = lines.sign[cell];
        double weight = weight(sign);
        double w = weight * Math.max(bend, CURVE_MIN);
        double t = weight * (sign * 0.5 - above) + w * fitted;
        double w1 = w * f1;
        double w2 = w * f2;
        s0 += t;
        s1 += t * f1;
        s2 += t * f2;
        c00 += w;
        c10 += w1;
        c20 += w2;
        c11 += w1 * f1;
        c21 += w1 * f2;
        c22 += w2 * f2;
      }
      slope[0] = s0;
      slope[1] = s1;
      slope[2] = s2;
      curve[0][0] = c00 + pull[0];
      curve[1][0] = c10;
      curve[2][0] = c20;
      curve[1][1] = c11 + pull[1];
      curve[2][1] = c21;
      curve[2][2] = c22 + pull[2];
    }

    /// Solves by Cholesky's factors, in place: the curve is symmetric and, with the pull, positive.
    private void solve(int at) {
      for (int a = first; a < width; a++) {
        for (int b = first; b <= a; b++) {
          double rest = curve[a][b];
          for (int c = first; c < b; c++) {
            rest -= curve[a][c] * curve[b][c];
          }
          curve[a][b] = a == b ? Math.sqrt(rest) : rest / curve[b][b];
        }
        double rest = slope[a];
        for (int c = first; c < a; c++) {
          rest -= curve[a][c] * slope[c];
        }
        slope[a] = rest / curve[a][a];
      }
      for (int a = width - 1; a >= first; a--) {
        double rest = slope[a];
        for (int c = a + 1; c < width; c++) {
          rest -= curve[c][a] * slope[c];
        }
        slope[a] = rest / curve[a][a];
        own[at + a] = slope[a];
      }
    }
  }
}
