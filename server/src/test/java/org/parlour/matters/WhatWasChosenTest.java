package org.parlour.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.matters.TheHill.BENCH;
import static org.parlour.matters.TheHill.BUS;
import static org.parlour.matters.TheHill.CHOIR;
import static org.parlour.matters.TheHill.LAMP;
import static org.parlour.matters.TheHill.SHOWN;
import static org.parlour.matters.TheHill.choosing;
import static org.parlour.matters.TheHill.chose;
import static org.parlour.matters.TheHill.person;
import static org.parlour.matters.TheHill.seen;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parlour.files.PabulibFile;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersEvent.Chosen;
import org.parlour.matters.MattersEvent.JarLaidOut;
import org.parlour.matters.MattersEvent.MovedOn;
import org.parlour.matters.MattersEvent.OptionPutForward;
import org.parlour.matters.MattersView.ChosenView;
import org.parlour.matters.MattersView.ResultView;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Ties;
import org.parlour.priorities.Utility;
import org.parlour.testing.StationStory;

class WhatWasChosenTest {

  private static ResultView result(
      StationStory<Jar, MattersCommand, MattersEvent, MattersExport> story) {
    return Objects.requireNonNull(seen(story).result());
  }

  @Test
  void PRI_2_each_says_how_many_chose_it_and_how_many_of_them_got_nothing_else() {
    var result = result(TheHill.shown());
    assertThat(result.chosen())
        .containsExactlyInAnyOrder(
            new ChosenView(BENCH, 5, 5, Why.SHARES),
            new ChosenView(LAMP, 3, 3, Why.SHARES),
            new ChosenView(CHOIR, 1, 1, Why.SHARES));
    assertThat(result.spent()).isEqualTo(60);
    assertThat(result.people()).isEqualTo(9);
    assertThat(result.withOne()).isEqualTo(9);
  }

  @Test
  void PRI_2_what_simple_counting_would_have_chosen_stands_beside_it() {
    var result = result(TheHill.shown());
    assertThat(result.byCounting()).containsExactlyInAnyOrder(BUS, BENCH, CHOIR);
    assertThat(result.countingWithOne()).isEqualTo(6);
  }

  @Test
  void PRI_2_six_who_agree_do_not_take_all_five_places_from_the_other_four() {
    var story = new StationStory<>(new MattersStation());
    story.apply(new JarLaidOut(Sharing.PLACES, 5, BallotForm.APPROVE));
    for (int n = 1; n <= 10; n++) {
      story.apply(TheHill.put(place(n), "place " + n, 1));
    }
    var all = IntStream.rangeClosed(1, 10).mapToObj(WhatWasChosenTest::place);
    story.apply(new MovedOn(Step.GATHERING_OPTIONS, Step.CHOOSING, all.toList()));
    for (int n = 0; n < 10; n++) {
      int from = n < 6 ? 1 : 6;
      story.apply(
          new Chosen(
              person(n),
              IntStream.range(from, from + 5).mapToObj(WhatWasChosenTest::place).toList()));
    }
    story.apply(SHOWN_PLACES);
    assertThat(result(story).chosen())
        .extracting(ChosenView::option)
        .containsExactly(place(1), place(2), place(3), place(6), place(7));
    assertThat(result(story).byCounting())
        .containsExactly(place(1), place(2), place(3), place(4), place(5));
  }

  private static final MattersEvent SHOWN_PLACES =
      new MovedOn(
          Step.CHOOSING,
          Step.SHOWN,
          IntStream.rangeClosed(1, 10).mapToObj(WhatWasChosenTest::place).toList());

  private static ContributionId place(int n) {
    return new ContributionId(new UUID(7, n));
  }

  @Test
  void of_two_that_are_level_the_lot_decides() {
    for (var lot : List.of(List.of(BUS, LAMP), List.of(LAMP, BUS))) {
      var story =
          TheHill.given(TheHill.put(BUS, "A minibus", 100), TheHill.put(LAMP, "A lamp", 100));
      story.apply(new MovedOn(Step.GATHERING_OPTIONS, Step.CHOOSING, lot));
      story.apply(chose(0, BUS));
      story.apply(chose(1, LAMP));
      story.apply(new MovedOn(Step.CHOOSING, Step.SHOWN, lot));
      assertThat(result(story).chosen())
          .extracting(ChosenView::option)
          .containsExactly(lot.getFirst());
    }
  }

  @Test
  void with_fewer_than_five_ballots_what_was_chosen_is_shown_without_numbers() {
    var result = result(choosing(chose(0, BUS), chose(1, BUS), chose(2, LAMP), chose(3), SHOWN));
    assertThat(result.chosen()).isNotEmpty();
    assertThat(result.chosen()).allMatch(one -> one.people() == null && one.nothingElse() == null);
    assertThat(result.people()).isNull();
    assertThat(result.withOne()).isNull();
    assertThat(result.countingWithOne()).isNull();
    assertThat(result(choosing(chose(0), chose(1), chose(2), chose(3), chose(4), SHOWN)).people())
        .isEqualTo(5);
  }

  @Test
  void what_was_not_decided_by_shares_is_said() {
    assertThat(result(choosing(SHOWN)).notes()).containsExactly(Note.NOBODY_CHOSE);
    assertThat(result(choosing(chose(0), SHOWN)).notes())
        .containsExactly(Note.NOBODY_WANTS_ANYTHING);
    assertThat(result(choosing(chose(0, BUS), SHOWN)).notes()).containsExactly(Note.ENOUGH_FOR_ALL);
  }

  @Test
  void an_option_taken_back_leaves_every_ballot_and_the_result_is_worked_out_again() {
    var story = TheHill.shown();
    story.hall().takeBack(BENCH);
    var told = new MattersStation().takenBack(story.state(), BENCH);
    assertThat(told.forget()).isTrue();
    assertThat(told.news().getLast()).isEqualTo(new MattersNews.CountedAgain(result(story)));
    assertThat(result(story).again()).isTrue();
    assertThat(result(story).chosen())
        .extracting(ChosenView::option)
        .containsExactlyInAnyOrder(BUS, LAMP, CHOIR);
    assertThat(new MattersStation().mine(story.state(), person(0)).chosen()).containsExactly(BUS);
  }

  @Test
  void a_badge_taken_back_takes_its_ballot_with_it() {
    var story = TheHill.shown();
    var told = new MattersStation().takenBack(story.state(), new ContributionId(person(8).value()));
    assertThat(told.news())
        .containsExactly(
            new MattersNews.PeopleCounted(8), new MattersNews.CountedAgain(result(story)));
    assertThat(result(story).people()).isEqualTo(8);
    assertThat(result(story).chosen()).extracting(ChosenView::option).doesNotContain(CHOIR);
  }

  @Test
  void what_a_host_turned_over_is_not_chosen_until_it_is_shown_again() {
    var story = TheHill.shown();
    var station = new MattersStation();
    story.hall().hide(LAMP, HideReason.HATE);
    station.hidden(story.state(), LAMP, true, story.hall());
    assertThat(result(story).chosen()).extracting(ChosenView::option).doesNotContain(LAMP);
    story.hall().hide(LAMP, null);
    station.hidden(story.state(), LAMP, false, story.hall());
    assertThat(result(story).chosen()).extracting(ChosenView::option).contains(LAMP);
  }

  @Test
  void an_export_holds_no_number_of_fewer_than_five_people() {
    var result = Objects.requireNonNull(TheHill.shown().export().result());
    assertThat(result.people()).isEqualTo(9);
    for (var one : result.chosen()) {
      boolean bench = one.option().equals(BENCH);
      assertThat(one.people()).isEqualTo(bench ? 5 : null);
      assertThat(one.nothingElse()).isEqualTo(bench ? 5 : null);
    }
  }

  @Test
  void a_pb_file_lets_anybody_count_again_and_names_nobody() throws Exception {
    var story = TheHill.shown();
    var files = new MattersStation().files(story.state(), story.hall());
    var body = (String) files.getFirst().body();
    assertThat(files.getFirst().name()).isEqualTo("choices.pb");
    for (int n = 0; n < 9; n++) {
      assertThat(body).doesNotContain(person(n).toString());
    }
    assertThat(body).doesNotContain(BUS.toString());
    var election = read(body).election();
    var winners = Rule.ADD1U.decide(election, Utility.COST, Ties.PRODUCT).winners();
    assertThat(election.options().stream().filter(one -> winners.contains(one.id())))
        .extracting(one -> one.name())
        .containsExactlyInAnyOrder(
            "A bench halfway up", "A lamp at the corner", "Song sheets for the choir");
  }

  @Test
  void a_pb_file_has_points_and_survives_what_people_type() throws Exception {
    var story = new StationStory<>(new MattersStation());
    story.apply(new JarLaidOut(Sharing.HOURS, 10, BallotForm.POINTS));
    story.apply(TheHill.put(BUS, "A \"bus\";\non Fridays", 4));
    story.apply(
        new OptionPutForward(
            LAMP, Provenance.of(person(0), Permission.ROOM), Words.of("Stays"), 4, List.of()));
    story.apply(new MovedOn(Step.GATHERING_OPTIONS, Step.CHOOSING, List.of(BUS, LAMP)));
    for (int n = 0; n < 5; n++) {
      story.apply(new Chosen(person(n), List.of(BUS, BUS, LAMP)));
    }
    story.apply(new MovedOn(Step.CHOOSING, Step.SHOWN, List.of(BUS, LAMP)));
    var body = (String) new MattersStation().files(story.state(), story.hall()).getFirst().body();
    assertThat(body).doesNotContain("Stays").contains("are not here: 1");
    var election = read(body).election();
    assertThat(election.options())
        .extracting(one -> one.name())
        .containsExactly("A \"bus\"; on Fridays");
    assertThat(election.ballots()).hasSize(5);
    assertThat(election.ballots().getFirst().choices().getFirst().points().intValue()).isEqualTo(2);
  }

  private static PabulibFile read(String body) throws Exception {
    var read =
        PabulibFile.read(
            "choices.pb", new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.warnings()).isEmpty();
    return read;
  }

  @Test
  void there_is_no_pb_file_of_fewer_than_five_ballots() {
    var story = choosing(chose(0, BUS), chose(1, BUS), chose(2, BUS), chose(3, BUS), SHOWN);
    assertThat(new MattersStation().files(story.state(), story.hall())).isEmpty();
  }
}
