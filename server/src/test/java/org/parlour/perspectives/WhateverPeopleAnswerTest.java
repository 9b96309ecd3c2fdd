package org.parlour.perspectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.perspectives.PerspectivesCommand.AnswerStatement;
import org.parlour.perspectives.PerspectivesCommand.LeaveUnanswered;
import org.parlour.perspectives.PerspectivesCommand.OfferStatement;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Afternoon.Plan;

/// The three laws at the window.
class WhateverPeopleAnswerTest {

  private static final List<Stance> STANCES = List.of(Stance.values());

  private static final Plan<
          Window, PerspectivesCommand, PerspectivesEvent, PerspectivesExport, PerspectivesView>
      AFTERNOONS =
          new Plan<>(
              new PerspectivesStation(),
              List.of(AnswerStatementTest.LAID_OUT),
              PerspectivesView.class,
              PageThatHears::hear,
              PageThatHears::inOrder,
              WhateverPeopleAnswerTest::aCommand);

  @Test
  void R17_R19_the_three_laws_hold_whatever_people_answer() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void PER_4_who_answered_what_is_on_no_page() {
    AFTERNOONS.always(afternoon -> {
      var page = Afternoon.onTheWire(afternoon.openedNow());
      afternoon.state().statements().stream()
          .flatMap(statement -> statement.answers.keySet().stream())
          .forEach(badge -> assertThat(page).doesNotContain(badge.toString()));
    });
  }

  private static PerspectivesCommand aCommand(RandomGenerator luck, ContributionId thing) {
    return switch (luck.nextInt(5)) {
      case 0, 1 ->
          new OfferStatement(
              thing,
              Words.of("statement " + thing),
              luck.nextBoolean() ? Permission.SHARE_BADGE : Permission.ROOM,
              null);
      case 2, 3 -> new AnswerStatement(thing, STANCES.get(luck.nextInt(3)));
      default -> new LeaveUnanswered(thing);
    };
  }
}
