package org.parlour.handdrawn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of the drawn poster: what people say of it and its parts. The photo lies
/// beside the other pictures.
public record HanddrawnExport(List<ExportedPhoto> photos) {

  /// One photo, in words.
  public record ExportedPhoto(
      ContributionId photo,
      Words described,
      Permission permission,
      @Nullable BadgeName by,
      List<ExportedPart> parts) {}

  /// One part of it, in thousandths of its width and height.
  public record ExportedPart(
      ContributionId part,
      Words words,
      Permission permission,
      @Nullable BadgeName by,
      int left,
      int top,
      int width,
      int height,
      List<ContributionId> from) {}
}
