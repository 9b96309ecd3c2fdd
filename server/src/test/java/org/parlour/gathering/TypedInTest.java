package org.parlour.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.gathering.GatheringEvent.BadgeMade;
import org.parlour.gathering.GatheringEvent.PermissionChanged;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.GatheringRefusal.OnlyItsWriter;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Event;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;

/// What somebody wrote on paper, and somebody else typed in.
class TypedInTest {

  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final ContributionId CARD = new ContributionId(new UUID(0, 1));
  private static final CommandId COMMAND = new CommandId(new UUID(3, 1));
  private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");

  private final GatheringBook book = new GatheringBook(_ -> true);

  private record FromPaper(ContributionId contribution, Provenance provenance)
      implements Event.Gives {
    @Override
    public boolean typedIn() {
      return true;
    }
  }

  @BeforeEach
  void mo_is_here() {
    var self = Provenance.of(MO, Permission.ROOM);
    book.addBadge(new BadgeMade(MO, self, new BadgeName("Mo"), List.of(), null));
  }

  @Test
  void ALL_5_whoever_typed_it_in_is_never_named_beside_it() {
    typedIn(Permission.SHARE_BADGE);
    assertThat(book.nameToShow(CARD)).isNull();
  }

  @Test
  void ALL_5_whoever_typed_it_in_cannot_let_more_people_see_it() {
    typedIn(Permission.ROOM);
    assertThat(changed(Permission.SHARE)).isEqualTo(Decision.refuse(new OnlyItsWriter()));
    assertThat(changed(Permission.SHARE_BADGE)).isEqualTo(Decision.refuse(new OnlyItsWriter()));
  }

  @Test
  void ALL_5_fewer_people_may_see_it_at_any_time() {
    typedIn(Permission.SHARE_BADGE);
    for (var closer : List.of(Permission.SHARE, Permission.ROOM)) {
      assertThat(changed(closer)).isEqualTo(Decision.accept(new PermissionChanged(CARD, closer)));
    }
  }

  @Test
  void ALL_5_it_is_taken_back_by_whoever_typed_it_in() {
    typedIn(Permission.SHARE);
    assertThat(asked(new TakeBack(CARD, null))).isEqualTo(Decision.accept(new TakenBack(CARD)));
  }

  private void typedIn(Permission permission) {
    var event = new FromPaper(CARD, Provenance.of(MO, permission));
    book.enter(event, new Recorded(1, COMMAND, null, NOON, event));
  }

  private Decision<GatheringEvent> changed(Permission to) {
    return asked(new ChangePermission(CARD, to));
  }

  private Decision<GatheringEvent> asked(GatheringCommand command) {
    return GatheringRules.decide(book, command, new Asking(COMMAND, MO, false, NOON));
  }
}
