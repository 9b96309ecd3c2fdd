package org.parlour.playlist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.playlist.PlaylistEvent.PlaylistLaidOut;
import org.parlour.playlist.PlaylistEvent.SecondsOpened;
import org.parlour.playlist.PlaylistEvent.SongOffered;
import org.parlour.testing.StationStory;

/// A playlist's story, and the songs on it.
final class PlaylistStory
    extends StationStory<Playlist, PlaylistCommand, PlaylistEvent, PlaylistExport> {

  static final PlaylistEvent LAID_OUT = new PlaylistLaidOut(3);
  static final PlaylistEvent SECONDS = new SecondsOpened();
  static final ContributionId BIRDS = song(1);
  static final ContributionId SUN = song(2);
  static final ContributionId LEAN = song(3);
  static final PlaylistEvent BIRDS_OFFERED =
      offered(
          BIRDS,
          MO,
          Permission.SHARE,
          "Three Little Birds",
          "Bob Marley and the Wailers",
          "The choir sang it.");
  static final PlaylistEvent SUN_OFFERED =
      offered(
          SUN, BEA, Permission.ROOM, "Here Comes the Sun", "The Beatles", "For the drive home.");

  private PlaylistStory() {
    super(new PlaylistStation());
  }

  static PlaylistStory given(PlaylistEvent... history) {
    var story = new PlaylistStory();
    for (var event : history) {
      story.apply(event);
    }
    return story;
  }

  static ContributionId song(int n) {
    return new ContributionId(new UUID(0, n));
  }

  static PlaylistEvent offered(
      ContributionId song,
      BadgeId by,
      Permission permission,
      String title,
      String artist,
      @Nullable String why) {
    return new SongOffered(
        song,
        Provenance.of(by, permission),
        Words.of(title),
        Words.of(artist),
        why == null ? null : Words.of(why));
  }

  PlaylistView view() {
    return (PlaylistView) seen();
  }

  /// One of the files to take home.
  Object file(String name) {
    return new PlaylistStation()
        .files(state(), hall()).stream()
            .filter(file -> file.name().equals(name))
            .findFirst()
            .orElseThrow()
            .body();
  }
}
