package org.parlour.board;

import java.util.UUID;
import org.parlour.kernel.Id;

/// One group of cards on one board. Phones choose it, like the ids of cards.
public record GroupId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
