package org.parlour.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Surroundings;

/// The surroundings of the paper table in tests: an honest little gathering that only remembers.
final class Hall implements Surroundings {

  private final Map<ContributionId, Provenance> given = new HashMap<>();
  private final Map<ContributionId, HideReason> hidden = new HashMap<>();
  final Set<ContributionId> takenBack = new HashSet<>();
  final Set<BadgeId> away = new HashSet<>();

  void hear(Event event) {
    if (event instanceof Event.Gives gives) {
      given.put(gives.contribution(), gives.provenance());
    }
  }

  boolean has(ContributionId contribution) {
    return given.containsKey(contribution);
  }

  void hide(ContributionId contribution, @Nullable HideReason reason) {
    if (reason == null) {
      hidden.remove(contribution);
    } else {
      hidden.put(contribution, reason);
    }
  }

  @Override
  public Provenance provenance(ContributionId contribution) {
    var provenance = given.get(contribution);
    if (provenance == null) {
      throw new IllegalArgumentException("Nothing was given as " + contribution);
    }
    return provenance;
  }

  @Override
  public @Nullable BadgeName nameToShow(ContributionId contribution) {
    var from = provenance(contribution);
    return from.author() == null || from.permission() != Permission.SHARE_BADGE
        ? null
        : nameOf(from.author());
  }

  @Override
  public @Nullable BadgeName nameOf(BadgeId badge) {
    return takenBack.contains(new ContributionId(badge.value()))
        ? null
        : new BadgeName("Person " + badge.value().getLeastSignificantBits());
  }

  @Override
  public boolean isHere(BadgeId badge) {
    return !away.contains(badge);
  }

  @Override
  public @Nullable HideReason hidden(ContributionId contribution) {
    return hidden.get(contribution);
  }
}
