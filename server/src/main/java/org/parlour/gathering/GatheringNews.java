package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.RoomView.LogLine;
import org.parlour.gathering.RoomView.PhonesDown;
import org.parlour.gathering.RoomView.StationView;
import org.parlour.kernel.News;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Wire;

/// What keeps an open page right about the gathering itself.
public sealed interface GatheringNews extends News {

  record GatheringOpened() implements GatheringNews {}

  record GatheringClosed() implements GatheringNews {}

  /// A station as it is now, new or changed.
  record StationShown(StationView view) implements GatheringNews {}

  record StationTurned(StationId of, Opening opening) implements GatheringNews {}

  record StationsOrdered(List<StationId> stations) implements GatheringNews {}

  record LogWritten(LogLine line) implements GatheringNews {}

  /// Where the lamp is on now.
  ///
  /// @param lampOn null when it is out
  record LampMoved(@Wire.EvenNull @Nullable StationId lampOn) implements GatheringNews {}

  /// Whether everybody may read the report now.
  ///
  /// @param asksUntil until when people are asked what is missing in it
  record ReportTold(boolean report, @Nullable Instant asksUntil) implements GatheringNews {}

  /// How the second key stands now.
  ///
  /// @param keys null while nobody offered to hold it
  record KeysTold(@Wire.EvenNull @Nullable KeysView keys) implements GatheringNews {}

  /// Whether phones are down now.
  ///
  /// @param phonesDown null when they are not
  record PhonesTurned(@Wire.EvenNull @Nullable PhonesDown phonesDown) implements GatheringNews {}
}
