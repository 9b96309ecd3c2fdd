package org.parlour.years;

import java.util.List;
import org.parlour.kernel.Checkers;
import org.parlour.kernel.Checkers.Checker;
import org.parlour.kernel.GatheringId;
import org.parlour.years.YearEvent.CheckerForgotten;
import org.parlour.years.YearEvent.CheckerNamed;
import org.parlour.years.YearEvent.YearPublished;
import org.parlour.years.YearEvent.YearWithdrawn;

/// What is known of a year's page beside what the gatherings know. Folded in one thread.
final class YearBook {

  private final Checkers checkers = new Checkers();
  private List<GatheringId> told = List.of();
  private boolean out;

  void apply(YearEvent event) {
    switch (event) {
      case YearPublished(var gatherings) -> {
        told = gatherings;
        out = true;
      }
      case YearWithdrawn() -> out = false;
      case CheckerNamed(var id, _, var name, var edition, var paid) ->
          checkers.add(id, new Checker(name, edition, paid));
      case CheckerForgotten(var checker) -> checkers.forget(checker);
    }
  }

  boolean isOut() {
    return out;
  }

  /// The gatherings that are in it; those of the last time while it is not out.
  List<GatheringId> told() {
    return told;
  }

  /// Who checked its easy words.
  Checkers checkers() {
    return checkers;
  }
}
