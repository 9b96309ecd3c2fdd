package org.parlour.tours;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parlour.kernel.GatheringId;

/// Which stops of a tour are called "other stops", because so few people gave something there that
/// the name of the place would nearly be theirs.
///
/// "Other stops" always stands for two stops or more and for five people or more, so that it cannot
/// be told apart by leaving out whoever is named. When the small ones alone are not enough, the
/// stops with the next fewest people go with them. While there are not enough, what was heard at
/// the small ones waits.
final class OtherStops {

  /// Of fewer people, the name of the place would nearly say who.
  static final int PEOPLE_MIN = 5;

  private static final int STOPS_MIN = 2;

  private final Map<GatheringId, Integer> people;
  private final Set<GatheringId> others;

  /// @param people how many people gave something at each published stop, in the order of
  ///   travelling
  OtherStops(Map<GatheringId, Integer> people) {
    this.people = new LinkedHashMap<>(people);
    this.others = Set.copyOf(others());
  }

  private List<GatheringId> others() {
    var fewestFirst = new ArrayList<>(people.keySet());
    fewestFirst.sort(comparingInt(this::peopleAt));
    var others = new ArrayList<GatheringId>();
    boolean anySmall = fewestFirst.stream().anyMatch(this::isSmall);
    for (var stop : fewestFirst) {
      if (isSmall(stop) || (anySmall && !areEnough(others))) {
        others.add(stop);
      }
    }
    return others;
  }

  private int peopleAt(GatheringId stop) {
    return people.getOrDefault(stop, 0);
  }

  private boolean isSmall(GatheringId stop) {
    return peopleAt(stop) < PEOPLE_MIN;
  }

  private boolean areEnough(List<GatheringId> stops) {
    return stops.size() >= STOPS_MIN && stops.stream().mapToInt(this::peopleAt).sum() >= PEOPLE_MIN;
  }

  boolean isNamed(GatheringId stop) {
    return !others.contains(stop);
  }

  /// The stops without a name of which something may be said, where these are all that is shown.
  ///
  /// @param shown some stops of the tour, or all
  Set<GatheringId> unnamedAmong(List<GatheringId> shown) {
    var unnamed = shown.stream().filter(others::contains).toList();
    boolean enough = areEnough(unnamed);
    return unnamed.stream()
        .filter(stop -> enough || !isSmall(stop))
        .collect(Collectors.toUnmodifiableSet());
  }
}
