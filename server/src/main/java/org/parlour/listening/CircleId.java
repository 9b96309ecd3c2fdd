package org.parlour.listening;

import java.util.UUID;
import org.parlour.kernel.Id;

/// One circle of chairs. The phone that opens it chooses the id.
public record CircleId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
