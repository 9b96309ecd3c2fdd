package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.paper.Evening.BEA;
import static org.parlour.paper.Evening.GWEN;
import static org.parlour.paper.Evening.MO;
import static org.parlour.paper.Evening.YUSUF;
import static org.parlour.paper.Evening.layerOf;
import static org.parlour.paper.Evening.thing;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.AgreeToName;
import org.parlour.paper.PaperCommand.Feel;
import org.parlour.paper.PaperCommand.MoveOn;
import org.parlour.paper.PaperCommand.NamePaper;
import org.parlour.paper.PaperCommand.ShowMine;
import org.parlour.paper.PaperEvent.NameAgreed;
import org.parlour.paper.PaperRefusal.NotInThisStep;
import org.parlour.paper.PaperRefusal.NotSeated;
import org.parlour.paper.PaperRefusal.NotYourMark;

class LookAtItTogetherTest {

  private static final Words AUNTIE = Words.of("Auntie Pam");
  private static final List<org.parlour.kernel.BadgeId> THREE = List.of(MO, BEA, GWEN);

  private static Evening lyingOpen() {
    return Evening.withoutClock().sitting(THREE).started().playedToTheEnd(THREE);
  }

  private static PaperId first(Evening evening) {
    return evening.view().sheets().getFirst().paper();
  }

  @Test
  void papers_lie_in_the_minutes_layer_upon_layer_once_they_lie_open() {
    var going = Evening.withoutClock().sitting(THREE).started();
    assertThat(PaperProjection.arranged(going.table).parts()).isEmpty();
    var evening = lyingOpen();
    var parts = PaperProjection.arranged(evening.table).parts();
    var sheets = evening.view().sheets();
    assertThat(sheets).isNotEmpty();
    assertThat(parts).hasSize(sheets.size() + 1);
    for (int n = 0; n < sheets.size(); n++) {
      assertThat(parts.get(n).how()).isEqualTo(Arrangement.How.PAPER);
      assertThat(parts.get(n).called()).as("not named yet").isNull();
      assertThat(parts.get(n).things())
          .extracting(Arrangement.Laid::contribution)
          .containsExactlyElementsOf(
              sheets.get(n).layers().stream().map(PaperView.LayerView::contribution).toList());
    }
  }

  @Test
  void PAS_4_a_name_needs_a_yes_from_all_who_are_here_or_it_is_not_named_yet() {
    var evening = lyingOpen();
    var paper = first(evening);
    evening.say(MO, new NamePaper(thing(1), paper, AUNTIE, Permission.ROOM));
    evening.when(BEA, new AgreeToName(thing(1), true)).then(new NameAgreed(thing(1), BEA));
    evening.andSo().after(2);
    assertThat(evening.sheet(paper).name()).isNull();
    assertThat(evening.sheet(paper).proposals()).hasSize(1);
    evening.say(GWEN, new AgreeToName(thing(1), true));
    assertThat(evening.sheet(paper).name()).isEqualTo(AUNTIE);
    assertThat(evening.sheet(paper).proposals()).isEmpty();
  }

  @Test
  void PAS_4_a_yes_can_be_taken_back_and_silence_is_never_one() {
    var evening = lyingOpen();
    var paper = first(evening);
    evening.say(MO, new NamePaper(thing(1), paper, AUNTIE, Permission.ROOM));
    evening.say(BEA, new AgreeToName(thing(1), true));
    evening.say(BEA, new AgreeToName(thing(1), false));
    evening.say(GWEN, new AgreeToName(thing(1), true)).after(5);
    assertThat(evening.sheet(paper).name()).isNull();
    evening.host(new MoveOn(Step.WALL)).host(new MoveOn(Step.DONE));
    assertThat(evening.sheet(paper).name()).isNull();
  }

  @Test
  void PAS_4_nobody_waits_for_the_yes_of_somebody_who_has_gone() {
    var evening = lyingOpen();
    var paper = first(evening);
    evening.say(MO, new NamePaper(thing(1), paper, AUNTIE, Permission.ROOM));
    evening.say(BEA, new AgreeToName(thing(1), true));
    evening.hall.away.add(GWEN);
    evening.after(1);
    assertThat(evening.sheet(paper).name()).isEqualTo(AUNTIE);
  }

  @Test
  void only_the_circle_names_its_papers() {
    var evening = lyingOpen();
    evening
        .when(YUSUF, new NamePaper(thing(1), first(evening), AUNTIE, Permission.ROOM))
        .thenRefused(new NotSeated());
  }

  @Test
  void a_name_that_is_taken_back_leaves_the_paper_not_named_yet() {
    var evening = lyingOpen();
    var paper = first(evening);
    evening.say(MO, new NamePaper(thing(1), paper, AUNTIE, Permission.ROOM));
    evening.say(BEA, new AgreeToName(thing(1), true)).say(GWEN, new AgreeToName(thing(1), true));
    evening.takeBack(thing(1));
    assertThat(evening.sheet(paper).name()).isNull();
    assertThat(evening.page).isEqualTo(evening.view());
  }

  @Test
  void a_mark_that_is_taken_back_leaves_the_other_hands_and_an_empty_paper_disappears() {
    var evening = lyingOpen();
    var paper = evening.table.sheets().iterator().next();
    var layers = paper.layers().stream().map(layer -> layer.id).toList();
    evening.takeBack(layers.getFirst());
    assertThat(Evening.layersOf(evening.sheet(paper.id))).isEqualTo(layers.subList(1, 3));
    evening.takeBack(layers.get(1));
    evening.hide(layers.get(2), true);
    assertThat(evening.view().sheets()).noneMatch(seen -> seen.paper().equals(paper.id));
    assertThat(evening.page).isEqualTo(evening.view());
    evening.hide(layers.get(2), false);
    assertThat(Evening.layersOf(evening.sheet(paper.id))).containsExactly(layers.get(2));
    assertThat(evening.page).isEqualTo(evening.view());
  }

  @Test
  void who_made_a_mark_is_seen_only_when_the_maker_says_so_and_no_longer_than_that() {
    var evening = lyingOpen();
    var mos = layerOf(MO, 1);
    assertThat(evening.view().toString()).doesNotContain("BadgeName");
    evening.when(BEA, new ShowMine(mos, true)).thenRefused(new NotYourMark());
    evening.say(MO, new ShowMine(mos, true));
    assertThat(evening.view().toString()).contains("BadgeName");
    assertThat(evening.page).isEqualTo(evening.view());
    evening.say(MO, new ShowMine(mos, false));
    assertThat(evening.view().toString()).doesNotContain("BadgeName");
    evening.say(MO, new ShowMine(mos, true));
    evening.takeBack(new org.parlour.kernel.ContributionId(MO.value()));
    assertThat(evening.page.toString()).doesNotContain("BadgeName");
    assertThat(evening.page).isEqualTo(evening.view());
  }

  @Test
  void how_it_felt_is_said_once_the_papers_lie_open() {
    Evening.withoutClock()
        .sitting(MO, BEA)
        .started()
        .when(MO, new Feel(thing(1), Words.of("Odd, then nice"), Permission.ROOM))
        .thenRefused(new NotInThisStep(Step.DRAW));
    var evening = lyingOpen();
    evening.say(MO, new Feel(thing(1), Words.of("Odd, then nice"), Permission.ROOM));
    assertThat(evening.view().feelings()).hasSize(1);
    evening.takeBack(thing(1));
    assertThat(evening.page.feelings()).isEmpty();
  }
}
