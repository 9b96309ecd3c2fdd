package org.parlour.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// SHA-256 of a secret that only its holder knows: 32 bytes, written as 64 hexadecimal digits.
public final class SecretHash {

  private static final int BYTES = 32;

  private final byte[] hash;

  private SecretHash(byte[] hash) {
    this.hash = hash;
  }

  /// Reads the written form.
  ///
  /// @throws IllegalArgumentException if it is not 64 hexadecimal digits
  public static SecretHash parse(String hex) {
    var hash = HexFormat.of().parseHex(hex);
    if (hash.length != BYTES) {
      throw new IllegalArgumentException("A secret's hash is 64 hexadecimal digits.");
    }
    return new SecretHash(hash);
  }

  public static SecretHash of(String secret) {
    return of(secret.getBytes(StandardCharsets.UTF_8));
  }

  public static SecretHash of(byte[] secret) {
    try {
      return new SecretHash(MessageDigest.getInstance("SHA-256").digest(secret));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  public byte[] bytes() {
    return hash.clone();
  }

  /// Compares in constant time, so that guessing learns nothing from how long the answer took.
  @Override
  public boolean equals(Object other) {
    return other instanceof SecretHash that && MessageDigest.isEqual(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(hash);
  }
}
