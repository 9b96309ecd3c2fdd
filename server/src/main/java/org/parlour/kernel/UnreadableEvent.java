package org.parlour.kernel;

import org.jspecify.annotations.Nullable;

/// An event in the journal that this Parlour does not understand: damaged, or written by a newer
/// one. Its gathering is put aside until somebody looks; all others go on.
public final class UnreadableEvent extends RuntimeException {

  public UnreadableEvent(GatheringId gathering, long seq, String why, @Nullable Throwable cause) {
    super("Gathering " + gathering.value() + ", event " + seq + ": " + why, cause);
  }
}
