package org.parlour.journal;

import java.time.Instant;
import org.parlour.kernel.Blobs;
import org.parlour.kernel.Journal;
import org.parlour.kernel.Register;
import org.parlour.kernel.Uploads;

/// An open store: the journal, the register beside it, and the shelf of pictures and voices.
/// Closing it waits for what is being written.
public final class Store implements AutoCloseable {

  private final Journal journal;
  private final Register register;
  private final Blobs blobs;
  private final Uploads uploads;
  private final BlobsTakenBack bytes;
  private final Runnable close;

  Store(
      Journal journal,
      Register register,
      Blobs blobs,
      Uploads uploads,
      BlobsTakenBack bytes,
      Runnable close) {
    this.journal = journal;
    this.register = register;
    this.blobs = blobs;
    this.uploads = uploads;
    this.bytes = bytes;
    this.close = close;
  }

  public Journal journal() {
    return journal;
  }

  public Register register() {
    return register;
  }

  public Blobs blobs() {
    return blobs;
  }

  public Uploads uploads() {
    return uploads;
  }

  /// Deletes pictures and voices that were taken back or never given, and uploads older than a day.
  /// Best now and then, and never in a hurry: what does not go now goes next time.
  public void sweep(Instant now) {
    bytes.sweep(now);
  }

  @Override
  public void close() {
    close.run();
  }
}
