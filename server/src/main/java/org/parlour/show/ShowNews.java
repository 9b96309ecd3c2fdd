package org.parlour.show;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.show.ShowView.ThingView;

/// What keeps an open page of the shelf right. Each carries what now holds.
public sealed interface ShowNews extends News {

  record LaidOut(ShowView shelf) implements ShowNews {}

  record ThingStands(ThingView thing) implements ShowNews {}

  record ThingGone(ContributionId thing) implements ShowNews {}
}
