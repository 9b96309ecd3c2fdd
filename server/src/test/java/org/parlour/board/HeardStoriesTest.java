package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.BENCH;
import static org.parlour.board.BoardStory.HALL;
import static org.parlour.board.BoardStory.HILL;
import static org.parlour.board.BoardStory.LIFT;
import static org.parlour.board.BoardStory.TEA;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;
import static org.parlour.testing.StationStory.TABLE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.board.BoardCommand.*;
import org.parlour.board.BoardCommand.TypeInCard;
import org.parlour.gathering.DoorAct.BringIn;
import org.parlour.gathering.DoorAct.CloseDoors;
import org.parlour.gathering.DoorAct.LightScreen;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.DoorAct.TakeExport;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.MoveLamp;
import org.parlour.gathering.GatheringCommand.PutPhonesDown;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.gathering.GatheringCommand.TakePhonesUp;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.testing.HeardStory;

/// What an open page of a board is told, story by story. A story ends before the board is laid out
/// anew, which would hide what was misheard before.
class HeardStoriesTest {

  private static final Marks SUN = Marks.of(new byte[] {0, 2, 1, 2, 10, 10, 4, 6});

  @TempDir Path folder;

  @Test
  void cards_come_change_and_are_turned_over_and_back() throws IOException {
    try (var story = at(Step.TURNED_OVER)) {
      story
          .aPageOpens()
          .say(MO, pin(BENCH, "A bench halfway up", Permission.ROOM))
          .say(BEA, new DrawCard(LIFT, SUN, Words.of("A lift"), Permission.SHARE, Paint.SKY, null))
          .say(BEA, pin(TEA, "Tea first", Permission.SHARE))
          .say(MO, new AmendCard(BENCH, new Words("Mainc hanner ffordd", "cy")))
          .say(MO, new HoldCard(BENCH))
          .say(BEA, new ChangePermission(TEA, Permission.SHARE_BADGE))
          .host(new Hide(LIFT, HideReason.PRIVATE_INFORMATION))
          .host(new Hide(TEA, HideReason.THREAT))
          .host(new ShowAgain(TEA))
          .say(MO, new LetGoOfCard(BENCH));
      isToldAs("cards", story);
    }
  }

  @Test
  void cards_lie_face_down_until_they_are_turned_over() throws IOException {
    try (var story = at(Step.WRITING)) {
      story
          .aPageOpens()
          .say(MO, pin(BENCH, "A bench halfway up", Permission.ROOM))
          .say(BEA, pin(LIFT, "A lift", Permission.SHARE_BADGE))
          .say(MO, new TakeBack(BENCH, null))
          .host(new Extend(120))
          .host(new MoveOn(Step.TURNED_OVER))
          .say(MO, pin(TEA, "Tea first", Permission.ROOM));
      isToldAs("turning-over", story);
    }
  }

  @Test
  void a_board_that_goes_back_to_writing_says_nothing_of_its_cards() throws IOException {
    try (var story = withCards(Step.SORTING)) {
      story
          .aPageOpens()
          .host(new MoveOn(Step.WRITING))
          .say(MO, pin(new ContributionId(TABLE.value()), "One more", Permission.ROOM));
      isToldAs("back-to-writing", story);
      assertThat(story.onTheWire().at("/news").toString()).doesNotContain("words");
    }
  }

  @Test
  void cards_are_placed_first_between_and_on_their_own() throws IOException {
    try (var story = withCards(Step.SORTING)) {
      story
          .say(MO, new OpenGroup(HILL))
          .aPageOpens()
          .say(MO, new Place(BENCH, HILL, null))
          .say(BEA, new Place(LIFT, HILL, null))
          .say(BEA, new Place(TEA, HILL, LIFT))
          .say(MO, new Place(LIFT, null, null))
          .say(MO, new Place(BENCH, HILL, null))
          .say(BEA, new Place(TEA, null, LIFT));
      isToldAs("placing", story);
    }
  }

  @Test
  void groups_are_opened_named_merged_and_closed() throws IOException {
    var third = new GroupId(TABLE.value());
    try (var story = withCards(Step.SORTING)) {
      story
          .aPageOpens()
          .say(MO, new OpenGroup(HILL))
          .say(MO, new NameGroup(HILL, Words.of("Up"), Permission.SHARE))
          .say(BEA, new OpenGroup(HALL))
          .say(BEA, new NameGroup(HALL, new Words("Neuadd", "cy"), null))
          .say(MO, new OpenGroup(third))
          .say(MO, new Place(BENCH, HILL, null))
          .say(MO, new Place(LIFT, HALL, null))
          .say(MO, new Place(TEA, third, null))
          .say(BEA, new MergeGroups(HALL, HILL))
          .say(BEA, new CloseGroup(third))
          .say(BEA, new NameGroup(HILL, Words.of("Getting up"), Permission.ROOM));
      isToldAs("groups", story);
    }
  }

  @Test
  void ALL_5_a_card_from_paper_is_told_like_any_other_and_never_with_its_helpers_name()
      throws IOException {
    var secret = SecretHash.of("canal teapot marigold");
    try (var story = at(Step.TURNED_OVER)) {
      story
          .aPageOpens()
          .say(
              MO,
              paper(
                  BENCH,
                  "A bench halfway up",
                  Permission.SHARE_BADGE,
                  new BadgeName("Elsie"),
                  null))
          .say(MO, paper(LIFT, "A lift", Permission.NAMELESS, null, secret))
          .say(BEA, paper(TEA, "Tea first", Permission.ROOM, null, null))
          .say(MO, new OpenGroup(HILL))
          .say(MO, new Place(BENCH, HILL, null))
          .say(MO, new ChangePermission(BENCH, Permission.ROOM))
          .say(BEA, new TakeBack(LIFT, "canal teapot marigold"));
      isToldAs("paper-cards", story);
      assertThat(story.onTheWire().toString()).contains("Elsie").doesNotContain("\"by\":\"Mo\"");
    }
  }

  @Test
  void phones_go_down_and_come_up_on_every_page() throws IOException {
    try (var story = at(Step.TURNED_OVER)) {
      story
          .aPageOpens()
          .host(new PutPhonesDown(new Words("Beth wnaeth i chi chwerthin?", "cy")))
          .say(MO, pin(BENCH, "A bench halfway up", Permission.ROOM))
          .host(new TakePhonesUp())
          .host(new PutPhonesDown(null));
      isToldAs("phones-down", story);
    }
  }

  @Test
  void dots_are_told_when_the_board_closes_and_not_before() throws IOException {
    try (var story = withCards(Step.SORTING)) {
      story
          .say(MO, new OpenGroup(HILL))
          .say(MO, new OpenGroup(HALL))
          .aPageOpens()
          .host(new MoveOn(Step.DOTS))
          .say(MO, new PlaceDot(HILL))
          .say(BEA, new PlaceDot(HILL))
          .say(BEA, new PlaceDot(HALL))
          .say(BEA, new LiftDot(HALL))
          .host(new MoveOn(Step.CLOSED));
      isToldAs("dots", story);
    }
  }

  @Test
  void what_is_taken_back_is_gone_from_the_page() throws IOException {
    var bea = new ContributionId(BEA.value());
    try (var story = withCards(Step.SORTING)) {
      story
          .say(MO, new OpenGroup(HILL))
          .say(MO, new Place(BENCH, HILL, null))
          .say(MO, new NameGroup(HILL, Words.of("Up"), Permission.SHARE));
      var name = new ContributionId(story.lastCommand().value());
      story
          .aPageOpens()
          .say(MO, new TakeBack(BENCH, null))
          .say(MO, new TakeBack(name, null))
          .say(BEA, new TakeBack(bea, null));
      isToldAs("taking-back", story);
      assertThat(openedNow(story).cards()).allMatch(card -> card.by() == null);
    }
  }

  @Test
  void the_room_itself_opens_and_moves_its_lamp() throws IOException {
    try (var story = begin()) {
      story
          .aPageOpens()
          .act(new OpenDoors())
          .host(new MoveLamp(null))
          .act(new LightScreen())
          .host(new MoveLamp(TABLE));
      isToldAs("opening", story);
    }
  }

  @Test
  void the_room_itself_puts_its_lamp_out_and_closes() throws IOException {
    try (var story = at(Step.WRITING)) {
      story
          .aPageOpens()
          .act(new BringIn(TABLE, Map.of(BENCH, Words.of("A bench")), 3))
          .act(new TakeExport())
          .host(new MoveLamp(null))
          .act(new CloseDoors());
      isToldAs("closing", story);
    }
  }

  // ---- told as a story

  private HeardStory begin() {
    return HeardStory.begin(folder, new BoardStation(), List.of(new BoardEvent.BoardLaidOut(600)));
  }

  private HeardStory at(Step step) {
    var story = begin().act(new OpenDoors());
    return step == Step.WRITING ? story : story.host(new MoveOn(step));
  }

  /// A bench by Mo, and a lift and tea by Bea, who shows her name.
  private HeardStory withCards(Step step) {
    return at(step)
        .say(MO, pin(BENCH, "A bench halfway up", Permission.ROOM))
        .say(BEA, pin(LIFT, "A lift", Permission.SHARE_BADGE))
        .say(BEA, pin(TEA, "Tea first", Permission.SHARE_BADGE));
  }

  private static TypeInCard paper(
      ContributionId card,
      String words,
      Permission permission,
      @Nullable BadgeName name,
      @Nullable SecretHash secret) {
    return new TypeInCard(card, Words.of(words), permission, name, secret);
  }

  private static PinCard pin(ContributionId card, String words, Permission permission) {
    return new PinCard(card, Words.of(words), permission, Paint.MINT, null);
  }

  private static void isToldAs(String name, HeardStory story) throws IOException {
    var keptRight =
        story.keptRight((page, news) ->
            news instanceof BoardNews ours ? PageThatHears.hear((BoardView) page, ours) : page);
    assertThat(PageThatHears.inOrder((BoardView) keptRight)).isEqualTo(openedNow(story));
    story.isToldAs(name);
  }

  private static BoardView openedNow(HeardStory story) {
    return PageThatHears.inOrder((BoardView) story.openedNow());
  }
}
