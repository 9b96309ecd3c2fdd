package org.parlour.insights;

import java.util.List;
import org.parlour.insights.InsightsView.AskedView;
import org.parlour.insights.InsightsView.InsightView;
import org.parlour.insights.InsightsView.SourceView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;

/// What keeps an open page of what we heard right. Each carries what now holds.
public sealed interface InsightsNews extends News {

  record LaidOut(InsightsView poster) implements InsightsNews {}

  record InsightShown(InsightView insight) implements InsightsNews {}

  /// It is gone, and what stood beside it stands alone.
  record InsightGone(ContributionId insight) implements InsightsNews {}

  /// What it comes from and how it stands, as it is now.
  record SourcesTold(ContributionId insight, List<SourceView> sources, AskedView asked)
      implements InsightsNews {}

  record SaidGone(ContributionId insight, ContributionId said) implements InsightsNews {}
}
