package org.parlour.handdrawn;

import java.util.List;
import org.parlour.handdrawn.HanddrawnView.PartView;
import org.parlour.handdrawn.HanddrawnView.PhotoView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;

/// What keeps an open page of the drawn poster right. Each carries what now holds.
public sealed interface HanddrawnNews extends News {

  record LaidOut(HanddrawnView wall) implements HanddrawnNews {}

  /// A photo with all its parts. What lies on it waits for no photo any more.
  record PhotoStands(PhotoView photo) implements HanddrawnNews {}

  /// It is gone, and its parts wait for another.
  record PhotoGone(ContributionId photo) implements HanddrawnNews {}

  record PartGone(ContributionId part) implements HanddrawnNews {}

  /// All the parts that wait for another photo.
  record LooseTold(List<PartView> loose) implements HanddrawnNews {}
}
