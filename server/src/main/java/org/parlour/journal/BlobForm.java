package org.parlour.journal;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.parlour.kernel.Blob;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.BlobKey;
import org.parlour.kernel.MediaType;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Sha256;
import org.parlour.kernel.Voice;

/// Pictures and voices as the bytes that are sealed: a version, then each blob (id, key, SHA-256,
/// type, length), then width and height, or milliseconds.
///
/// The version also says how the blob itself is encrypted: 1 is [BlobSeal].
final class BlobForm {

  private static final byte VERSION = 1;
  private static final int BLOB_BYTES =
      Bytes.ID + BlobKey.BYTES + Sha256.BYTES + Byte.BYTES + Long.BYTES;

  private BlobForm() {}

  static byte[] write(Picture picture) {
    var bytes = ByteBuffer.allocate(1 + 2 * BLOB_BYTES + 2 * Integer.BYTES).put(VERSION);
    put(bytes, picture.whole());
    put(bytes, picture.small());
    return bytes.putInt(picture.width()).putInt(picture.height()).array();
  }

  static byte[] write(Voice voice) {
    var bytes = ByteBuffer.allocate(1 + BLOB_BYTES + Integer.BYTES).put(VERSION);
    put(bytes, voice.sound());
    return bytes.putInt(voice.millis()).array();
  }

  private static void put(ByteBuffer bytes, Blob blob) {
    bytes
        .put(Bytes.of(blob.id()))
        .put(blob.key().bytes())
        .put(blob.sha256().digest())
        .put(codeOf(blob.type()))
        .putLong(blob.bytes());
  }

  static Picture picture(byte[] content) {
    var bytes = begin(content);
    return new Picture(blob(bytes), blob(bytes), bytes.getInt(), bytes.getInt());
  }

  static Voice voice(byte[] content) {
    var bytes = begin(content);
    return new Voice(blob(bytes), bytes.getInt());
  }

  private static ByteBuffer begin(byte[] content) {
    var bytes = ByteBuffer.wrap(content);
    if (bytes.get() != VERSION) {
      throw new IllegalArgumentException("it is described in a way this Parlour does not know");
    }
    return bytes;
  }

  private static Blob blob(ByteBuffer bytes) {
    return new Blob(
        new BlobId(new UUID(bytes.getLong(), bytes.getLong())),
        new BlobKey(next(bytes, BlobKey.BYTES)),
        Sha256.ofDigest(next(bytes, Sha256.BYTES)),
        typeOf(bytes.get()),
        bytes.getLong());
  }

  private static byte[] next(ByteBuffer bytes, int length) {
    var next = new byte[length];
    bytes.get(next);
    return next;
  }

  private static byte codeOf(MediaType type) {
    return switch (type) {
      case JPEG -> 1;
      case WEBM -> 2;
      case MP4 -> 3;
    };
  }

  private static MediaType typeOf(byte code) {
    return switch (code) {
      case 1 -> MediaType.JPEG;
      case 2 -> MediaType.WEBM;
      case 3 -> MediaType.MP4;
      default -> throw new IllegalArgumentException("it is of a type this Parlour does not know");
    };
  }
}
