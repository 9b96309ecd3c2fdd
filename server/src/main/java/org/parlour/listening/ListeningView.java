package org.parlour.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The circles as everybody in the room sees them. Nobody is named: people see each other.
///
/// @param minutesEach how long everybody has; 0 for no clock
/// @param cards what people wrote afterwards, oldest first
public record ListeningView(int minutesEach, List<CircleView> circles, List<CardView> cards) {

  /// One circle.
  ///
  /// @param number the circles are counted as they are opened
  /// @param chairs the numbers of the chairs that are taken
  /// @param speaking the chair whose turn it is
  /// @param turn which turn it is, for the commands that end it
  /// @param began when the lamp began to fill; absent without a clock
  /// @param endsAt when it is full
  public record CircleView(
      CircleId circle,
      int number,
      List<Integer> chairs,
      Phase phase,
      int turn,
      @Nullable Integer speaking,
      @Nullable Instant began,
      @Nullable Instant endsAt) {}

  /// One card.
  ///
  /// @param by its author's badge name, only if the author chose to show it
  public record CardView(
      ContributionId contribution,
      @Nullable Words words,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {}
}
