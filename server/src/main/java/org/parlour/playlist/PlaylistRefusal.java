package org.parlour.playlist;

import org.parlour.kernel.Refusal;

/// Why a playlist did not do what was asked.
public sealed interface PlaylistRefusal extends Refusal {

  /// This badge has a song on it, and seconds are not open yet.
  record OneEachFirst() implements PlaylistRefusal {}

  /// This badge has as many songs on it as anybody may have.
  record SongsGiven(int songsEach) implements PlaylistRefusal {}

  /// It was taken back, or was never on this playlist.
  record SongNotThere() implements PlaylistRefusal {}

  /// A host turned it over. It is not played until it is shown again.
  record SongTurnedOver() implements PlaylistRefusal {}
}
