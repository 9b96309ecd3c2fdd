package org.parlour.testing;

import java.util.UUID;
import org.parlour.kernel.Blob;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.BlobKey;
import org.parlour.kernel.MediaType;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Sha256;
import org.parlour.kernel.Voice;

/// A picture and a voice for rules that see neither bytes nor keys.
public final class Media {

  public static final Picture PHOTO =
      new Picture(blob(1, MediaType.JPEG), blob(2, MediaType.JPEG), 640, 480);
  public static final Voice SAID = new Voice(blob(3, MediaType.WEBM), 61_000);

  private Media() {}

  private static Blob blob(int n, MediaType type) {
    var hash = Sha256.of(new byte[] {(byte) n});
    return new Blob(new BlobId(new UUID(7, n)), new BlobKey(hash.digest()), hash, type, 12_345);
  }
}
