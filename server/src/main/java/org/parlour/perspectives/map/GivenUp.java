package org.parlour.perspectives.map;

import java.util.function.BooleanSupplier;

/// Leaves a map in the making from within when nobody waits for it any more. Never leaves this
/// package.
final class GivenUp extends RuntimeException {

  private GivenUp() {
    super("given up", null, false, false);
  }

  /// Asks in every step before it is told of.
  static Progress asking(BooleanSupplier givenUp, Progress progress) {
    return (step, share) -> {
      if (givenUp.getAsBoolean()) {
        throw new GivenUp();
      }
      progress.reached(step, share);
    };
  }
}
