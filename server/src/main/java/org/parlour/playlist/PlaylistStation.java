package org.parlour.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationFile;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.playlist.Playlist.Beside;
import org.parlour.playlist.Playlist.Song;
import org.parlour.playlist.PlaylistEvent.MarkedPlayed;
import org.parlour.playlist.PlaylistEvent.OpenedWith;
import org.parlour.playlist.PlaylistEvent.OpenedWithPicture;
import org.parlour.playlist.PlaylistEvent.OpeningEnded;
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
import org.parlour.playlist.PlaylistNews.WeOpenWith;
import org.parlour.playlist.PlaylistView.OpensWithView;

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
      case OpenedWith(var song) -> openWith(playlist, song, null, gathering);
      case OpenedWithPicture(var id, _, var song, var picture, var described) -> {
        playlist.put(id, new Beside(picture, described));
        yield openWith(playlist, song, id, gathering);
      }
      case OpeningEnded() -> {
        playlist.endOpening();
        yield weOpenWith(playlist, gathering);
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

  private static Told openWith(
      Playlist playlist,
      ContributionId song,
      @Nullable ContributionId picture,
      Surroundings gathering) {
    playlist.openWith(song, picture);
    return weOpenWith(playlist, gathering);
  }

  private static Told weOpenWith(Playlist playlist, Surroundings gathering) {
    return Told.of(PlaylistProjection.weOpenWith(playlist, gathering));
  }

  private static Told laidOut(Playlist playlist, Surroundings gathering) {
    return Told.of(new LaidOut(PlaylistProjection.view(playlist, gathering)));
  }

  @Override
  public Told takenBack(Playlist playlist, ContributionId contribution) {
    var before = playlist.opensWith();
    boolean song = playlist.remove(contribution);
    boolean picture = playlist.removePicture(contribution);
    if (!song && !picture) {
      return Told.nothing();
    }
    var news = new ArrayList<PlaylistNews>();
    if (song) {
      news.add(new SongGone(contribution));
      news.add(PlaylistProjection.ordered(playlist));
    }
    if (!Objects.equals(before, playlist.opensWith())) {
      news.add(new WeOpenWith(withoutPicture(playlist)));
    }
    return Told.of(news).forgettingWhatWas();
  }

  /// After something of an opening was taken back, the song alone is left of it, or nothing.
  private static @Nullable OpensWithView withoutPicture(Playlist playlist) {
    var left = playlist.opensWith();
    return left == null ? null : new OpensWithView(left.song(), null);
  }

  @Override
  public Told hidden(
      Playlist playlist, ContributionId contribution, boolean hidden, Surroundings gathering) {
    if (!playlist.has(contribution)) {
      return Told.nothing();
    }
    var before = playlist.opensWith();
    if (playlist.song(contribution) != null) {
      playlist.turnOver(contribution, hidden);
    }
    var told = Station.super.hidden(playlist, contribution, hidden, gathering);
    return Objects.equals(before, playlist.opensWith())
        ? told
        : told.and(PlaylistProjection.weOpenWith(playlist, gathering));
  }

  @Override
  public Told toldAgain(Playlist playlist, ContributionId contribution, Surroundings gathering) {
    return playlist.picture(contribution) == null
        ? shown(playlist, contribution, gathering)
        : weOpenWith(playlist, gathering);
  }

  @Override
  public Arrangement arranged(
      Playlist playlist, List<ContributionId> given, Surroundings gathering) {
    return PlaylistProjection.arranged(playlist);
  }

  @Override
  public PlaylistView view(Playlist playlist, Surroundings gathering) {
    return PlaylistProjection.view(playlist, gathering);
  }

  @Override
  public PlaylistMine mine(Playlist playlist, BadgeId badge) {
    return new PlaylistMine(playlist.songsOf(badge));
  }

  /// Its title, and under it who plays it and why: what this person typed, and nothing else. A song
  /// is for listening to.
  @Override
  public boolean canBeHeard(Playlist playlist, ContributionId contribution) {
    return false;
  }

  @Override
  public MyThing myThing(Playlist playlist, ContributionId contribution) {
    var beside = playlist.picture(contribution);
    if (beside != null) {
      boolean shown = isShown(playlist, contribution);
      return new MyThing(
          "picture", null, null, beside.described(), null, beside.picture(), null, shown);
    }
    var song = playlist.song(contribution);
    return song == null
        ? new MyThing("song", null, null, null, null, false)
        : new MyThing("song", song.title(), null, under(song), null, true);
  }

  private static boolean isShown(Playlist playlist, ContributionId picture) {
    var opensWith = playlist.opensWith();
    return opensWith != null && picture.equals(opensWith.picture());
  }

  /// Seen by everybody for as long as the gathering opens with it.
  @Override
  public Optional<Picture> picture(Playlist playlist, ContributionId contribution) {
    return Optional.ofNullable(playlist.picture(contribution))
        .filter(_ -> isShown(playlist, contribution))
        .map(Beside::picture);
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
