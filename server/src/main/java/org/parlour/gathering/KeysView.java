package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Words;

/// The second key, as everybody in the room sees it. Who trusts whom is not in it.
///
/// @param holder the offer of whoever holds it; null while nobody does
/// @param offers in the order in which they were made
/// @param asks the last times that a host asked for everybody's words, oldest first
/// @param openUntil until when hosts may take them; null while they may not with two keys
public record KeysView(
    @Nullable OfferId holder,
    List<OfferView> offers,
    List<AskView> asks,
    @Nullable Instant openUntil) {

  public KeysView {
    offers = List.copyOf(offers);
    asks = List.copyOf(asks);
  }

  /// Somebody offers to hold it.
  ///
  /// @param name the name on their badge, only if they show it with their offer
  /// @param trusted how many people trust them with it
  public record OfferView(OfferId offer, @Nullable BadgeName name, int trusted) {}

  /// A host asked.
  public record AskView(AskId ask, Words reason, Instant at, Answer answer) {}

  /// What became of an ask.
  public enum Answer {
    WAITS,
    YES,
    NO,
    /// Nobody holds the key any more, so nobody answers.
    NOBODY
  }
}
