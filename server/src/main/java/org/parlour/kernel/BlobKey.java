package org.parlour.kernel;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// The AES-256 key of one blob, and of nothing else. It stands only in the descriptor that is
/// sealed in the journal: whoever destroys that has destroyed the blob.
public final class BlobKey {

  public static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /// A key of its 32 bytes.
  ///
  /// @throws IllegalArgumentException if there are more or fewer
  public BlobKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A key has 32 bytes, not " + key.length + ".");
    }
    this.key = key.clone();
  }

  public static BlobKey fresh() {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return new BlobKey(key);
  }

  public byte[] bytes() {
    return key.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlobKey that && MessageDigest.isEqual(key, that.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  /// Never the key: this might end up in logs.
  @Override
  public String toString() {
    return "BlobKey";
  }
}
