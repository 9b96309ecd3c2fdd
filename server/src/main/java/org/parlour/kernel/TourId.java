package org.parlour.kernel;

import java.util.UUID;

/// One tour: several gatherings that ask the same question.
public record TourId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
