package org.parlour.kernel;

import java.util.UUID;

/// A host account. It lives beside the gatherings, never in their journals.
public record HostId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
