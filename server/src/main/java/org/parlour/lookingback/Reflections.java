package org.parlour.lookingback;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;

/// What people said who looked back. Folded from events in one thread.
final class Reflections {

  private final Map<ContributionId, Reflection> all = new LinkedHashMap<>();

  /// What somebody takes from it.
  ///
  /// @param author null for what is nameless or was brought
  record Reflection(
      ContributionId id,
      @Nullable BadgeId author,
      Words words,
      boolean asHost,
      @Nullable BadgeName broughtBy,
      boolean fromHosts) {

    Reflection in(Words other, boolean nowAsHost) {
      return new Reflection(id, author, other, nowAsHost, broughtBy, fromHosts);
    }
  }

  Collection<Reflection> all() {
    return all.values();
  }

  @Nullable Reflection of(ContributionId id) {
    return all.get(id);
  }

  void put(Reflection reflection) {
    all.put(reflection.id(), reflection);
  }

  boolean remove(ContributionId id) {
    return all.remove(id) != null;
  }
}
