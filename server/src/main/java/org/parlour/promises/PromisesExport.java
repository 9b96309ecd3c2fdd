package org.parlour.promises;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.promises.PromisesView.RoundView;
import org.parlour.promises.PromisesView.StepView;
import org.parlour.promises.PromisesView.VersionView;

/// What may leave the room: every promise with its whole history, what changed, how many people
/// judged it how, and the stories that anybody may see. Never who.
public record PromisesExport(List<ExportedPromise> promises, List<ExportedCannot> cannots) {

  /// One promise.
  ///
  /// @param versions one or more, oldest first
  /// @param steps one or more, oldest first
  public record ExportedPromise(
      ContributionId promise,
      List<VersionView> versions,
      List<StepView> steps,
      List<ContributionId> answers,
      List<ExportedChange> changes) {}

  /// A reasoned "we can't".
  public record ExportedCannot(
      ContributionId contribution, Words words, List<ContributionId> answers, LocalDate on) {}

  /// What changed.
  public record ExportedChange(
      ContributionId change,
      Words words,
      Judgement ours,
      LocalDate on,
      List<RoundView> rounds,
      List<ExportedStory> stories) {}

  /// What changed for somebody.
  public record ExportedStory(
      ContributionId contribution, Words words, Permission permission, @Nullable BadgeName by) {}
}
