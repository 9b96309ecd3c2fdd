package org.parlour.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.Clockwork.Fact.Engraved;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.gathering.GatheringEvent.HostsTookBack;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.GatheringRefusal.NotYours;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

/// A promise, or a list that hosts brought, is nobody's here. If it goes, everybody can read that.
class HostsTakeBackTest {

  private static final ContributionId PROMISE = new ContributionId(new UUID(0, 1));
  private static final StationId CALENDAR = new StationId(new UUID(4, 1));
  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final CommandId COMMAND = new CommandId(new UUID(3, 1));

  private Decision<GatheringEvent> takesBack(Provenance from, @Nullable BadgeId by) {
    var book = new GatheringBook(_ -> true);
    var given = new Engraved(PROMISE, from, Words.of("We will."));
    book.enter(given, new Recorded(1, COMMAND, CALENDAR, Instant.EPOCH, given));
    var asking = new Asking(COMMAND, by, by == null, Instant.EPOCH);
    return GatheringRules.decide(book, new TakeBack(PROMISE, null), asking);
  }

  @Test
  void what_hosts_take_back_of_theirs_stands_in_the_log() {
    assertThat(takesBack(Provenance.imported(Permission.SHARE), null))
        .isEqualTo(Decision.accept(List.of(new TakenBack(PROMISE), new HostsTookBack(PROMISE))));
  }

  @Test
  void nobody_else_takes_it_back_and_what_people_take_back_stands_in_no_log() {
    assertThat(takesBack(Provenance.imported(Permission.SHARE), MO))
        .isEqualTo(Decision.refuse(new NotYours()));
    assertThat(takesBack(Provenance.of(MO, Permission.SHARE), MO))
        .isEqualTo(Decision.accept(new TakenBack(PROMISE)));
  }
}
