package org.parlour.perspectives;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds out how far a map's groups can be trusted, by making it again with people or votes
/// missing. Takes about as long as twenty maps, so it runs in the background and can be given up.
public final class StabilityCheck {

  private StabilityCheck() {}

  /// Gives the map back with its stability and everybody's confidence.
  ///
  /// @param map made from exactly these votes and settings
  /// @param givenUp asked often; once it says true the answer is empty
  public static Optional<PerspectiveMap> of(
      PerspectiveMap map,
      Votes votes,
      MapSettings settings,
      Progress progress,
      BooleanSupplier givenUp) {
    if (givenUp.getAsBoolean()) {
      return Optional.empty();
    }
    throw new UnsupportedOperationException();
  }
}
