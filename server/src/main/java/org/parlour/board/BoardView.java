package org.parlour.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// A board as everybody in the room sees it.
///
/// @param endsAt when the step's time is over; nothing happens then. Null without a clock
/// @param waiting how many cards lie face down; 0 once they are turned over
/// @param dotsEach how many dots each badge has; 0 before dots
/// @param groups in the order they were opened; none while cards lie face down
/// @param cards in no order: their ranks are their order. None while they lie face down
public record BoardView(
    Step step,
    @Wire.EvenNull @Nullable Instant endsAt,
    int waiting,
    int dotsEach,
    List<GroupView> groups,
    List<CardView> cards) {

  /// One group.
  ///
  /// @param dots how many people put a dot here; null until the board is closed. Who they are never
  ///   leaves the server
  public record GroupView(
      GroupId group,
      double rank,
      @Wire.EvenNull @Nullable Words name,
      @Wire.EvenNull @Nullable Integer dots) {}

  /// One card.
  ///
  /// @param group null for a card on its own
  /// @param paint the colour of its paper; butter where nobody chose one, as on an imported list
  /// @param by its author's badge name, only if the author chose to show it
  /// @param hidden why a host turned it over; its words and strokes are then not there
  public record CardView(
      ContributionId card,
      @Wire.EvenNull @Nullable GroupId group,
      double rank,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      Paint paint,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Wire.UnlessUsual boolean held,
      @Wire.UnlessUsual boolean reworded,
      @Nullable HiddenView hidden) {}

  /// Why a card is turned over.
  public record HiddenView(HideReason reason) {}
}
