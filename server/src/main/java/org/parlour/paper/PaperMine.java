package org.parlour.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperView.LayerView;

/// What only one badge sees of the paper table.
///
/// @param seated whether it has a seat
/// @param time how much time it chose, which nobody else hears
/// @param done whether it is ready to let its paper go
/// @param paper what lies before it now; null when it has no paper in this round
/// @param layers its own marks, oldest first
/// @param agreed the names it said yes to
public record PaperMine(
    boolean seated,
    boolean helped,
    Patience time,
    boolean done,
    @Wire.EvenNull @Nullable PaperInHand paper,
    List<MyLayer> layers,
    List<ContributionId> agreed) {

  /// The paper in somebody's hands.
  ///
  /// @param layers what others put on it before, from the lowest to the topmost
  /// @param mark what this badge has put on it in this round; null before the first stroke
  public record PaperInHand(
      PaperId paper, int round, List<LayerView> layers, @Wire.EvenNull @Nullable MarkSoFar mark) {}

  /// One's own layer while it can still be undone.
  public record MarkSoFar(
      ContributionId contribution,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Picture picture,
      @Nullable Words described) {}

  /// One of its own marks, on whichever paper.
  ///
  /// @param shown whether the table may see who made it
  public record MyLayer(ContributionId contribution, PaperId paper, boolean shown) {}
}
