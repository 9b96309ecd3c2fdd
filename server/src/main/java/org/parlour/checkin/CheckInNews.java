package org.parlour.checkin;

import java.util.List;
import org.parlour.checkin.CheckInView.PictureView;
import org.parlour.checkin.CheckInView.WordsView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;

/// What keeps an open page of a check-in right.
public sealed interface CheckInNews extends News {

  /// The whole of it.
  record LaidOut(CheckInView checkIn) implements CheckInNews {}

  record AnswersCounted(int answered) implements CheckInNews {}

  /// The choosing ended, or began again.
  record Turned(boolean open, List<PictureView> pictures) implements CheckInNews {}

  record WordsShown(WordsView words) implements CheckInNews {}

  record WordsGone(ContributionId contribution) implements CheckInNews {}
}
