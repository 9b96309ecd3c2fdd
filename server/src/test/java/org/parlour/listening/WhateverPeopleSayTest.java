package org.parlour.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.kernel.YoursChanged;
import org.parlour.listening.ListeningCommand.AddCard;
import org.parlour.listening.ListeningCommand.AskForTwice;
import org.parlour.listening.ListeningCommand.BeginEverywhere;
import org.parlour.listening.ListeningCommand.BeginRound;
import org.parlour.listening.ListeningCommand.EndTurn;
import org.parlour.listening.ListeningCommand.GetUp;
import org.parlour.listening.ListeningCommand.NeedLonger;
import org.parlour.listening.ListeningCommand.OpenCircle;
import org.parlour.listening.ListeningCommand.PassTurn;
import org.parlour.listening.ListeningNews.CardGone;
import org.parlour.listening.ListeningNews.CardShown;
import org.parlour.listening.ListeningNews.CircleGone;
import org.parlour.listening.ListeningNews.CircleShown;
import org.parlour.listening.ListeningNews.LaidOut;
import org.parlour.listening.ListeningView.CardView;
import org.parlour.listening.ListeningView.CircleView;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Afternoon.Plan;

/// The three laws in the circles.
class WhateverPeopleSayTest {

  private static final int TURNS = 12;

  private static final Plan<
          Chairs, ListeningCommand, ListeningEvent, ListeningExport, ListeningView>
      AFTERNOONS =
          new Plan<>(
              new ListeningStation(),
              List.of(ListeningRoundTest.PUT_OUT),
              ListeningView.class,
              WhateverPeopleSayTest::hear,
              UnaryOperator.identity(),
              WhateverPeopleSayTest::aCommand);

  @Test
  void LIS_2_LIS_3_the_three_laws_hold_whatever_people_do() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void LIS_1_who_sits_where_and_who_needs_time_is_on_no_page() {
    AFTERNOONS.always(afternoon -> {
      var page = Afternoon.onTheWire(afternoon.openedNow());
      for (var circle : afternoon.state().circles()) {
        circle.chairs.keySet().forEach(badge -> assertThat(page).doesNotContain(badge.toString()));
      }
    });
  }

  static ListeningView hear(ListeningView page, News news) {
    if (news instanceof YoursChanged) {
      return page;
    }
    return switch ((ListeningNews) news) {
      case LaidOut(var chairs) -> chairs;
      case CircleShown(var circle) ->
          new ListeningView(
              page.minutesEach(), shown(page.circles(), circle, CircleView::circle), page.cards());
      case CircleGone(var circle) ->
          new ListeningView(
              page.minutesEach(),
              Afternoon.without(page.circles(), circle, CircleView::circle),
              page.cards());
      case CardShown(var card) ->
          new ListeningView(
              page.minutesEach(),
              page.circles(),
              shown(page.cards(), card, CardView::contribution));
      case CardGone(var card) ->
          new ListeningView(
              page.minutesEach(),
              page.circles(),
              Afternoon.without(page.cards(), card, CardView::contribution));
    };
  }

  /// Where it was before, or at the end.
  private static <T> List<T> shown(List<T> all, T one, Function<T, ?> idOf) {
    var now = new ArrayList<>(all);
    now.replaceAll(each -> idOf.apply(each).equals(idOf.apply(one)) ? one : each);
    if (!now.contains(one)) {
      now.add(one);
    }
    return now;
  }

  private static ListeningCommand aCommand(RandomGenerator luck, ContributionId thing) {
    var circle = new CircleId(new UUID(7, luck.nextInt(8) == 0 ? 2 : 1));
    int turn = 1 + luck.nextInt(TURNS);
    return switch (luck.nextInt(14)) {
      case 0, 1, 2, 3 -> new OpenCircle(circle);
      case 4 -> new BeginRound(circle);
      case 5 -> new BeginEverywhere();
      case 6 -> luck.nextInt(4) == 0 ? new GetUp() : new AskForTwice(luck.nextBoolean());
      case 7 -> new PassTurn(circle, turn);
      case 8 -> new NeedLonger(circle, turn);
      case 9 ->
          new AddCard(
              thing,
              Words.of("card " + thing),
              luck.nextBoolean() ? Permission.SHARE_BADGE : Permission.ROOM,
              null);
      default -> new EndTurn(circle, turn);
    };
  }
}
