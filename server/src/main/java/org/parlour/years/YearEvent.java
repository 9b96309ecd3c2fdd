package org.parlour.years;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Checkers.Paid;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened to the page of a year, in its own journal.
public sealed interface YearEvent extends Event {

  /// Everybody with the address may read it now.
  ///
  /// @param gatherings which are in it: those whose logs say so
  record YearPublished(List<GatheringId> gatherings) implements YearEvent {
    public YearPublished {
      gatherings = List.copyOf(gatherings);
    }
  }

  record YearWithdrawn() implements YearEvent {}

  /// Somebody checked that the easy words are easy to read, and said yes to standing there. The
  /// name lies under a key of its own, so that it can be gone.
  ///
  /// @param name null for somebody who does not want to be named
  /// @param edition what they read: a hash of all that it says, sealed like the name, because
  ///   promises that are taken back were in it
  /// @param paid null where they do not wish to say so
  record CheckerNamed(
      ContributionId contribution,
      Provenance provenance,
      @Nullable Words name,
      Words edition,
      @Nullable Paid paid)
      implements YearEvent, Event.Gives {}

  /// The name is gone. Its key is destroyed with this event.
  record CheckerForgotten(ContributionId checker) implements YearEvent {}
}
