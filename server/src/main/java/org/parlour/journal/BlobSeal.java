package org.parlour.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.BlobKey;

/// Encrypts and opens blobs in chunks of 64 KiB, so that a part can be opened without the rest. For
/// one thread.
///
/// Each chunk is AES-256-GCM, its nonce the chunk's number: a blob's key encrypts this one blob
/// once, so no nonce ever comes twice. Blob and number are the associated data: a chunk opens
/// nowhere else. How many there are, and the hash of all, stand in the descriptor, so a blob cannot
/// be cut.
final class BlobSeal {

  static final int CHUNK_BYTES = 64 * 1024;
  static final int TAG_BYTES = 16;

  private static final int NONCE_BYTES = 12;

  private final BlobId blob;
  private final SecretKeySpec key;
  private final Cipher cipher;

  BlobSeal(BlobId blob, BlobKey key) {
    this.blob = blob;
    this.key = new SecretKeySpec(key.bytes(), "AES");
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has AES-GCM.", impossible);
    }
  }

  /// All chunks of a blob, in order; a blob of nothing has none.
  List<byte[]> close(byte[] plain) {
    var chunks = new ArrayList<byte[]>();
    for (int from = 0; from < plain.length; from += CHUNK_BYTES) {
      int length = Math.min(CHUNK_BYTES, plain.length - from);
      chunks.add(run(Cipher.ENCRYPT_MODE, chunks.size(), plain, from, length));
    }
    return chunks;
  }

  /// @throws IllegalStateException if it was changed, or belongs elsewhere
  byte[] open(int number, byte[] sealed) {
    return run(Cipher.DECRYPT_MODE, number, sealed, 0, sealed.length);
  }

  private byte[] run(int mode, int number, byte[] bytes, int from, int length) {
    var nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(Integer.BYTES, number).array();
    try {
      cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
      cipher.updateAAD(Bytes.of(blob));
      cipher.updateAAD(nonce);
      return cipher.doFinal(bytes, from, length);
    } catch (AEADBadTagException broken) {
      throw new IllegalStateException(
          "Chunk " + number + " of blob " + blob + " was changed.", broken);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM refused.", impossible);
    }
  }
}
