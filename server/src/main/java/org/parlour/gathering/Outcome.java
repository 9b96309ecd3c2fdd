package org.parlour.gathering;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.Refusal;

/// What came of one command, as whoever asked hears it.
///
/// @param seq the sequence of its last event; null unless accepted
/// @param reason null unless refused
public record Outcome(CommandId id, Kind outcome, @Nullable Long seq, @Nullable Refusal reason) {

  /// Done; held already; or not done.
  public enum Kind {
    ACCEPTED,
    NOTHING_NEW,
    REFUSED
  }

  static Outcome accepted(CommandId id, long seq) {
    return new Outcome(id, Kind.ACCEPTED, seq, null);
  }

  static Outcome nothingNew(CommandId id) {
    return new Outcome(id, Kind.NOTHING_NEW, null, null);
  }

  static Outcome refused(CommandId id, Refusal reason) {
    return new Outcome(id, Kind.REFUSED, null, reason);
  }
}
