package org.parlour.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.playlist.PlaylistStory.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.playlist.PlaylistCommand.OfferSong;
import org.parlour.playlist.PlaylistCommand.OpenSeconds;
import org.parlour.playlist.PlaylistEvent.PlayingNow;
import org.parlour.playlist.PlaylistEvent.PlaylistLaidOut;
import org.parlour.playlist.PlaylistEvent.SecondsOpened;
import org.parlour.playlist.PlaylistEvent.SongOffered;
import org.parlour.playlist.PlaylistRefusal.OneEachFirst;
import org.parlour.playlist.PlaylistRefusal.SongsGiven;
import org.parlour.playlist.PlaylistView.SongView;
import org.parlour.testing.Afternoon;

class OfferSongTest {

  private static final Words TITLE = Words.of("Lean on Me");
  private static final Words ARTIST = Words.of("Bill Withers");
  private static final Words WHY = Words.of("Says it all.");
  private static final OfferSong OFFER = new OfferSong(LEAN, TITLE, ARTIST, WHY, Permission.ROOM);

  @Test
  void PLA_1_a_song_has_a_title_an_artist_and_a_reason_that_may_be_left_out() {
    given(LAID_OUT)
        .when(MO, OFFER)
        .then(new SongOffered(LEAN, Provenance.of(MO, Permission.ROOM), TITLE, ARTIST, WHY));
    given(LAID_OUT)
        .when(MO, new OfferSong(LEAN, TITLE, ARTIST, null, Permission.SHARE))
        .then(new SongOffered(LEAN, Provenance.of(MO, Permission.SHARE), TITLE, ARTIST, null));
  }

  @Test
  void a_song_that_is_sent_twice_is_on_it_once() {
    given(LAID_OUT).when(MO, OFFER).andSo().when(MO, OFFER).thenNothingNew();
  }

  @Test
  void PLA_2_whoever_has_a_song_on_it_waits_until_a_host_opens_seconds() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    story.when(MO, OFFER).thenRefused(new OneEachFirst());
    story.when(BEA, OFFER).andSo();
    story.whenHost(new OpenSeconds()).then(new SecondsOpened());
    story.andSo();
    story.whenHost(new OpenSeconds()).thenNothingNew();
    story
        .when(MO, new OfferSong(SUN, TITLE, ARTIST, null, Permission.ROOM))
        .then(new SongOffered(SUN, Provenance.of(MO, Permission.ROOM), TITLE, ARTIST, null));
  }

  @Test
  void PLA_2_nobody_has_more_than_everybody_may_have() {
    given(new PlaylistLaidOut(1), BIRDS_OFFERED, SECONDS)
        .when(MO, OFFER)
        .thenRefused(new SongsGiven(1));
  }

  @Test
  void PLA_2_a_song_that_was_taken_back_leaves_its_place_to_another() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    new PlaylistStation().takenBack(story.state(), BIRDS);
    story
        .when(MO, OFFER)
        .then(new SongOffered(LEAN, Provenance.of(MO, Permission.ROOM), TITLE, ARTIST, WHY));
  }

  @Test
  void PLA_2_everybodys_first_song_comes_before_anybodys_second() {
    var story = given(LAID_OUT, SECONDS);
    for (int n = 0; n < 12; n++) {
      var by = new BadgeId(new UUID(1, n % 4));
      story.apply(offered(song(n), by, Permission.ROOM, "Song", "Artist", null));
    }
    var next = story.view().next();
    for (int round = 0; round < 3; round++) {
      assertThat(next.subList(4 * round, 4 * round + 4))
          .containsExactlyInAnyOrder(
              song(4 * round), song(4 * round + 1), song(4 * round + 2), song(4 * round + 3));
    }
    assertThat(next.subList(0, 4)).isNotEqualTo(List.of(song(0), song(1), song(2), song(3)));
  }

  @Test
  void PLA_2_nobody_has_two_songs_in_a_row_while_others_wait() {
    var story = given(LAID_OUT, BIRDS_OFFERED, SUN_OFFERED, SECONDS);
    story.apply(offered(LEAN, MO, Permission.ROOM, "Lean on Me", "Bill Withers", null));
    story.apply(new PlayingNow(BIRDS));
    assertThat(story.view().next()).containsExactly(SUN, LEAN);
    story.apply(new PlayingNow(SUN));
    assertThat(story.view().next()).containsExactly(LEAN);
  }

  @Test
  void PLA_2_the_seed_is_on_every_page_and_decides_the_order_and_nothing_else_does() {
    var forwards = given(LAID_OUT);
    var backwards = given(LAID_OUT);
    for (int n = 0; n < 9; n++) {
      forwards.apply(bySomebody(n));
      backwards.apply(bySomebody(8 - n));
    }
    assertThat(forwards.view().next()).isEqualTo(backwards.view().next());
    assertThat(forwards.view().seed().value()).isEqualTo(COMMAND.value());
  }

  private static PlaylistEvent bySomebody(int n) {
    var by = new BadgeId(new UUID(1, n));
    return offered(song(n), by, Permission.ROOM, "Song", "Artist", null);
  }

  @Test
  void who_offered_a_song_is_on_no_page_unless_they_chose_to_show_it() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    story.apply(
        offered(LEAN, BEA, Permission.SHARE_BADGE, "Lean on Me", "Bill Withers", "Says it all."));
    assertThat(Afternoon.onTheWire(story.view()))
        .doesNotContain(MO.toString())
        .doesNotContain(BEA.toString());
    assertThat(story.view().songs())
        .extracting(SongView::by)
        .containsExactly(null, new BadgeName("Mo"));
    assertThat(new PlaylistStation().mine(story.state(), MO).songs()).containsExactly(BIRDS);
  }

  @Test
  void PLA_3_a_song_that_a_host_turned_over_shows_the_reason_and_nothing_else() {
    var story = given(LAID_OUT, BIRDS_OFFERED, SUN_OFFERED);
    story.hall().hide(BIRDS, HideReason.HATE);
    var told = new PlaylistStation().hidden(story.state(), BIRDS, true, story.hall());
    assertThat(told.forget()).isTrue();
    assertThat(Afternoon.onTheWire(story.view())).doesNotContain("Birds").doesNotContain("Marley");
    assertThat(story.view().songs().getFirst())
        .isEqualTo(new SongView(BIRDS, null, null, null, null, false, HideReason.HATE));
    assertThat(story.view().next()).as("it waits at the end").containsExactly(SUN, BIRDS);
    assertThat(story.export().songs()).isEmpty();
    assertThat(story.file("playlist.txt").toString()).doesNotContain("Birds");
  }

  @Test
  void what_is_taken_back_plays_no_more() {
    var story = given(LAID_OUT, BIRDS_OFFERED, new PlayingNow(BIRDS));
    new PlaylistStation().takenBack(story.state(), BIRDS);
    assertThat(story.view().playing()).isNull();
    assertThat(story.view().songs()).isEmpty();
    assertThat(new PlaylistStation().myThing(story.state(), BIRDS).words()).isNull();
  }

  @Test
  void my_things_have_all_that_i_typed() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    var thing = new PlaylistStation().myThing(story.state(), BIRDS);
    assertThat(thing.words()).isEqualTo(Words.of("Three Little Birds"));
    assertThat(thing.described())
        .isEqualTo(Words.of("Bob Marley and the Wailers\nThe choir sang it."));
  }

  @Test
  void a_list_that_hosts_bring_in_says_so() {
    var id = new ContributionId(new UUID(0, 7));
    var list = Map.of(id, Words.of("Calon Lân"));
    var story = given(LAID_OUT);
    new PlaylistStation().bringList(list).forEach(story::apply);
    assertThat(story.view().songs().getFirst().fromHosts()).isTrue();
  }
}
