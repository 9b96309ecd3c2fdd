package org.parlour.perspectives;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.perspectives.PerspectivesView.Seen;
import org.parlour.perspectives.PerspectivesView.StatementView;

/// What keeps an open page of the window right. Each carries what now holds.
public sealed interface PerspectivesNews extends News {

  record LaidOut(PerspectivesView window) implements PerspectivesNews {}

  record StatementShown(StatementView statement) implements PerspectivesNews {}

  record StatementGone(ContributionId statement) implements PerspectivesNews {}

  /// How it is seen now. Worked out in the background; never who answered what.
  record SeenAnew(Seen seen) implements PerspectivesNews {}
}
