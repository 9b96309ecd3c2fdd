package org.parlour.kernel;

import java.util.UUID;

/// One station in one gathering.
public record StationId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
