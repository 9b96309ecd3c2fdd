package org.parlour.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.StationId;

/// One row of the journal: the clear envelope, and the payload with what people made sealed in it.
///
/// @param at milliseconds since 1970 in UTC, by the server's clock
/// @param payload a JSON object, UTF-8
@SuppressWarnings("ArrayRecordComponent") // Rows are never compared, and copying costs.
record StoredEvent(
    GatheringId gathering,
    long seq,
    CommandId command,
    @Nullable StationId station,
    String kind,
    int version,
    long at,
    byte[] payload) {

  private static final UUID NOWHERE = new UUID(0, 0);

  /// The envelope and the place in it that some content belongs to: it opens nowhere else, so words
  /// cannot be moved into another event, another station or another time.
  byte[] placeOf(String path) {
    byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
    byte[] pathBytes = path.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(
            Bytes.ID * 3 + Long.BYTES * 2 + 9 + kindBytes.length + pathBytes.length)
        .put(Bytes.of(gathering))
        .putLong(seq)
        .put(Bytes.of(command))
        .put((byte) (station == null ? 0 : 1))
        .put(Bytes.of(station == null ? NOWHERE : station.value()))
        .putInt(version)
        .putLong(at)
        .putInt(kindBytes.length)
        .put(kindBytes)
        .put(pathBytes)
        .array();
  }

  StoredEvent with(byte[] payload) {
    return new StoredEvent(gathering, seq, command, station, kind, version, at, payload);
  }

  /// Never the payload: this might end up in logs.
  @Override
  public String toString() {
    return "StoredEvent[" + gathering.value() + " " + seq + " " + kind + "]";
  }
}
