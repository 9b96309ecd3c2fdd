package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.paper.Evening.BEA;
import static org.parlour.paper.Evening.GWEN;
import static org.parlour.paper.Evening.MO;
import static org.parlour.paper.Evening.mark;
import static org.parlour.paper.Evening.strokes;
import static org.parlour.paper.Evening.thing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.AgreeToName;
import org.parlour.paper.PaperCommand.Mark;
import org.parlour.paper.PaperCommand.MoveOn;
import org.parlour.paper.PaperCommand.NamePaper;
import org.parlour.paper.PaperEvent.LayerMarked;
import org.parlour.paper.PaperEvent.LayerRemarked;
import org.parlour.paper.PaperRefusal.*;

class MarkTest {

  private static final Words NOSE = Words.of("A long nose");

  @Test
  void a_mark_is_one_layer_that_grows_stroke_by_stroke() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    evening.draws(MO, thing(1));
    evening
        .when(MO, evening.mark(MO, thing(1), strokes(2)))
        .then(new LayerRemarked(thing(1), strokes(2), null, null));
    evening.andSo().when(MO, evening.mark(MO, thing(1), strokes(2))).thenNothingNew();
    assertThat(evening.happened.stream().filter(LayerMarked.class::isInstance)).hasSize(1);
  }

  @Test
  void a_second_phone_of_the_same_person_goes_on_with_the_same_layer() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started().draws(MO, thing(1));
    evening
        .when(MO, evening.mark(MO, thing(9), strokes(2)))
        .then(new LayerRemarked(thing(1), strokes(2), null, null));
  }

  @Test
  void PAS_3_ones_own_is_undone_without_end_until_the_pass_and_others_marks_never() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    var paper = evening.paperOf(MO);
    for (int n = 0; n < 50; n++) {
      evening.say(MO, mark(thing(1), paper, 1, strokes(2)));
      evening.say(MO, mark(thing(1), paper, 1, null));
    }
    evening.say(MO, mark(thing(1), paper, 1, strokes(2)));
    evening.when(BEA, mark(thing(1), paper, 1, null)).thenRefused(new NotYourPaper());
    evening.everybodyIsDone(List.of(MO, BEA));
    evening.when(MO, mark(thing(1), paper, 1, strokes(1))).thenRefused(new PaperHasPassed());
    evening.when(MO, mark(thing(1), paper, 1, null)).thenRefused(new PaperHasPassed());
    evening.when(BEA, mark(thing(1), paper, 2, null)).thenNothingNew();
    assertThat(Objects.requireNonNull(evening.table.layer(thing(1))).strokes).isEqualTo(strokes(2));
  }

  @Test
  void nobody_marks_a_paper_that_was_not_in_their_hands() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    evening
        .when(MO, mark(thing(1), evening.paperOf(BEA), 1, strokes(1)))
        .thenRefused(new NotYourPaper());
    evening
        .when(MO, mark(thing(1), evening.paperOf(MO), 2, strokes(1)))
        .thenRefused(new NotYourPaper());
    evening
        .when(GWEN, mark(thing(1), evening.paperOf(MO), 1, strokes(1)))
        .thenRefused(new NotYourPaper());
    evening.draws(BEA, thing(2));
    evening
        .when(MO, mark(thing(2), evening.paperOf(MO), 1, strokes(1)))
        .thenRefused(new NotYourMark());
  }

  @Test
  void late_ink_is_drawn_under_what_came_later() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    var paper = evening.paperOf(MO);
    evening.everybodyIsDone(List.of(MO, BEA)).draws(BEA, thing(2));
    evening.say(MO, mark(thing(1), paper, 1, strokes(3)));
    var under = Objects.requireNonNull(evening.inHand(BEA)).layers();
    assertThat(under).extracting(PaperView.LayerView::contribution).containsExactly(thing(1));
    evening.host(new MoveOn(Step.NAME));
    assertThat(Evening.layersOf(evening.sheet(paper))).containsExactly(thing(1), thing(2));
  }

  @Test
  void late_ink_goes_on_where_the_wifi_went() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started().draws(MO, thing(1));
    var paper = evening.paperOf(MO);
    evening.everybodyIsDone(List.of(MO, BEA));
    evening.say(MO, mark(thing(1), paper, 1, strokes(4)));
    assertThat(Objects.requireNonNull(evening.table.layer(thing(1))).strokes).isEqualTo(strokes(4));
  }

  @Test
  void ink_comes_until_the_table_has_named_the_paper() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    var mos = evening.paperOf(MO);
    evening.draws(MO, thing(1)).everybodyIsDone(List.of(MO, BEA)).host(new MoveOn(Step.NAME));
    evening.say(BEA, mark(thing(2), mos, 2, strokes(1)));
    evening.say(MO, new NamePaper(thing(5), mos, Words.of("Auntie"), Permission.ROOM));
    evening.say(BEA, new AgreeToName(thing(5), true));
    evening.when(BEA, mark(thing(2), mos, 2, strokes(2))).thenRefused(new PaperFinished());
  }

  @Test
  void the_pen_is_away_while_people_look_and_think() {
    var evening =
        Evening.with(Map.of("pace", "together", "thinkSeconds", 5)).sitting(MO, BEA).started();
    evening
        .when(MO, evening.mark(MO, thing(1), strokes(1)))
        .thenRefused(new NotInThisStep(Step.THINK));
  }

  @Test
  void something_said_in_words_counts_the_same() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    var said =
        new Mark(thing(1), evening.paperOf(MO), 1, null, NOSE, null, Permission.SHARE_BADGE, false);
    evening.say(MO, said).host(new MoveOn(Step.NAME));
    var layer = evening.view().sheets().getFirst().layers().getFirst();
    assertThat(layer.words()).isEqualTo(NOSE);
    assertThat(Objects.requireNonNull(layer.by()).text()).isEqualTo("Person 1");
  }

  @Test
  void a_helper_puts_things_on_the_paper_for_people_here_only() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    evening
        .when(
            MO,
            new Mark(
                thing(1), evening.paperOf(MO), 1, strokes(1), null, NOSE, Permission.SHARE, true))
        .thenRefused(new HelpersKeepItHere());
    evening.say(
        MO,
        new Mark(thing(1), evening.paperOf(MO), 1, strokes(1), null, NOSE, Permission.ROOM, true));
    assertThat(evening.table.layer(thing(1))).isNotNull();
  }

  @Test
  void papers_other_than_mine_are_on_no_wire_while_they_go_round() {
    var evening = Evening.withoutClock().sitting(MO, BEA).started();
    evening.draws(MO, thing(1)).draws(BEA, thing(2));
    assertThat(evening.view().sheets()).isEmpty();
    assertThat(evening.heard.toString()).doesNotContain(thing(1).toString());
    assertThat(evening.mine(BEA).toString()).doesNotContain(thing(1).toString());
    assertThat(Objects.requireNonNull(Objects.requireNonNull(evening.inHand(MO)).mark()))
        .extracting(PaperMine.MarkSoFar::strokes)
        .isEqualTo(strokes(1));
    evening.everybodyIsDone(List.of(MO, BEA));
    assertThat(evening.mine(BEA).toString()).contains(thing(1).toString());
  }
}
