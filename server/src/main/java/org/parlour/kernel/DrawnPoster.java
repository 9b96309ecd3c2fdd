package org.parlour.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A photo of a big poster that people drew by hand, as far as it may leave the room.
///
/// @param described what it shows as a whole
/// @param by the name of whoever took the photo, only if they show it to anyone
/// @param parts in the order in which they are read
public record DrawnPoster(
    ContributionId contribution,
    Words described,
    Picture picture,
    @Nullable BadgeName by,
    List<DrawnPart> parts) {

  public DrawnPoster {
    parts = List.copyOf(parts);
  }

  /// A part of it. Where it lies is said in thousandths of the photo's width and height.
  ///
  /// @param words what is drawn there
  /// @param from what it came from; empty for what was drawn for the poster
  public record DrawnPart(
      ContributionId contribution,
      Words words,
      int left,
      int top,
      int width,
      int height,
      @Wire.UnlessUsual List<ContributionId> from) {

    public DrawnPart {
      from = List.copyOf(from);
    }
  }
}
