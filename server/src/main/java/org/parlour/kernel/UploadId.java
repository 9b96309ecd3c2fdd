package org.parlour.kernel;

import java.util.UUID;

/// One picture or voice on its way from a phone. The phone chooses it, at random, and names it in
/// the command that gives the thing. It is also the secret under which the bytes lie until then, so
/// it is never stored and never logged.
public record UploadId(UUID value) implements Id {

  /// Never the id: this might end up in logs.
  @Override
  public String toString() {
    return "UploadId";
  }
}
