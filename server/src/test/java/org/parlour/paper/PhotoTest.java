package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.paper.Evening.BEA;
import static org.parlour.paper.Evening.GWEN;
import static org.parlour.paper.Evening.MO;
import static org.parlour.paper.Evening.mark;
import static org.parlour.paper.Evening.strokes;
import static org.parlour.paper.Evening.thing;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.LayPhoto;
import org.parlour.paper.PaperCommand.MoveOn;
import org.parlour.paper.PaperRefusal.HelpersKeepItHere;
import org.parlour.paper.PaperRefusal.NotYourPaper;
import org.parlour.paper.PaperRefusal.OneOrTheOther;
import org.parlour.testing.Media;

/// A photo of real paper is a mark like any other.
class PhotoTest {

  private static final Words NOSE = Words.of("A long nose, in pencil");

  private final Evening evening = Evening.withoutClock().sitting(MO, BEA, GWEN).started();

  private LayPhoto photo(BadgeId by, ContributionId id) {
    return photo(id, evening.paperOf(by), evening.round());
  }

  private static LayPhoto photo(ContributionId id, PaperId paper, int round) {
    return new LayPhoto(id, paper, round, Media.PHOTO, NOSE, Permission.SHARE, false);
  }

  private Evening everybodyPasses() {
    return evening.everybodyIsDone(List.of(MO, BEA, GWEN));
  }

  @Test
  void whoever_holds_the_paper_next_sees_it_and_nobody_else_yet() {
    var paper = evening.paperOf(MO);
    evening.say(MO, photo(MO, thing(1)));
    assertThat(evening.station.liesBefore(evening.table, thing(1), BEA)).isFalse();
    everybodyPasses();
    var next =
        List.of(BEA, GWEN).stream()
            .filter(person -> evening.paperOf(person).equals(paper))
            .findFirst()
            .orElseThrow();
    var other = next.equals(BEA) ? GWEN : BEA;
    var layer = Objects.requireNonNull(evening.inHand(next)).layers().getFirst();
    assertThat(layer.picture()).isEqualTo(Media.PHOTO);
    assertThat(layer.described()).isEqualTo(NOSE);
    assertThat(evening.station.liesBefore(evening.table, thing(1), next)).isTrue();
    assertThat(evening.station.liesBefore(evening.table, thing(1), other)).isFalse();
    assertThat(evening.station.picture(evening.table, thing(1))).isEmpty();
  }

  @Test
  void everybody_sees_it_once_the_papers_lie_open_and_nobody_after_it_was_taken_back() {
    var paper = evening.paperOf(MO);
    evening.say(MO, photo(MO, thing(1))).host(new MoveOn(Step.NAME));
    assertThat(evening.station.picture(evening.table, thing(1))).contains(Media.PHOTO);
    assertThat(evening.sheet(paper).layers().getFirst().picture()).isEqualTo(Media.PHOTO);
    evening.takeBack(thing(1));
    assertThat(evening.station.picture(evening.table, thing(1))).isEmpty();
    assertThat(evening.view().sheets()).isEmpty();
  }

  @Test
  void a_photo_that_comes_late_is_late_ink() {
    var paper = evening.paperOf(MO);
    everybodyPasses().say(MO, photo(thing(1), paper, 1)).host(new MoveOn(Step.NAME));
    assertThat(evening.sheet(paper).layers()).hasSize(1);
  }

  @Test
  void on_one_paper_somebody_draws_or_lays_a_photo() {
    var paper = evening.paperOf(MO);
    evening.draws(MO, thing(1));
    evening.when(MO, photo(MO, thing(2))).thenRefused(new OneOrTheOther());
    evening.say(MO, mark(thing(1), paper, 1, null)).say(MO, photo(MO, thing(2)));
    evening.when(MO, mark(thing(1), paper, 1, strokes(1))).thenRefused(new OneOrTheOther());
    evening.when(MO, mark(thing(1), paper, 1, null)).thenNothingNew();
    evening.when(MO, photo(MO, thing(2))).thenNothingNew();
  }

  @Test
  void after_taking_it_back_there_is_room_for_another() {
    var paper = evening.paperOf(MO);
    evening.say(MO, photo(MO, thing(1)));
    evening.takeBack(thing(1));
    evening.say(MO, photo(MO, thing(2))).host(new MoveOn(Step.NAME));
    assertThat(Evening.layersOf(evening.sheet(paper))).containsExactly(thing(2));
  }

  @Test
  void nobody_lays_one_on_a_paper_they_did_not_hold_and_a_helper_keeps_it_here() {
    var beas = evening.paperOf(BEA);
    evening.when(MO, photo(thing(1), beas, 1)).thenRefused(new NotYourPaper());
    var helped =
        new LayPhoto(thing(1), evening.paperOf(MO), 1, Media.PHOTO, NOSE, Permission.SHARE, true);
    evening.when(MO, helped).thenRefused(new HelpersKeepItHere());
  }

  @Test
  void an_export_says_what_it_shows() {
    evening.say(MO, photo(MO, thing(1))).host(new MoveOn(Step.NAME));
    var export = evening.station.export(evening.table, evening.hall);
    var again = new Evening();
    again.station.bring(export).forEach(again::fold);
    var brought = again.view().sheets().getFirst().layers().getFirst();
    assertThat(brought.described()).isEqualTo(NOSE);
    assertThat(brought.picture()).isNull();
    assertThat(again.station.export(again.table, again.hall)).isEqualTo(export);
  }
}
