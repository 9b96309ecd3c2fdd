package org.parlour.gathering;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationKind;

/// The kinds of stations this house has.
public final class Stations {

  private final Map<String, Station<?, ?, ?, ?>> byKind;

  public Stations(List<Station<?, ?, ?, ?>> stations) {
    byKind = stations.stream().collect(toUnmodifiableMap(Station::kind, identity()));
  }

  public Collection<Station<?, ?, ?, ?>> all() {
    return byKind.values();
  }

  public @Nullable Station<?, ?, ?, ?> of(StationKind kind) {
    return byKind.get(kind.slug());
  }
}
