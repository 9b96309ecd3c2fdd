package org.parlour.insights;

/// How a sentence stands.
public enum Standing {
  /// It comes from what two people or more made.
  STANDS,
  /// One person told us. It is said with it wherever it is printed.
  ONE_PERSON,
  /// Somebody whose words it comes from did not mean that. It is printed nowhere until its words
  /// change, the source is let go of, or both views are printed.
  HELD_BACK,
  /// What it came from was taken back.
  LOOK_AGAIN
}
