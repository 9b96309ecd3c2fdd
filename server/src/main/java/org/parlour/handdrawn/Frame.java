package org.parlour.handdrawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Where a part lies, in thousandths of the width and height of its photo.
record Frame(int left, int top, int width, int height) {

  static final int WHOLE = 1_000;

  /// Smaller, nobody can see or touch it.
  static final int SIDE_MIN = 20;

  boolean isInside() {
    return left >= 0
        && top >= 0
        && width >= SIDE_MIN
        && height >= SIDE_MIN
        && left + width <= WHOLE
        && top + height <= WHOLE;
  }

  private int middle() {
    return top + height / 2;
  }

  private int bottom() {
    return top + height;
  }

  /// In the order in which somebody who points at a poster reads it out: row by row from the top,
  /// each row from the left. Whatever has its middle above the lower edge of the highest one left
  /// is in the same row.
  ///
  /// @param tie what comes first of two in the same place
  static <T> List<T> readingOrder(
      List<T> all, Function<T, Frame> where, Comparator<? super T> tie) {
    Comparator<T> fromTheTop = Comparator.comparingInt(one -> where.apply(one).top());
    Comparator<T> fromTheLeft = Comparator.comparingInt(one -> where.apply(one).left());
    var left = new ArrayList<>(all);
    left.sort(fromTheTop.thenComparing(fromTheLeft).thenComparing(tie));
    var read = new ArrayList<T>();
    while (!left.isEmpty()) {
      int edge = where.apply(left.getFirst()).bottom();
      var row =
          left.stream()
              .filter(one -> where.apply(one).middle() < edge)
              .sorted(fromTheLeft.thenComparing(fromTheTop).thenComparing(tie))
              .toList();
      read.addAll(row);
      left.removeAll(row);
    }
    return read;
  }
}
