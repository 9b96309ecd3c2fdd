package org.parlour.playlist;

import java.util.UUID;
import org.parlour.kernel.Id;

/// The luck of one playlist: drawn before there are songs, and published, so that anybody can work
/// the order out again.
public record Seed(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
