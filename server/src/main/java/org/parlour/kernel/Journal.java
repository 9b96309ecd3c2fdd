package org.parlour.kernel;

import java.util.List;
import java.util.function.Consumer;

/// The append-only record of every gathering: the only thing that is stored about what happened,
/// and the only thing that is true.
///
/// Sealed content is encrypted on the way in and opened on the way out. A contribution whose key is
/// gone reads as taken back.
public interface Journal {

  /// Reads a gathering's events in order.
  ///
  /// @param after the last sequence already known; 0 for all
  /// @throws JournalUnavailable if the store cannot be reached
  /// @throws UnreadableEvent if one event cannot be understood: this gathering is put aside, the
  ///   others go on
  void read(GatheringId gathering, long after, Consumer<Recorded> reader);

  /// Appends a batch, all or nothing, and returns only when it is durable.
  ///
  /// First the keys of what is given become durable, then the events, and then the keys of what was
  /// taken back are destroyed. Batches of different gatherings share their fsyncs.
  ///
  /// @param expectedSeq the sequence the batch was decided on; its first event has the next one
  /// @param events with sequences `expectedSeq + 1`, `expectedSeq + 2` …; at least one
  /// @param takenBack contributions whose keys this batch destroys
  /// @throws JournalUnavailable if it could not be made durable; asking again with the same command
  ///   ids is safe
  Appended append(
      GatheringId gathering,
      long expectedSeq,
      List<Recorded> events,
      List<ContributionId> takenBack);

  /// Calls `wake` when another node may have written to a gathering. Only a hint: whoever hears it
  /// reads what is after its last sequence.
  void onWritten(Consumer<GatheringId> wake);

  /// What became of an append.
  enum Appended {
    /// Durable.
    DONE,
    /// Somebody else wrote first; nothing was appended. Catch up, and decide again.
    BEHIND
  }
}
