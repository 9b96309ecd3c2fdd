package org.parlour.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Sha256;

/// Where sealed bytes lie. It knows no key, and nothing of whose they are.
///
/// All methods throw [JournalUnavailable] when it cannot be reached or is full.
interface BlobShelf {

  /// The place of what an upload became, among its parts.
  long MADE = -1;

  /// A blob, and the day on which it was kept. The day only: to the second, it would tell who made
  /// a nameless thing.
  record Shelved(GatheringId gathering, BlobId blob, long epochDay) {}

  /// Bytes of an upload: where they belong, and how many they are in the clear.
  record Part(long at, int bytes) {}

  /// Sealed bytes, and when they were kept.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(byte[] sealed, Instant at) {}

  /// Keeps a blob, and returns when it is durable.
  void put(GatheringId gathering, BlobId blob, List<byte[]> chunks, long epochDay);

  /// One chunk of a blob; null if it is gone.
  byte @Nullable [] chunk(GatheringId gathering, BlobId blob, int number);

  /// Deletes a blob. One that is not there is gone already.
  void delete(GatheringId gathering, BlobId blob);

  /// All blobs there are.
  List<Shelved> all();

  /// How many bytes blobs and uploads of a gathering take up.
  long bytesOf(GatheringId gathering);

  /// The parts of an upload, in order, [#MADE] first.
  List<Part> parts(GatheringId gathering, Sha256 upload);

  /// Keeps a part, unless one is there. It may be lost when the plug is pulled: the phone has it.
  void putPart(GatheringId gathering, Sha256 upload, Part part, Kept kept);

  /// One part; null if it is gone.
  @Nullable Kept part(GatheringId gathering, Sha256 upload, Part part);

  /// Deletes parts of an upload.
  void deleteParts(GatheringId gathering, Sha256 upload, List<Part> parts);

  /// Deletes all parts of all uploads that were kept before a moment.
  void deletePartsBefore(Instant before);
}
