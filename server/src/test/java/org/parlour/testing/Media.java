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

  public static final Picture PHOTO = photo(1);
  public static final Voice SAID = new Voice(blob(3, MediaType.WEBM), 61_000);

  private Media() {}

  /// A photo of its own for each number that is not next to another's.
  public static Picture photo(int n) {
    return new Picture(blob(n, MediaType.JPEG), blob(n + 1, MediaType.JPEG), 640, 480);
  }

  private static Blob blob(int n, MediaType type) {
    var hash = Sha256.of(new byte[] {(byte) n});
    return new Blob(new BlobId(new UUID(7, n)), new BlobKey(hash.digest()), hash, type, 12_345);
  }
}
