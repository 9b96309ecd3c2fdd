package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.*;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.board.BoardCommand.HoldCard;
import org.parlour.board.BoardCommand.Place;
import org.parlour.board.BoardEvent.CardHeld;
import org.parlour.board.BoardEvent.CardPlaced;
import org.parlour.board.BoardRefusal.CardNotThere;
import org.parlour.board.BoardRefusal.GroupNotThere;
import org.parlour.board.BoardRefusal.NotInThisStep;
import org.parlour.board.BoardRefusal.NotYourCard;
import org.parlour.kernel.ContributionId;

class PlaceTest {

  private static final BoardEvent[] SORTED = {
    LAID_OUT, BENCH_PINNED, LIFT_PINNED, TEA_PINNED, TURNED_OVER, SORTING, HILL_OPENED, HALL_OPENED
  };

  @Test
  void PIN_3_anyone_can_move_a_card() {
    given(SORTED).when(BEA, new Place(BENCH, HILL, null)).then(new CardPlaced(BENCH, HILL, null));
  }

  @Test
  void PIN_3_the_mover_is_not_named_anywhere() {
    var told = given(SORTED).apply(new CardPlaced(BENCH, HILL, null)).news();
    assertThat(told.toString()).doesNotContain(BEA.toString()).doesNotContain(MO.toString());
  }

  @Test
  void PIN_3_every_move_can_be_undone_by_another_one() {
    var story = given(SORTED);
    var before = story.view();
    story.when(BEA, new Place(LIFT, HILL, null)).andSo();
    assertThat(story.view()).isNotEqualTo(before);
    story.when(BEA, new Place(LIFT, null, BENCH)).andSo();
    assertThat(order(story, null)).containsExactly(BENCH, LIFT, TEA);
  }

  @Test
  void PIN_3_its_author_can_hold_a_card_where_it_is() {
    given(SORTED).when(MO, new HoldCard(BENCH)).then(new CardHeld(BENCH));
    given(SORTED).when(BEA, new HoldCard(BENCH)).thenRefused(new NotYourCard());
    var held = given(SORTED);
    held.apply(new CardHeld(BENCH));
    held.when(BEA, new Place(BENCH, HILL, null)).thenRefused(new BoardRefusal.CardHeld());
    held.when(MO, new Place(BENCH, HILL, null)).then(new CardPlaced(BENCH, HILL, null));
  }

  @Test
  void PIN_6_a_card_may_stay_on_its_own() {
    var story = given(SORTED);
    story.apply(new CardPlaced(BENCH, HILL, null));
    story.when(BEA, new Place(BENCH, null, TEA)).then(new CardPlaced(BENCH, null, TEA));
  }

  @Test
  void a_card_lies_after_the_one_it_was_put_after() {
    var story = given(SORTED);
    story.apply(new CardPlaced(BENCH, HILL, null));
    story.apply(new CardPlaced(LIFT, HILL, BENCH));
    story.apply(new CardPlaced(TEA, HILL, BENCH));
    assertThat(order(story, HILL)).containsExactly(BENCH, TEA, LIFT);
  }

  @Test
  void putting_a_card_where_it_lies_changes_nothing() {
    var story = given(SORTED);
    story.apply(new CardPlaced(BENCH, HILL, null));
    story.when(BEA, new Place(BENCH, HILL, null)).thenNothingNew();
  }

  @Test
  void a_card_put_after_one_that_moved_away_comes_last() {
    var story = given(SORTED);
    story.apply(new CardPlaced(BENCH, HILL, null));
    story.apply(new CardPlaced(TEA, HILL, LIFT));
    assertThat(order(story, HILL)).containsExactly(BENCH, TEA);
  }

  @Test
  void there_is_always_room_between_two_cards() {
    var story = given(SORTED);
    story.apply(new CardPlaced(BENCH, HILL, null));
    story.apply(new CardPlaced(LIFT, HILL, BENCH));
    for (int n = 0; n < 200; n++) {
      var between = new ContributionId(new UUID(9, n));
      story.apply(pinned(between, MO, "card " + n));
      story.apply(new CardPlaced(between, HILL, BENCH));
    }
    var order = order(story, HILL);
    assertThat(order).startsWith(BENCH, new ContributionId(new UUID(9, 199))).endsWith(LIFT);
    assertThat(order).hasSize(202).doesNotHaveDuplicates();
    assertThat(story.board().in(HILL).stream().map(card -> card.rank).distinct()).hasSize(202);
  }

  @Test
  void nothing_is_moved_while_people_write_or_place_dots() {
    given(LAID_OUT, BENCH_PINNED)
        .when(MO, new Place(BENCH, null, null))
        .thenRefused(new NotInThisStep(Step.WRITING));
    given(LAID_OUT, BENCH_PINNED, dotsEach(2))
        .when(MO, new Place(BENCH, null, null))
        .thenRefused(new NotInThisStep(Step.DOTS));
  }

  @Test
  void a_card_or_group_that_is_gone_is_said_to_be_gone() {
    given(LAID_OUT, SORTING).when(MO, new Place(BENCH, null, null)).thenRefused(new CardNotThere());
    given(LAID_OUT, BENCH_PINNED, SORTING)
        .when(MO, new Place(BENCH, HILL, null))
        .thenRefused(new GroupNotThere());
  }

  private static List<ContributionId> order(BoardStory story, @Nullable GroupId group) {
    return story.board().in(group).stream().map(card -> card.id).toList();
  }
}
