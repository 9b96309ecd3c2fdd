package org.parlour.kernel;

import java.util.UUID;

/// Something somebody made in one gathering. Phones choose it, so that a card pinned without wifi
/// keeps its name when it is sent. Elsewhere it is named together with its [GatheringId].
public record ContributionId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
