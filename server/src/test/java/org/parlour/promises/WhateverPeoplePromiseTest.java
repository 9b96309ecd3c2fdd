package org.parlour.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.promises.PromisesCommand.ChangePromise;
import org.parlour.promises.PromisesCommand.Judge;
import org.parlour.promises.PromisesCommand.MakePromise;
import org.parlour.promises.PromisesCommand.MovePromise;
import org.parlour.promises.PromisesCommand.SayWeCannot;
import org.parlour.promises.PromisesCommand.SayWhatChanged;
import org.parlour.promises.PromisesCommand.TellWhatChanged;
import org.parlour.promises.PromisesView.ChangeView;
import org.parlour.promises.PromisesView.RoundView;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Afternoon.Plan;

/// The three laws where promises are kept. Promises answer what people told there, so that it can
/// be taken back.
class WhateverPeoplePromiseTest {

  private static final List<PromiseState> STATES = List.of(PromiseState.values());
  private static final List<Judgement> JUDGEMENTS = List.of(Judgement.values());

  private static final Plan<Promises, PromisesCommand, PromisesEvent, PromisesExport, PromisesView>
      AFTERNOONS =
          new Plan<>(
              new PromisesStation(),
              List.of(
                  PromiseStory.MADE, PromiseStory.KEPT, PromiseStory.CHANGED, PromiseStory.ASKED),
              PromisesView.class,
              PageThatHears::hear,
              UnaryOperator.identity(),
              WhateverPeoplePromiseTest::aCommand);

  @Test
  void R17_R19_PRO_3_OUT_3_the_three_laws_hold_whatever_people_promise() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void OUT_2_OUT_3_who_judged_is_on_no_page_and_no_split_of_fewer_than_five() {
    AFTERNOONS.always(afternoon -> {
      var page = Afternoon.onTheWire(afternoon.openedNow());
      for (int n = 0; n < 7; n++) {
        assertThat(page).doesNotContain(PromiseStory.person(n).toString());
      }
      afternoon.openedNow().promises().stream()
          .flatMap(promise -> promise.changes().stream())
          .map(ChangeView::rounds)
          .forEach(
              rounds -> assertThat(rounds).allMatch(WhateverPeoplePromiseTest::isWholeOrNothing));
    });
  }

  private static boolean isWholeOrNothing(RoundView round) {
    int split = round.split().stream().mapToInt(PromisesView.Part::people).sum();
    return round.asked() >= round.judged()
        && (round.judged() < 5 ? round.split().isEmpty() : split == round.judged());
  }

  /// Mostly about the promise and the change that are there from the beginning, so that five meet.
  private static PromisesCommand aCommand(RandomGenerator luck, ContributionId thing) {
    var promise = luck.nextInt(3) == 0 ? thing : PromiseStory.FORM;
    var change = luck.nextInt(4) == 0 ? thing : PromiseStory.GONE_QUESTIONS;
    var words = Words.of("words " + luck.nextInt(3));
    var by = LocalDate.of(2026, 5, 13).plusDays(luck.nextInt(40));
    var answers = someOf(luck);
    var judgement = JUDGEMENTS.get(luck.nextInt(4));
    return switch (luck.nextInt(14)) {
      case 0, 1 -> new MakePromise(thing, words, words, by, answers);
      case 2 -> new ChangePromise(promise, words, words, by, answers);
      case 3, 4 ->
          new MovePromise(promise, STATES.get(luck.nextInt(5)), luck.nextBoolean() ? words : null);
      case 5 -> new SayWeCannot(thing, answers, words);
      case 6 -> new SayWhatChanged(thing, promise, words, judgement);
      case 7, 8 ->
          new TellWhatChanged(
              thing,
              change,
              words,
              luck.nextBoolean() ? Permission.SHARE_BADGE : Permission.ROOM,
              null);
      default -> new Judge(change, judgement, luck.nextInt(6) == 0 ? 1 : 0);
    };
  }

  private static List<ContributionId> someOf(RandomGenerator luck) {
    var some = new ArrayList<ContributionId>();
    for (int n = 0; n < 6; n++) {
      if (luck.nextInt(4) == 0) {
        some.add(new ContributionId(new UUID(0, n)));
      }
    }
    return some;
  }
}
