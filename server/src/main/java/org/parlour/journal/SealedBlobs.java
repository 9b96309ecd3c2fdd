package org.parlour.journal;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parlour.kernel.Blob;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.BlobKey;
import org.parlour.kernel.Blobs;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.MediaType;
import org.parlour.kernel.Sha256;

/// Blobs over a shelf: sealed on the way in, opened on the way out.
final class SealedBlobs implements Blobs {

  private final BlobShelf shelf;
  private final InstantSource clock;

  SealedBlobs(BlobShelf shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  public Blob keep(GatheringId gathering, MediaType type, byte[] plain) {
    if (plain.length == 0) {
      throw new IllegalArgumentException("Nothing is no picture and no voice.");
    }
    var id = new BlobId(UUID.randomUUID());
    var key = BlobKey.fresh();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    shelf.put(gathering, id, new BlobSeal(id, key).close(plain), today);
    return new Blob(id, key, Sha256.of(plain), type, plain.length);
  }

  @Override
  public Optional<byte[]> read(GatheringId gathering, Blob blob, long from, int length) {
    long end = Math.min(blob.bytes(), from + length);
    var plain = new ByteArrayOutputStream((int) Math.max(0, end - from));
    var seal = new BlobSeal(blob.id(), blob.key());
    for (long at = from; at < end; ) {
      int number = (int) (at / BlobSeal.CHUNK_BYTES);
      var sealed = shelf.chunk(gathering, blob.id(), number);
      if (sealed == null) {
        return Optional.empty();
      }
      var chunk = seal.open(number, sealed);
      int within = (int) (at % BlobSeal.CHUNK_BYTES);
      int next = (int) Math.min(chunk.length - (long) within, end - at);
      if (next <= 0) {
        throw new IllegalStateException("Blob " + blob.id() + " is shorter than it was.");
      }
      plain.write(chunk, within, next);
      at += next;
    }
    return Optional.of(plain.toByteArray());
  }

  @Override
  public long bytesOf(GatheringId gathering) {
    return shelf.bytesOf(gathering);
  }
}
