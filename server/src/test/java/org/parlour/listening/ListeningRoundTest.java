package org.parlour.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;
import static org.parlour.testing.StationStory.NOON;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.listening.ListeningCommand.AddCard;
import org.parlour.listening.ListeningCommand.AskForTwice;
import org.parlour.listening.ListeningCommand.BeginEverywhere;
import org.parlour.listening.ListeningCommand.BeginRound;
import org.parlour.listening.ListeningCommand.EndTurn;
import org.parlour.listening.ListeningCommand.GetUp;
import org.parlour.listening.ListeningCommand.GoPast;
import org.parlour.listening.ListeningCommand.NeedLonger;
import org.parlour.listening.ListeningCommand.OpenCircle;
import org.parlour.listening.ListeningCommand.PassTurn;
import org.parlour.listening.ListeningCommand.SitDown;
import org.parlour.listening.ListeningEvent.AskedForTwice;
import org.parlour.listening.ListeningEvent.BegunEverywhere;
import org.parlour.listening.ListeningEvent.CardAdded;
import org.parlour.listening.ListeningEvent.ChairsPutOut;
import org.parlour.listening.ListeningEvent.CircleOpened;
import org.parlour.listening.ListeningEvent.GonePast;
import org.parlour.listening.ListeningEvent.GotUp;
import org.parlour.listening.ListeningEvent.LongerGiven;
import org.parlour.listening.ListeningEvent.RoundBegun;
import org.parlour.listening.ListeningEvent.SatDown;
import org.parlour.listening.ListeningEvent.TurnEnded;
import org.parlour.listening.ListeningEvent.TurnPassed;
import org.parlour.listening.ListeningRefusal.CircleTaken;
import org.parlour.listening.ListeningRefusal.NoCardNow;
import org.parlour.listening.ListeningRefusal.NotYourTurn;
import org.parlour.listening.ListeningRefusal.RoundGoingOn;
import org.parlour.listening.ListeningRefusal.SittingElsewhere;
import org.parlour.listening.ListeningRefusal.StillHere;
import org.parlour.listening.ListeningRefusal.TooFewChairsTaken;
import org.parlour.listening.ListeningView.CircleView;
import org.parlour.testing.Afternoon;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.StationStory;

class ListeningRoundTest {

  static final CircleId LAMP = new CircleId(new UUID(7, 1));
  static final ListeningEvent PUT_OUT = new ChairsPutOut(120);
  private static final BadgeId JO = person(3);
  private static final ContributionId CARD = new ContributionId(new UUID(0, 1));
  private static final Words WORDS = new Words("Gwrandewch yn gyntaf.", "cy");
  private static final ListeningStation STATION = new ListeningStation();

  private static BadgeId person(int n) {
    return new BadgeId(new UUID(1, n));
  }

  private static StationStory<Chairs, ListeningCommand, ListeningEvent, ListeningExport> given(
      ListeningEvent... history) {
    var story = new StationStory<>(new ListeningStation());
    story.apply(PUT_OUT);
    List.of(history).forEach(story::apply);
    return story;
  }

  /// Mo, Bea and Jo sit in one circle, and it is Mo's turn.
  private static StationStory<Chairs, ListeningCommand, ListeningEvent, ListeningExport> speaking(
      ListeningEvent... before) {
    var story = given(before);
    List.of(
            new CircleOpened(LAMP),
            new SatDown(LAMP, MO),
            new SatDown(LAMP, BEA),
            new SatDown(LAMP, JO),
            new RoundBegun(LAMP))
        .forEach(story::apply);
    return story;
  }

  private static CircleView circle(
      StationStory<Chairs, ListeningCommand, ListeningEvent, ListeningExport> story) {
    return ((ListeningView) story.seen()).circles().getFirst();
  }

  @Test
  void LIS_1_everybody_has_the_same_time() {
    var story = speaking();
    for (int turn = 1; turn <= 3; turn++) {
      assertThat(circle(story).speaking()).isEqualTo(turn);
      assertThat(circle(story).endsAt()).isEqualTo(NOON.plusSeconds(120));
      story.apply(new TurnEnded(LAMP, turn));
    }
    assertThat(circle(story).phase()).isEqualTo(Phase.OVER);
  }

  @Test
  void LIS_1_who_needs_longer_gets_it_without_a_comment_and_without_a_name() {
    var story = speaking();
    story.when(MO, new NeedLonger(LAMP, 1)).then(new LongerGiven(LAMP, 1));
    var told = story.apply(new LongerGiven(LAMP, 1));
    assertThat(circle(story).endsAt()).isEqualTo(NOON.plusSeconds(240));
    assertThat(told.toString()).doesNotContain(MO.toString());
    assertThat(Arrays.stream(LongerGiven.class.getRecordComponents()))
        .noneMatch(part -> part.getType() == BadgeId.class);
    story.when(BEA, new NeedLonger(LAMP, 1)).thenRefused(new NotYourTurn());
  }

  @Test
  void LIS_1_who_said_so_to_nobody_else_has_twice_the_time() {
    given().when(MO, new AskForTwice(true)).then(new AskedForTwice(MO, true));
    var story = speaking(new AskedForTwice(BEA, true));
    assertThat(circle(story).endsAt()).isEqualTo(NOON.plusSeconds(120));
    story.apply(new TurnEnded(LAMP, 1));
    assertThat(circle(story).endsAt()).isEqualTo(NOON.plusSeconds(240));
    assertThat(Afternoon.onTheWire(story.seen())).doesNotContain("twice");
    assertThat(STATION.mine(story.state(), BEA).twice()).isTrue();
    assertThat(story.apply(new AskedForTwice(MO, true)).news()).isEmpty();
  }

  @Test
  void LIS_2_silence_counts_as_a_turn() {
    var story = speaking();
    var full = NOON.plusSeconds(120);
    assertThat(STATION.due(story.state())).isEqualTo(full);
    assertThat(STATION.onTime(story.state(), full.minusMillis(1), story.hall())).isEmpty();
    assertThat(STATION.onTime(story.state(), full, story.hall()))
        .containsExactly(new TurnEnded(LAMP, 1));
    story.apply(new TurnEnded(LAMP, 1));
    story.apply(new TurnEnded(LAMP, 2));
    story.apply(new TurnEnded(LAMP, 3));
    assertThat(circle(story).phase()).isEqualTo(Phase.OVER); // Nobody is asked again.
  }

  @Test
  void LIS_2_a_pass_comes_back_at_the_end_once() {
    var story = speaking();
    story.when(MO, new PassTurn(LAMP, 1)).then(new TurnPassed(LAMP, 1));
    story.apply(new TurnPassed(LAMP, 1));
    story.apply(new TurnEnded(LAMP, 2));
    story.apply(new TurnEnded(LAMP, 3));
    assertThat(circle(story).speaking()).isEqualTo(1);
    story.apply(new TurnPassed(LAMP, 4));
    assertThat(circle(story).phase()).isEqualTo(Phase.OVER);
  }

  @Test
  void LIS_2_a_turn_that_is_over_is_not_ended_twice() {
    var story = speaking();
    story.when(MO, new EndTurn(LAMP, 1)).then(new TurnEnded(LAMP, 1));
    story.andSo().when(MO, new EndTurn(LAMP, 1)).thenNothingNew();
    story.when(MO, new EndTurn(LAMP, 2)).thenRefused(new NotYourTurn());
  }

  @Test
  void LIS_3_no_event_of_the_round_holds_anything_but_the_card_afterwards() {
    var holding =
        Kinds.family(ListeningEvent.class).values().stream()
            .filter(event ->
                Event.About.class.isAssignableFrom(event)
                    || Arrays.stream(event.getRecordComponents())
                        .anyMatch(part -> SealedContent.class.isAssignableFrom(part.getType())));
    assertThat(holding.map(Kinds::of)).containsExactly("card-added");
    var carrying =
        Kinds.family(ListeningCommand.class).values().stream()
            .filter(command ->
                Arrays.stream(command.getRecordComponents())
                    .anyMatch(part -> SealedContent.class.isAssignableFrom(part.getType())));
    assertThat(carrying.map(Kinds::of)).containsExactly("add-card");
  }

  @Test
  void LIS_3_afterwards_each_adds_one_card_of_their_own() {
    var add = new AddCard(CARD, WORDS, Permission.SHARE, null);
    var story = speaking();
    story.when(MO, add).thenRefused(new NoCardNow());
    for (int turn = 1; turn <= 3; turn++) {
      story.apply(new TurnEnded(LAMP, turn));
    }
    var added = new CardAdded(CARD, Provenance.of(MO, Permission.SHARE), WORDS, null, false);
    story.when(MO, add).then(added);
    story.andSo().when(MO, add).thenNothingNew();
    var second = new ContributionId(new UUID(0, 2));
    story.when(MO, new AddCard(second, WORDS, Permission.ROOM, null)).thenRefused(new NoCardNow());
    story
        .when(person(9), new AddCard(second, WORDS, Permission.ROOM, null))
        .thenRefused(new NoCardNow());
    assertThat(STATION.mine(story.state(), BEA).mayAdd()).isTrue();
    STATION.takenBack(story.state(), CARD);
    assertThat(STATION.mine(story.state(), MO).mayAdd()).isTrue();
  }

  @Test
  void LIS_3_a_nameless_card_knows_neither_badge_nor_circle() {
    var hash = SecretHash.of("canal teapot marigold");
    var story = speaking();
    for (int turn = 1; turn <= 3; turn++) {
      story.apply(new TurnEnded(LAMP, turn));
    }
    story
        .when(MO, new AddCard(CARD, WORDS, Permission.NAMELESS, hash))
        .then(new CardAdded(CARD, Provenance.nameless(hash), WORDS, null, false));
  }

  @Test
  void LIS_4_without_a_clock_nothing_goes_on_by_itself() {
    var story = speaking(new ChairsPutOut(0));
    assertThat(STATION.due(story.state())).isNull();
    assertThat(circle(story).endsAt()).isNull();
    assertThat(circle(story).speaking()).isEqualTo(1);
  }

  @Test
  void a_circle_has_three_to_six_people() {
    var story = given(new CircleOpened(LAMP), new SatDown(LAMP, MO), new SatDown(LAMP, BEA));
    story.when(MO, new BeginRound(LAMP)).thenRefused(new TooFewChairsTaken(3));
    for (int n = 3; n <= 6; n++) {
      story.apply(new SatDown(LAMP, person(n)));
    }
    story.when(person(7), new SitDown(LAMP)).thenRefused(new CircleTaken(6));
    story.when(BEA, new BeginRound(LAMP)).then(new RoundBegun(LAMP));
    story.andSo().when(MO, new BeginRound(LAMP)).thenNothingNew();
  }

  @Test
  void somebody_sits_in_one_circle_and_comes_to_none_that_speaks() {
    var other = new CircleId(new UUID(7, 2));
    given().when(MO, new OpenCircle(LAMP)).then(new CircleOpened(LAMP), new SatDown(LAMP, MO));
    var story = speaking();
    story.when(MO, new OpenCircle(other)).thenRefused(new SittingElsewhere());
    story.when(MO, new SitDown(LAMP)).thenNothingNew();
    story.when(person(9), new SitDown(LAMP)).thenRefused(new RoundGoingOn());
  }

  @Test
  void who_gets_up_is_passed_over() {
    var story = speaking();
    story.when(MO, new GetUp()).then(new GotUp(LAMP, MO));
    story.andSo();
    assertThat(circle(story).speaking()).isEqualTo(2);
    story.apply(new GotUp(LAMP, JO));
    story.apply(new TurnEnded(LAMP, 2));
    assertThat(circle(story).phase()).isEqualTo(Phase.OVER);
  }

  @Test
  void who_has_left_is_gone_past_and_who_is_here_is_not() {
    var story = speaking();
    story.when(BEA, new GoPast(LAMP, 1)).thenRefused(new StillHere());
    story.hall().leave(MO);
    story.when(BEA, new GoPast(LAMP, 1)).then(new GonePast(LAMP, 1));
    story.andSo();
    assertThat(circle(story).speaking()).isEqualTo(2);
  }

  @Test
  void a_host_begins_where_enough_people_sit() {
    var story =
        given(
            new CircleOpened(LAMP),
            new SatDown(LAMP, MO),
            new SatDown(LAMP, BEA),
            new SatDown(LAMP, JO));
    story.whenHost(new BeginEverywhere()).then(new RoundBegun(LAMP), new BegunEverywhere(1));
    story.andSo().whenHost(new BeginEverywhere()).thenNothingNew();
  }

  @Test
  void an_empty_circle_is_put_away() {
    var story = given(new CircleOpened(LAMP), new SatDown(LAMP, MO), new GotUp(LAMP, MO));
    assertThat(((ListeningView) story.seen()).circles()).isEmpty();
  }

  @Test
  void every_event_of_the_circles_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        ListeningEvent.class,
        List.of(
            PUT_OUT,
            new CircleOpened(LAMP),
            new SatDown(LAMP, MO),
            new GotUp(LAMP, MO),
            new AskedForTwice(MO, true),
            new RoundBegun(LAMP),
            new TurnEnded(LAMP, 3),
            new TurnPassed(LAMP, 4),
            new GonePast(LAMP, 5),
            new LongerGiven(LAMP, 6),
            new BegunEverywhere(4),
            new CardAdded(
                CARD,
                Provenance.imported(Permission.SHARE_BADGE),
                WORDS,
                new BadgeName("Bea"),
                true)));
  }
}
