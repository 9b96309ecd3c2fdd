package org.parlour.playlist;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;
import org.parlour.playlist.Playlist.Song;
import org.parlour.playlist.PlaylistExport.ExportedSong;
import org.parlour.playlist.PlaylistNews.Ordered;
import org.parlour.playlist.PlaylistNews.WeOpenWith;
import org.parlour.playlist.PlaylistView.BesideView;
import org.parlour.playlist.PlaylistView.OpensWithView;
import org.parlour.playlist.PlaylistView.SongView;

/// Turns a playlist into what people may see of it: the page, and what may leave the room.
final class PlaylistProjection {

  private PlaylistProjection() {}

  static PlaylistView view(Playlist playlist, Surroundings gathering) {
    return new PlaylistView(
        playlist.seed(),
        playlist.secondsAreOpen(),
        playlist.songsEach(),
        playlist.playing(),
        playlist.played(),
        playlist.next(),
        playlist.songs().stream()
            .sorted(comparing(song -> song.id().value()))
            .map(song -> song(song, gathering))
            .toList(),
        opensWith(playlist, gathering));
  }

  /// What was played, what plays, and what comes.
  static Arrangement arranged(Playlist playlist) {
    var songs = new LinkedHashSet<>(playlist.played());
    if (playlist.playing() != null) {
      songs.add(playlist.playing());
    }
    songs.addAll(playlist.next());
    return Arrangement.list(
        songs.stream()
            .map(song -> new Laid(song, List.of(), played(playlist, song), List.of()))
            .toList());
  }

  private static List<Sentence> played(Playlist playlist, ContributionId song) {
    return playlist.isPlayed(song)
        ? List.of(new Sentence("minutes.says.played", Map.of()))
        : List.of();
  }

  static WeOpenWith weOpenWith(Playlist playlist, Surroundings gathering) {
    return new WeOpenWith(opensWith(playlist, gathering));
  }

  private static @Nullable OpensWithView opensWith(Playlist playlist, Surroundings gathering) {
    var opensWith = playlist.opensWith();
    if (opensWith == null) {
      return null;
    }
    var id = opensWith.picture();
    var beside = id == null || gathering.hidden(id) != null ? null : playlist.picture(id);
    return new OpensWithView(
        opensWith.song(),
        id == null || beside == null
            ? null
            : new BesideView(id, beside.picture(), beside.described()));
  }

  static Ordered ordered(Playlist playlist) {
    return new Ordered(playlist.playing(), playlist.played(), playlist.next());
  }

  static SongView song(Song song, Surroundings gathering) {
    var hidden = gathering.hidden(song.id());
    boolean shown = hidden == null;
    return new SongView(
        song.id(),
        shown ? song.title() : null,
        shown ? song.artist() : null,
        shown ? song.why() : null,
        shown ? nameToShow(song, gathering) : null,
        song.fromHosts(),
        hidden);
  }

  private static @Nullable BadgeName nameToShow(Song song, Surroundings gathering) {
    return song.broughtBy() != null ? song.broughtBy() : gathering.nameToShow(song.id());
  }

  /// All that are not turned over, in the order of the playlist.
  static List<Song> inOrder(Playlist playlist, Surroundings gathering) {
    var ids = new ArrayList<>(playlist.played());
    if (playlist.playing() != null) {
      ids.add(playlist.playing());
    }
    ids.addAll(playlist.next());
    return ids.stream()
        .map(id -> Objects.requireNonNull(playlist.song(id)))
        .filter(song -> gathering.hidden(song.id()) == null)
        .toList();
  }

  static boolean isShared(Song song, Surroundings gathering) {
    return gathering.provenance(song.id()).permission().leavesTheRoom();
  }

  static PlaylistExport export(Playlist playlist, Surroundings gathering) {
    return new PlaylistExport(
        playlist.seed(),
        playlist.secondsAreOpen(),
        playlist.songsEach(),
        inOrder(playlist, gathering).stream()
            .filter(song -> isShared(song, gathering))
            .map(song -> exported(song, playlist, gathering))
            .toList());
  }

  private static ExportedSong exported(Song song, Playlist playlist, Surroundings gathering) {
    return new ExportedSong(
        song.id(),
        song.title(),
        song.artist(),
        song.why(),
        gathering.provenance(song.id()).permission(),
        nameToShow(song, gathering),
        song.fromHosts(),
        playlist.isPlayed(song.id()) || song.id().equals(playlist.playing()));
  }
}
