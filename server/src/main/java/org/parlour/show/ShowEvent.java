package org.parlour.show;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened at the shelf.
public sealed interface ShowEvent extends Event {

  /// The shelf stands there.
  record ShelfLaidOut() implements ShowEvent {}

  record ThingShown(
      ContributionId contribution, Provenance provenance, Words words, @Nullable Picture picture)
      implements ShowEvent, Gives {}

  /// A thing that came with an import, without its photo. Nobody here made it.
  ///
  /// @param by the name that was shown with it where it comes from
  record ThingBrought(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements ShowEvent, Gives {}
}
