package org.parlour.handdrawn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The drawn poster as everybody in the room sees it. Of what a part came from only the ids are
/// here: whoever may see the words has them from where they lie.
///
/// @param photos oldest first
/// @param loose parts that wait for another photo
public record HanddrawnView(List<PhotoView> photos, List<PartView> loose) {

  public HanddrawnView {
    photos = List.copyOf(photos);
    loose = List.copyOf(loose);
  }

  /// One photo.
  ///
  /// @param described what it shows as a whole; null when a host turned it over
  /// @param picture null, too, for one that came with an import
  /// @param parts in the order in which they are read
  public record PhotoView(
      ContributionId contribution,
      @Nullable Words described,
      @Nullable Picture picture,
      List<PartView> parts,
      @Nullable BadgeName by,
      @Nullable HideReason hidden) {}

  /// One part. Where it lies is said in thousandths of the photo's width and height.
  ///
  /// @param words null when a host turned it over
  /// @param from what it came from; none for what was drawn for the poster
  public record PartView(
      ContributionId contribution,
      @Nullable Words words,
      int left,
      int top,
      int width,
      int height,
      @Wire.UnlessUsual List<ContributionId> from,
      @Nullable BadgeName by,
      @Nullable HideReason hidden) {}
}
