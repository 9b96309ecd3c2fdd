package org.parlour.listening;

/// Where a circle stands.
public enum Phase {
  /// People take their chairs.
  SITTING_DOWN,
  SPEAKING,
  /// Everybody has had their turn. It may begin again.
  OVER
}
