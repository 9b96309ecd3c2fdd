package org.parlour.gathering;

import java.util.UUID;
import org.parlour.kernel.Id;

/// Names somebody's offer to hold the second key, without saying whose it is.
public record OfferId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
