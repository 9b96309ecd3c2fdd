package org.parlour.handdrawn;

import java.util.List;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;

/// What somebody asks at the drawn poster. Asking twice is the same as asking once. Where a part
/// lies is said in thousandths of the photo's width and height.
public sealed interface HanddrawnCommand extends Command {

  /// A photo of the whole poster.
  ///
  /// @param described what it shows as a whole; for whoever cannot see it, this is the poster
  record HangPhoto(
      ContributionId contribution, Words described, Picture picture, Permission permission)
      implements HanddrawnCommand, Say {}

  /// Other words of whoever took the photo for what it shows.
  record DescribePhoto(ContributionId photo, Words described) implements HanddrawnCommand, Say {}

  /// A part of the poster: what is drawn there, and what it came from.
  ///
  /// @param from what people made, anywhere in the room
  /// @param drawnForThis true if it comes from no words; only then `from` may be empty
  record MarkPart(
      ContributionId contribution,
      ContributionId photo,
      Words words,
      int left,
      int top,
      int width,
      int height,
      List<ContributionId> from,
      boolean drawnForThis,
      Permission permission)
      implements HanddrawnCommand, Say {}

  /// Other words of whoever described a part.
  record RewordPart(ContributionId part, Words words) implements HanddrawnCommand, Say {}

  /// Where a part lies: somewhere else on its photo, or on a new one.
  record PlacePart(
      ContributionId part, ContributionId photo, int left, int top, int width, int height)
      implements HanddrawnCommand, Say {}

  /// What a part came from, all of it.
  record TracePart(ContributionId part, List<ContributionId> from, boolean drawnForThis)
      implements HanddrawnCommand, Say {}

  /// Takes a part off its photo. Its words stay whose they are, and wait for another photo.
  record TakeOffPart(ContributionId part) implements HanddrawnCommand, Say {}
}
