package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parlour.board.BoardCommand.AmendCard;
import org.parlour.board.BoardCommand.PinCard;
import org.parlour.board.BoardEvent.CardAmended;
import org.parlour.board.BoardEvent.CardPinned;
import org.parlour.board.BoardRefusal.CardNotThere;
import org.parlour.board.BoardRefusal.NotInThisStep;
import org.parlour.board.BoardRefusal.NotYourCard;
import org.parlour.board.BoardView.CardView;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

class PinCardTest {

  private static final Words WORDS = Words.of("A bench halfway up");

  @Test
  void the_writing_time_begins_when_the_doors_open_and_not_when_the_room_is_laid_out() {
    var story = given(LAID_OUT);
    assertThat(story.view().endsAt()).isNull();
    var opened = NOON.plus(Duration.ofDays(3));
    var told = new BoardStation().doorsOpened(story.board(), opened);
    assertThat(told.news()).containsExactly(new BoardNews.Extended(opened.plusSeconds(600)));
    assertThat(story.view().endsAt()).isEqualTo(opened.plusSeconds(600));
  }

  @Test
  void a_card_is_pinned_as_it_was_written() {
    given(LAID_OUT)
        .when(MO, new PinCard(BENCH, WORDS, Permission.ROOM, null, null))
        .then(new CardPinned(BENCH, Provenance.of(MO, Permission.ROOM), WORDS, null));
  }

  @Test
  void the_same_card_sent_twice_is_there_once() {
    given(LAID_OUT, BENCH_PINNED)
        .when(MO, new PinCard(BENCH, WORDS, Permission.ROOM, null, null))
        .thenNothingNew();
  }

  @Test
  void cards_may_come_in_every_step_until_the_board_is_closed() {
    given(LAID_OUT, TURNED_OVER, SORTING, dotsEach(2))
        .when(MO, new PinCard(BENCH, WORDS, Permission.ROOM, null, null))
        .then(new CardPinned(BENCH, Provenance.of(MO, Permission.ROOM), WORDS, null));
    given(LAID_OUT, CLOSED)
        .when(MO, new PinCard(BENCH, WORDS, Permission.ROOM, null, null))
        .thenRefused(new NotInThisStep(Step.CLOSED));
  }

  @Test
  void a_card_for_which_nobody_chose_a_colour_has_one_all_the_same() {
    var story =
        given(
            LAID_OUT,
            new CardPinned(BENCH, Provenance.of(MO, Permission.ROOM), WORDS, null),
            TURNED_OVER);
    assertThat(story.view().cards()).extracting(CardView::paint).containsExactly(Paint.BUTTER);
  }

  @Test
  void a_nameless_card_keeps_no_badge() {
    var secret = SecretHash.of("canal teapot marigold");
    given(LAID_OUT)
        .when(MO, new PinCard(BENCH, WORDS, Permission.NAMELESS, null, secret))
        .then(new CardPinned(BENCH, Provenance.nameless(secret), WORDS, null));
  }

  @Test
  void its_author_may_say_it_in_other_words_and_nobody_else() {
    var better = Words.of("A bench a third of the way up");
    given(LAID_OUT, BENCH_PINNED)
        .when(MO, new AmendCard(BENCH, better))
        .then(new CardAmended(BENCH, better));
    given(LAID_OUT, BENCH_PINNED)
        .when(BEA, new AmendCard(BENCH, better))
        .thenRefused(new NotYourCard());
    given(LAID_OUT).when(MO, new AmendCard(BENCH, better)).thenRefused(new CardNotThere());
  }

  @Test
  void PIN_2_while_people_write_nobody_sees_anybodys_cards_only_how_many() {
    var story = given(LAID_OUT, BENCH_PINNED, LIFT_PINNED);
    assertThat(story.view().cards()).isEmpty();
    assertThat(story.view().waiting()).isEqualTo(2);
    assertThat(story.apply(TEA_PINNED).news()).containsExactly(new BoardNews.WaitingCounted(3));
  }

  @Test
  void all_cards_are_turned_over_at_the_same_moment() {
    var story = given(LAID_OUT, BENCH_PINNED, LIFT_PINNED);
    var told = story.apply(TURNED_OVER).news();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .isInstanceOfSatisfying(
            BoardNews.LaidOut.class, news -> assertThat(news.board().cards()).hasSize(2));
  }

  @Test
  void going_back_to_writing_hides_the_cards_again_and_nothing_said_before_is_repeated() {
    var story = given(LAID_OUT, BENCH_PINNED, TURNED_OVER);
    var told = story.apply(new BoardEvent.MovedOn(Step.WRITING, 0));
    assertThat(told.forget()).isTrue();
    assertThat(story.view().cards()).isEmpty();
  }
}
