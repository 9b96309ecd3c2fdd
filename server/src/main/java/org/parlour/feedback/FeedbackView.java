package org.parlour.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.feedback.Thought.Tally;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The corner as everybody sees it: only what its authors let others see.
///
/// @param given how much was given in all, also what only the people who ask can see
/// @param thoughts oldest first
public record FeedbackView(int given, List<ThoughtView> thoughts) {

  public FeedbackView {
    thoughts = List.copyOf(thoughts);
  }

  /// One thought.
  ///
  /// @param beginning null when it was taken back, or its author shows it no more; what others
  ///   added stays
  /// @param answers null until five people have said whether it is like that for them
  /// @param carried taken along into *What we heard*
  public record ThoughtView(
      ThoughtId thought,
      @Nullable PartView beginning,
      @Wire.UnlessUsual List<PartView> added,
      @Nullable Tally answers,
      @Wire.UnlessUsual boolean carried) {

    public ThoughtView {
      added = List.copyOf(added);
    }
  }

  /// One hand's part.
  ///
  /// @param by its author's badge name, only if the author chose to show it
  /// @param hidden why a host turned it over; nothing of it is there then
  public record PartView(
      ContributionId part,
      @Nullable Words words,
      @Nullable Voice voice,
      @Nullable Marks strokes,
      @Nullable Picture picture,
      @Nullable Words described,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {}
}
