package org.parlour.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.checkin.CheckInStory.*;
import static org.parlour.checkin.Choice.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.checkin.CheckInCommand.Answer;
import org.parlour.checkin.CheckInCommand.AskAgain;
import org.parlour.checkin.CheckInCommand.LookTogether;
import org.parlour.checkin.CheckInCommand.SayWords;
import org.parlour.checkin.CheckInEvent.Answered;
import org.parlour.checkin.CheckInEvent.AskedAgain;
import org.parlour.checkin.CheckInEvent.CheckInLaidOut;
import org.parlour.checkin.CheckInEvent.LookedTogether;
import org.parlour.checkin.CheckInEvent.WordsSaid;
import org.parlour.checkin.CheckInMine.MyAnswer;
import org.parlour.checkin.CheckInNews.AnswersCounted;
import org.parlour.checkin.CheckInRefusal.AlreadyLooking;
import org.parlour.checkin.CheckInRefusal.NotAskedHere;
import org.parlour.checkin.CheckInView.Part;
import org.parlour.checkin.CheckInView.PictureView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.SettingNotRight;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.testing.Afternoon;

class CheckInTest {

  private static final Answer SUN = new Answer(Ask.WEATHER, SUNNY);

  @Test
  void somebody_says_their_weather_and_may_say_another_until_the_picture_is_made() {
    var story = given(ARRIVING);
    story.when(MO, SUN).then(new Answered(MO, Ask.WEATHER, SUNNY));
    story.andSo().when(MO, SUN).thenNothingNew();
    story.when(MO, new Answer(Ask.WEATHER, STORMY)).then(new Answered(MO, Ask.WEATHER, STORMY));
    story.apply(new LookedTogether(List.of()));
    story.when(MO, new Answer(Ask.WEATHER, FOGGY)).thenRefused(new AlreadyLooking());
    story.when(MO, SUN).thenNothingNew();
    story.apply(new AskedAgain());
    story.when(MO, new Answer(Ask.WEATHER, FOGGY)).then(new Answered(MO, Ask.WEATHER, FOGGY));
  }

  @Test
  void who_is_leaving_is_also_asked_how_equal_it_felt_and_whether_they_said_it() {
    var equal = new Answer(Ask.HOW_EQUAL, MOSTLY);
    given(ARRIVING).when(MO, equal).thenRefused(new NotAskedHere());
    var story = given(LEAVING);
    story.when(MO, equal).then(new Answered(MO, Ask.HOW_EQUAL, MOSTLY));
    story
        .when(MO, new Answer(Ask.SAID_IT, RATHER_NOT))
        .then(new Answered(MO, Ask.SAID_IT, RATHER_NOT));
    story.when(MO, new Answer(Ask.SAID_IT, SUNNY)).thenRefused(new NotAskedHere());
  }

  @Test
  void CHK_1_there_is_no_picture_of_fewer_than_five_people() {
    var four = given(ARRIVING).weather(1, 3, SUNNY).weather(4, 1, STORMY);
    four.whenHost(new LookTogether()).then(new LookedTogether(List.of()));
    assertThat(four.andSo().state().picture(Ask.WEATHER)).isEmpty();
    assertThat(four.view().pictures()).isEmpty();
    assertThat(four.export().pictures()).isEmpty();
    var five = given(ARRIVING).weather(1, 4, SUNNY).weather(5, 1, STORMY);
    five.whenHost(new LookTogether())
        .then(new LookedTogether(List.of(SUNNY, SUNNY, SUNNY, SUNNY, STORMY)));
  }

  @Test
  void CHK_1_i_would_rather_not_say_is_in_no_picture_and_counts_towards_none() {
    var story = given(ARRIVING).weather(1, 4, SUNNY).weather(5, 3, RATHER_NOT);
    story.whenHost(new LookTogether()).then(new LookedTogether(List.of()));
    assertThat(story.view().answered()).isEqualTo(7);
  }

  @Test
  void CHK_1_nothing_is_seen_of_what_people_choose_before_the_picture_is_made_for_all_at_once() {
    var story = given(ARRIVING).weather(1, 9, RAINY);
    assertThat(Afternoon.onTheWire(story.view())).doesNotContain("rainy");
    assertThat(Afternoon.onTheWire(story.export())).doesNotContain("rainy");
    assertThat(story.apply(new Answered(person(10), Ask.WEATHER, STORMY)).news())
        .containsExactly(new AnswersCounted(10));
    assertThat(story.apply(new Answered(person(10), Ask.WEATHER, SUNNY)).news())
        .as("that somebody thought again is nobody's business")
        .isEmpty();
  }

  @Test
  void CHK_1_a_picture_is_made_anew_only_when_five_people_chose_otherwise() {
    var story = given(ARRIVING).weather(1, 6, SUNNY);
    story.whenHost(new LookTogether()).andSo();
    story.apply(new AskedAgain());
    story.weather(7, 3, SUNNY).weather(1, 1, STORMY);
    story.whenHost(new LookTogether()).then(new LookedTogether(List.of()));
    story.andSo();
    assertThat(story.view().pictures())
        .as("the one that was made stays")
        .containsExactly(new PictureView(Ask.WEATHER, List.of(new Part(SUNNY, 6))));
    story.apply(new AskedAgain());
    story.weather(2, 1, RATHER_NOT);
    story.whenHost(new LookTogether()).andSo();
    assertThat(story.view().pictures())
        .containsExactly(
            new PictureView(Ask.WEATHER, List.of(new Part(SUNNY, 7), new Part(STORMY, 1))));
  }

  @Test
  void CHK_1_people_who_change_their_mind_and_back_do_not_bring_two_pictures_close() {
    var story = given(ARRIVING).weather(1, 8, SUNNY);
    story.whenHost(new LookTogether()).andSo();
    story.apply(new AskedAgain());
    story.weather(1, 5, FOGGY);
    story.whenHost(new LookTogether()).andSo();
    story.apply(new AskedAgain());
    story.weather(1, 4, SUNNY).weather(6, 1, STORMY);
    story
        .whenHost(new LookTogether())
        .then(new LookedTogether(List.of())); // Two people away from the first picture.
  }

  @Test
  void CHK_1_a_picture_stays_as_it_was_shown_when_somebody_takes_their_badge_back() {
    var story = given(ARRIVING).weather(1, 5, SUNNY).weather(6, 1, STORMY);
    story.whenHost(new LookTogether()).andSo();
    var shown = story.view().pictures();
    var told = new CheckInStation().takenBack(story.state(), new ContributionId(person(6).value()));
    assertThat(told.news()).containsExactly(new AnswersCounted(5));
    assertThat(story.view().pictures()).isEqualTo(shown);
    assertThat(new CheckInStation().mine(story.state(), person(6)).answers()).isEmpty();
  }

  @Test
  void CHK_1_a_picture_with_people_named_is_nowhere_but_in_mine() {
    var story = given(LEAVING).weather(1, 6, SUNNY).choose(1, 2, Ask.SAID_IT, NO);
    story.whenHost(new LookTogether()).andSo();
    assertThat(story.view().pictures()).extracting(PictureView::ask).containsExactly(Ask.WEATHER);
    assertThat(Afternoon.onTheWire(story.view())).doesNotContain(MO.toString());
    assertThat(Afternoon.onTheWire(story.export())).doesNotContain(MO.toString());
    assertThat(new CheckInStation().mine(story.state(), MO).answers())
        .containsExactly(new MyAnswer(Ask.WEATHER, SUNNY), new MyAnswer(Ask.SAID_IT, NO));
  }

  @Test
  void own_words_are_given_like_anything_else_and_may_come_after_the_picture() {
    var story = given(ARRIVING, new LookedTogether(List.of()));
    var say = new SayWords(TIRED, TIRED_WORDS, Permission.ROOM, null);
    story.when(MO, say).then(new WordsSaid(TIRED, Provenance.of(MO, Permission.ROOM), TIRED_WORDS));
    story.andSo().when(MO, say).thenNothingNew();
    var secret = SecretHash.of("canal teapot marigold");
    given(ARRIVING)
        .when(MO, new SayWords(TIRED, TIRED_WORDS, Permission.NAMELESS, secret))
        .then(new WordsSaid(TIRED, Provenance.nameless(secret), TIRED_WORDS));
    given(new CheckInLaidOut(When.IN, false)).when(MO, say).thenRefused(new NotAskedHere());
  }

  @Test
  void own_words_lie_in_an_order_that_does_not_say_who_came_when() {
    var first = new ContributionId(new UUID(0, 9));
    var story =
        given(ARRIVING, said(first, MO, Permission.SHARE_BADGE), said(TIRED, BEA, Permission.ROOM));
    assertThat(story.view().words())
        .extracting(CheckInView.WordsView::contribution)
        .containsExactly(TIRED, first);
    assertThat(story.export().words()).hasSize(1);
  }

  @Test
  void own_words_that_a_host_turned_over_are_not_on_the_page() {
    var story = given(ARRIVING, said(TIRED, MO, Permission.SHARE));
    story.hall().hide(TIRED, HideReason.ASKED_BY_AUTHOR);
    assertThat(Afternoon.onTheWire(story.view())).doesNotContain("glad");
    assertThat(Afternoon.onTheWire(story.export())).doesNotContain("glad");
    assertThat(story.view().words().getFirst().hidden()).isEqualTo(HideReason.ASKED_BY_AUTHOR);
  }

  @Test
  void an_export_that_shows_fewer_than_five_people_is_turned_away() {
    var four = List.of(new PictureView(Ask.WEATHER, List.of(new Part(SUNNY, 4))));
    var wrong = List.of(new PictureView(Ask.SAID_IT, List.of(new Part(SUNNY, 9))));
    for (var pictures : List.of(four, wrong)) {
      var export = new CheckInExport(When.IN, true, false, pictures, List.of());
      assertThatThrownBy(() -> new CheckInStation().bring(export))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("five people");
    }
  }

  @Test
  void a_host_opens_the_choosing_again_and_asking_twice_is_once() {
    given(ARRIVING).whenHost(new AskAgain()).thenNothingNew();
    var story = given(ARRIVING, new LookedTogether(List.of()));
    story.whenHost(new LookTogether()).thenNothingNew();
    story.whenHost(new AskAgain()).then(new AskedAgain());
  }

  @Test
  void its_settings_have_good_defaults_and_a_wrong_one_is_named() {
    assertThat(new CheckInStation().layOut(plan(Map.of()))).containsExactly(ARRIVING);
    assertThat(new CheckInStation().layOut(plan(Map.of("when", "out", "ownWords", false))))
        .containsExactly(new CheckInLaidOut(When.OUT, false));
    assertThatThrownBy(() -> new CheckInStation().layOut(plan(Map.of("when", "never"))))
        .isInstanceOf(SettingNotRight.class);
  }

  private static StationPlan plan(Map<String, Object> settings) {
    var words = Words.of("The kettle");
    return new StationPlan(
        new StationKind(CheckInStation.KIND),
        words,
        words,
        words,
        StationSettings.of(settings),
        false);
  }
}
