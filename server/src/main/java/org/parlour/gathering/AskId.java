package org.parlour.gathering;

import java.util.UUID;
import org.parlour.kernel.Id;

/// Names one time that a host asked for everybody's words.
public record AskId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
