package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.paper.Evening.BEA;
import static org.parlour.paper.Evening.GWEN;
import static org.parlour.paper.Evening.MO;
import static org.parlour.paper.Evening.YUSUF;
import static org.parlour.paper.Evening.people;
import static org.parlour.paper.Evening.person;
import static org.parlour.paper.Evening.thing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.kernel.BadgeId;
import org.parlour.paper.PaperCommand.Done;
import org.parlour.paper.PaperCommand.MoveOn;
import org.parlour.paper.PaperCommand.NotDone;
import org.parlour.paper.PaperCommand.SitDown;
import org.parlour.paper.PaperCommand.StandUp;
import org.parlour.paper.PaperCommand.Start;
import org.parlour.paper.PaperEvent.CircleFormed;
import org.parlour.paper.PaperEvent.SaidDone;
import org.parlour.paper.PaperRefusal.NobodySeated;
import org.parlour.paper.PaperRefusal.NotInThisStep;

class PassTheTurnTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void PAS_1_at_pass_k_person_i_has_paper_i_minus_k_and_everybody_marks_every_paper_once(int n) {
    var people = people(n);
    var evening = Evening.with(Map.of("rounds", 12)).sitting(people).started();
    var papers = people.stream().map(evening::paperOf).toList();
    for (int pass = 0; pass < n; pass++) {
      for (int i = 0; i < n; i++) {
        assertThat(evening.paperOf(people.get(i)))
            .isEqualTo(papers.get(Math.floorMod(i - pass, n)));
      }
      evening.everybodyDraws(people).everybodyIsDone(people);
    }
    assertThat(evening.step()).isEqualTo(Step.NAME);
    for (var sheet : evening.table.sheets()) {
      assertThat(sheet.layers().stream().map(layer -> layer.seat))
          .containsExactlyInAnyOrderElementsOf(people);
    }
  }

  @Test
  void PAS_2_when_somebody_leaves_the_ring_heals_and_their_paper_stays_in_play() {
    var people = people(4);
    var evening = Evening.withoutClock().sitting(people).started();
    var beas = evening.paperOf(BEA);
    evening.everybodyDraws(people).say(BEA, new StandUp());
    evening.everybodyIsDone(List.of(MO, GWEN, YUSUF));
    assertThat(evening.round()).isEqualTo(2);
    assertThat(evening.inHand(BEA)).isNull();
    var hands = List.of(MO, GWEN, YUSUF).stream().map(evening::paperOf).toList();
    assertThat(hands).doesNotHaveDuplicates();
    evening.playedToTheEnd(List.of(MO, GWEN, YUSUF));
    assertThat(evening.sheet(beas).layers()).hasSizeGreaterThan(1);
  }

  @Test
  void PAS_2_whoever_comes_late_waits_for_the_next_pass_and_then_begins_a_paper() {
    var evening = Evening.withoutClock().sitting(MO, BEA, GWEN, YUSUF).started();
    var eve = person(5);
    evening.say(eve, new SitDown(false));
    assertThat(evening.inHand(eve)).isNull();
    assertThat(evening.view().table().papers()).isEqualTo(4);
    evening.everybodyIsDone(List.of(MO, BEA, GWEN, YUSUF));
    assertThat(evening.view().table().papers()).isEqualTo(5);
    assertThat(evening.inHand(eve)).isNotNull();
  }

  @Test
  void whoever_comes_when_it_is_nearly_over_begins_no_paper_that_would_stay_empty() {
    var four = List.of(MO, BEA, GWEN, YUSUF);
    var evening = Evening.withoutClock().sitting(four).started();
    evening.everybodyIsDone(four).everybodyIsDone(four);
    var eve = person(5);
    evening.say(eve, new SitDown(false)).everybodyIsDone(four);
    assertThat(evening.round()).isEqualTo(4);
    assertThat(evening.view().table().papers()).isEqualTo(4);
  }

  @Test
  void two_who_share_a_paper_both_leave_a_layer_on_it() {
    var five = people(5);
    var evening = Evening.with(Map.of("rounds", 5)).sitting(five).started();
    evening.hall.away.addAll(List.of(GWEN));
    evening.everybodyIsDone(five).everybodyIsDone(five).everybodyIsDone(five);
    evening.hall.away.clear();
    var late = person(6);
    evening.say(late, new SitDown(false)).everybodyIsDone(five);
    var held = new HashMap<PaperId, Set<BadgeId>>();
    for (var who : people(6)) {
      var paper = evening.inHand(who);
      if (paper != null) {
        held.computeIfAbsent(paper.paper(), _ -> new HashSet<>()).add(who);
      }
    }
    assertThat(held.values()).anyMatch(hands -> hands.size() == 2);
    evening.everybodyDraws(people(6));
    held.forEach((paper, hands) ->
        assertThat(evening.table.sheet(paper).layers())
            .extracting(layer -> layer.seat)
            .containsExactlyInAnyOrderElementsOf(hands));
  }

  @Test
  void with_some_away_the_fullest_papers_rest_on_the_table() {
    var people = people(4);
    var evening = Evening.withoutClock().sitting(people).started();
    evening.hall.away.add(YUSUF);
    evening.everybodyIsDone(people).everybodyIsDone(people);
    assertThat(evening.view().table().resting()).isEqualTo(1);
    assertThat(evening.inHand(YUSUF)).isNull();
    var hands = evening.table.sheets().stream().mapToInt(Sheet::hands).summaryStatistics();
    assertThat(hands.getMax() - hands.getMin()).isLessThanOrEqualTo(1);
  }

  @Test
  void whoever_comes_back_has_the_same_seat_and_owes_nothing() {
    var people = people(4);
    var evening = Evening.withoutClock().sitting(people).started();
    evening.hall.away.add(BEA);
    evening.everybodyIsDone(people);
    evening.hall.away.clear();
    assertThat(evening.inHand(BEA)).isNull();
    evening.everybodyIsDone(List.of(MO, GWEN, YUSUF));
    assertThat(evening.inHand(BEA)).isNotNull();
    assertThat(evening.table.circles().getFirst().seats()).isEqualTo(people);
  }

  @Test
  void more_than_twelve_are_circles_of_five_to_nine() {
    for (int n = 13; n <= 60; n++) {
      var evening = Evening.withoutClock().sitting(people(n)).started();
      var sizes = evening.table.circles().stream().map(circle -> circle.seats().size()).toList();
      assertThat(sizes).as("%d people", n).allMatch(size -> size >= 5 && size <= 9);
      assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(n);
      assertThat(evening.happened.stream().filter(CircleFormed.class::isInstance))
          .hasSize(sizes.size());
    }
  }

  @Test
  void there_are_never_more_rounds_than_people() {
    assertThat(Evening.withoutClock().sitting(people(3)).started().table.rounds()).isEqualTo(3);
    assertThat(Evening.withoutClock().sitting(people(12)).started().table.rounds()).isEqualTo(8);
    assertThat(Evening.withoutClock().sitting(people(1)).started().table.rounds()).isEqualTo(1);
  }

  @Test
  void somebody_has_to_sit_down_first() {
    Evening.withoutClock().whenHost(new Start()).thenRefused(new NobodySeated());
    var evening = Evening.withoutClock().sitting(MO);
    evening.hall.away.add(MO);
    evening.whenHost(new Start()).thenRefused(new NobodySeated());
  }

  @Test
  void somebody_whose_paper_a_helper_marks_is_here_without_a_page() {
    var evening = Evening.withoutClock();
    evening.hall.away.add(MO);
    evening.say(MO, new SitDown(true)).say(BEA, new SitDown(false)).started();
    assertThat(evening.inHand(MO)).isNotNull();
    evening.say(BEA, new Done(1));
    assertThat(evening.round()).isEqualTo(1);
    evening.say(MO, new Done(1));
    assertThat(evening.round()).isEqualTo(2);
    assertThat(evening.inHand(MO)).isNotNull();
  }

  @Test
  void done_is_a_hint_and_can_be_taken_back() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    evening.when(MO, new Done(1)).then(new SaidDone(MO, 1));
    evening.andSo().when(MO, new Done(1)).thenNothingNew();
    evening.say(MO, new NotDone(1)).say(BEA, new Done(1));
    assertThat(evening.round()).isEqualTo(1);
    evening.say(MO, new Done(1));
    assertThat(evening.round()).isEqualTo(2);
    evening.when(MO, new Done(1)).thenNothingNew();
  }

  @Test
  void nobody_waits_for_somebody_who_has_gone() {
    var evening = Evening.withoutClock().sitting(MO, BEA, GWEN).started();
    evening.say(MO, new Done(1)).say(BEA, new Done(1)).after(2);
    assertThat(evening.round()).isEqualTo(1);
    evening.hall.away.add(GWEN);
    evening.after(2);
    assertThat(evening.round()).isEqualTo(2);
  }

  @Test
  void when_nobody_at_all_is_here_the_papers_wait() {
    var evening = Evening.withTenSeconds().sitting(MO, BEA).started();
    evening.hall.away.addAll(List.of(MO, BEA));
    evening.after(60);
    assertThat(evening.step()).isEqualTo(Step.GRACE);
    evening.hall.away.clear();
    evening.after(1);
    assertThat(evening.round()).isEqualTo(2);
    assertThat(evening.inHand(MO)).isNotNull();
  }

  @Test
  void the_host_may_pass_the_papers_and_end_it_and_begin_the_next_set() {
    var evening = Evening.withoutClock().sitting(MO, BEA, GWEN).started().draws(MO, thing(1));
    evening.whenHost(new MoveOn(Step.WALL)).thenRefused(new NotInThisStep(Step.DRAW));
    evening.host(new MoveOn(Step.GRACE));
    assertThat(evening.round()).isEqualTo(1);
    evening.after(3.25);
    assertThat(evening.round()).isEqualTo(2);
    evening.host(new MoveOn(Step.NAME)).host(new MoveOn(Step.WALL)).host(new MoveOn(Step.OPEN));
    assertThat(evening.view().sheets()).isEmpty();
    evening.started();
    assertThat(evening.paperOf(MO)).isNotNull();
    evening.host(new MoveOn(Step.NAME));
    assertThat(evening.view().sheets()).hasSize(1);
  }
}
