package org.parlour.playlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// A playlist as everybody in the room sees it.
///
/// @param seed with it anybody can work the order out again
/// @param seconds whether people may put a second song on it
/// @param playing what plays now; null when nothing does
/// @param played what was played, the oldest first
/// @param next what comes, in its order
/// @param songs all of them, in the order of their ids
/// @param opensWith what the gathering opens with; null when it opens with nothing
public record PlaylistView(
    Seed seed,
    boolean seconds,
    int songsEach,
    @Wire.EvenNull @Nullable ContributionId playing,
    List<ContributionId> played,
    List<ContributionId> next,
    List<SongView> songs,
    @Nullable OpensWithView opensWith) {

  /// One song.
  ///
  /// @param by its author's badge name, only if the author chose to show it
  /// @param hidden why a host turned it over; what it is is then not there
  public record SongView(
      ContributionId contribution,
      @Nullable Words title,
      @Nullable Words artist,
      @Nullable Words why,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {}

  /// A song to begin with, and the picture beside it.
  ///
  /// @param beside null for a song alone
  public record OpensWithView(ContributionId song, @Nullable BesideView beside) {}

  /// A picture beside a song.
  ///
  /// @param described what it shows, in the words of whoever chose it
  public record BesideView(ContributionId contribution, Picture picture, Words described) {}
}
