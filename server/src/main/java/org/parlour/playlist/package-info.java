/// The playlist: everybody puts a song on it and says why, and they are played in an order that is
/// fair and that anybody can check.
///
/// Start at [org.parlour.playlist.PlaylistStation]; how the order comes about is said in
/// `Playlist`.
@NullMarked
package org.parlour.playlist;

import org.jspecify.annotations.NullMarked;
