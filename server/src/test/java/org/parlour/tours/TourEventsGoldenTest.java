package org.parlour.tours;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Words;
import org.parlour.testing.GoldenEvents;
import org.parlour.tours.TourEvent.SaysTheSame;
import org.parlour.tours.TourEvent.StandsAlone;
import org.parlour.tours.TourEvent.TourMade;

/// Every event of a tour ever stored can still be read.
class TourEventsGoldenTest {

  private static final GatheringId HALL = new GatheringId(new UUID(7, 1));
  private static final GatheringId LIBRARY = new GatheringId(new UUID(7, 2));
  private static final ContributionId HERE = new ContributionId(new UUID(0, 1));
  private static final ContributionId THERE = new ContributionId(new UUID(0, 2));

  @Test
  void every_event_of_a_tour_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        TourEvent.class,
        List.of(
            new TourMade(Words.of("Five places"), Words.of("What is a good day?")),
            new SaysTheSame(HALL, HERE, LIBRARY, THERE),
            new StandsAlone(HALL, HERE)));
  }
}
