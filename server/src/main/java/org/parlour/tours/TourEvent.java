package org.parlour.tours;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Words;

/// What has happened to a tour, in its own journal. Which gatherings are its stops the register
/// knows.
public sealed interface TourEvent extends Event {

  /// A host begins a tour.
  ///
  /// @param question what is asked at every stop; it never changes
  record TourMade(Words name, Words question) implements TourEvent {}

  /// A host says that two sentences of different stops say the same in other words. The log of both
  /// stops says so, too.
  record SaysTheSame(GatheringId stop, ContributionId of, GatheringId with, ContributionId other)
      implements TourEvent {}

  /// A host takes a sentence out again: it stands alone.
  record StandsAlone(GatheringId stop, ContributionId of) implements TourEvent {}
}
