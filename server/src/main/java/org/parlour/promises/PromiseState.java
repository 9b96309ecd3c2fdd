package org.parlour.promises;

/// How a promise stands. Field guide, PRO-2.
public enum PromiseState {
  PROMISED,
  ON_THE_WAY,
  KEPT,
  LATE,
  CANNOT_DO;

  /// Whether people must be told why.
  boolean needsWhy() {
    return this == LATE || this == CANNOT_DO;
  }

  /// Whether its date still matters: it is neither kept, nor given up, nor late already.
  boolean isUnderWay() {
    return this == PROMISED || this == ON_THE_WAY;
  }
}
