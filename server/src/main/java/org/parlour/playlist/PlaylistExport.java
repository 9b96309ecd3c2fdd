package org.parlour.playlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of a playlist, in its order: what was played, and then what comes.
public record PlaylistExport(Seed seed, boolean seconds, int songsEach, List<ExportedSong> songs) {

  /// One song.
  ///
  /// @param played also true for the one that plays now
  public record ExportedSong(
      ContributionId contribution,
      Words title,
      @Nullable Words artist,
      @Nullable Words why,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts,
      boolean played) {}
}
