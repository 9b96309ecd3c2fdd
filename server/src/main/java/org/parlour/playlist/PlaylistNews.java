package org.parlour.playlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.kernel.Wire;
import org.parlour.playlist.PlaylistView.OpensWithView;
import org.parlour.playlist.PlaylistView.SongView;

/// What keeps an open page of a playlist right.
public sealed interface PlaylistNews extends News {

  /// The whole of it.
  record LaidOut(PlaylistView playlist) implements PlaylistNews {}

  /// A song as it is now, new or changed.
  record SongShown(SongView song) implements PlaylistNews {}

  record SongGone(ContributionId contribution) implements PlaylistNews {}

  /// What plays, what was played, and what comes.
  record Ordered(
      @Wire.EvenNull @Nullable ContributionId playing,
      List<ContributionId> played,
      List<ContributionId> next)
      implements PlaylistNews {}

  record SecondsTurned(boolean seconds) implements PlaylistNews {}

  /// What the gathering opens with now.
  ///
  /// @param opensWith null when it opens with nothing any more
  record WeOpenWith(@Wire.EvenNull @Nullable OpensWithView opensWith) implements PlaylistNews {}
}
