package org.parlour.kernel;

import java.util.Optional;

/// The bytes of pictures and voices, beside the journal. Each blob is encrypted under a key of its
/// own; in the clear it is only ever in memory.
///
/// A blob is durable before the event that names it, and is deleted after the event that takes it
/// back. One that no event names within a day is swept away.
///
/// All methods throw [JournalUnavailable] when the store cannot be reached or is full.
public interface Blobs {

  /// Keeps bytes, and returns when they are durable.
  Blob keep(GatheringId gathering, MediaType type, byte[] plain);

  /// Opens a part of a blob, reading no more of it than that needs.
  ///
  /// @param from of the plain bytes, counted from 0
  /// @param length how many; fewer are given where the blob ends
  /// @return empty if the blob is gone
  /// @throws IllegalStateException if it is there and was changed
  Optional<byte[]> read(GatheringId gathering, Blob blob, long from, int length);

  /// Opens all of a blob, and makes sure that it is what was kept.
  ///
  /// @return empty if the blob is gone
  /// @throws IllegalStateException if it is there and was changed
  default Optional<byte[]> readAll(GatheringId gathering, Blob blob) {
    var all = read(gathering, blob, 0, Math.toIntExact(blob.bytes()));
    if (all.isPresent() && !Sha256.of(all.get()).equals(blob.sha256())) {
      throw new IllegalStateException("Blob " + blob.id() + " is not what was kept.");
    }
    return all;
  }

  /// How many bytes a gathering's blobs and uploads take up.
  long bytesOf(GatheringId gathering);
}
