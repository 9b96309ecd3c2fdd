package org.parlour.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.Clockwork.Fact.Engraved;
import org.parlour.gathering.GatheringEvent.BadgeMade;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

class PeopleWhoGaveTest {

  private static final StationId TABLE = new StationId(new UUID(4, 1));
  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final BadgeId BEA = new BadgeId(new UUID(1, 2));

  private final GatheringBook book = new GatheringBook(_ -> true);
  private long things;

  private void enter(@Nullable StationId station, Event.Gives gives) {
    book.enter(
        gives, new Recorded(1, new CommandId(new UUID(3, 1)), station, Instant.EPOCH, gives));
  }

  private ContributionId gives(Provenance from) {
    var thing = new ContributionId(new UUID(0, ++things));
    enter(TABLE, new Engraved(thing, from, Words.of("A card.")));
    return thing;
  }

  private void comesIn(BadgeId badge) {
    var from = Provenance.of(badge, Permission.ROOM);
    enter(null, new BadgeMade(badge, from, new BadgeName("Mo"), List.of(), null));
  }

  @Test
  void OUT_3_whoever_gave_something_counts_once_and_a_badge_alone_is_nothing_given() {
    comesIn(MO);
    comesIn(BEA);
    assertThat(book.peopleWhoGave()).isZero();
    gives(Provenance.of(MO, Permission.ROOM));
    gives(Provenance.of(MO, Permission.SHARE));
    assertThat(book.peopleWhoGave()).isEqualTo(1);
    gives(Provenance.of(BEA, Permission.ROOM));
    assertThat(book.peopleWhoGave()).isEqualTo(2);
  }

  @Test
  void OUT_3_what_was_taken_back_or_is_nobodys_counts_for_nobody() {
    gives(Provenance.imported(Permission.SHARE));
    gives(Provenance.nameless(SecretHash.of("canal teapot marigold")));
    assertThat(book.peopleWhoGave()).isZero();
    var only = gives(Provenance.of(MO, Permission.ROOM));
    book.takeBack(new GatheringEvent.TakenBack(only));
    assertThat(book.peopleWhoGave()).isZero();
  }
}
