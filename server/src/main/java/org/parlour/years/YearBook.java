package org.parlour.years;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.years.YearEvent.CheckerForgotten;
import org.parlour.years.YearEvent.CheckerNamed;
import org.parlour.years.YearEvent.YearPublished;
import org.parlour.years.YearEvent.YearWithdrawn;

/// What is known of a year's page beside what the gatherings know. Folded in one thread.
final class YearBook {

  private final Map<ContributionId, CheckerNamed> checkers = new LinkedHashMap<>();
  private List<GatheringId> told = List.of();
  private boolean out;

  void apply(YearEvent event) {
    switch (event) {
      case YearPublished(var gatherings) -> {
        told = gatherings;
        out = true;
      }
      case YearWithdrawn() -> out = false;
      case CheckerNamed named -> checkers.put(named.contribution(), named);
      case CheckerForgotten(var checker) -> checkers.remove(checker);
    }
  }

  boolean isOut() {
    return out;
  }

  /// The gatherings that are in it; those of the last time while it is not out.
  List<GatheringId> told() {
    return told;
  }

  /// Where a backup was restored, a name may be gone although nothing says so.
  Collection<CheckerNamed> checkers() {
    return checkers.values().stream().filter(one -> !one.name().takenBack()).toList();
  }
}
