package org.parlour.perspectives.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.perspectives.map.PerspectiveMap.Disc;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Statement;
import org.parlour.perspectives.map.PerspectiveMap.Strengths;

/// A turn of a picture about its middle, or a turn seen in a mirror: what may be done to it without
/// changing who is how near to whom.
///
/// Of all turns the one that brings people closest to where they stood on another picture, by the
/// squares of their distances, is known in closed form: for two dimensions it is one angle, once
/// without the mirror and once with it, and the better of the two. P. Schönemann, A generalized
/// solution of the orthogonal Procrustes problem, 1966.
///
/// @param xx how much of x goes into the new x, and so on
record Turn(double xx, double xy, double yx, double yy) {

  /// So many angles there are in a turn of one radian.
  private static final double ANGLES = 1 << 20;

  static final Turn NONE = new Turn(1, 0, 0, 1);

  /// The turn of one picture onto another.
  ///
  /// @param people by whom it is found: ids on both
  /// @return none when nothing tells one turn from another
  static Turn onto(PerspectiveMap last, PerspectiveMap fresh, Set<String> people) {
    Map<String, Person> before = new HashMap<>();
    last.people().forEach(person -> before.put(person.id(), person));
    double xx = 0;
    double xy = 0;
    double yx = 0;
    double yy = 0;
    for (var to : fresh.people()) {
      var from = people.contains(to.id()) ? before.get(to.id()) : null;
      if (from != null) {
        xx += from.x() * to.x();
        xy += from.x() * to.y();
        yx += from.y() * to.x();
        yy += from.y() * to.y();
      }
    }
    double turned = length(xx + yy, yx - xy);
    double mirrored = length(xx - yy, yx + xy);
    if (Math.max(turned, mirrored) == 0) {
      return NONE;
    }
    if (turned >= mirrored) {
      double angle = steady(StrictMath.atan2(yx - xy, xx + yy));
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      return new Turn(cos, -sin, sin, cos);
    }
    double angle = steady(StrictMath.atan2(yx + xy, xx - yy));
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new Turn(cos, sin, sin, -cos);
  }

  /// An angle as exact as anybody can see. Found again from a picture that was turned by it, it is
  /// the same to the last bit, so that the same votes again give the same picture.
  private static double steady(double angle) {
    return Math.rint(angle * ANGLES) / ANGLES;
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  Person of(Person person) {
    return new Person(
        person.id(),
        x(person.x(), person.y()),
        y(person.x(), person.y()),
        of(person.disc()),
        person.group(),
        person.confidence());
  }

  private @Nullable Disc of(@Nullable Disc disc) {
    return disc == null
        ? null
        : new Disc(
            xx * xx * disc.xx() + 2 * xx * xy * disc.xy() + xy * xy * disc.yy(),
            xx * yx * disc.xx() + (xx * yy + xy * yx) * disc.xy() + xy * yy * disc.yy(),
            yx * yx * disc.xx() + 2 * yx * yy * disc.xy() + yy * yy * disc.yy());
  }

  Statement of(Statement statement) {
    return new Statement(
        statement.id(),
        x(statement.x(), statement.y()),
        y(statement.x(), statement.y()),
        statement.offTheMap(),
        statement.all(),
        statement.byGroup(),
        statement.gic(),
        statement.lowestCommon(),
        statement.gicDisagree(),
        statement.priority());
  }

  /// Loadings along the axes of a fresh map do not go together, so their squares add up.
  Strengths of(Strengths strengths) {
    return new Strengths(
        length(xx * strengths.x(), xy * strengths.y()),
        length(yx * strengths.x(), yy * strengths.y()));
  }

  /// Where x and y come to lie along x.
  double x(double x, double y) {
    return xx * x + xy * y;
  }

  /// Where x and y come to lie along y.
  double y(double x, double y) {
    return yx * x + yy * y;
  }
}
