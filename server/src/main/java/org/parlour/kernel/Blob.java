package org.parlour.kernel;

import java.util.UUID;

/// Where the bytes of a picture or a voice lie, and the only thing that opens them. A part of
/// [Picture] and [Voice], and like them it never leaves the house.
///
/// @param sha256 of the plain bytes
/// @param bytes how many plain bytes there are
public record Blob(BlobId id, BlobKey key, Sha256 sha256, MediaType type, long bytes) {

  /// What a descriptor holds whose key is gone.
  static final Blob NOTHING =
      new Blob(
          new BlobId(new UUID(0, 0)),
          new BlobKey(new byte[BlobKey.BYTES]),
          Sha256.of(new byte[0]),
          MediaType.JPEG,
          0);

  public Blob {
    if (bytes < 0) {
      throw new IllegalArgumentException("A blob cannot have " + bytes + " bytes.");
    }
  }
}
