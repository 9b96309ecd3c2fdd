package org.parlour.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.playlist.PlaylistStory.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.playlist.PlaylistCommand.EndOpening;
import org.parlour.playlist.PlaylistCommand.MarkPlayed;
import org.parlour.playlist.PlaylistCommand.NowPlaying;
import org.parlour.playlist.PlaylistCommand.OfferSong;
import org.parlour.playlist.PlaylistCommand.OpenSeconds;
import org.parlour.playlist.PlaylistCommand.OpenWith;
import org.parlour.playlist.PlaylistEvent.PlaylistBrought;
import org.parlour.testing.HeardStory;
import org.parlour.testing.Media;

/// What an open page of a playlist is told, story by story.
class PlaylistHeardTest {

  private static final ContributionId CHOIR = song(9);

  @TempDir Path folder;

  @Test
  void songs_come_are_played_turned_over_and_taken_back() throws IOException {
    try (var story = open()) {
      story
          .aPageOpens()
          .say(MO, offer(BIRDS, "Three Little Birds", "The choir sang it.", Permission.SHARE_BADGE))
          .say(BEA, offer(SUN, "Here Comes the Sun", null, Permission.ROOM))
          .host(new OpenSeconds())
          .say(MO, offer(LEAN, "Lean on Me", "Says it all.", Permission.ROOM))
          .host(new NowPlaying(BIRDS))
          .host(new Hide(LEAN, HideReason.ASKED_BY_AUTHOR))
          .host(new NowPlaying(SUN))
          .host(new ShowAgain(LEAN))
          .host(new MarkPlayed(BIRDS, false))
          .say(MO, new ChangePermission(BIRDS, Permission.ROOM))
          .say(BEA, new TakeBack(SUN, null));
      isToldAs("playlist", story);
    }
  }

  @Test
  void we_open_with_a_song_and_a_picture_until_one_or_the_other_goes() throws IOException {
    try (var story = open()) {
      story
          .say(MO, offer(BIRDS, "Three Little Birds", "The choir sang it.", Permission.SHARE_BADGE))
          .say(BEA, offer(SUN, "Here Comes the Sun", null, Permission.ROOM))
          .aPageOpens()
          .host(new OpenWith(BIRDS, CHOIR, Media.PHOTO, Words.of("The choir in the garden.")))
          .host(new Hide(CHOIR, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(CHOIR))
          .host(new TakeBack(CHOIR, null))
          .host(new Hide(BIRDS, HideReason.HATE))
          .host(new ShowAgain(BIRDS))
          .host(new OpenWith(SUN, null, null, null))
          .say(BEA, new TakeBack(SUN, null))
          .host(new OpenWith(BIRDS, null, null, null))
          .host(new EndOpening())
          .host(new OpenWith(BIRDS, null, null, null));
      isToldAs("playlist-opening", story);
    }
  }

  private HeardStory open() {
    // A playlist laid out here draws its seed afresh each time.
    var begins = List.of(new PlaylistBrought(2, new Seed(new UUID(8, 1)), false));
    return HeardStory.begin(folder, new PlaylistStation(), begins).act(new OpenDoors());
  }

  private static OfferSong offer(
      ContributionId song, String title, @Nullable String why, Permission permission) {
    return new OfferSong(
        song,
        Words.of(title),
        new Words("Amrywiol", "cy"),
        why == null ? null : Words.of(why),
        permission);
  }

  private static void isToldAs(String name, HeardStory story) throws IOException {
    var keptRight =
        story.keptRight((page, news) ->
            news instanceof PlaylistNews ours
                ? PageThatHears.hear((PlaylistView) page, ours)
                : page);
    assertThat(keptRight).isEqualTo(story.openedNow());
    story.isToldAs(name);
  }
}
