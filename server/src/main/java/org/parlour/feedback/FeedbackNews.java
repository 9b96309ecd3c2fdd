package org.parlour.feedback;

import org.parlour.feedback.FeedbackView.ThoughtView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;

/// What keeps an open page of the corner right. Each carries what now holds.
public sealed interface FeedbackNews extends News {

  record LaidOut(FeedbackView corner) implements FeedbackNews {}

  /// How much was given in all.
  record Counted(int given) implements FeedbackNews {}

  record ThoughtShown(ThoughtView thought) implements FeedbackNews {}

  /// One hand's part is gone. A thought without parts is gone, too.
  record PartGone(ThoughtId thought, ContributionId part) implements FeedbackNews {}

  record ThoughtGone(ThoughtId thought) implements FeedbackNews {}
}
