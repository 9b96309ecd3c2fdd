package org.parlour.lookingback;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.lookingback.LookingBackView.ReflectionView;

/// What keeps an open page right where people look back. Each carries what now holds.
public sealed interface LookingBackNews extends News {

  record LaidOut(LookingBackView page) implements LookingBackNews {}

  record ReflectionShown(ReflectionView reflection) implements LookingBackNews {}

  record ReflectionGone(ContributionId contribution) implements LookingBackNews {}
}
