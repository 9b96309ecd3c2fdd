package org.parlour.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.promises.PromiseStory.CANNOT;
import static org.parlour.promises.PromiseStory.FORM;
import static org.parlour.promises.PromiseStory.FORM_TEAM;
import static org.parlour.promises.PromiseStory.INSIGHT;
import static org.parlour.promises.PromiseStory.JULY;
import static org.parlour.promises.PromiseStory.KEPT;
import static org.parlour.promises.PromiseStory.MADE;
import static org.parlour.promises.PromiseStory.OTHER_INSIGHT;
import static org.parlour.promises.PromiseStory.SEPTEMBER;
import static org.parlour.promises.PromiseStory.THREE_QUESTIONS;
import static org.parlour.promises.PromiseStory.TODAY;
import static org.parlour.promises.PromiseStory.TWO_QUESTIONS;
import static org.parlour.promises.PromiseStory.WHY;
import static org.parlour.promises.PromiseStory.day;
import static org.parlour.promises.PromiseStory.fromHosts;
import static org.parlour.promises.PromiseStory.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Words;
import org.parlour.promises.PromisesCommand.ChangePromise;
import org.parlour.promises.PromisesCommand.MakePromise;
import org.parlour.promises.PromisesCommand.MovePromise;
import org.parlour.promises.PromisesCommand.SayWeCannot;
import org.parlour.promises.PromisesEvent.HostActed;
import org.parlour.promises.PromisesEvent.PromiseChanged;
import org.parlour.promises.PromisesEvent.PromiseLate;
import org.parlour.promises.PromisesEvent.PromiseMade;
import org.parlour.promises.PromisesEvent.PromiseMoved;
import org.parlour.promises.PromisesEvent.WeCannotSaid;
import org.parlour.promises.PromisesNews.AnsweredGone;
import org.parlour.promises.PromisesRefusal.AnsweredNotThere;
import org.parlour.promises.PromisesRefusal.DateInThePast;
import org.parlour.promises.PromisesRefusal.EnoughThere;
import org.parlour.promises.PromisesRefusal.NewDateFirst;
import org.parlour.promises.PromisesRefusal.NothingAnswered;
import org.parlour.promises.PromisesRefusal.PromiseNotThere;
import org.parlour.promises.PromisesRefusal.WhyNeeded;
import org.parlour.promises.PromisesView.StepView;
import org.parlour.promises.PromisesView.VersionView;

class MakePromiseTest {

  private static final MakePromise MAKE =
      new MakePromise(FORM, THREE_QUESTIONS, FORM_TEAM, JULY, List.of(INSIGHT));

  private static ChangePromise saying(Words words, LocalDate by) {
    return new ChangePromise(FORM, words, FORM_TEAM, by, List.of(INSIGHT));
  }

  private static MovePromise to(PromiseState state) {
    return new MovePromise(FORM, state, null);
  }

  @Test
  void PRO_1_a_promise_says_what_and_which_team_and_by_when_and_from_which_insights() {
    var story = given().somebodyMade(INSIGHT);
    story.whenHost(MAKE).then(MADE, new HostActed(HostAct.MADE_PROMISE));
    story.whenHost(MAKE).andSo().whenHost(MAKE).thenNothingNew();
    assertThat(story.promise().versions())
        .containsExactly(new VersionView(THREE_QUESTIONS, FORM_TEAM, JULY, TODAY));
    assertThat(story.promise().answers()).containsExactly(INSIGHT);
  }

  @Test
  void PRO_1_what_a_promise_answers_must_be_there() {
    given().whenHost(MAKE).thenRefused(new AnsweredNotThere());
    var story = given().somebodyMade(INSIGHT);
    story.hall().hide(INSIGHT, HideReason.THREAT);
    story.whenHost(MAKE).thenRefused(new AnsweredNotThere());
    story.hall().hide(INSIGHT, null);
    story.hall().takeBack(INSIGHT);
    story.whenHost(MAKE).thenRefused(new AnsweredNotThere());
  }

  @Test
  void PRO_1_a_date_in_the_past_is_no_promise_and_today_is_one() {
    var none = List.<ContributionId>of();
    given()
        .whenHost(new MakePromise(FORM, THREE_QUESTIONS, FORM_TEAM, TODAY.minusDays(1), none))
        .thenRefused(new DateInThePast());
    given()
        .whenHost(new MakePromise(FORM, THREE_QUESTIONS, FORM_TEAM, TODAY, none))
        .then(
            new PromiseMade(
                FORM, fromHosts(), THREE_QUESTIONS, FORM_TEAM, day(TODAY), none, day(TODAY)),
            new HostActed(HostAct.MADE_PROMISE));
  }

  @Test
  void PRO_1_nobody_promises_more_than_anybody_can_read() {
    var story = given().somebodyMade(INSIGHT);
    for (int n = 0; n < PromisesRules.PROMISES_MAX; n++) {
      var id = new ContributionId(new UUID(7, n));
      story.whenHost(new MakePromise(id, THREE_QUESTIONS, FORM_TEAM, JULY, List.of())).andSo();
    }
    story.whenHost(MAKE).thenRefused(new EnoughThere(PromisesRules.PROMISES_MAX));
  }

  @Test
  void PRO_2_late_and_cannot_do_are_not_said_without_a_why() {
    for (var state : PromiseState.values()) {
      var story = given(MADE);
      if (state == PromiseState.LATE || state == PromiseState.CANNOT_DO) {
        story.whenHost(to(state)).thenRefused(new WhyNeeded());
      } else if (state != PromiseState.PROMISED) {
        story
            .whenHost(to(state))
            .then(
                new PromiseMoved(FORM, state, null, day(TODAY)), new HostActed(HostAct.of(state)));
      }
      story
          .whenHost(new MovePromise(FORM, state, WHY))
          .then(new PromiseMoved(FORM, state, WHY, day(TODAY)), new HostActed(HostAct.of(state)));
    }
    given(MADE).whenHost(to(PromiseState.PROMISED)).thenNothingNew();
    given(MADE, KEPT).whenHost(to(PromiseState.KEPT)).thenNothingNew();
    given().whenHost(to(PromiseState.KEPT)).thenRefused(new PromiseNotThere());
  }

  @Test
  void PRO_2_a_promise_is_late_by_itself_on_the_day_after_its_date() {
    var story = given(MADE);
    assertThat(new PromisesStation().due(story.state()))
        .isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));
    assertThat(story.early(JULY)).isEmpty();
    assertThat(story.early(JULY.plusDays(1))).containsExactly(new PromiseLate(FORM));
    story.morningOf(JULY.plusDays(9));
    assertThat(story.promise().steps().getLast())
        .as("the day it was late, not the day somebody looked")
        .isEqualTo(new StepView(PromiseState.LATE, null, JULY.plusDays(1)));
    assertThat(story.early(JULY.plusDays(10))).isEmpty();
    assertThat(new PromisesStation().due(story.state())).isNull();
  }

  @Test
  void PRO_2_what_is_kept_or_cannot_be_done_is_never_late() {
    assertThat(given(MADE, KEPT).early(JULY.plusDays(1))).isEmpty();
    var given = given(MADE, new PromiseMoved(FORM, PromiseState.CANNOT_DO, WHY, day(TODAY)));
    assertThat(given.early(JULY.plusDays(1))).isEmpty();
    var onTheWay = given(MADE, new PromiseMoved(FORM, PromiseState.ON_THE_WAY, null, day(TODAY)));
    assertThat(onTheWay.early(JULY.plusDays(1))).hasSize(1);
  }

  @Test
  void PRO_2_a_late_promise_gets_its_why_and_is_on_the_way_again_only_with_another_date() {
    var past = TODAY.minusDays(3);
    var late =
        given(
            new PromiseMade(
                FORM, fromHosts(), THREE_QUESTIONS, FORM_TEAM, day(past), List.of(), day(past)),
            new PromiseLate(FORM));
    late.whenHost(to(PromiseState.ON_THE_WAY)).thenRefused(new NewDateFirst());
    late.whenHost(to(PromiseState.LATE)).thenRefused(new WhyNeeded());
    late.whenHost(new MovePromise(FORM, PromiseState.LATE, WHY)).andSo();
    assertThat(late.promise().steps().getLast().why()).isEqualTo(WHY);
    late.whenHost(new MovePromise(FORM, PromiseState.LATE, WHY)).thenNothingNew();
    late.whenHost(new ChangePromise(FORM, THREE_QUESTIONS, FORM_TEAM, JULY, List.of())).andSo();
    assertThat(late.promise().steps())
        .extracting(StepView::state)
        .containsExactly(
            PromiseState.PROMISED, PromiseState.LATE, PromiseState.LATE, PromiseState.ON_THE_WAY);
    assertThat(late.promise().versions())
        .as("the old date can still be seen")
        .extracting(VersionView::by)
        .containsExactly(past, JULY);
  }

  @Test
  void PRO_3_every_earlier_text_stays_beside_the_new_one_with_its_day() {
    var story = given(MADE).somebodyMade(INSIGHT);
    story
        .whenHost(saying(TWO_QUESTIONS, JULY))
        .then(
            new PromiseChanged(
                FORM, TWO_QUESTIONS, FORM_TEAM, day(JULY), List.of(INSIGHT), day(TODAY)),
            new HostActed(HostAct.CHANGED_PROMISE));
    story.andSo().whenHost(saying(TWO_QUESTIONS, JULY)).thenNothingNew();
    story.whenHost(saying(WHY, SEPTEMBER)).andSo();
    assertThat(story.promise().versions())
        .containsExactly(
            new VersionView(THREE_QUESTIONS, FORM_TEAM, JULY, TODAY),
            new VersionView(TWO_QUESTIONS, FORM_TEAM, JULY, TODAY),
            new VersionView(WHY, FORM_TEAM, SEPTEMBER, TODAY));
    story.whenHost(saying(WHY, TODAY.minusDays(1))).thenRefused(new DateInThePast());
    given().whenHost(saying(WHY, JULY)).thenRefused(new PromiseNotThere());
  }

  @Test
  void PRO_3_words_can_change_when_the_date_has_passed_or_what_was_answered_is_turned_over() {
    var past = TODAY.minusDays(3);
    var story =
        given(
                new PromiseMade(
                    FORM, fromHosts(), WHY, FORM_TEAM, day(past), List.of(INSIGHT), day(past)))
            .somebodyMade(INSIGHT);
    story.hall().hide(INSIGHT, HideReason.THREAT);
    story
        .whenHost(saying(TWO_QUESTIONS, past))
        .then(
            new PromiseChanged(
                FORM, TWO_QUESTIONS, FORM_TEAM, day(past), List.of(INSIGHT), day(TODAY)),
            new HostActed(HostAct.CHANGED_PROMISE));
    story
        .whenHost(
            new ChangePromise(
                FORM, TWO_QUESTIONS, FORM_TEAM, past, List.of(INSIGHT, OTHER_INSIGHT)))
        .thenRefused(new AnsweredNotThere());
  }

  @Test
  void PRO_4_what_gets_no_promise_gets_a_reasoned_we_cannot() {
    var say = new SayWeCannot(CANNOT, List.of(INSIGHT), WHY);
    given().whenHost(say).thenRefused(new AnsweredNotThere());
    given().whenHost(new SayWeCannot(CANNOT, List.of(), WHY)).thenRefused(new NothingAnswered());
    var story = given().somebodyMade(INSIGHT);
    story
        .whenHost(say)
        .then(
            new WeCannotSaid(CANNOT, fromHosts(), WHY, List.of(INSIGHT), day(TODAY)),
            new HostActed(HostAct.SAID_WE_CANNOT));
    story.andSo().whenHost(say).thenNothingNew();
    assertThat(story.page().cannots().getFirst().answers()).containsExactly(INSIGHT);
  }

  @Test
  void PRO_4_what_was_taken_back_is_answered_no_more() {
    var story =
        given(MADE, new WeCannotSaid(CANNOT, fromHosts(), WHY, List.of(INSIGHT), day(TODAY)));
    var told = new PromisesStation().takenBack(story.state(), INSIGHT);
    assertThat(told.news()).containsExactly(new AnsweredGone(INSIGHT));
    assertThat(told.forget()).as("nothing of it was ever on this page").isFalse();
    assertThat(story.promise().answers()).isEmpty();
    assertThat(story.page().cannots().getFirst().answers()).isEmpty();
  }
}
