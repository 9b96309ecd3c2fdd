package org.parlour.journal;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The AES-256 key under which one contribution's content lies. Whoever destroys it has destroyed
/// the content.
final class ContentKey {

  static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /// @throws IllegalArgumentException if it does not have 32 bytes
  ContentKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A key has 32 bytes, not " + key.length + ".");
    }
    this.key = key;
  }

  static ContentKey fresh() {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return new ContentKey(key);
  }

  byte[] bytes() {
    return key;
  }

  SecretKey forAes() {
    return new SecretKeySpec(key, "AES");
  }

  /// Never the key: this might end up in logs.
  @Override
  public String toString() {
    return "ContentKey";
  }
}
