package org.parlour.promises;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.promises.PromisesView.CannotView;
import org.parlour.promises.PromisesView.PromiseView;
import org.parlour.promises.PromisesView.RoundView;
import org.parlour.promises.PromisesView.StoryView;

/// What keeps an open page right. Each carries what now holds.
public sealed interface PromisesNews extends News {

  record LaidOut(PromisesView promises) implements PromisesNews {}

  record PromiseShown(PromiseView promise) implements PromisesNews {}

  /// The promise is gone, and what was said to have come of it.
  record PromiseGone(ContributionId promise) implements PromisesNews {}

  record CannotShown(CannotView cannot) implements PromisesNews {}

  record CannotGone(ContributionId cannot) implements PromisesNews {}

  record ChangeGone(ContributionId change) implements PromisesNews {}

  /// How a change is judged by now.
  record Counted(ContributionId change, @Nullable LocalDate askedNext, List<RoundView> rounds)
      implements PromisesNews {}

  record StoryShown(ContributionId change, StoryView story) implements PromisesNews {}

  record StoryGone(ContributionId story) implements PromisesNews {}

  /// What something answered is gone.
  record AnsweredGone(ContributionId answered) implements PromisesNews {}
}
