package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report.ReportThing;

/// What of a gathering may be read somewhere else in the house, as it is now.
///
/// @param peopleHeard how many people gave something that anyone may see; only for deciding what
///   may be said of so few, never for showing
/// @param given what people gave that may leave, used or not, in no order that says when
/// @param firstOut when its report first came out; null while there was none
public record Elsewhere(
    Report report, int peopleHeard, List<ReportThing> given, @Nullable Instant firstOut) {

  public Elsewhere {
    given = List.copyOf(given);
  }
}
