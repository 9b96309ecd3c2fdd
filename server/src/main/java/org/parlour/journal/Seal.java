package org.parlour.journal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts and opens content. For one thread and one batch, because making a cipher costs more
/// than using it.
///
/// Sealed content is one byte that names the scheme, a nonce of 12 random bytes, and AES-256-GCM's
/// ciphertext with its tag of 16 bytes. A key seals one contribution and its amendments, far below
/// the 2^32 messages for which random nonces are safe (NIST SP 800-38D, 8.3).
final class Seal {

  private static final byte SCHEME = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int HEAD_BYTES = 1 + NONCE_BYTES;

  /// How much longer content is when it is sealed.
  static final int MORE_BYTES = HEAD_BYTES + TAG_BYTES;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Cipher cipher;

  Seal() {
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has AES-GCM.", impossible);
    }
  }

  /// @param place what the content belongs to; it opens nowhere else
  byte[] close(byte[] content, ContentKey key, byte[] place) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var sealed = new byte[HEAD_BYTES + content.length + TAG_BYTES];
    sealed[0] = SCHEME;
    System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key.forAes(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
      cipher.updateAAD(place);
      cipher.doFinal(content, 0, content.length, sealed, HEAD_BYTES);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM refused to seal.", impossible);
    }
  }

  /// @throws IllegalArgumentException if it was sealed otherwise, elsewhere, or changed since
  byte[] open(byte[] sealed, ContentKey key, byte[] place) {
    if (sealed.length < HEAD_BYTES + TAG_BYTES || sealed[0] != SCHEME) {
      throw new IllegalArgumentException("it is sealed in a way this Parlour does not know");
    }
    var nonce = Arrays.copyOfRange(sealed, 1, HEAD_BYTES);
    try {
      cipher.init(Cipher.DECRYPT_MODE, key.forAes(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
      cipher.updateAAD(place);
      return cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
    } catch (AEADBadTagException broken) {
      throw new IllegalArgumentException("its seal is broken", broken);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM refused to open.", impossible);
    }
  }
}
