package org.parlour.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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

/// The surroundings of a station in tests: an honest little gathering that only remembers.
public final class Hall implements Surroundings {

  private final Map<ContributionId, Provenance> given = new HashMap<>();
  private final Map<ContributionId, HideReason> hidden = new HashMap<>();
  private final Set<ContributionId> typedIn = new HashSet<>();
  private final Set<ContributionId> takenBack = new HashSet<>();
  private final Set<BadgeId> away = new HashSet<>();

  public void hear(Event event) {
    if (event instanceof Event.Gives gives) {
      given.put(gives.contribution(), gives.provenance());
      if (gives.typedIn()) {
        typedIn.add(gives.contribution());
      }
    }
  }

  public void hide(ContributionId contribution, @Nullable HideReason reason) {
    if (reason == null) {
      hidden.remove(contribution);
    } else {
      hidden.put(contribution, reason);
    }
  }

  public boolean has(ContributionId contribution) {
    return given.containsKey(contribution);
  }

  /// Remembers that it was taken back.
  ///
  /// @return whether it had not been before
  public boolean takeBack(ContributionId contribution) {
    return takenBack.add(contribution);
  }

  public Set<ContributionId> takenBack() {
    return takenBack;
  }

  /// Somebody has closed their page. Everybody else is here.
  public void leave(BadgeId badge) {
    away.add(badge);
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
  public boolean isThere(ContributionId contribution) {
    return has(contribution) && !takenBack.contains(contribution) && hidden(contribution) == null;
  }

  @Override
  public @Nullable BadgeId makerOf(ContributionId contribution) {
    var provenance = given.get(contribution);
    return provenance == null || typedIn.contains(contribution) ? null : provenance.author();
  }

  @Override
  public int peopleWhoGave() {
    return (int)
        given.entrySet().stream()
            .filter(each -> !takenBack.contains(each.getKey()))
            .map(each -> each.getValue().author())
            .filter(Objects::nonNull)
            .distinct()
            .count();
  }

  @Override
  public @Nullable BadgeName nameToShow(ContributionId contribution) {
    return provenance(contribution).permission() == Permission.SHARE_BADGE
            && !typedIn.contains(contribution)
        ? new BadgeName("Mo")
        : null;
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
