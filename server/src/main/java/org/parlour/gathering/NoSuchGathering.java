package org.parlour.gathering;

import org.parlour.kernel.GatheringId;

/// There is no gathering by that id in the journal.
public final class NoSuchGathering extends RuntimeException {

  NoSuchGathering(GatheringId id) {
    super("No gathering " + id);
  }
}
