package org.parlour.years;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.Checkers.Paid;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.testing.GoldenEvents;
import org.parlour.years.YearEvent.CheckerForgotten;
import org.parlour.years.YearEvent.CheckerNamed;
import org.parlour.years.YearEvent.YearPublished;
import org.parlour.years.YearEvent.YearWithdrawn;

/// Every event of a year ever stored can still be read.
class YearEventsGoldenTest {

  private static final ContributionId GWEN = new ContributionId(new UUID(0, 1));

  @Test
  void every_event_of_a_year_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        YearEvent.class,
        List.of(
            new YearPublished(List.of(new GatheringId(new UUID(7, 1)))),
            new YearWithdrawn(),
            new CheckerNamed(
                GWEN,
                Provenance.imported(Permission.SHARE),
                Words.of("Gwen P"),
                Words.of("2 kept"),
                Paid.PAID),
            new CheckerForgotten(GWEN)));
  }
}
