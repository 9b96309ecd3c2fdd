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

  /// Of a disagreement, a pass and an agreement. Looked up, because nobody, and no machine, can
  /// guess who will pass.
  private static final double[] WEIGHT = {1, 0.25, 1};

  private static final double[] ABOVE_HALF = {-0.5, 0, 0.5};
  private static final int PASSES_MAX = 40;
  private static final double STILL = 0.01;

  /// Leaves room for the last digits of a bound.
  private static final double SURELY = 1 - 1e-9;

  private static final double CURVE_MIN = 0.02;
  private static final double DIRECTION_AT_FIRST = 0.6;

  private final Cells cells;
  private final Shape shape;
  private final Crew crew;

  /// Numbers per person and per statement: one for b or c, then the point or direction.
  final int width;

  /// The row in which an answer moved when last looked at.
  private int restless;

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
        weight += WEIGHT[lines.sign[cell] + 1];
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
    int first = shape.hasReadiness() ? 0 : 1;
    eachPerson((row, curve, slope) -> move(people, row, curve, slope, first), first);
  }

  private void eachPerson(Step.Done done, int first) {
    double[] pull = new double[width];
    Arrays.fill(pull, shape.people);
    pull[0] = shape.readiness;
    var lines = cells.byRow();
    crew.each(
        cells.rows(),
        4L * lines.size(),
        (from, to) -> new Step(width, first, pull, people, statements, lines, done).work(from, to));
  }

  private void moveStatements() {
    double[] pull = new double[width];
    Arrays.fill(pull, shape.statements);
    pull[0] = LEVEL;
    var lines = cells.byColumn();
    Step.Done done = (column, curve, slope) -> move(statements, column, curve, slope, 0);
    crew.each(
        cells.columns(),
        4L * lines.size(),
        (from, to) -> new Step(width, 0, pull, statements, people, lines, done).work(from, to));
  }

  /// Puts a line where its regression is solved, by Cholesky's factors, in place: the curve is
  /// symmetric and, with the pull, positive.
  private void move(double[] own, int line, double[][] curve, double[] slope, int first) {
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
      own[line * width + a] = slope[a];
    }
  }

  /// Whether no person's answer to any statement, given or not, still moves.
  ///
  /// Looks at the person who moved last time first: as long as anybody moves, they mostly do. A
  /// person whose point and whose statements' directions moved too little for any answer to move is
  /// not looked at statement by statement.
  private boolean isStill(double[] peopleBefore, double[] statementsBefore) {
    double farthest = 0;
    double shift = 0;
    for (int column = 0; column < statements.length; column += width) {
      farthest = Math.max(farthest, length(statements, column));
      shift = Math.max(shift, length(statements, statementsBefore, column));
    }
    int rows = cells.rows();
    for (int n = 0, row = restless; n < rows; n++, row = row + 1 < rows ? row + 1 : 0) {
      double most =
          length(people, peopleBefore, row * width) * farthest
              + length(peopleBefore, row * width) * shift;
      if (most > STILL * SURELY && moves(row, peopleBefore, statementsBefore)) {
        restless = row;
        return false;
      }
    }
    return true;
  }

  private boolean moves(int row, double[] peopleBefore, double[] statementsBefore) {
    int at = row * width;
    double x = people[at + 1];
    double y = people[at + 2];
    double xBefore = peopleBefore[at + 1];
    double yBefore = peopleBefore[at + 2];
    for (int column = 0; column < statements.length; column += width) {
      double move =
          x * statements[column + 1]
              - xBefore * statementsBefore[column + 1]
              + (y * statements[column + 2] - yBefore * statementsBefore[column + 2]);
      for (int axis = 3; axis < width; axis++) {
        move +=
            people[at + axis] * statements[column + axis]
                - peopleBefore[at + axis] * statementsBefore[column + axis];
      }
      if (Math.abs(move) > STILL) {
        return true;
      }
    }
    return false;
  }

  private double length(double[] numbers, int at) {
    double square = 0;
    for (int axis = 1; axis < width; axis++) {
      square += numbers[at + axis] * numbers[at + axis];
    }
    return Math.sqrt(square);
  }

  private double length(double[] numbers, double[] before, int at) {
    double square = 0;
    for (int axis = 1; axis < width; axis++) {
      double moved = numbers[at + axis] - before[at + axis];
      square += moved * moved;
    }
    return Math.sqrt(square);
  }

  /// The covariance of each person's point, for two dimensions: xx, xy and yy in turn.
  double[] covariances() {
    double[] covariances = new double[3 * cells.rows()];
    eachPerson(
        (row, curve, slope) -> {
          double xx = curve[1][1];
          double xy = curve[2][1];
          double yy = curve[2][2];
          double area = xx * yy - xy * xy;
          covariances[3 * row] = yy / area;
          covariances[3 * row + 1] = -xy / area;
          covariances[3 * row + 2] = xx / area;
        },
        1);
    return covariances;
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

  /// One Newton step of the small regressions of one side, with the other side fixed.
  ///
  /// Goes along the cells in stretches, three times along each: what the model says to every cell;
  /// the logistic of that, many at once; and what it adds to the regression of its line.
  private static final class Step {

    private static final int STRETCH = 512;

    /// What becomes of the regression of one line.
    @FunctionalInterface
    interface Done {
      /// @param curve at and below its diagonal; may be used up
      /// @param slope may be used up
      void line(int line, double[][] curve, double[] slope);
    }

    private final int width;
    private final int first;
    private final double[] pull;
    private final double[] own;
    private final double[] other;
    private final Cells.Lines lines;
    private final Done done;
    private final double[][] curve;
    private final double[] slope;
    private final double[] fitted = new double[STRETCH];

    /// Points or directions of the other side, kept close by, for two dimensions.
    private final double[] xs = new double[STRETCH];

    private final double[] ys = new double[STRETCH];
    private final double[] z = new double[STRETCH];
    private final double[] above = new double[STRETCH];
    private final double[] bend = new double[STRETCH];

    /// @param first 0 when the first number of one's own is fitted, 1 when it stays
    /// @param pull how strongly each number is drawn to nothing
    Step(
        int width,
        int first,
        double[] pull,
        double[] own,
        double[] other,
        Cells.Lines lines,
        Done done) {
      this.width = width;
      this.first = first;
      this.pull = pull;
      this.own = own;
      this.other = other;
      this.lines = lines;
      this.done = done;
      this.curve = new double[width][width];
      this.slope = new double[width];
    }

    void work(int from, int to) {
      int line = from;
      int begin = lines.start[from];
      while (line < to) {
        int end = Math.min(lines.start[to], begin + STRETCH);
        fit(line, begin, end);
        Logistic.of(z, end - begin, CURVE_MIN, above, bend);
        for (int cell = begin; line < to; line++) {
          int upTo = Math.min(lines.start[line + 1], end);
          gather(begin, cell, upTo);
          cell = upTo;
          if (lines.start[line + 1] > end) {
            break; // The rest of this line comes with the next stretch.
          }
          finish(line);
        }
        begin = end;
      }
    }

    /// Says what the model fits to the cells of one stretch.
    private void fit(int firstLine, int begin, int end) {
      int cell = begin;
      for (int line = firstLine; cell < end; line++) {
        int upTo = Math.min(lines.start[line + 1], end);
        if (width == 3) {
          fitThree(line * 3, begin, cell, upTo);
        } else {
          fitAny(line * width, begin, cell, upTo);
        }
        cell = upTo;
      }
    }

    private void fitAny(int at, int begin, int from, int upTo) {
      for (int cell = from; cell < upTo; cell++) {
        int of = lines.other[cell] * width;
        double sum = first == 0 ? own[at] : 0;
        for (int axis = 1; axis < width; axis++) {
          sum += own[at + axis] * other[of + axis];
        }
        fitted[cell - begin] = sum;
        z[cell - begin] = sum + other[of] + (first == 0 ? 0 : own[at]);
      }
    }

    private void fitThree(int at, int begin, int from, int upTo) {
      double start = first == 0 ? own[at] : 0;
      double stays = first == 0 ? 0 : own[at];
      double own1 = own[at + 1];
      double own2 = own[at + 2];
      for (int cell = from; cell < upTo; cell++) {
        int of = lines.other[cell] * 3;
        double x = other[of + 1];
        double y = other[of + 2];
        double sum = start + own1 * x + own2 * y;
        fitted[cell - begin] = sum;
        xs[cell - begin] = x;
        ys[cell - begin] = y;
        z[cell - begin] = sum + other[of] + stays;
      }
    }

    /// Adds the cells of one line to its curve and slope.
    private void gather(int begin, int from, int upTo) {
      if (width != 3) {
        gatherAny(begin, from, upTo);
      } else if (first == 0) {
        gatherThree(begin, from, upTo);
      } else {
        gatherTwo(begin, from, upTo);
      }
    }

    private void gatherAny(int begin, int from, int upTo) {
      for (int cell = from; cell < upTo; cell++) {
        int of = lines.other[cell] * width;
        double w = weigh(begin, cell);
        double t = towards(begin, cell, w);
        for (int a = first; a < width; a++) {
          double feature = a == 0 ? 1 : other[of + a];
          slope[a] += t * feature;
          for (int b = first; b <= a; b++) {
            curve[a][b] += w * feature * (b == 0 ? 1 : other[of + b]);
          }
        }
      }
    }

    /// The same for statements on the map, with everything in registers: three times as fast.
    private void gatherThree(int begin, int from, int upTo) {
      double c00 = curve[0][0];
      double c10 = curve[1][0];
      double c20 = curve[2][0];
      double c11 = curve[1][1];
      double c21 = curve[2][1];
      double c22 = curve[2][2];
      double s0 = slope[0];
      double s1 = slope[1];
      double s2 = slope[2];
      for (int cell = from; cell < upTo; cell++) {
        double f1 = xs[cell - begin];
        double f2 = ys[cell - begin];
        double w = weigh(begin, cell);
        double t = towards(begin, cell, w);
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
      curve[0][0] = c00;
      curve[1][0] = c10;
      curve[2][0] = c20;
      curve[1][1] = c11;
      curve[2][1] = c21;
      curve[2][2] = c22;
      slope[0] = s0;
      slope[1] = s1;
      slope[2] = s2;
    }

    /// The same for people on the map, whose first number stays.
    private void gatherTwo(int begin, int from, int upTo) {
      double c11 = curve[1][1];
      double c21 = curve[2][1];
      double c22 = curve[2][2];
      double s1 = slope[1];
      double s2 = slope[2];
      for (int cell = from; cell < upTo; cell++) {
        double f1 = xs[cell - begin];
        double f2 = ys[cell - begin];
        double w = weigh(begin, cell);
        double t = towards(begin, cell, w);
        double w2 = w * f2;
        s1 += t * f1;
        s2 += t * f2;
        c11 += w * f1 * f1;
        c21 += w2 * f1;
        c22 += w2 * f2;
      }
      curve[1][1] = c11;
      curve[2][1] = c21;
      curve[2][2] = c22;
      slope[1] = s1;
      slope[2] = s2;
    }

    private double weigh(int begin, int cell) {
      return WEIGHT[lines.sign[cell] + 1] * bend[cell - begin];
    }

    private double towards(int begin, int cell, double w) {
      int said = lines.sign[cell] + 1;
      double expected = Math.copySign(above[cell - begin], z[cell - begin]);
      return WEIGHT[said] * (ABOVE_HALF[said] - expected) + w * fitted[cell - begin];
    }

    private void finish(int line) {
      for (int a = first; a < width; a++) {
        curve[a][a] += pull[a];
      }
      done.line(line, curve, slope);
      for (int a = 0; a < width; a++) {
        Arrays.fill(curve[a], 0);
        slope[a] = 0;
      }
    }
  }
}
