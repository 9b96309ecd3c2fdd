package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.board.BoardCommand.AmendCard;
import org.parlour.board.BoardCommand.HoldCard;
import org.parlour.board.BoardCommand.Place;
import org.parlour.board.BoardCommand.TypeInCard;
import org.parlour.board.BoardEvent.CardPlaced;
import org.parlour.board.BoardEvent.CardTypedIn;
import org.parlour.board.BoardRefusal.NotInThisStep;
import org.parlour.board.BoardRefusal.NotYourCard;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// Cards that people write on paper, and a helper types in.
class TypeInCardTest {

  private static final Words WORDS = Words.of("A bench halfway up");
  private static final BadgeName ELSIE = new BadgeName("Elsie");

  @Test
  void ALL_5_it_is_typed_in_as_it_was_written_with_what_its_writer_ticked() {
    given(LAID_OUT)
        .when(MO, typeIn(Permission.SHARE, null, null))
        .then(new CardTypedIn(BENCH, Provenance.of(MO, Permission.SHARE), WORDS, null));
    given(LAID_OUT, typedIn(Permission.ROOM, null))
        .when(MO, typeIn(Permission.ROOM, null, null))
        .thenNothingNew();
  }

  @Test
  void ALL_5_it_has_the_same_weight_in_every_step() {
    var story = given(LAID_OUT, typedIn(Permission.SHARE, null));
    assertThat(story.view().waiting()).isEqualTo(1);
    story.apply(TURNED_OVER);
    story.apply(HILL_OPENED);
    story.when(BEA, new Place(BENCH, HILL, null)).then(new CardPlaced(BENCH, HILL, null));
    story.andSo();
    assertThat(story.export().cards()).extracting(card -> card.words()).containsExactly(WORDS);
    given(LAID_OUT, CLOSED)
        .when(MO, typeIn(Permission.ROOM, null, null))
        .thenRefused(new NotInThisStep(Step.CLOSED));
  }

  @Test
  void ALL_5_nobody_can_tell_it_from_a_card_of_a_phone() {
    var typed = given(LAID_OUT, typedIn(Permission.ROOM, null), TURNED_OVER);
    var pinned = given(LAID_OUT, BENCH_PINNED, TURNED_OVER);
    assertThat(typed.view()).isEqualTo(pinned.view());
  }

  @Test
  void ALL_5_the_name_on_it_is_the_one_on_the_paper_and_never_the_helpers() {
    assertThat(nameOn(typedIn(Permission.SHARE_BADGE, ELSIE))).isEqualTo(ELSIE);
    assertThat(nameOn(typedIn(Permission.SHARE_BADGE, null))).isNull();
    assertThat(nameOn(typedIn(Permission.SHARE, ELSIE))).as("kept closer since").isNull();
  }

  @Test
  void ALL_5_a_name_is_kept_only_where_its_writer_wants_it_seen() {
    given(LAID_OUT)
        .when(MO, typeIn(Permission.SHARE_BADGE, ELSIE, null))
        .then(new CardTypedIn(BENCH, Provenance.of(MO, Permission.SHARE_BADGE), WORDS, ELSIE));
    given(LAID_OUT)
        .when(MO, typeIn(Permission.ROOM, ELSIE, null))
        .then(new CardTypedIn(BENCH, Provenance.of(MO, Permission.ROOM), WORDS, null));
  }

  @Test
  void ALL_5_a_nameless_card_from_paper_keeps_no_badge_at_all() {
    var secret = SecretHash.of("canal teapot marigold");
    given(LAID_OUT)
        .when(MO, typeIn(Permission.NAMELESS, null, secret))
        .then(new CardTypedIn(BENCH, Provenance.nameless(secret), WORDS, null));
  }

  @Test
  void ALL_5_whoever_typed_it_in_neither_rewords_nor_holds_it() {
    var story = given(LAID_OUT, typedIn(Permission.ROOM, null), TURNED_OVER);
    story.when(MO, new AmendCard(BENCH, Words.of("Two benches"))).thenRefused(new NotYourCard());
    story.when(MO, new HoldCard(BENCH)).thenRefused(new NotYourCard());
    var station = new BoardStation();
    assertThat(station.mine(story.board(), MO).cards()).isEmpty();
    assertThat(station.myThing(story.board(), BENCH).kind()).isEqualTo("paper-card");
  }

  private static TypeInCard typeIn(
      Permission permission, @Nullable BadgeName name, @Nullable SecretHash secret) {
    return new TypeInCard(BENCH, WORDS, permission, name, secret);
  }

  private static BoardEvent typedIn(Permission permission, @Nullable BadgeName name) {
    return new CardTypedIn(BENCH, Provenance.of(MO, permission), WORDS, name);
  }

  private static @Nullable BadgeName nameOn(BoardEvent typed) {
    return given(LAID_OUT, typed, TURNED_OVER).view().cards().getFirst().by();
  }
}
