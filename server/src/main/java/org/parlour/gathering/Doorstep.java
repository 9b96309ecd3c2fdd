package org.parlour.gathering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// What anybody who knows the code may read before coming in.
///
/// @param report whether there is a report to read
/// @param asksUntil until when people are asked what is missing in it, be it over or not; null
///   while there is none
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
    @Wire.UnlessUsual boolean report,
    @Nullable Instant asksUntil) {

  /// How far a gathering is.
  public enum State {
    /// Being prepared: nobody but its host knows of it.
    DRAFT,
    OPEN,
    /// Nobody joins or gives any more, but what is missing in the report while that is asked;
    /// people can still read, and take back.
    CLOSED
  }
}
