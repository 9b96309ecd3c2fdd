package org.parlour.playlist;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Picture;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened to a playlist.
public sealed interface PlaylistEvent extends Event {

  /// A playlist was laid out. Its seed is the id of the command that did it.
  ///
  /// @param songsEach how many songs each badge may have on it once seconds are open
  record PlaylistLaidOut(int songsEach) implements PlaylistEvent {}

  /// A playlist came with an import, and goes on with the luck it had.
  record PlaylistBrought(int songsEach, Seed seed, boolean seconds) implements PlaylistEvent {}

  record SongOffered(
      ContributionId song, Provenance provenance, Words title, Words artist, @Nullable Words why)
      implements PlaylistEvent, Gives {
    @Override
    public ContributionId contribution() {
      return song;
    }
  }

  /// A song came with an import, and keeps its place before all that are offered here.
  ///
  /// @param artist null for lists that the hosts brought, which have one text for each song
  /// @param by the name its author chose to show in the gathering it comes from
  record SongBrought(
      ContributionId song,
      Provenance provenance,
      Words title,
      @Nullable Words artist,
      @Nullable Words why,
      @Nullable BadgeName by,
      boolean fromHosts,
      boolean played)
      implements PlaylistEvent, Gives {
    @Override
    public ContributionId contribution() {
      return song;
    }
  }

  record SecondsOpened() implements PlaylistEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("playlist.log.seconds-opened", Map.of());
    }
  }

  /// A host put a song on, or stopped the music.
  record PlayingNow(@Nullable ContributionId song) implements PlaylistEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence(
          song == null ? "playlist.log.stopped" : "playlist.log.playing-now", Map.of());
    }
  }

  record MarkedPlayed(ContributionId song, boolean played) implements PlaylistEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence(
          played ? "playlist.log.marked-played" : "playlist.log.marked-not-played", Map.of());
    }
  }

  /// A host lets the gathering open with a song.
  record OpenedWith(ContributionId song) implements PlaylistEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("playlist.log.opened-with", Map.of());
    }
  }

  /// The same, with a picture beside the song. The picture is a contribution of that host, who can
  /// take it back like everything else.
  record OpenedWithPicture(
      ContributionId contribution,
      Provenance provenance,
      ContributionId song,
      Picture picture,
      Words described)
      implements PlaylistEvent, Gives, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("playlist.log.opened-with-picture", Map.of());
    }
  }

  record OpeningEnded() implements PlaylistEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("playlist.log.opening-ended", Map.of());
    }
  }
}
