package org.parlour.kernel;

import java.util.UUID;

/// One hand-made badge in one gathering. It names nobody: the same person has another badge
/// elsewhere.
public record BadgeId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
