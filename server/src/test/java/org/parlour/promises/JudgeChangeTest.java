package org.parlour.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.promises.PromiseStory.ASKED;
import static org.parlour.promises.PromiseStory.CHANGED;
import static org.parlour.promises.PromiseStory.FORM;
import static org.parlour.promises.PromiseStory.GONE_QUESTIONS;
import static org.parlour.promises.PromiseStory.INSIGHT;
import static org.parlour.promises.PromiseStory.IN_WELSH;
import static org.parlour.promises.PromiseStory.KEPT;
import static org.parlour.promises.PromiseStory.MADE;
import static org.parlour.promises.PromiseStory.OTHER_INSIGHT;
import static org.parlour.promises.PromiseStory.THREE_ARE_GONE;
import static org.parlour.promises.PromiseStory.TOLD;
import static org.parlour.promises.PromiseStory.day;
import static org.parlour.promises.PromiseStory.fromHosts;
import static org.parlour.promises.PromiseStory.given;
import static org.parlour.promises.PromiseStory.person;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.promises.PromisesCommand.Judge;
import org.parlour.promises.PromisesCommand.SayWhatChanged;
import org.parlour.promises.PromisesCommand.TellWhatChanged;
import org.parlour.promises.PromisesEvent.ChangeSaid;
import org.parlour.promises.PromisesEvent.HostActed;
import org.parlour.promises.PromisesEvent.Judged;
import org.parlour.promises.PromisesEvent.PeopleAsked;
import org.parlour.promises.PromisesEvent.StoryTold;
import org.parlour.promises.PromisesExport.ExportedChange;
import org.parlour.promises.PromisesMine.MyJudgement;
import org.parlour.promises.PromisesNews.Counted;
import org.parlour.promises.PromisesRefusal.AskedElsewhere;
import org.parlour.promises.PromisesRefusal.ChangeNotThere;
import org.parlour.promises.PromisesRefusal.NotAskedYet;
import org.parlour.promises.PromisesRefusal.NothingDoneYet;
import org.parlour.promises.PromisesRefusal.PromiseNotThere;
import org.parlour.promises.PromisesView.Part;
import org.parlour.promises.PromisesView.RoundView;

class JudgeChangeTest {

  private static final SayWhatChanged SAY =
      new SayWhatChanged(GONE_QUESTIONS, FORM, THREE_ARE_GONE, Judgement.BETTER);

  private static final LocalDate IN_A_MONTH = LocalDate.of(2026, 6, 14);
  private static final LocalDate IN_THREE = LocalDate.of(2026, 8, 14);
  private static final LocalDate IN_TWELVE = LocalDate.of(2027, 5, 14);

  private static Judge says(Judgement judgement, int months) {
    return new Judge(GONE_QUESTIONS, judgement, months);
  }

  private static PromiseStory aChange() {
    return given(MADE, KEPT, CHANGED, ASKED);
  }

  private static PromiseStory judgedBy(int people) {
    var story = aChange();
    for (int n = 0; n < people; n++) {
      var judgement = n == 0 ? Judgement.WORSE : Judgement.BETTER;
      story.apply(new Judged(GONE_QUESTIONS, person(n), 0, judgement));
    }
    return story;
  }

  @Test
  void OUT_1_hosts_say_what_changed_once_something_was_done() {
    given().whenHost(SAY).thenRefused(new PromiseNotThere());
    given(MADE).whenHost(SAY).thenRefused(new NothingDoneYet());
    var story = given(MADE, KEPT).somebodyMade(INSIGHT).somebodyMade(OTHER_INSIGHT);
    story
        .whenHost(SAY)
        .then(
            CHANGED,
            new PeopleAsked(GONE_QUESTIONS, 0, 1),
            new HostActed(HostAct.SAID_WHAT_CHANGED));
    story.andSo().whenHost(SAY).thenNothingNew();
  }

  @Test
  void OUT_1_people_are_asked_at_once_and_after_one_three_and_twelve_months() {
    var story = aChange();
    assertThat(new PromisesStation().due(story.state()))
        .isEqualTo(Instant.parse("2026-06-14T00:00:00Z"));
    assertThat(story.change().askedNext()).isEqualTo(IN_A_MONTH);
    assertThat(story.early(IN_A_MONTH.minusDays(1))).isEmpty();
    story.morningOf(IN_A_MONTH);
    assertThat(story.early(IN_THREE.minusDays(1))).isEmpty();
    story.morningOf(IN_THREE).morningOf(IN_TWELVE);
    assertThat(story.change().rounds()).extracting(RoundView::months).containsExactly(0, 1, 3, 12);
    assertThat(story.change().askedNext()).isNull();
    assertThat(new PromisesStation().due(story.state())).isNull();
  }

  @Test
  void OUT_1_the_day_after_a_long_sleep_brings_every_round_that_was_missed() {
    assertThat(aChange().early(IN_THREE))
        .extracting(event -> ((PeopleAsked) event).months())
        .containsExactly(1, 3);
  }

  @Test
  void OUT_1_a_month_after_the_last_of_january_is_the_last_of_february() {
    var story =
        given(
            MADE,
            KEPT,
            new ChangeSaid(
                GONE_QUESTIONS,
                FORM,
                fromHosts(),
                THREE_ARE_GONE,
                Judgement.SAME,
                day(LocalDate.of(2027, 1, 31)),
                false),
            ASKED);
    assertThat(story.change().askedNext()).isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @Test
  void OUT_1_one_badge_has_one_judgement_in_each_round_and_may_change_it() {
    var story = aChange();
    story
        .when(MO, says(Judgement.WORSE, 0))
        .then(new Judged(GONE_QUESTIONS, MO, 0, Judgement.WORSE));
    story.andSo().when(MO, says(Judgement.WORSE, 0)).thenNothingNew();
    story.when(MO, says(Judgement.BETTER, 0)).andSo();
    assertThat(story.change().rounds()).containsExactly(new RoundView(0, 31, 1, List.of()));
    story.morningOf(IN_A_MONTH).when(MO, says(Judgement.DONT_KNOW, 1)).andSo();
    assertThat(new PromisesStation().mine(story.state(), MO).judgements())
        .containsExactly(
            new MyJudgement(GONE_QUESTIONS, 0, Judgement.BETTER),
            new MyJudgement(GONE_QUESTIONS, 1, Judgement.DONT_KNOW));
    assertThat(new PromisesStation().mine(story.state(), BEA).judgements()).isEmpty();
  }

  @Test
  void OUT_1_nobody_judges_before_the_round_or_what_is_not_there() {
    aChange().when(MO, says(Judgement.SAME, 1)).thenRefused(new NotAskedYet());
    given(MADE, KEPT).when(MO, says(Judgement.SAME, 0)).thenRefused(new ChangeNotThere());
    for (var turned : List.of(FORM, GONE_QUESTIONS)) {
      var story = aChange();
      story.hall().hide(turned, HideReason.THREAT);
      new PromisesStation().hidden(story.state(), turned, true, story.hall());
      story.when(MO, says(Judgement.SAME, 0)).thenRefused(new ChangeNotThere());
    }
  }

  @Test
  void OUT_1_people_can_say_how_it_is_when_the_gathering_has_closed() {
    assertThat(Command.SayAlways.class).isAssignableFrom(Judge.class);
    assertThat(Command.SayAlways.class).isAssignableFrom(TellWhatChanged.class);
  }

  @Test
  void OUT_1_a_story_is_given_like_anything_else() {
    var hash = SecretHash.of("canal teapot marigold");
    var tell = new TellWhatChanged(TOLD, GONE_QUESTIONS, IN_WELSH, Permission.SHARE, null);
    var told =
        new StoryTold(TOLD, GONE_QUESTIONS, Provenance.of(MO, Permission.SHARE), IN_WELSH, null);
    var story = aChange();
    story.when(MO, tell).then(told);
    story.andSo().when(MO, tell).thenNothingNew();
    assertThat(story.change().stories().getFirst().words()).isEqualTo(IN_WELSH);
    var station = new PromisesStation();
    assertThat(station.myThing(story.state(), TOLD).words()).isEqualTo(IN_WELSH);
    assertThat(station.myThing(story.state(), TOLD).onTheBoard()).isTrue();
    aChange()
        .when(MO, new TellWhatChanged(TOLD, GONE_QUESTIONS, IN_WELSH, Permission.NAMELESS, hash))
        .then(new StoryTold(TOLD, GONE_QUESTIONS, Provenance.nameless(hash), IN_WELSH, null));
    given(MADE, KEPT).when(MO, tell).thenRefused(new ChangeNotThere());
    station.takenBack(story.state(), GONE_QUESTIONS);
    assertThat(station.myThing(story.state(), TOLD).words())
        .as("what is gone takes nobody's own words along")
        .isEqualTo(IN_WELSH);
    assertThat(station.myThing(story.state(), TOLD).onTheBoard()).isFalse();
  }

  @Test
  void OUT_2_the_organisations_own_view_is_in_no_number() {
    var story = judgedBy(6);
    assertThat(story.change().ours()).isEqualTo(Judgement.BETTER);
    assertThat(story.change().rounds().getFirst().judged()).isEqualTo(6);
    assertThat(story.change().rounds().getFirst().split())
        .containsExactly(
            new Part(Judgement.BETTER, 5),
            new Part(Judgement.SAME, 0),
            new Part(Judgement.WORSE, 1),
            new Part(Judgement.DONT_KNOW, 0));
  }

  @Test
  void OUT_3_how_many_were_asked_is_always_there_and_never_fewer_than_judged() {
    assertThat(aChange().change().rounds()).containsExactly(new RoundView(0, 31, 0, List.of()));
    var few = given(MADE, KEPT, CHANGED, new PeopleAsked(GONE_QUESTIONS, 0, 1));
    few.apply(new Judged(GONE_QUESTIONS, MO, 0, Judgement.SAME));
    few.apply(new Judged(GONE_QUESTIONS, BEA, 0, Judgement.SAME));
    assertThat(few.change().rounds()).containsExactly(new RoundView(0, 2, 2, List.of()));
  }

  @Test
  void OUT_3_fewer_than_five_judgements_show_how_many_and_never_which() {
    assertThat(judgedBy(4).change().rounds()).containsExactly(new RoundView(0, 31, 4, List.of()));
    assertThat(judgedBy(4).export().promises().getFirst().changes().getFirst().rounds())
        .containsExactly(new RoundView(0, 31, 4, List.of()));
    assertThat(judgedBy(5).change().rounds().getFirst().split()).hasSize(4);
  }

  @Test
  void OUT_3_whoever_takes_their_badge_back_takes_their_judgement_along() {
    var story = judgedBy(5);
    var told =
        new PromisesStation().takenBack(story.state(), new ContributionId(person(0).value()));
    assertThat(told.news())
        .containsExactly(
            new Counted(GONE_QUESTIONS, IN_A_MONTH, List.of(new RoundView(0, 31, 4, List.of()))));
  }

  @Test
  void OUT_3_what_came_from_elsewhere_keeps_its_numbers_and_is_asked_there() {
    var station = new PromisesStation();
    var brought = given(station.bring(judgedBy(6).export()).toArray(PromisesEvent[]::new));
    assertThat(brought.change().rounds().getFirst().asked()).isEqualTo(31);
    assertThat(brought.change().rounds().getFirst().split()).hasSize(4);
    brought.when(MO, says(Judgement.SAME, 0)).thenRefused(new AskedElsewhere());
    assertThat(station.due(brought.state())).isNull();
  }

  @Test
  void OUT_3_an_import_in_which_the_parts_are_not_the_whole_is_not_let_in() {
    var export = judgedBy(6).export();
    var change = export.promises().getFirst().changes().getFirst();
    for (var round :
        List.of(
            new RoundView(0, 31, 4, List.of(new Part(Judgement.BETTER, 4))),
            new RoundView(0, 31, 6, List.of(new Part(Judgement.BETTER, 4))),
            new RoundView(0, 3, 4, List.of()))) {
      var wrong =
          with(
              export,
              new ExportedChange(
                  change.change(),
                  change.words(),
                  change.ours(),
                  change.on(),
                  List.of(round),
                  List.of()));
      assertThatThrownBy(() -> new PromisesStation().bring(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("none of fewer than five");
    }
  }

  private static PromisesExport with(PromisesExport export, ExportedChange change) {
    var promise = export.promises().getFirst();
    return new PromisesExport(
        List.of(
            new PromisesExport.ExportedPromise(
                promise.promise(),
                promise.versions(),
                promise.steps(),
                promise.answers(),
                List.of(change))),
        export.cannots());
  }

  @Test
  void what_may_not_leave_the_room_does_not() {
    var story =
        given(
            MADE,
            KEPT,
            CHANGED,
            ASKED,
            new StoryTold(
                TOLD, GONE_QUESTIONS, Provenance.of(MO, Permission.ROOM), IN_WELSH, null));
    var change = story.export().promises().getFirst().changes().getFirst();
    assertThat(change.stories()).isEmpty();
    story.hall().hide(FORM, HideReason.THREAT);
    assertThat(story.export().promises()).isEmpty();
  }
}
