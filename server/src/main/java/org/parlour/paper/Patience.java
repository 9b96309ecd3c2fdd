package org.parlour.paper;

/// How much time somebody wants, chosen in private before the beginning. The table takes the most
/// that anybody chose, and only that is shown.
public enum Patience {
  X1(1),
  X2(2),
  X5(5),
  X10(10),
  /// No clock at all.
  NONE(0);

  private final int times;

  Patience(int times) {
    this.times = times;
  }

  /// How many times as long a step takes; 0 when nothing ever runs out.
  int times() {
    return times;
  }

  Patience orMore(Patience other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
