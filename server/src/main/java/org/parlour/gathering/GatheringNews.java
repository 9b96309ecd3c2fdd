package org.parlour.gathering;

import org.jspecify.annotations.Nullable;
import org.parlour.gathering.RoomView.LogLine;
import org.parlour.kernel.News;
import org.parlour.kernel.StationId;

/// What keeps an open page right about the gathering itself.
public sealed interface GatheringNews extends News {

  record GatheringOpened() implements GatheringNews {}

  record GatheringClosed() implements GatheringNews {}

  record LogWritten(LogLine line) implements GatheringNews {}

  /// Where the lamp is on now.
  ///
  /// @param lampOn null when it is out
  record LampMoved(@Nullable StationId lampOn) implements GatheringNews {}
}
