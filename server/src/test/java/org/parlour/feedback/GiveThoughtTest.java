package org.parlour.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.feedback.FeedbackCommand.AllowSite;
import org.parlour.feedback.FeedbackCommand.CarryThought;
import org.parlour.feedback.FeedbackCommand.ForbidSite;
import org.parlour.feedback.FeedbackCommand.GiveThought;
import org.parlour.feedback.FeedbackCommand.LeaveUnsaid;
import org.parlour.feedback.FeedbackCommand.PutThoughtBack;
import org.parlour.feedback.FeedbackCommand.SayIfLikeThat;
import org.parlour.feedback.FeedbackEvent.CornerLaidOut;
import org.parlour.feedback.FeedbackEvent.LeftUnsaid;
import org.parlour.feedback.FeedbackEvent.SaidIfLikeThat;
import org.parlour.feedback.FeedbackEvent.SiteAllowed;
import org.parlour.feedback.FeedbackEvent.SiteForbidden;
import org.parlour.feedback.FeedbackEvent.ThoughtBrought;
import org.parlour.feedback.FeedbackEvent.ThoughtCarried;
import org.parlour.feedback.FeedbackEvent.ThoughtGiven;
import org.parlour.feedback.FeedbackEvent.ThoughtPutBack;
import org.parlour.feedback.FeedbackRefusal.AuthorKeepsItHere;
import org.parlour.feedback.FeedbackRefusal.EnoughForToday;
import org.parlour.feedback.FeedbackRefusal.SiteNotRight;
import org.parlour.feedback.FeedbackRefusal.ThoughtNotThere;
import org.parlour.feedback.FeedbackRefusal.YourOwnThought;
import org.parlour.feedback.Thought.Tally;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.HeardStory;
import org.parlour.testing.Media;
import org.parlour.testing.StationStory;

class GiveThoughtTest {

  private static final ContributionId RAMP = new ContributionId(new UUID(0, 1));
  private static final ContributionId ICE = new ContributionId(new UUID(0, 2));
  private static final ContributionId BELL = new ContributionId(new UUID(0, 3));
  private static final ThoughtId A_THOUGHT = begunBy(RAMP);
  private static final Words THE_RAMP = Words.of("The ramp is too steep.");
  private static final Words WITH_ICE = new Words("Ac yn y gaeaf mae'n rhewi.", "cy");
  private static final Words SITE = Words.of("https://www.example.org");
  private static final Marks A_LINE = Marks.of(new byte[] {0, 2, 1, 2, 10, 10, 4, 6});

  @TempDir Path folder;

  private static StationStory<Corner, FeedbackCommand, FeedbackEvent, FeedbackExport> given(
      FeedbackEvent... history) {
    var story = new StationStory<>(new FeedbackStation());
    story.apply(new CornerLaidOut(2));
    List.of(history).forEach(story::apply);
    return story;
  }

  private static ThoughtId begunBy(ContributionId id) {
    return new ThoughtId(new UUID(5, id.value().getLeastSignificantBits()));
  }

  /// @param to whose thought it adds to; null to begin one
  private static GiveThought giving(
      ContributionId id, @Nullable ContributionId to, Words words, Permission permission) {
    return new GiveThought(
        id,
        begunBy(to == null ? id : to),
        to == null,
        words,
        null,
        null,
        null,
        null,
        permission,
        null);
  }

  private static ThoughtGiven thought(
      ContributionId id, @Nullable ContributionId to, BadgeId by, Permission permission) {
    var words = id.equals(RAMP) ? THE_RAMP : WITH_ICE;
    return new ThoughtGiven(
        id,
        Provenance.of(by, permission),
        begunBy(to == null ? id : to),
        to == null,
        words,
        null,
        null,
        null,
        null);
  }

  @Test
  void a_thought_is_given_once_however_often_a_phone_repeats_itself() {
    var give = giving(RAMP, null, THE_RAMP, Permission.SHARE);
    given().when(MO, give).then(thought(RAMP, null, MO, Permission.SHARE));
    given(thought(RAMP, null, MO, Permission.SHARE)).when(MO, give).thenNothingNew();
  }

  @Test
  void somebody_adds_to_a_thought_and_each_part_stays_its_own() {
    var begun = given(thought(RAMP, null, MO, Permission.SHARE));
    begun
        .when(BEA, giving(ICE, RAMP, WITH_ICE, Permission.SHARE))
        .then(thought(ICE, RAMP, BEA, Permission.SHARE));
    begun.apply(thought(ICE, RAMP, BEA, Permission.SHARE));
    new FeedbackStation().takenBack(begun.state(), RAMP);
    var left = ((FeedbackView) begun.seen()).thoughts().getFirst();
    assertThat(left.beginning()).isNull();
    assertThat(left.added()).extracting(FeedbackView.PartView::words).containsExactly(WITH_ICE);
  }

  @Test
  void what_is_only_for_the_people_who_ask_is_shown_to_nobody_and_added_to_by_nobody() {
    var kept = given(thought(RAMP, null, MO, Permission.ROOM));
    kept.when(BEA, giving(ICE, RAMP, WITH_ICE, Permission.SHARE))
        .thenRefused(new ThoughtNotThere());
    assertThat(((FeedbackView) kept.seen()).thoughts()).isEmpty();
    assertThat(((FeedbackView) kept.seen()).given()).isEqualTo(1);
    var hosts = new FeedbackStation().forHosts(kept.state(), kept.hall());
    assertThat(hosts.thoughts().getFirst().parts().getFirst().part().words()).isEqualTo(THE_RAMP);
    assertThat(hosts.thoughts().getFirst().parts().getFirst().day()).isEqualTo("2026-05-14");
    kept.whenHost(new CarryThought(A_THOUGHT)).thenRefused(new AuthorKeepsItHere());
  }

  @Test
  void one_badge_gives_so_much_a_day_and_tomorrow_again() {
    var full =
        given(thought(RAMP, null, MO, Permission.ROOM), thought(ICE, null, MO, Permission.ROOM));
    full.when(MO, giving(BELL, null, THE_RAMP, Permission.ROOM)).thenRefused(new EnoughForToday(2));
    var next = giving(BELL, null, WITH_ICE, Permission.ROOM);
    full.when(BEA, next).then(thought(BELL, null, BEA, Permission.ROOM));
    new FeedbackStation().takenBack(full.state(), ICE);
    full.when(MO, next).then(thought(BELL, null, MO, Permission.ROOM));
  }

  @Test
  void a_nameless_thought_has_no_author() {
    var hash = SecretHash.of("canal teapot marigold");
    given()
        .when(
            MO,
            new GiveThought(
                RAMP,
                A_THOUGHT,
                true,
                null,
                null,
                A_LINE,
                null,
                Words.of(""),
                Permission.NAMELESS,
                hash))
        .then(
            new ThoughtGiven(
                RAMP,
                Provenance.nameless(hash),
                A_THOUGHT,
                true,
                null,
                null,
                A_LINE,
                null,
                Words.of("")));
  }

  @Test
  void nobody_is_asked_about_their_own_and_the_least_answered_comes_first() {
    var corner =
        given(
            thought(RAMP, null, MO, Permission.SHARE),
            thought(ICE, RAMP, BEA, Permission.SHARE),
            thought(BELL, null, BEA, Permission.SHARE));
    var station = new FeedbackStation();
    var somebody = new BadgeId(new UUID(1, 9));
    assertThat(station.mine(corner.state(), somebody).next())
        .containsExactly(begunBy(BELL), A_THOUGHT);
    assertThat(station.mine(corner.state(), MO).next()).containsExactly(begunBy(BELL));
    assertThat(station.mine(corner.state(), BEA).next()).isEmpty();
    corner.when(MO, new SayIfLikeThat(A_THOUGHT, Like.YES)).thenRefused(new YourOwnThought());
    var said = new SaidIfLikeThat(begunBy(BELL), MO, Like.PARTLY);
    corner.when(MO, new SayIfLikeThat(begunBy(BELL), Like.PARTLY)).then(said);
    corner.apply(said);
    corner.when(MO, new SayIfLikeThat(begunBy(BELL), Like.PARTLY)).thenNothingNew();
    assertThat(station.mine(corner.state(), MO).answers())
        .containsEntry(begunBy(BELL), Like.PARTLY);
    corner.when(MO, new LeaveUnsaid(begunBy(BELL))).then(new LeftUnsaid(begunBy(BELL), MO));
  }

  @Test
  void answers_are_told_five_at_a_time() {
    var corner = given(thought(RAMP, null, MO, Permission.SHARE));
    for (int n = 0; n < 9; n++) {
      assertThat(toldOf(corner)).isEqualTo(n < 5 ? null : new Tally(5, 0, 0));
      corner.apply(
          new SaidIfLikeThat(
              A_THOUGHT, new BadgeId(new UUID(1, 10 + n)), n < 5 ? Like.YES : Like.NO));
    }
    corner.apply(new SaidIfLikeThat(A_THOUGHT, new BadgeId(new UUID(1, 30)), Like.NO));
    assertThat(toldOf(corner)).isEqualTo(new Tally(5, 0, 5));
  }

  private static @Nullable Tally toldOf(
      StationStory<Corner, FeedbackCommand, FeedbackEvent, FeedbackExport> corner) {
    return ((FeedbackView) corner.seen()).thoughts().getFirst().answers();
  }

  @Test
  void a_thought_is_carried_further_until_its_author_keeps_it_back() {
    var corner = given(thought(RAMP, null, MO, Permission.SHARE));
    corner.whenHost(new CarryThought(A_THOUGHT)).then(new ThoughtCarried(A_THOUGHT));
    corner.apply(new ThoughtCarried(A_THOUGHT));
    corner.whenHost(new CarryThought(A_THOUGHT)).thenNothingNew();
    assertThat(((FeedbackView) corner.seen()).thoughts().getFirst().carried()).isTrue();
    corner.whenHost(new PutThoughtBack(A_THOUGHT)).then(new ThoughtPutBack(A_THOUGHT));
  }

  @Test
  void only_an_address_that_a_browser_would_say_is_a_site() {
    given().whenHost(new AllowSite(SITE)).then(new SiteAllowed(SITE));
    given(new SiteAllowed(SITE)).whenHost(new AllowSite(SITE)).thenNothingNew();
    given(new SiteAllowed(SITE)).whenHost(new ForbidSite(SITE)).then(new SiteForbidden(SITE));
    for (var wrong :
        List.of(
            "https://www.example.org/page",
            "https://www.example.org/",
            "www.example.org",
            "https://*.example.org",
            "https://a.example;script-src *",
            "https://a.example https://b.example",
            "https://EXAMPLE.org",
            "javascript:alert(1)")) {
      given().whenHost(new AllowSite(Words.of(wrong))).thenRefused(new SiteNotRight());
    }
  }

  @Test
  void thoughts_grow_are_turned_over_kept_back_and_go_on_every_page() throws IOException {
    var station = new FeedbackStation();
    try (var story = HeardStory.begin(folder, station, List.of(new CornerLaidOut(10)))) {
      story
          .act(new OpenDoors())
          .aPageOpens()
          .say(MO, giving(RAMP, null, THE_RAMP, Permission.SHARE_BADGE))
          .say(BEA, giving(ICE, RAMP, WITH_ICE, Permission.SHARE))
          .say(BEA, giving(BELL, null, WITH_ICE, Permission.ROOM))
          .say(BEA, new ChangePermission(BELL, Permission.SHARE))
          .host(new CarryThought(A_THOUGHT))
          .host(new Hide(ICE, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(ICE))
          .say(MO, new ChangePermission(RAMP, Permission.ROOM))
          .say(MO, new ChangePermission(RAMP, Permission.SHARE))
          .say(BEA, new ChangePermission(BELL, Permission.ROOM))
          .say(MO, new TakeBack(RAMP, null));
      var keptRight =
          story.keptRight((page, news) ->
              news instanceof FeedbackNews ours
                  ? PageThatHears.hear((FeedbackView) page, ours)
                  : page);
      assertThat(keptRight).isEqualTo(story.openedNow());
      story.isToldAs("feedback-thoughts");
    }
  }

  @Test
  void every_event_of_a_corner_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        FeedbackEvent.class,
        List.of(
            new CornerLaidOut(10),
            new ThoughtGiven(
                ICE,
                Provenance.of(MO, Permission.SHARE_BADGE),
                A_THOUGHT,
                false,
                WITH_ICE,
                Media.SAID,
                A_LINE,
                Media.PHOTO,
                THE_RAMP),
            new ThoughtBrought(
                ICE,
                Provenance.imported(Permission.SHARE),
                A_THOUGHT,
                false,
                WITH_ICE,
                A_LINE,
                THE_RAMP,
                new BadgeName("Mo"),
                true),
            new SaidIfLikeThat(A_THOUGHT, MO, Like.PARTLY),
            new LeftUnsaid(A_THOUGHT, MO),
            new ThoughtCarried(A_THOUGHT),
            new ThoughtPutBack(A_THOUGHT),
            new SiteAllowed(SITE),
            new SiteForbidden(SITE)));
  }
}
