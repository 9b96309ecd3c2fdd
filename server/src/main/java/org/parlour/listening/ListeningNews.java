package org.parlour.listening;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.listening.ListeningView.CardView;
import org.parlour.listening.ListeningView.CircleView;

/// What keeps an open page of the circles right. Each carries what now holds.
public sealed interface ListeningNews extends News {

  record LaidOut(ListeningView chairs) implements ListeningNews {}

  record CircleShown(CircleView circle) implements ListeningNews {}

  record CircleGone(CircleId circle) implements ListeningNews {}

  record CardShown(CardView card) implements ListeningNews {}

  record CardGone(ContributionId contribution) implements ListeningNews {}
}
