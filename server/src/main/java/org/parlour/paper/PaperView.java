package org.parlour.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The paper table as everybody in the room sees it. Papers are on it only when they lie open:
/// while they go round, each is for the hands that hold it.
///
/// @param sheets in the order in which they were begun; none before they lie open
/// @param feelings how it felt, in the order in which it was said
public record PaperView(TableView table, List<SheetView> sheets, List<FeelingView> feelings) {

  /// Where the table is. Nobody is in it: not who sits, not who is ready, not who asked for time.
  ///
  /// @param time the most that anybody at the table wants
  /// @param paused true while everything stands still
  /// @param pauseAsked somebody asked for a pause, and one more person makes it one
  /// @param prompt what this round asks for; null between rounds
  /// @param endsAt when the step is over; null without a clock, and while it stands still
  /// @param stepSeconds how long the step takes in all; 0 without a clock
  /// @param drawSeconds how long a turn usually takes
  /// @param seats how many people sit at the table
  /// @param papers how many papers go round
  /// @param resting how many of them lie on the table, waiting for the next pass
  public record TableView(
      Mode mode,
      Pace pace,
      Patience time,
      Step step,
      @Wire.UnlessUsual boolean paused,
      @Wire.UnlessUsual boolean pauseAsked,
      @Wire.UnlessUsual boolean goOnAsked,
      int round,
      int rounds,
      @Wire.EvenNull @Nullable Words prompt,
      @Wire.EvenNull @Nullable Instant endsAt,
      @Wire.UnlessUsual int stepSeconds,
      int drawSeconds,
      int seats,
      int papers,
      @Wire.UnlessUsual int resting) {}

  /// One paper.
  ///
  /// @param number where it comes among the papers
  /// @param name what the table calls it; null while it is not named yet
  /// @param proposals names somebody proposed, while none is agreed
  /// @param layers from the lowest to the topmost
  public record SheetView(
      PaperId paper,
      int number,
      @Wire.EvenNull @Nullable Words name,
      @Wire.UnlessUsual List<ProposalView> proposals,
      List<LayerView> layers) {}

  /// A name that waits for everybody's yes. Who said it, and who has not yet, is nobody's business.
  public record ProposalView(ContributionId name, Words words) {}

  /// What one person put on a paper in one round.
  ///
  /// @param by the maker's badge name, only if the maker chose to show it
  public record LayerView(
      ContributionId contribution,
      int round,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Picture picture,
      @Nullable Words described,
      @Nullable BadgeName by) {}

  /// How it felt to somebody.
  public record FeelingView(ContributionId contribution, Words words, @Nullable BadgeName by) {}
}
