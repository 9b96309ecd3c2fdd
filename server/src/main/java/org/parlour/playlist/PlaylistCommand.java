package org.parlour.playlist;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;

/// What somebody asks of a playlist. Asking twice is the same as asking once.
public sealed interface PlaylistCommand extends Command {

  /// A song for everybody.
  ///
  /// @param why the person's own reason; may be left out
  /// @param permission who may see the reason and the name. Never nameless: one song each before
  ///   seconds needs to know whose it is
  record OfferSong(
      ContributionId contribution,
      Words title,
      Words artist,
      @Nullable Words why,
      Permission permission)
      implements PlaylistCommand, Say {}

  /// From now on people may put a second song on it.
  record OpenSeconds() implements PlaylistCommand, HostPower {}

  /// Says what plays now. What played before is played then.
  ///
  /// @param song null when nothing plays
  record NowPlaying(@Nullable ContributionId song) implements PlaylistCommand, HostPower {}

  record MarkPlayed(ContributionId song, boolean played) implements PlaylistCommand, HostPower {}

  /// The gathering opens with this song: it stands on the big screen until the opening ends.
  ///
  /// @param contribution the id of the picture; it, the picture and its words come together or not
  ///   at all
  /// @param described what the picture shows; for whoever cannot see it, it is the picture
  record OpenWith(
      ContributionId song,
      @Nullable ContributionId contribution,
      @Nullable Picture picture,
      @Nullable Words described)
      implements PlaylistCommand, HostPower {}

  record EndOpening() implements PlaylistCommand, HostPower {}
}
