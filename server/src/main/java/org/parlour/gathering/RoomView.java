package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// A whole room as every page in it must show it.
///
/// @param seq the last sequence it includes
/// @param now the server's time, so that a phone whose clock is wrong shows the right time left
/// @param here how many people have it open
/// @param lampOn the station where we are; null when the lamp is out
/// @param log what the hosts did, oldest first
/// @param keys the second key to everybody's words; null while nobody offered to hold it
/// @param phonesDown while people have put their phones down; null otherwise
public record RoomView(
    long seq,
    Instant now,
    Doorstep gathering,
    int here,
    List<StationView> stations,
    @Wire.EvenNull @Nullable StationId lampOn,
    List<LogLine> log,
    @Nullable PhonesDown phonesDown,
    @Nullable KeysView keys) {

  /// One station in the room.
  ///
  /// @param page what the station itself shows; a record of its own
  public record StationView(
      StationId station,
      StationKind kind,
      Words name,
      Words question,
      Words help,
      Opening opening,
      Object page) {}

  /// Phones are down, and people talk to each other.
  ///
  /// @param question what to talk about; null for the usual one
  public record PhonesDown(@Nullable Words question) {}

  /// One thing a host did, as everybody can read it.
  public record LogLine(long seq, Instant at, Sentence sentence) {}
}
