package org.parlour.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parlour.journal.BlobShelf.Kept;
import org.parlour.journal.BlobShelf.Part;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.Sha256;
import org.parlour.kernel.Uploads;

/// Uploads over a shelf.
///
/// Name and key of an upload are both hashes of the id that the phone drew at random. So neither is
/// kept anywhere: whoever has the disk and not the phone can open nothing and cannot tell who sent
/// it, and any node can go on where another left off.
final class SealedUploads implements Uploads {

  /// Less than a day by so much that what was made is still there when its event is written.
  private static final Duration USABLE = Duration.ofHours(20);

  private static final int LOCKS = 64;

  private final BlobShelf shelf;
  private final InstantSource clock;

  /// Two tabs may send the same part at once.
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

  SealedUploads(BlobShelf shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  private static byte[] hashOf(String what, Upload upload) {
    return Sha256.of(
            ByteBuffer.allocate(16 + 3 * Bytes.ID)
                .put(Arrays.copyOf(what.getBytes(US_ASCII), 16))
                .put(Bytes.of(upload.gathering()))
                .put(Bytes.of(upload.badge()))
                .put(Bytes.of(upload.id()))
                .array())
        .digest();
  }

  private static Sha256 nameOf(Upload upload) {
    return Sha256.ofDigest(hashOf("upload name", upload));
  }

  private static ContentKey keyOf(Upload upload) {
    return new ContentKey(hashOf("upload key", upload));
  }

  private static byte[] placeOf(long at) {
    return ByteBuffer.allocate(Long.BYTES).putLong(at).array();
  }

  private List<Part> parts(Upload upload) {
    return shelf.parts(upload.gathering(), nameOf(upload));
  }

  @Override
  public long arrived(Upload upload) {
    return arrived(parts(upload));
  }

  /// Up to the first gap: a part before it may have been lost with the power.
  private static long arrived(List<Part> parts) {
    long arrived = 0;
    for (var part : parts) {
      arrived += part.at() == arrived ? part.bytes() : 0;
    }
    return arrived;
  }

  @Override
  public long add(Upload upload, long from, byte[] part) {
    synchronized (lockOf(upload)) {
      long arrived = arrived(upload);
      if (from == arrived && part.length > 0) {
        put(upload, new Part(from, part.length), part);
        return arrived(upload); // Another node may have been quicker.
      }
      return arrived;
    }
  }

  private Object lockOf(Upload upload) {
    return locks.get(Math.floorMod(upload.hashCode(), LOCKS));
  }

  private void put(Upload upload, Part part, byte[] plain) {
    var sealed = new Seal().close(plain, keyOf(upload), placeOf(part.at()));
    shelf.putPart(upload.gathering(), nameOf(upload), part, new Kept(sealed, clock.instant()));
  }

  @Override
  public byte[] all(Upload upload) {
    var all = new ByteArrayOutputStream();
    for (var part : parts(upload)) {
      if (part.at() == all.size()) {
        open(upload, part).ifPresent(all::writeBytes);
      }
    }
    return all.toByteArray();
  }

  private Optional<byte[]> open(Upload upload, Part part) {
    var kept = shelf.part(upload.gathering(), nameOf(upload), part);
    return Optional.ofNullable(kept)
        .map(here -> new Seal().open(here.sealed(), keyOf(upload), placeOf(part.at())));
  }

  @Override
  public void finish(Upload upload, SealedContent made) {
    synchronized (lockOf(upload)) {
      if (made(upload).isPresent()) {
        return;
      }
      var parts = parts(upload);
      var content = ContentKind.write(made);
      var kind = ContentKind.of(made.getClass()).code();
      var plain = ByteBuffer.allocate(1 + content.length).put(kind).put(content).array();
      put(upload, new Part(BlobShelf.MADE, plain.length), plain);
      shelf.deleteParts(upload.gathering(), nameOf(upload), parts);
    }
  }

  @Override
  public Optional<SealedContent> made(Upload upload) {
    return parts(upload).stream()
        .filter(part -> part.at() == BlobShelf.MADE)
        .findFirst()
        .flatMap(part -> made(upload, part));
  }

  private Optional<SealedContent> made(Upload upload, Part part) {
    var kept = shelf.part(upload.gathering(), nameOf(upload), part);
    if (kept == null || kept.at().plus(USABLE).isBefore(clock.instant())) {
      return Optional.empty();
    }
    var plain = new Seal().open(kept.sealed(), keyOf(upload), placeOf(BlobShelf.MADE));
    var kind = ContentKind.of(plain[0]);
    return Optional.of(kind.read(Arrays.copyOfRange(plain, 1, plain.length)));
  }

  @Override
  public void forget(Upload upload) {
    shelf.deleteParts(upload.gathering(), nameOf(upload), parts(upload));
  }
}
