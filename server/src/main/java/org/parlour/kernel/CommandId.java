package org.parlour.kernel;

import java.util.UUID;

/// One thing asked once. Phones choose it and keep it when they ask again, which is how asking
/// twice stays asking once.
public record CommandId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
