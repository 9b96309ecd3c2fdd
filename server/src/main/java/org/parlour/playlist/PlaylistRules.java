package org.parlour.playlist;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Surroundings;
import org.parlour.playlist.Playlist.OpensWith;
import org.parlour.playlist.PlaylistCommand.EndOpening;
import org.parlour.playlist.PlaylistCommand.MarkPlayed;
import org.parlour.playlist.PlaylistCommand.NowPlaying;
import org.parlour.playlist.PlaylistCommand.OfferSong;
import org.parlour.playlist.PlaylistCommand.OpenSeconds;
import org.parlour.playlist.PlaylistCommand.OpenWith;
import org.parlour.playlist.PlaylistEvent.MarkedPlayed;
import org.parlour.playlist.PlaylistEvent.OpenedWith;
import org.parlour.playlist.PlaylistEvent.OpenedWithPicture;
import org.parlour.playlist.PlaylistEvent.OpeningEnded;
import org.parlour.playlist.PlaylistEvent.PlayingNow;
import org.parlour.playlist.PlaylistEvent.SecondsOpened;
import org.parlour.playlist.PlaylistEvent.SongOffered;
import org.parlour.playlist.PlaylistRefusal.OneEachFirst;
import org.parlour.playlist.PlaylistRefusal.SongNotThere;
import org.parlour.playlist.PlaylistRefusal.SongTurnedOver;
import org.parlour.playlist.PlaylistRefusal.SongsGiven;

/// The rules of a playlist, one method per command.
///
/// Seconds begin when a host opens them (PLA-2). They could begin by themselves once everybody here
/// has a song; but just looking is always possible, and then one person who looks would keep
/// everybody waiting, and everybody would know that somebody does.
final class PlaylistRules {

  private final Playlist playlist;
  private final Asking asking;
  private final Surroundings gathering;

  private PlaylistRules(Playlist playlist, Asking asking, Surroundings gathering) {
    this.playlist = playlist;
    this.asking = asking;
    this.gathering = gathering;
  }

  static Decision<PlaylistEvent> decide(
      Playlist playlist, PlaylistCommand command, Asking asking, Surroundings gathering) {
    var rules = new PlaylistRules(playlist, asking, gathering);
    return switch (command) {
      case OfferSong offer -> rules.offerSong(offer);
      case OpenSeconds() -> playlist.secondsAreOpen() ? nothingNew() : accept(new SecondsOpened());
      case NowPlaying(var song) -> rules.nowPlaying(song);
      case MarkPlayed(var song, var played) -> rules.markPlayed(song, played);
      case OpenWith open -> rules.openWith(open);
      case EndOpening() -> playlist.opensWith() == null ? nothingNew() : accept(new OpeningEnded());
    };
  }

  private Decision<PlaylistEvent> offerSong(OfferSong offer) {
    if (playlist.has(offer.contribution())) {
      return nothingNew();
    }
    int given = playlist.songsOf(asking.by()).size();
    if (given > 0 && !playlist.secondsAreOpen()) {
      return refuse(new OneEachFirst());
    }
    if (given >= playlist.songsEach()) {
      return refuse(new SongsGiven(playlist.songsEach()));
    }
    return accept(
        new SongOffered(
            offer.contribution(),
            Provenance.of(asking.by(), offer.permission()),
            offer.title(),
            offer.artist(),
            offer.why()));
  }

  private Decision<PlaylistEvent> nowPlaying(@Nullable ContributionId song) {
    if (Objects.equals(song, playlist.playing())) {
      return nothingNew();
    }
    if (song != null && playlist.song(song) == null) {
      return refuse(new SongNotThere());
    }
    return song != null && gathering.hidden(song) != null
        ? refuse(new SongTurnedOver())
        : accept(new PlayingNow(song));
  }

  private Decision<PlaylistEvent> markPlayed(ContributionId song, boolean played) {
    if (playlist.song(song) == null) {
      return refuse(new SongNotThere());
    }
    boolean holds = !song.equals(playlist.playing()) && playlist.isPlayed(song) == played;
    return holds ? nothingNew() : accept(new MarkedPlayed(song, played));
  }

  private Decision<PlaylistEvent> openWith(OpenWith open) {
    var id = open.contribution();
    if (playlist.song(open.song()) == null) {
      return refuse(new SongNotThere());
    }
    if (gathering.hidden(open.song()) != null) {
      return refuse(new SongTurnedOver());
    }
    if (id != null && open.picture() != null && open.described() != null) {
      return playlist.has(id)
          ? nothingNew()
          : accept(
              new OpenedWithPicture(
                  id, picturesProvenance(), open.song(), open.picture(), open.described()));
    }
    return new OpensWith(open.song(), null).equals(playlist.opensWith())
        ? nothingNew()
        : accept(new OpenedWith(open.song()));
  }

  /// A host without a badge has nowhere to take it back from, so then any host can.
  private Provenance picturesProvenance() {
    var badge = asking.badge();
    return badge == null
        ? Provenance.imported(Permission.ROOM)
        : Provenance.of(badge, Permission.ROOM);
  }
}
