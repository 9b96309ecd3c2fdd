package org.parlour.handdrawn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened at the drawn poster.
public sealed interface HanddrawnEvent extends Event {

  /// There is a place for the poster.
  record PlaceLaidOut() implements HanddrawnEvent {}

  record PhotoHung(
      ContributionId contribution, Provenance provenance, Words described, Picture picture)
      implements HanddrawnEvent, Gives {}

  record PhotoDescribed(ContributionId contribution, Words described)
      implements HanddrawnEvent, About {}

  /// Somebody said what is drawn in a part of a photo.
  ///
  /// @param from what it came from; empty for what was drawn for this poster and comes from no
  ///   words
  record PartMarked(
      ContributionId contribution,
      Provenance provenance,
      ContributionId photo,
      Words words,
      int left,
      int top,
      int width,
      int height,
      List<ContributionId> from)
      implements HanddrawnEvent, Gives {}

  record PartReworded(ContributionId contribution, Words words) implements HanddrawnEvent, About {}

  record PartPlaced(
      ContributionId part, ContributionId photo, int left, int top, int width, int height)
      implements HanddrawnEvent {}

  record PartTraced(ContributionId part, List<ContributionId> from) implements HanddrawnEvent {}

  record PartTakenOff(ContributionId part) implements HanddrawnEvent {}

  /// What a photo shows, that came with an import without the photo. Nobody here made it.
  ///
  /// @param by the name that was shown with it where it comes from
  record PhotoBrought(
      ContributionId contribution, Provenance provenance, Words described, @Nullable BadgeName by)
      implements HanddrawnEvent, Gives {}

  /// A part of it.
  record PartBrought(
      ContributionId contribution,
      Provenance provenance,
      ContributionId photo,
      Words words,
      int left,
      int top,
      int width,
      int height,
      List<ContributionId> from,
      @Nullable BadgeName by)
      implements HanddrawnEvent, Gives {}
}
