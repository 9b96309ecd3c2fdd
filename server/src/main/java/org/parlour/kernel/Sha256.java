package org.parlour.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of some bytes, by which they are known again.
///
/// @param hex 64 small hexadecimal digits
public record Sha256(String hex) {

  public static final int BYTES = 32;

  public Sha256 {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("A SHA-256 is 64 small hexadecimal digits.");
    }
  }

  public static Sha256 of(byte[] bytes) {
    try {
      return ofDigest(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  /// Reads the 32 bytes themselves.
  public static Sha256 ofDigest(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  public byte[] digest() {
    return HexFormat.of().parseHex(hex);
  }
}
