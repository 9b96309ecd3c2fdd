package org.parlour.matters;

/// By which way an option was chosen.
public enum Why {
  /// Those who chose it paid for it from their shares.
  SHARES,
  /// It fitted into what was left at the end.
  LEFT_OVER
}
