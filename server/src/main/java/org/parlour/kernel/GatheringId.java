package org.parlour.kernel;

import java.util.UUID;

/// One gathering.
public record GatheringId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
