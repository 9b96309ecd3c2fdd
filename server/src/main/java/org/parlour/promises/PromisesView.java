package org.parlour.promises;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// Promises and what came of them, as everybody in the room sees them.
///
/// @param promises oldest first
/// @param cannots what gets no promise, and why; oldest first
public record PromisesView(List<PromiseView> promises, List<CannotView> cannots) {

  /// Of fewer judgements than this, nobody sees which they are.
  static final int PEOPLE_MIN = 5;

  public PromisesView {
    promises = List.copyOf(promises);
    cannots = List.copyOf(cannots);
  }

  /// One promise.
  ///
  /// @param versions all it ever said, oldest first; the last one holds
  /// @param steps how it ever stood, oldest first; the last one holds
  /// @param answers what people made that it answers
  /// @param hidden why a host turned it over; nothing of it is there then
  public record PromiseView(
      ContributionId promise,
      List<VersionView> versions,
      List<StepView> steps,
      List<ContributionId> answers,
      List<ChangeView> changes,
      @Nullable HideReason hidden) {}

  /// What a promise says.
  ///
  /// @param by the last day on which it is not late
  /// @param on the day on which it was put like this
  public record VersionView(Words words, Words team, LocalDate by, LocalDate on) {}

  /// How a promise stands.
  ///
  /// @param why absent where nobody has said
  public record StepView(PromiseState state, @Nullable Words why, LocalDate on) {}

  /// A reasoned "we can't".
  public record CannotView(
      ContributionId contribution,
      @Nullable Words words,
      List<ContributionId> answers,
      LocalDate on,
      @Nullable HideReason hidden) {}

  /// What changed, and how it is judged.
  ///
  /// @param ours the judgement of the people who promised: a column of its own, in no number
  /// @param elsewhere whether it came with an import, so that nobody here is asked
  /// @param askedNext the day on which people are asked again; absent after the last time
  public record ChangeView(
      ContributionId change,
      @Nullable Words words,
      @Nullable Judgement ours,
      LocalDate on,
      @Wire.UnlessUsual boolean elsewhere,
      @Nullable LocalDate askedNext,
      List<RoundView> rounds,
      List<StoryView> stories,
      @Nullable HideReason hidden) {}

  /// One time that people were asked.
  ///
  /// @param months after how many; 0 while it is new
  /// @param asked how many people were asked
  /// @param judged how many have answered
  /// @param split empty until five have
  public record RoundView(int months, int asked, int judged, List<Part> split) {}

  /// How many people judged alike.
  public record Part(Judgement judgement, int people) {}

  /// What changed for somebody.
  ///
  /// @param by their badge name, only if they chose to show it
  public record StoryView(
      ContributionId contribution,
      @Nullable Words words,
      @Nullable BadgeName by,
      @Nullable HideReason hidden) {}
}
