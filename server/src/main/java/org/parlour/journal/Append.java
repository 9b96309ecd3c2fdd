package org.parlour.journal;

import java.util.List;
import org.parlour.kernel.GatheringId;

/// A batch of events of one gathering, encoded and sealed, on its way to the disk.
final class Append extends Writing<Append.Outcome> {

  /// What became of it.
  enum Outcome {
    DONE,
    BEHIND,
    /// A name it made a key for has one already, or never gets one again: seal it afresh.
    KEYS_TAKEN
  }

  private final GatheringId gathering;
  private final long expectedSeq;
  private final List<StoredEvent> events;
  private final List<NewKey> newKeys;
  private final List<KeyName> takenBack;
  private final List<BlobTable.Claim> claims;
  private boolean behind;

  /// @param newKeys must be durable before the events are
  /// @param takenBack must be destroyed after the events are durable
  /// @param claims the blobs that these events name
  Append(
      GatheringId gathering,
      long expectedSeq,
      List<StoredEvent> events,
      List<NewKey> newKeys,
      List<KeyName> takenBack,
      List<BlobTable.Claim> claims) {
    this.gathering = gathering;
    this.expectedSeq = expectedSeq;
    this.events = events;
    this.newKeys = newKeys;
    this.takenBack = takenBack;
    this.claims = claims;
  }

  GatheringId gathering() {
    return gathering;
  }

  long expectedSeq() {
    return expectedSeq;
  }

  long lastSeq() {
    return expectedSeq + events.size();
  }

  List<StoredEvent> events() {
    return events;
  }

  List<NewKey> newKeys() {
    return newKeys;
  }

  List<KeyName> takenBack() {
    return takenBack;
  }

  List<BlobTable.Claim> claims() {
    return claims;
  }

  void fellBehind() {
    behind = true;
  }

  boolean isBehind() {
    return behind;
  }

  @Override
  int rows() {
    return events.size();
  }

  @Override
  Outcome outcome() {
    return behind ? Outcome.BEHIND : Outcome.DONE;
  }
}
