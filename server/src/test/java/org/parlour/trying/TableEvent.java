package org.parlour.trying;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Voice;

/// What has happened on the table.
public sealed interface TableEvent extends Event {

  record ThingPut(
      ContributionId contribution,
      Provenance provenance,
      @Nullable Picture picture,
      @Nullable Voice voice)
      implements TableEvent, Event.Gives {}
}
