package org.parlour.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationFile;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.playlist.Playlist.Song;
import org.parlour.playlist.PlaylistEvent.MarkedPlayed;
import org.parlour.playlist.PlaylistEvent.PlayingNow;
import org.parlour.playlist.PlaylistEvent.PlaylistBrought;
import org.parlour.playlist.PlaylistEvent.PlaylistLaidOut;
import org.parlour.playlist.PlaylistEvent.SecondsOpened;
import org.parlour.playlist.PlaylistEvent.SongBrought;
import org.parlour.playlist.PlaylistEvent.SongOffered;
import org.parlour.playlist.PlaylistNews.LaidOut;
import org.parlour.playlist.PlaylistNews.SecondsTurned;
import org.parlour.playlist.PlaylistNews.SongGone;
import org.parlour.playlist.PlaylistNews.SongShown;

/// The playlist, as the room sees it: a state to fold, rules to ask, news to tell.
public final class PlaylistStation
    implements Station<Playlist, PlaylistCommand, PlaylistEvent, PlaylistExport> {

  /// The slug of this kind of station.
  public static final String KIND = "playlist";

  private static final int SONGS_EACH = 3;
  private static final int SONGS_EACH_MAX = 10;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PlaylistCommand> commands() {
    return PlaylistCommand.class;
  }

  @Override
  public Class<PlaylistEvent> events() {
    return PlaylistEvent.class;
  }

  @Override
  public Class<PlaylistExport> exported() {
    return PlaylistExport.class;
  }

  @Override
  public Playlist begin() {
    return new Playlist();
  }

  @Override
  public List<PlaylistEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly("songsEach");
    return List.of(
        new PlaylistLaidOut(plan.settings().whole("songsEach", SONGS_EACH, 1, SONGS_EACH_MAX)));
  }

  @Override
  public Decision<PlaylistEvent> decide(
      Playlist playlist, PlaylistCommand command, Asking asking, Surroundings gathering) {
    return PlaylistRules.decide(playlist, command, asking, gathering);
  }

  @Override
  public Told apply(
      Playlist playlist, PlaylistEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case PlaylistLaidOut(var songsEach) -> {
        playlist.begin(new Seed(recorded.command().value()), songsEach, false);
        yield laidOut(playlist, gathering);
      }
      case PlaylistBrought(var songsEach, var seed, var seconds) -> {
        playlist.begin(seed, songsEach, seconds);
        yield laidOut(playlist, gathering);
      }
      case SongOffered(var id, var from, var title, var artist, var why) ->
          add(
              playlist,
              new Song(id, from.author(), title, artist, why, null, false, false),
              gathering);
      case SongBrought brought -> {
        var told = add(playlist, song(brought), gathering);
        playlist.mark(brought.song(), brought.played());
        yield brought.played() ? shown(playlist, brought.song(), gathering) : told;
      }
      case SecondsOpened() -> {
        playlist.openSeconds();
        yield Told.of(new SecondsTurned(true));
      }
      case PlayingNow(var song) -> {
        playlist.play(song);
        yield ordered(playlist);
      }
      case MarkedPlayed(var song, var played) -> {
        playlist.mark(song, played);
        yield ordered(playlist);
      }
    };
  }

  private static Song song(SongBrought brought) {
    return new Song(
        brought.song(),
        null,
        brought.title(),
        brought.artist(),
        brought.why(),
        brought.by(),
        brought.fromHosts(),
        true);
  }

  private static Told add(Playlist playlist, Song song, Surroundings gathering) {
    playlist.add(song);
    return shown(playlist, song.id(), gathering);
  }

  /// A song and the order: one that comes, or that is turned over, moves others.
  private static Told shown(Playlist playlist, ContributionId id, Surroundings gathering) {
    var song = playlist.song(id);
    return song == null
        ? Told.nothing()
        : Told.of(
            new SongShown(PlaylistProjection.song(song, gathering)),
            PlaylistProjection.ordered(playlist));
  }

  private static Told ordered(Playlist playlist) {
    return Told.of(PlaylistProjection.ordered(playlist));
  }

  private static Told laidOut(Playlist playlist, Surroundings gathering) {
    return Told.of(new LaidOut(PlaylistProjection.view(playlist, gathering)));
  }

  @Override
  public Told takenBack(Playlist playlist, ContributionId contribution) {
    return playlist.remove(contribution)
        ? Told.of(new SongGone(contribution), PlaylistProjection.ordered(playlist))
            .forgettingWhatWas()
        : Told.nothing();
  }

  @Override
  public Told hidden(
      Playlist playlist, ContributionId contribution, boolean hidden, Surroundings gathering) {
    if (playlist.song(contribution) == null) {
      return Told.nothing();
    }
    playlist.turnOver(contribution, hidden);
    return Station.super.hidden(playlist, contribution, hidden, gathering);
  }

  @Override
  public Told toldAgain(Playlist playlist, ContributionId contribution, Surroundings gathering) {
    return shown(playlist, contribution, gathering);
  }

  @Override
  public PlaylistView view(Playlist playlist, Surroundings gathering) {
    return PlaylistProjection.view(playlist, gathering);
  }

  @Override
  public PlaylistMine mine(Playlist playlist, BadgeId badge) {
    return new PlaylistMine(playlist.songsOf(badge));
  }

  /// Its title, and under it who plays it and why: what this person typed, and nothing else.
  @Override
  public MyThing myThing(Playlist playlist, ContributionId contribution) {
    var song = playlist.song(contribution);
    return song == null
        ? new MyThing("song", null, null, null, null, false)
        : new MyThing("song", song.title(), null, under(song), null, true);
  }

  private static @Nullable Words under(Song song) {
    var why = song.why();
    var artist = song.artist();
    if (why == null || artist == null) {
      return why == null ? artist : why;
    }
    return new Words(artist.text() + "\n" + why.text(), why.language());
  }

  @Override
  public PlaylistExport export(Playlist playlist, Surroundings gathering) {
    return PlaylistProjection.export(playlist, gathering);
  }

  @Override
  public List<StationFile> files(Playlist playlist, Surroundings gathering) {
    return PlaylistFiles.of(playlist, gathering);
  }

  @Override
  public List<PlaylistEvent> bring(PlaylistExport exported) {
    var events = new ArrayList<PlaylistEvent>();
    events.add(new PlaylistBrought(exported.songsEach(), exported.seed(), exported.seconds()));
    for (var song : exported.songs()) {
      events.add(
          new SongBrought(
              song.contribution(),
              Provenance.imported(song.permission()),
              song.title(),
              song.artist(),
              song.why(),
              song.by(),
              song.fromHosts(),
              song.played()));
    }
    return events;
  }

  @Override
  public List<PlaylistEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream().map(PlaylistStation::fromHosts).toList();
  }

  private static PlaylistEvent fromHosts(Map.Entry<ContributionId, Words> song) {
    var provenance = Provenance.imported(Permission.SHARE);
    return new SongBrought(
        song.getKey(), provenance, song.getValue(), null, null, null, true, false);
  }
}
