package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Became.How;
import org.parlour.kernel.ContributionId;

/// What the postman finds in a room.
///
/// @param waiting letters that the mail server has not taken yet, oldest first
/// @param toTell addresses for which there is something new, and whose day has come
/// @param expired addresses that nobody confirmed in time
/// @param next when there may be something to do if nothing else happens; null for never
public record Postbag(
    List<Outgoing> waiting,
    List<ContributionId> toTell,
    List<ContributionId> expired,
    @Nullable Instant next) {

  public Postbag {
    waiting = List.copyOf(waiting);
    toTell = List.copyOf(toTell);
    expired = List.copyOf(expired);
  }

  /// One letter.
  ///
  /// @param confirms whether it asks if the address is right
  /// @param news what it tells: each kind once
  /// @param since when it began to wait
  public record Outgoing(
      ContributionId address,
      String to,
      String ticket,
      boolean confirms,
      List<How> news,
      Instant since) {

    public Outgoing {
      news = List.copyOf(news);
    }

    /// Everything it told was taken back before it was sent.
    public boolean isOver() {
      return !confirms && news.isEmpty();
    }

    /// Never the address: this might end up in logs.
    @Override
    public String toString() {
      return "Outgoing[" + address + "]";
    }
  }
}
