package org.parlour.kernel;

import java.util.Optional;

/// Pictures and voices on their way from a phone, part by part, and what they became.
///
/// Everything here lies encrypted under the phone's own [UploadId], and under a name from which
/// neither the id nor the badge can be told. What is older than a day is swept away; the phone
/// still has it.
///
/// All methods throw [JournalUnavailable] when the store cannot be reached or is full.
public interface Uploads {

  /// One upload: who sends it, and the id the phone chose. Nobody else's badge finds it.
  record Upload(GatheringId gathering, BadgeId badge, UploadId id) {}

  /// How many bytes have arrived.
  long arrived(Upload upload);

  /// Adds what comes next.
  ///
  /// @param from how many bytes the phone believes have arrived
  /// @return how many have arrived now. A part that was there already changes nothing; if the
  ///   number is less than `from` plus the part, it was not added, and the phone goes on from there
  long add(Upload upload, long from, byte[] part);

  /// Everything that has arrived.
  byte[] all(Upload upload);

  /// Keeps what an upload became, in the place of its bytes. Finishing twice keeps the first.
  void finish(Upload upload, SealedContent made);

  /// What it became; empty if it is not finished, or was swept away.
  Optional<SealedContent> made(Upload upload);

  /// Forgets it: it was given up, or could not be used.
  void forget(Upload upload);
}
