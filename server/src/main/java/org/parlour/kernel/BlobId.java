package org.parlour.kernel;

import java.util.UUID;

/// Bytes that lie outside the journal: a picture or a voice. The house chooses it; nobody outside
/// ever hears it.
public record BlobId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
