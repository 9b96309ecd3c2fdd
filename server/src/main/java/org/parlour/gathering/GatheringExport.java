package org.parlour.gathering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Picture;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// What may leave the room. Brought in and taken out again, it is the same.
///
/// @param parlour the version of this form, now 1
public record GatheringExport(
    int parlour, ExportedGathering gathering, List<ExportedStation> stations) {

  /// The version of the form that this Parlour writes.
  public static final int VERSION = 1;

  /// What stands on the doorstep.
  public record ExportedGathering(
      Words title,
      Words question,
      Words canChange,
      Words cannotChange,
      @Nullable Words whoAsks,
      @Nullable Words whenAndWhere,
      @Nullable Words afterwards,
      @Nullable Words welcome) {}

  /// The picture and the voice of one contribution, which lie beside the export as files.
  public record ExportedMedia(
      ContributionId contribution, @Nullable Picture picture, @Nullable Voice voice) {}

  /// One station.
  ///
  /// @param opening null for an open one
  /// @param page the station's own export
  public record ExportedStation(
      StationKind kind,
      Words name,
      Words question,
      Words help,
      @Nullable Opening opening,
      Object page) {}
}
