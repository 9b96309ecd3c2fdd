package org.parlour.gathering;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// What anybody who knows the code may read before coming in.
///
/// @param report whether there is a report to read
public record Doorstep(
    GatheringId id,
    String code,
    Words title,
    Words question,
    Words canChange,
    Words cannotChange,
    @Nullable Words whoAsks,
    @Nullable Words whenAndWhere,
    @Nullable Words afterwards,
    @Nullable Words welcome,
    State state,
    boolean open,
    @Wire.UnlessUsual boolean report) {

  /// How far a gathering is.
  public enum State {
    /// Being prepared: nobody but its host knows of it.
    DRAFT,
    OPEN,
    /// Nobody joins or gives any more; people can still read, and take back.
    CLOSED
  }
}
