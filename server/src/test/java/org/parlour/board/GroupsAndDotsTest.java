package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlour.board.BoardCommand.LiftDot;
import org.parlour.board.BoardCommand.MoveOn;
import org.parlour.board.BoardCommand.NameGroup;
import org.parlour.board.BoardCommand.PlaceDot;
import org.parlour.board.BoardEvent.CardPlaced;
import org.parlour.board.BoardEvent.DotLifted;
import org.parlour.board.BoardEvent.DotPlaced;
import org.parlour.board.BoardEvent.GroupClosed;
import org.parlour.board.BoardEvent.GroupNamed;
import org.parlour.board.BoardEvent.GroupsMerged;
import org.parlour.board.BoardEvent.MovedOn;
import org.parlour.board.BoardRefusal.DotsSpent;
import org.parlour.board.BoardRefusal.GroupNotThere;
import org.parlour.board.BoardRefusal.NotInThisStep;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

class GroupsAndDotsTest {

  private static final Words UPHILL = Words.of("Getting up the hill");

  @Test
  void PIN_4_a_groups_name_comes_from_somebody_and_is_theirs() {
    var name = new ContributionId(COMMAND.value());
    given(LAID_OUT, SORTING, HILL_OPENED)
        .when(MO, new NameGroup(HILL, UPHILL, null))
        .then(new GroupNamed(HILL, name, Provenance.of(MO, Permission.ROOM), UPHILL));
  }

  @Test
  void a_name_that_is_taken_back_leaves_the_group_unnamed() {
    var name = new ContributionId(new UUID(5, 5));
    var story = given(LAID_OUT, SORTING, HILL_OPENED);
    story.apply(new GroupNamed(HILL, name, Provenance.of(MO, Permission.ROOM), UPHILL));
    var told = new BoardStation().takenBack(story.board(), name);
    assertThat(told.forget()).isTrue();
    assertThat(told.news()).containsExactly(new BoardNews.GroupNamed(HILL, null));
    assertThat(story.view().toString()).doesNotContain("hill");
  }

  @Test
  void merging_keeps_every_card_and_closing_puts_them_on_their_own() {
    var story = given(LAID_OUT, BENCH_PINNED, LIFT_PINNED, SORTING, HILL_OPENED, HALL_OPENED);
    story.apply(new CardPlaced(BENCH, HILL, null));
    story.apply(new CardPlaced(LIFT, HALL, null));
    story.apply(new GroupsMerged(HALL, HILL));
    assertThat(story.board().in(HILL)).extracting(card -> card.id).containsExactly(BENCH, LIFT);
    assertThat(story.view().groups()).hasSize(1);
    story.apply(new GroupClosed(HILL));
    assertThat(story.board().in(null)).extracting(card -> card.id).containsExactly(BENCH, LIFT);
  }

  @ParameterizedTest
  @CsvSource({"0,2", "1,2", "6,2", "8,2", "9,2", "10,3", "13,3", "14,4", "18,5", "40,5"})
  void PIN_7_everybody_gets_a_dot_for_every_four_groups_at_least_two_at_most_five(
      int groups, int dots) {
    var history = new ArrayList<BoardEvent>(List.of(LAID_OUT, SORTING));
    for (int n = 0; n < groups; n++) {
      history.add(new BoardEvent.GroupOpened(new GroupId(new UUID(7, n))));
    }
    given(history.toArray(BoardEvent[]::new))
        .whenHost(new MoveOn(Step.DOTS))
        .then(new MovedOn(Step.DOTS, dots));
  }

  @Test
  void PIN_7_dots_are_secret_until_the_board_is_closed() {
    var story = given(LAID_OUT, SORTING, HILL_OPENED, dotsEach(2));
    assertThat(story.apply(new DotPlaced(HILL, MO)).news()).isEmpty();
    assertThat(story.view().groups().getFirst().dots()).isNull();
    story.apply(CLOSED);
    assertThat(story.view().groups().getFirst().dots()).isEqualTo(1);
    assertThat(story.view().toString()).doesNotContain(MO.toString());
  }

  @Test
  void PIN_7_nobody_has_more_dots_than_anybody_else() {
    var story =
        given(LAID_OUT, SORTING, HILL_OPENED, HALL_OPENED, dotsEach(1), new DotPlaced(HILL, MO));
    story.when(MO, new PlaceDot(HALL)).thenRefused(new DotsSpent(1));
    story.when(MO, new PlaceDot(HILL)).thenNothingNew();
    story.when(MO, new LiftDot(HILL)).then(new DotLifted(HILL, MO));
  }

  @Test
  void going_back_keeps_the_dots_and_hides_them() {
    var story =
        given(LAID_OUT, SORTING, HILL_OPENED, dotsEach(2), new DotPlaced(HILL, MO), SORTING);
    assertThat(story.view().groups().getFirst().dots()).isNull();
    assertThat(story.view().dotsEach()).isZero();
    story.apply(CLOSED);
    assertThat(story.view().groups().getFirst().dots()).isEqualTo(1);
  }

  @Test
  void a_dot_lies_on_a_group_while_dots_are_on() {
    given(LAID_OUT, SORTING, HILL_OPENED)
        .when(MO, new PlaceDot(HILL))
        .thenRefused(new NotInThisStep(Step.SORTING));
    given(LAID_OUT, SORTING, dotsEach(2))
        .when(MO, new PlaceDot(HILL))
        .thenRefused(new GroupNotThere());
  }
}
