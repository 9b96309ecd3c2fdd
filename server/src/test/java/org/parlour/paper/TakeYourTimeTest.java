package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.paper.Evening.BEA;
import static org.parlour.paper.Evening.GWEN;
import static org.parlour.paper.Evening.MO;
import static org.parlour.paper.Evening.people;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.AskGoOn;
import org.parlour.paper.PaperCommand.AskPause;
import org.parlour.paper.PaperCommand.ChooseTime;
import org.parlour.paper.PaperCommand.Done;
import org.parlour.paper.PaperCommand.GoOn;
import org.parlour.paper.PaperCommand.MoreTime;
import org.parlour.paper.PaperCommand.Pause;
import org.parlour.paper.PaperCommand.SetPace;
import org.parlour.paper.PaperEvent.PauseAsked;
import org.parlour.paper.PaperRefusal.NotSeated;

class TakeYourTimeTest {

  @Test
  void look_think_draw_each_take_their_time_and_a_moment_is_left_to_send() {
    var evening =
        Evening.with(
                Map.of(
                    "pace",
                    "together",
                    "seconds",
                    20,
                    "firstSeconds",
                    3,
                    "lookSeconds",
                    5,
                    "thinkSeconds",
                    4))
            .sitting(MO, BEA)
            .started();
    assertThat(evening.step()).isEqualTo(Step.THINK); // There is nothing to look at yet.
    evening.after(4);
    assertThat(evening.step()).isEqualTo(Step.DRAW);
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(3));
    evening.after(3);
    assertThat(evening.step()).isEqualTo(Step.GRACE);
    evening.after(3);
    assertThat(evening.round()).isEqualTo(2);
    assertThat(evening.step()).isEqualTo(Step.LOOK);
    evening.after(5 + 4);
    assertThat(evening.step()).isEqualTo(Step.DRAW);
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(20));
    evening.after(20 + 3);
    assertThat(evening.step()).isEqualTo(Step.NAME);
  }

  @Test
  void the_table_takes_the_most_time_that_anybody_wants_and_shows_only_that() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA, GWEN);
    evening.when(Evening.YUSUF, new ChooseTime(Patience.X5)).thenRefused(new NotSeated());
    evening.say(MO, new ChooseTime(Patience.X5)).say(BEA, new ChooseTime(Patience.X2));
    assertThat(evening.view().table().time()).isEqualTo(Patience.X5);
    assertThat(evening.mine(BEA).time()).isEqualTo(Patience.X2);
    assertThat(evening.view().toString()).doesNotContain("X2").doesNotContain(MO.toString());
    int told = evening.heard.size();
    evening.say(GWEN, new ChooseTime(Patience.X2));
    assertThat(evening.heard).as("not even that somebody chose").hasSize(told);
    evening.started();
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void with_somebody_who_wants_ten_times_as_much_no_paper_moves_early() {
    for (int seed = 0; seed < 50; seed++) {
      var luck = new SplittableRandom(seed);
      var people = people(2 + luck.nextInt(7));
      var slow = people.get(luck.nextInt(people.size()));
      var evening = Evening.withTenSeconds().sitting(people);
      evening.say(slow, new ChooseTime(Patience.X10)).started();
      var began = evening.now;
      while (evening.round() == 1) {
        int round = evening.round();
        for (var who : people) {
          if (luck.nextInt(40) == 0 && !evening.hall.away.remove(who)) {
            evening.hall.away.add(who);
          }
          if (!who.equals(slow) && luck.nextInt(40) == 0) {
            evening.say(who, new Done(round));
          }
        }
        evening.hall.away.removeIf(_ -> evening.hall.away.size() == people.size());
        evening.after(1);
      }
      assertThat(Duration.between(began, evening.now))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(100));
    }
  }

  @Test
  void with_no_clock_nothing_ever_runs_out() {
    for (var evening :
        List.of(
            Evening.withoutClock().sitting(MO, BEA),
            Evening.withTenSeconds().sitting(MO, BEA).say(BEA, new ChooseTime(Patience.NONE)))) {
      evening.started().say(MO, new Done(1));
      assertThat(evening.view().table().endsAt()).isNull();
      evening.after(60 * 60);
      assertThat(evening.round()).isEqualTo(1);
      assertThat(evening.step()).isEqualTo(Step.DRAW);
      evening.say(BEA, new Done(1));
      assertThat(evening.round()).isEqualTo(2);
    }
  }

  @Test
  void somebody_who_slows_down_slows_the_turn_that_is_on_and_hurrying_waits_for_the_next() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA).started().after(5);
    evening.say(MO, new ChooseTime(Patience.X2));
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(15));
    evening.say(MO, new ChooseTime(Patience.X1));
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(15));
    evening.say(MO, new ChooseTime(Patience.NONE));
    assertThat(evening.table.clock().ends()).isNull();
    evening.after(600);
    assertThat(evening.step()).isEqualTo(Step.DRAW);
  }

  @Test
  void anybody_gets_a_bit_longer_as_often_as_they_like_and_nobody_hears_who() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA).started();
    for (int n = 0; n < 20; n++) {
      evening.say(MO, new MoreTime(1));
    }
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(10 + 20 * 15));
    assertThat(evening.heard.toString()).doesNotContain(MO.toString());
    evening.when(MO, new MoreTime(7)).thenNothingNew();
  }

  @Test
  void a_bit_longer_in_the_last_moment_takes_the_pen_out_again() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA).started().after(11);
    assertThat(evening.step()).isEqualTo(Step.GRACE);
    evening.say(BEA, new MoreTime(1));
    assertThat(evening.step()).isEqualTo(Step.DRAW);
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void two_people_make_everything_stand_still_and_what_was_left_is_left() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA, GWEN).started().after(4);
    evening.when(MO, new AskPause()).then(new PauseAsked(MO));
    evening.andSo().when(MO, new AskPause()).thenNothingNew();
    assertThat(evening.view().table().pauseAsked()).isTrue();
    evening.say(BEA, new AskPause());
    assertThat(evening.view().table().paused()).isTrue();
    evening.after(3600);
    evening.say(GWEN, new Done(1));
    assertThat(evening.round()).isEqualTo(1);
    evening.say(MO, new AskGoOn()).say(GWEN, new AskGoOn());
    assertThat(evening.view().table().paused()).isFalse();
    assertThat(evening.left()).isEqualTo(Duration.ofSeconds(6));
    assertThat(evening.heard.toString()).doesNotContain(MO.toString());
  }

  @Test
  void the_host_alone_may_let_it_stand_still_and_go_on() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA).started().host(new Pause());
    assertThat(evening.view().table().paused()).isTrue();
    evening.host(new GoOn());
    assertThat(evening.view().table().paused()).isFalse();
  }

  @Test
  void early_is_when_everybody_who_has_a_paper_is_done_here_or_not() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA).started();
    evening.hall.away.add(BEA);
    evening.say(MO, new Done(1));
    assertThat(evening.round()).as("a hole in Bea's wifi").isEqualTo(1);
    evening.hall.away.clear();
    evening.say(BEA, new Done(1));
    assertThat(evening.round()).isEqualTo(2);
  }

  @Test
  void taking_the_clock_away_stops_it_and_bringing_one_waits_for_the_next_turn() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA).started();
    evening.host(new SetPace(Pace.ONE_LINE, 10)).after(60);
    assertThat(evening.round()).isEqualTo(1);
    evening.host(new SetPace(Pace.TOGETHER, 20)).after(60);
    assertThat(evening.round()).isEqualTo(1);
    evening.say(MO, new Done(1)).say(BEA, new Done(1));
    assertThat(evening.round()).isEqualTo(2);
    assertThat(evening.left()).isPositive();
  }

  @Test
  void each_round_has_its_prompt_and_the_last_one_is_for_the_rest() {
    var evening =
        Evening.with(Map.of("prompts", List.of("A shape.", "One detail."))).sitting(people(3));
    assertThat(evening.view().table().prompt()).isNull();
    evening.started();
    assertThat(evening.view().table().prompt()).isEqualTo(Words.of("A shape."));
    evening.everybodyIsDone(people(3)).everybodyIsDone(people(3));
    assertThat(evening.view().table().prompt()).isEqualTo(Words.of("One detail."));
  }
}
