package org.parlour.paper;

import java.util.UUID;
import org.parlour.kernel.Id;

/// One sheet of paper that goes round. The station makes it, from the id of the command that dealt
/// it.
public record PaperId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
