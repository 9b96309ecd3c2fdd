package org.parlour.show;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;

/// What stands on the shelf. Folded from events in one thread.
final class Shelf {

  private final Map<ContributionId, Thing> things = new LinkedHashMap<>();

  /// One thing.
  record Thing(
      ContributionId id,
      Words words,
      @Nullable Picture picture,
      @Nullable BadgeName broughtBy,
      boolean fromHosts) {}

  Collection<Thing> things() {
    return things.values();
  }

  @Nullable Thing thing(ContributionId id) {
    return things.get(id);
  }

  void add(Thing thing) {
    things.put(thing.id(), thing);
  }

  boolean remove(ContributionId id) {
    return things.remove(id) != null;
  }
}
