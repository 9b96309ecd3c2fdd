package org.parlour.playlist;

import static org.parlour.testing.Afternoon.put;
import static org.parlour.testing.Afternoon.without;

import java.util.Comparator;
import java.util.List;
import org.parlour.playlist.PlaylistNews.LaidOut;
import org.parlour.playlist.PlaylistNews.Ordered;
import org.parlour.playlist.PlaylistNews.SecondsTurned;
import org.parlour.playlist.PlaylistNews.SongGone;
import org.parlour.playlist.PlaylistNews.SongShown;
import org.parlour.playlist.PlaylistNews.WeOpenWith;
import org.parlour.playlist.PlaylistView.SongView;

/// What the browser's `hear` does, for the law that news keep a page right.
final class PageThatHears {

  private PageThatHears() {}

  static PlaylistView hear(PlaylistView page, PlaylistNews news) {
    return switch (news) {
      case LaidOut(var playlist) -> playlist;
      case SongShown(var song) -> withSongs(page, put(page.songs(), song, SongView::contribution));
      case SongGone(var gone) ->
          withSongs(page, without(page.songs(), gone, SongView::contribution));
      case Ordered(var playing, var played, var next) ->
          new PlaylistView(
              page.seed(),
              page.seconds(),
              page.songsEach(),
              playing,
              played,
              next,
              page.songs(),
              page.opensWith());
      case SecondsTurned(var seconds) ->
          new PlaylistView(
              page.seed(),
              seconds,
              page.songsEach(),
              page.playing(),
              page.played(),
              page.next(),
              page.songs(),
              page.opensWith());
      case WeOpenWith(var opensWith) ->
          new PlaylistView(
              page.seed(),
              page.seconds(),
              page.songsEach(),
              page.playing(),
              page.played(),
              page.next(),
              page.songs(),
              opensWith);
    };
  }

  private static PlaylistView withSongs(PlaylistView page, List<SongView> songs) {
    return new PlaylistView(
        page.seed(),
        page.seconds(),
        page.songsEach(),
        page.playing(),
        page.played(),
        page.next(),
        songs.stream().sorted(Comparator.comparing(song -> song.contribution().value())).toList(),
        page.opensWith());
  }
}
