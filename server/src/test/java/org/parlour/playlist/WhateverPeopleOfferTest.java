package org.parlour.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.playlist.PlaylistCommand.EndOpening;
import org.parlour.playlist.PlaylistCommand.MarkPlayed;
import org.parlour.playlist.PlaylistCommand.NowPlaying;
import org.parlour.playlist.PlaylistCommand.OfferSong;
import org.parlour.playlist.PlaylistCommand.OpenSeconds;
import org.parlour.playlist.PlaylistCommand.OpenWith;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Media;

/// The three laws, and PLA-2, over random stories of what people offer and hosts play.
class WhateverPeopleOfferTest {

  private static final Afternoon.Plan<
          Playlist, PlaylistCommand, PlaylistEvent, PlaylistExport, PlaylistView>
      AFTERNOONS =
          new Afternoon.Plan<>(
              new PlaylistStation(),
              List.of(PlaylistStory.LAID_OUT),
              PlaylistView.class,
              (page, news) -> PageThatHears.hear(page, (PlaylistNews) news),
              page -> page,
              WhateverPeopleOfferTest::aCommand);

  @Test
  void R17_R19_asking_twice_is_once_and_pages_are_kept_right_and_nothing_is_left_behind() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void PLA_2_nobody_has_two_songs_in_a_row_while_others_wait() {
    AFTERNOONS.always(afternoon -> {
      var playlist = afternoon.state();
      var waiting =
          afternoon.keptRight().next().stream()
              .filter(song -> afternoon.hall().hidden(song) == null)
              .map(song -> Objects.requireNonNull(playlist.song(song)).author())
              .toList();
      for (int n = 1; n < waiting.size(); n++) {
        var author = waiting.get(n);
        boolean twice = author != null && author.equals(waiting.get(n - 1));
        boolean othersWait =
            waiting.subList(n, waiting.size()).stream()
                .anyMatch(one -> !Objects.equals(one, author));
        assertThat(twice && othersWait).isFalse();
      }
    });
  }

  @Test
  void every_song_is_played_or_plays_or_comes_and_never_two_of_these() {
    AFTERNOONS.always(afternoon -> {
      var page = afternoon.keptRight();
      var all = new ArrayList<>(page.played());
      if (page.playing() != null) {
        all.add(page.playing());
      }
      all.addAll(page.next());
      assertThat(all)
          .containsExactlyInAnyOrderElementsOf(
              page.songs().stream().map(PlaylistView.SongView::contribution).toList());
    });
  }

  @Test
  void what_we_open_with_is_always_a_song_that_everybody_can_see() {
    AFTERNOONS.always(afternoon -> {
      var page = afternoon.keptRight();
      var opensWith = page.opensWith();
      if (opensWith != null) {
        assertThat(page.songs())
            .anyMatch(song -> song.contribution().equals(opensWith.song()) && song.title() != null);
      }
    });
  }

  private static ContributionId anotherThing(RandomGenerator luck) {
    return new ContributionId(new UUID(0, luck.nextLong(6)));
  }

  private static PlaylistCommand aCommand(RandomGenerator luck, ContributionId thing) {
    return switch (luck.nextInt(11)) {
      case 0 -> new OpenSeconds();
      case 1 -> new NowPlaying(luck.nextInt(4) == 0 ? null : thing);
      case 2 -> new MarkPlayed(thing, luck.nextBoolean());
      case 3 -> new OpenWith(thing, null, null, null);
      case 4 -> new OpenWith(anotherThing(luck), thing, Media.PHOTO, Words.of("picture " + thing));
      case 5 -> new EndOpening();
      default ->
          new OfferSong(
              thing,
              Words.of("title " + thing),
              Words.of("artist"),
              luck.nextBoolean() ? null : Words.of("why"),
              List.of(Permission.values()).get(luck.nextInt(3)));
    };
  }
}
