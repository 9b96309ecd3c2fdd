package org.parlour.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.playlist.PlaylistStory.*;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.playlist.PlaylistCommand.EndOpening;
import org.parlour.playlist.PlaylistCommand.OpenWith;
import org.parlour.playlist.PlaylistEvent.OpenedWith;
import org.parlour.playlist.PlaylistEvent.OpenedWithPicture;
import org.parlour.playlist.PlaylistEvent.OpeningEnded;
import org.parlour.playlist.PlaylistRefusal.SongNotThere;
import org.parlour.playlist.PlaylistRefusal.SongTurnedOver;
import org.parlour.playlist.PlaylistView.BesideView;
import org.parlour.playlist.PlaylistView.OpensWithView;
import org.parlour.testing.Media;

/// A song to begin with, and a picture beside it.
class OpenWithTest {

  private static final ContributionId CHOIR = song(9);
  private static final Words A_CHOIR = Words.of("The choir in the garden, all laughing.");
  private static final PlaylistEvent OPENED_WITH_CHOIR =
      new OpenedWithPicture(CHOIR, Provenance.of(MO, Permission.ROOM), BIRDS, Media.PHOTO, A_CHOIR);

  @Test
  void a_host_opens_with_a_song_and_ends_it() {
    var story = given(LAID_OUT, BIRDS_OFFERED, SUN_OFFERED);
    story.whenHost(justThe(BIRDS)).then(new OpenedWith(BIRDS));
    story.andSo().whenHost(justThe(BIRDS)).thenNothingNew();
    assertThat(story.view().opensWith()).isEqualTo(new OpensWithView(BIRDS, null));
    story.whenHost(justThe(SUN)).andSo();
    assertThat(story.view().opensWith()).isEqualTo(new OpensWithView(SUN, null));
    story.whenHost(new EndOpening()).then(new OpeningEnded());
    story.andSo().whenHost(new EndOpening()).thenNothingNew();
    assertThat(story.view().opensWith()).isNull();
    assertThat(story.view().playing()).as("it says nothing of what plays").isNull();
  }

  @Test
  void a_picture_comes_with_words_and_stays_its_hosts_own() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    var open = new OpenWith(BIRDS, CHOIR, Media.PHOTO, A_CHOIR);
    story.when(MO, open).then(OPENED_WITH_CHOIR);
    story.andSo().when(MO, open).thenNothingNew();
    assertThat(story.view().opensWith())
        .isEqualTo(new OpensWithView(BIRDS, new BesideView(CHOIR, Media.PHOTO, A_CHOIR)));
    assertThat(pictureSeen(story)).contains(Media.PHOTO);
    assertThat(new PlaylistStation().myThing(story.state(), CHOIR).described()).isEqualTo(A_CHOIR);
    story.whenHost(new EndOpening()).andSo();
    assertThat(pictureSeen(story)).as("nobody but its host sees it any more").isEmpty();
    assertThat(new PlaylistStation().myThing(story.state(), CHOIR).picture())
        .isEqualTo(Media.PHOTO);
  }

  @Test
  void a_host_without_a_badge_leaves_the_picture_to_all_hosts() {
    given(LAID_OUT, BIRDS_OFFERED)
        .whenHost(new OpenWith(BIRDS, CHOIR, Media.PHOTO, A_CHOIR))
        .then(
            new OpenedWithPicture(
                CHOIR, Provenance.imported(Permission.ROOM), BIRDS, Media.PHOTO, A_CHOIR));
  }

  @Test
  void a_song_that_is_taken_back_goes_from_the_opening_with_its_picture() {
    var story = given(LAID_OUT, BIRDS_OFFERED, OPENED_WITH_CHOIR);
    new PlaylistStation().takenBack(story.state(), BIRDS);
    assertThat(story.view().opensWith()).isNull();
    assertThat(pictureSeen(story)).isEmpty();
    story.whenHost(justThe(BIRDS)).thenRefused(new SongNotThere());
  }

  @Test
  void PLA_3_a_song_that_is_turned_over_goes_from_the_opening_and_does_not_come_back() {
    var story = given(LAID_OUT, BIRDS_OFFERED, OPENED_WITH_CHOIR);
    turn(story, BIRDS, HideReason.HATE);
    assertThat(story.view().opensWith()).isNull();
    story.whenHost(justThe(BIRDS)).thenRefused(new SongTurnedOver());
    turn(story, BIRDS, null);
    assertThat(story.view().opensWith()).isNull();
  }

  @Test
  void a_picture_that_is_turned_over_or_taken_back_leaves_the_song_alone() {
    var story = given(LAID_OUT, BIRDS_OFFERED, OPENED_WITH_CHOIR);
    turn(story, CHOIR, HideReason.PRIVATE_INFORMATION);
    assertThat(story.view().opensWith()).isEqualTo(new OpensWithView(BIRDS, null));
    turn(story, CHOIR, null);
    assertThat(Objects.requireNonNull(story.view().opensWith()).beside()).isNotNull();
    new PlaylistStation().takenBack(story.state(), CHOIR);
    assertThat(story.view().opensWith()).isEqualTo(new OpensWithView(BIRDS, null));
  }

  @Test
  void what_we_opened_with_does_not_leave_the_room() {
    var story = given(LAID_OUT, BIRDS_OFFERED);
    var before = story.export();
    story.apply(OPENED_WITH_CHOIR);
    assertThat(story.export()).isEqualTo(before);
  }

  private static OpenWith justThe(ContributionId song) {
    return new OpenWith(song, null, null, null);
  }

  private static void turn(
      PlaylistStory story, ContributionId contribution, @Nullable HideReason reason) {
    story.hall().hide(contribution, reason);
    new PlaylistStation().hidden(story.state(), contribution, reason != null, story.hall());
  }

  private static Optional<Picture> pictureSeen(PlaylistStory story) {
    return new PlaylistStation().picture(story.state(), CHOIR);
  }
}
