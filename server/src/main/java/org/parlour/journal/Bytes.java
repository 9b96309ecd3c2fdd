package org.parlour.journal;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.parlour.kernel.Id;

/// Ids as the stores keep them: 16 bytes, most significant first.
final class Bytes {

  static final int ID = 16;

  private Bytes() {}

  static byte[] of(Id id) {
    return of(id.value());
  }

  static byte[] of(UUID id) {
    return ByteBuffer.allocate(ID)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID uuid(byte[] stored) {
    if (stored.length != ID) {
      throw new IllegalArgumentException("An id has 16 bytes, not " + stored.length + ".");
    }
    var bytes = ByteBuffer.wrap(stored);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
