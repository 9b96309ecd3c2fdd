package org.parlour.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// A washing line, to try the journal with: people peg things to it, mend them and take them back.
public sealed interface LineEvent extends Event {

  record ThingPegged(ContributionId contribution, Provenance provenance, Words words)
      implements LineEvent, Event.Gives {}

  record ThingMended(ContributionId contribution, Words words) implements LineEvent, Event.About {}

  record ThingPictured(
      ContributionId contribution, Provenance provenance, Picture picture, @Nullable Voice voice)
      implements LineEvent, Event.Gives {}

  record ThingUnpegged(ContributionId contribution) implements LineEvent, Event.About {}

  /// Lies under the gathering's own key.
  record LineNamed(Words name) implements LineEvent {}

  record PegsCounted(int pegs) implements LineEvent {}

  /// Everything an event may be made of.
  record LineHung(
      StationKind kind,
      List<Peg> pegs,
      Instant at,
      long height,
      double slack,
      boolean outside,
      SecretHash knot,
      @Nullable Paint paint,
      @Nullable Words note,
      BadgeName by)
      implements LineEvent {}

  /// One peg, and what is doodled on it.
  record Peg(ContributionId holds, Marks doodle) {}
}
