package org.parlour.stories;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.kernel.Words;
import org.parlour.stories.StoriesView.StoryView;

/// What keeps an open page of the armchair right. Each carries what now holds.
public sealed interface StoriesNews extends News {

  record LaidOut(StoriesView chair) implements StoriesNews {}

  record StoryShown(StoryView story) implements StoriesNews {}

  record StoryGone(ContributionId story) implements StoriesNews {}

  /// Whoever chose a story took that back.
  record ChoiceGone(ContributionId choice) implements StoriesNews {}

  record HelpIs(@Nullable Words helpline, @Nullable Words someone) implements StoriesNews {}
}
