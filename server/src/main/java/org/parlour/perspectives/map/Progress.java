package org.parlour.perspectives.map;

/// Somebody who wants to know how far a long computation has come. Called in the thread that
/// computes, so it must be quick.
@FunctionalInterface
public interface Progress {

  /// Nobody watches.
  Progress UNWATCHED = (step, share) -> {};

  /// The steps every map goes through, in this order.
  enum Step {
    COUNTING,
    AXES,
    FITTING,
    GROUPING,
    DESCRIBING,
    RESAMPLING
  }

  /// Tells how much of a step is done.
  ///
  /// @param share from 0 to 1
  void reached(Step step, double share);
}
