package org.parlour.lookingback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.lookingback.LookingBackCommand.LookBack;
import org.parlour.lookingback.LookingBackCommand.RewordReflection;
import org.parlour.lookingback.LookingBackEvent.LookedBack;
import org.parlour.lookingback.LookingBackEvent.LookingBackLaidOut;
import org.parlour.lookingback.LookingBackEvent.ReflectionBrought;
import org.parlour.lookingback.LookingBackEvent.ReflectionReworded;
import org.parlour.lookingback.LookingBackRefusal.NotYourReflection;
import org.parlour.lookingback.LookingBackRefusal.OnlyHostsSaySo;
import org.parlour.lookingback.LookingBackRefusal.ReflectionNotThere;
import org.parlour.lookingback.LookingBackRefusal.ReflectionTurnedOver;
import org.parlour.testing.Afternoon;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.HeardStory;
import org.parlour.testing.StationStory;

class LookBackTest {

  private static final ContributionId QUIET = new ContributionId(new UUID(0, 1));
  private static final ContributionId HAPPY = new ContributionId(new UUID(0, 2));
  private static final Words TOO_MUCH = Words.of("I talked too much in the morning.");
  private static final Words LISTENED = Words.of("I listened more in the afternoon.");
  private static final Words IN_WELSH = new Words("Rwy’n mynd adref yn hapus.", "cy");
  private static final Provenance MOS = Provenance.of(MO, Permission.SHARE);

  private static final LookedBack A_HOST_SAID = new LookedBack(QUIET, MOS, TOO_MUCH, true);
  private static final LookedBack MO_SAID = new LookedBack(QUIET, MOS, TOO_MUCH, false);

  private static final Afternoon.Plan<
          Reflections, LookingBackCommand, LookingBackEvent, LookingBackExport, LookingBackView>
      AFTERNOONS =
          new Afternoon.Plan<>(
              new LookingBackStation(),
              List.of(new LookingBackLaidOut()),
              LookingBackView.class,
              PageThatHears::hear,
              PageThatHears::inOrder,
              (luck, thing) ->
                  luck.nextInt(3) == 0
                      ? new RewordReflection(
                          thing, Words.of("other words " + thing), luck.nextBoolean())
                      : new LookBack(
                          thing,
                          Words.of("words " + thing),
                          luck.nextBoolean(),
                          luck.nextBoolean() ? Permission.SHARE_BADGE : Permission.ROOM,
                          null));

  @TempDir Path folder;

  private static StationStory<Reflections, LookingBackCommand, LookingBackEvent, LookingBackExport>
      given(LookingBackEvent... history) {
    var story = new StationStory<>(new LookingBackStation());
    List.of(history).forEach(story::apply);
    return story;
  }

  private static LookBack says(boolean asHost) {
    return new LookBack(QUIET, TOO_MUCH, asHost, Permission.SHARE, null);
  }

  @Test
  void R17_R19_the_three_laws_hold_whatever_people_take_from_it() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void anybody_says_what_they_take_from_it_and_saying_it_twice_is_saying_it_once() {
    given().when(MO, says(false)).then(MO_SAID);
    given(MO_SAID).when(MO, says(false)).thenNothingNew();
  }

  @Test
  void ARR_3_only_who_holds_the_hosts_cookie_says_it_as_a_host() {
    given().when(MO, says(true)).thenRefused(new OnlyHostsSaySo());
    given().whenHost(MO, says(true)).then(A_HOST_SAID);
  }

  @Test
  void ARR_3_a_host_who_does_not_say_so_is_somebody_like_everybody_else() {
    given().whenHost(MO, says(false)).then(MO_SAID);
  }

  @Test
  void ARR_3_nobody_who_holds_only_the_badge_puts_other_words_under_a_hosts_name() {
    var reword = new RewordReflection(QUIET, LISTENED, true);
    given(A_HOST_SAID).when(MO, reword).thenRefused(new OnlyHostsSaySo());
    given(A_HOST_SAID).whenHost(MO, reword).then(new ReflectionReworded(QUIET, LISTENED, true));
    given(A_HOST_SAID)
        .when(MO, new RewordReflection(QUIET, LISTENED, false))
        .then(new ReflectionReworded(QUIET, LISTENED, false));
  }

  @Test
  void whoever_wrote_it_says_it_in_other_words_and_nobody_else_does_hosts_neither() {
    var reword = new RewordReflection(QUIET, LISTENED, false);
    given(MO_SAID).when(MO, reword).then(new ReflectionReworded(QUIET, LISTENED, false));
    given(MO_SAID).when(MO, reword).andSo().when(MO, reword).thenNothingNew();
    given(MO_SAID).when(BEA, reword).thenRefused(new NotYourReflection());
    given(MO_SAID).whenHost(BEA, reword).thenRefused(new NotYourReflection());
    given().when(MO, reword).thenRefused(new ReflectionNotThere());
  }

  @Test
  void what_is_turned_over_says_nothing_else_until_it_is_shown_again() {
    var story = given(A_HOST_SAID);
    story.hall().hide(QUIET, HideReason.HATE);
    story
        .whenHost(MO, new RewordReflection(QUIET, LISTENED, true))
        .thenRefused(new ReflectionTurnedOver());
    assertThat(Afternoon.onTheWire(story.seen()))
        .as("not even that a host said it")
        .doesNotContain("asHost");
  }

  @Test
  void without_a_name_nobody_can_reword_it() {
    var hash = SecretHash.of("canal teapot marigold");
    var nameless = new LookedBack(HAPPY, Provenance.nameless(hash), IN_WELSH, false);
    given()
        .when(BEA, new LookBack(HAPPY, IN_WELSH, false, Permission.NAMELESS, hash))
        .then(nameless);
    given(nameless)
        .when(BEA, new RewordReflection(HAPPY, LISTENED, false))
        .thenRefused(new NotYourReflection());
  }

  @Test
  void reflections_come_are_turned_over_reworded_and_go_on_every_page() throws IOException {
    var station = new LookingBackStation();
    try (var story = HeardStory.begin(folder, station, List.of(new LookingBackLaidOut()))) {
      story
          .act(new OpenDoors())
          .aPageOpens()
          .hostSays(MO, new LookBack(QUIET, TOO_MUCH, true, Permission.SHARE_BADGE, null))
          .say(BEA, new LookBack(HAPPY, IN_WELSH, false, Permission.ROOM, null))
          .hostSays(MO, new RewordReflection(QUIET, LISTENED, true))
          .say(MO, new ChangePermission(QUIET, Permission.SHARE))
          .host(new Hide(QUIET, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(QUIET))
          .say(MO, new RewordReflection(QUIET, TOO_MUCH, false))
          .host(new Hide(QUIET, HideReason.ASKED_BY_AUTHOR))
          .say(BEA, new TakeBack(HAPPY, null));
      var keptRight =
          story.keptRight((page, news) ->
              news instanceof LookingBackNews ours
                  ? PageThatHears.hear((LookingBackView) page, ours)
                  : page);
      assertThat(keptRight).isEqualTo(story.openedNow());
      story.isToldAs("lookingback");
    }
  }

  @Test
  void every_event_of_looking_back_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        LookingBackEvent.class,
        List.of(
            new LookingBackLaidOut(),
            A_HOST_SAID,
            new ReflectionReworded(QUIET, IN_WELSH, false),
            new ReflectionBrought(
                HAPPY,
                Provenance.imported(Permission.SHARE),
                IN_WELSH,
                new BadgeName("Mo"),
                true,
                false)));
  }
}
