package org.parlour.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.checkin.CheckInView.PictureView;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of a check-in: the pictures as they were shown, and the words whose
/// authors shared them.
public record CheckInExport(
    When when,
    boolean ownWords,
    boolean open,
    List<PictureView> pictures,
    List<ExportedWords> words) {

  /// What somebody said.
  public record ExportedWords(
      ContributionId contribution,
      Words words,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts) {}
}
