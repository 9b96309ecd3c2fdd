package org.parlour.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.playlist.PlaylistStory.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.playlist.PlaylistCommand.MarkPlayed;
import org.parlour.playlist.PlaylistCommand.NowPlaying;
import org.parlour.playlist.PlaylistEvent.MarkedPlayed;
import org.parlour.playlist.PlaylistEvent.PlayingNow;
import org.parlour.playlist.PlaylistRefusal.SongNotThere;
import org.parlour.playlist.PlaylistRefusal.SongTurnedOver;
import org.parlour.testing.Afternoon;

/// What plays, what was played, and what people take home.
class PlayingTest {

  @Test
  void a_host_puts_a_song_on_and_what_played_before_is_played() {
    var story = given(LAID_OUT, BIRDS_OFFERED, SUN_OFFERED);
    story.whenHost(new NowPlaying(BIRDS)).then(new PlayingNow(BIRDS));
    story.andSo().whenHost(new NowPlaying(BIRDS)).thenNothingNew();
    story.whenHost(new NowPlaying(SUN)).andSo();
    assertThat(story.view().playing()).isEqualTo(SUN);
    assertThat(story.view().played()).containsExactly(BIRDS);
    story.whenHost(new NowPlaying(null)).andSo();
    assertThat(story.view().playing()).isNull();
    assertThat(story.view().played()).containsExactly(BIRDS, SUN);
    story.whenHost(new NowPlaying(LEAN)).thenRefused(new SongNotThere());
  }

  @Test
  void PLA_3_a_song_that_was_turned_over_is_not_put_on() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    story.hall().hide(BIRDS, HideReason.HATE);
    story.whenHost(new NowPlaying(BIRDS)).thenRefused(new SongTurnedOver());
  }

  @Test
  void a_host_says_that_a_song_was_played_or_was_not() {
    var story = given(LAID_OUT, BIRDS_OFFERED, SUN_OFFERED, new PlayingNow(BIRDS));
    story.whenHost(new MarkPlayed(BIRDS, false)).then(new MarkedPlayed(BIRDS, false));
    story.andSo();
    assertThat(story.view().playing()).isNull();
    assertThat(story.view().next()).hasSize(2);
    story.whenHost(new MarkPlayed(BIRDS, false)).thenNothingNew();
    story.whenHost(new MarkPlayed(BIRDS, true)).andSo();
    assertThat(story.view().played()).containsExactly(BIRDS);
    story.whenHost(new MarkPlayed(LEAN, true)).thenRefused(new SongNotThere());
  }

  @Test
  void PLA_1_as_text_it_has_every_song_and_a_reason_only_where_its_author_shared_it() {
    var story = given(LAID_OUT, BIRDS_OFFERED, SUN_OFFERED, new PlayingNow(BIRDS));
    assertThat(story.file("playlist.txt"))
        .isEqualTo(
            """
            1. Three Little Birds, Bob Marley and the Wailers
               The choir sang it.
            2. Here Comes the Sun, The Beatles
            """);
    assertThat(story.export().songs())
        .extracting(song -> song.contribution())
        .containsExactly(BIRDS);
  }

  @Test
  void PLA_1_as_m3u_it_begins_as_players_want_and_names_no_address() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    assertThat(story.file("playlist.m3u8"))
        .isEqualTo(
            """
            #EXTM3U
            #EXTINF:-1,Bob Marley and the Wailers - Three Little Birds
            Bob Marley and the Wailers - Three Little Birds.mp3
            """);
  }

  @Test
  void PLA_1_as_jspf_it_has_a_title_a_creator_and_a_shared_reason() {
    var story = given(LAID_OUT, BIRDS_OFFERED, SUN_OFFERED, new PlayingNow(BIRDS));
    assertThat(Afternoon.onTheWire(story.file("playlist.jspf")))
        .isEqualTo(
            "{\"playlist\":{\"track\":[{\"title\":\"Three Little Birds\",\"creator\":\"Bob Marley and"
                + " the Wailers\",\"annotation\":\"The choir sang it.\"},{\"title\":\"Here Comes the"
                + " Sun\",\"creator\":\"The Beatles\"}]}}");
  }

  @Test
  void PLA_1_a_line_break_in_a_title_makes_no_new_line_in_a_file() {
    var story = given(LAID_OUT);
    story.apply(
        offered(
            BIRDS,
            MO,
            Permission.SHARE,
            "One\n#EXTINF:-1,Two\nhttp://elsewhere.example/",
            "A\r\nB",
            "x\u2028y"));
    assertThat(story.file("playlist.m3u8").toString().lines()).hasSize(3);
    assertThat(story.file("playlist.txt").toString().lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AC/DC - Thunderstruck;AC DC - Thunderstruck",
        "../../etc/passwd;etc passwd",
        "C:\\music\\x;C music x",
        "#EXTM3U;EXTM3U",
        "-rf;rf",
        "~root;root",
        "...;song",
        "What?.;What",
        "Calon Lân;Calon Lân"
      })
  void PLA_1_a_file_name_is_a_name_everywhere_and_stays_in_its_folder(String name, String safe) {
    assertThat(PlaylistFiles.fileName(name)).isEqualTo(safe);
  }

  @Test
  void PLA_1_a_very_long_name_is_cut_between_two_letters() {
    assertThat(PlaylistFiles.fileName("🎵".repeat(200))).isEqualTo("🎵".repeat(100));
  }
}
