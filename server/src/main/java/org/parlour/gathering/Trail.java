package org.parlour.gathering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.StationId;

/// Since when things stand as they do, and since when each is made of what it is made of. Stations
/// say only how it is now, so it is looked at after each of their facts. Folded in one thread.
final class Trail {

  private final Map<StationId, List<ContributionId>> made = new HashMap<>();
  private final Map<ContributionId, Stretch> stretches = new HashMap<>();

  /// How one thing stands, and since when.
  private static final class Stretch {
    Became.@Nullable How how;
    Instant since;
    final Map<ContributionId, Instant> from = new HashMap<>();

    Stretch(Instant since) {
      this.since = since;
    }
  }

  /// Something new was made of other things.
  void begin(StationId at, ContributionId contribution) {
    made.computeIfAbsent(at, _ -> new ArrayList<>()).add(contribution);
  }

  /// Looks at all that one station made.
  void look(StationId at, Function<ContributionId, @Nullable MadeOf> madeOf, Instant now) {
    for (var contribution : made.getOrDefault(at, List.of())) {
      var stands = madeOf.apply(contribution);
      if (stands != null) {
        note(contribution, stands, now);
      }
    }
  }

  private void note(ContributionId contribution, MadeOf stands, Instant now) {
    var stretch = stretches.computeIfAbsent(contribution, _ -> new Stretch(now));
    var how = Became.How.of(stands);
    if (how != stretch.how) {
      stretch.how = how;
      stretch.since = now;
    }
    stretch.from.keySet().retainAll(stands.from());
    stands.from().forEach(source -> stretch.from.putIfAbsent(source, now));
  }

  /// Since when it stands as it does.
  ///
  /// @param otherwise for something that was never looked at
  Instant since(ContributionId contribution, Instant otherwise) {
    var stretch = stretches.get(contribution);
    return stretch == null ? otherwise : stretch.since;
  }

  /// Since when it is made of this too.
  Instant since(ContributionId contribution, ContributionId source, Instant otherwise) {
    var stretch = stretches.get(contribution);
    return stretch == null ? otherwise : stretch.from.getOrDefault(source, otherwise);
  }
}
