package org.parlour.matters;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.matters.MattersView.OptionView;
import org.parlour.matters.MattersView.ResultView;

/// What keeps an open page of the jar right. Each carries what now holds.
public sealed interface MattersNews extends News {

  /// The whole jar as it is now: the step moved, and with it what may be seen.
  record LaidOut(MattersView jar) implements MattersNews {}

  record OptionShown(OptionView option) implements MattersNews {}

  record OptionGone(ContributionId option) implements MattersNews {}

  /// Nothing stands on this any more.
  record SourceGone(ContributionId source) implements MattersNews {}

  /// How many have chosen, and nothing of what.
  record PeopleCounted(int people) implements MattersNews {}

  /// What was chosen, counted again.
  record CountedAgain(ResultView result) implements MattersNews {}
}
