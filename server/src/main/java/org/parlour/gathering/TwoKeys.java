package org.parlour.gathering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.GatheringEvent.KeyEvent;
import org.parlour.gathering.GatheringEvent.KeyKept;
import org.parlour.gathering.GatheringEvent.KeyTurned;
import org.parlour.gathering.GatheringEvent.SecondKeyOffered;
import org.parlour.gathering.GatheringEvent.SecondKeyPassed;
import org.parlour.gathering.GatheringEvent.StoodBack;
import org.parlour.gathering.GatheringEvent.TrustGiven;
import org.parlour.gathering.GatheringEvent.TrustTakenBack;
import org.parlour.gathering.GatheringEvent.WordsAsked;
import org.parlour.gathering.KeysView.Answer;
import org.parlour.gathering.KeysView.AskView;
import org.parlour.gathering.KeysView.OfferView;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Words;

/// The second key to everybody's words: who offers to hold it, who is trusted with it, and what the
/// hosts asked of whoever holds it. Folded from events in one thread.
final class TwoKeys {

  /// Nobody chooses themself: at least one other person trusts whoever holds it.
  static final int TRUST_MIN = 2;

  /// How long a yes lasts.
  static final Duration OPEN_FOR = Duration.ofHours(24);

  /// As many as everybody needs to see; the log has a line for each.
  private static final int ASKS_SHOWN = 10;

  private final Map<OfferId, Offer> offers = new LinkedHashMap<>();
  private final List<Ask> asks = new ArrayList<>();
  private @Nullable OfferId holder;
  private @Nullable Instant openUntil;

  /// One person's offer.
  private static final class Offer {
    final OfferId id;
    final BadgeId by;
    final boolean named;
    final Set<BadgeId> trustedBy = new HashSet<>();

    Offer(OfferId id, BadgeId by, boolean named) {
      this.id = id;
      this.by = by;
      this.named = named;
    }
  }

  /// One time that a host asked.
  private static final class Ask {
    final AskId id;
    final Words reason;
    final Instant at;
    Answer answer = Answer.WAITS;

    Ask(AskId id, Words reason, Instant at) {
      this.id = id;
      this.reason = reason;
      this.at = at;
    }
  }

  void apply(KeyEvent event, Instant at) {
    switch (event) {
      case SecondKeyOffered(var id, var by, var named) -> offers.put(id, new Offer(id, by, named));
      case StoodBack(var id) -> remove(id);
      case TrustGiven(var id, var by) -> {
        var offer = offers.get(id);
        if (offer != null) {
          offer.trustedBy.add(by);
        }
      }
      case TrustTakenBack(var id, var by) -> {
        var offer = offers.get(id);
        if (offer != null) {
          offer.trustedBy.remove(by);
        }
      }
      case SecondKeyPassed(var to) -> pass(to);
      case WordsAsked(var id, var reason) -> asks.add(new Ask(id, reason, at));
      case KeyTurned(var id) -> {
        answer(id, Answer.YES);
        openUntil = at.plus(OPEN_FOR);
      }
      case KeyKept(var id) -> {
        answer(id, Answer.NO);
        openUntil = null;
      }
    }
  }

  /// What one person's yes opened, another's does not hold open.
  private void pass(@Nullable OfferId to) {
    holder = to;
    openUntil = null;
    if (to == null) {
      asks.stream()
          .filter(ask -> ask.answer == Answer.WAITS)
          .forEach(ask -> ask.answer = Answer.NOBODY);
    }
  }

  private void answer(AskId id, Answer answer) {
    asks.stream().filter(ask -> ask.id.equals(id)).forEach(ask -> ask.answer = answer);
  }

  private void remove(OfferId id) {
    offers.remove(id);
    if (id.equals(holder)) {
      pass(null);
    }
  }

  /// Somebody took their badge back: their offer goes, and their trust in others.
  ///
  /// @return whether anything was theirs
  boolean leave(BadgeId badge) {
    var own = offerOf(badge);
    if (own != null) {
      remove(own);
    }
    boolean trusted = false;
    for (var offer : offers.values()) {
      trusted |= offer.trustedBy.remove(badge);
    }
    return own != null || trusted;
  }

  // ---- what must be known to judge

  boolean has(OfferId offer) {
    return offers.containsKey(offer);
  }

  @Nullable OfferId offerOf(BadgeId badge) {
    return offers.values().stream()
        .filter(offer -> offer.by.equals(badge))
        .map(offer -> offer.id)
        .findFirst()
        .orElse(null);
  }

  boolean trusts(BadgeId badge, OfferId id) {
    var offer = offers.get(id);
    return offer != null && offer.trustedBy.contains(badge);
  }

  @Nullable OfferId holder() {
    return holder;
  }

  boolean holds(BadgeId badge) {
    var held = holder == null ? null : offers.get(holder);
    return held != null && held.by.equals(badge);
  }

  boolean isOpen(Instant at) {
    return openUntil != null && at.isBefore(openUntil);
  }

  @Nullable Answer answerTo(AskId id) {
    return asks.stream()
        .filter(ask -> ask.id.equals(id))
        .map(ask -> ask.answer)
        .findFirst()
        .orElse(null);
  }

  boolean isAsked() {
    return asks.stream().anyMatch(ask -> ask.answer == Answer.WAITS);
  }

  /// Whoever would be trusted by most, and was there first, if somebody's trust changed.
  ///
  /// @param more how much more or less each offer is trusted then
  /// @param without an offer that is gone then; null for none
  @Nullable OfferId mostTrusted(Map<OfferId, Integer> more, @Nullable OfferId without) {
    OfferId most = null;
    int trust = TRUST_MIN - 1;
    for (var offer : offers.values()) {
      int trusted = offer.trustedBy.size() + more.getOrDefault(offer.id, 0);
      if (!offer.id.equals(without) && trusted > trust) {
        most = offer.id;
        trust = trusted;
      }
    }
    return most;
  }

  /// Whom a badge trusts, in the order of the offers.
  List<OfferId> trustedBy(BadgeId badge) {
    return offers.values().stream()
        .filter(offer -> offer.trustedBy.contains(badge))
        .map(offer -> offer.id)
        .toList();
  }

  // ---- what people see

  /// What everybody sees.
  ///
  /// @param nameOf the name on a badge, if it may be seen
  /// @return null as long as nobody offered and nobody asked
  @Nullable KeysView view(Function<BadgeId, @Nullable BadgeName> nameOf) {
    return offers.isEmpty() && asks.isEmpty()
        ? null
        : new KeysView(
            holder,
            offers.values().stream().map(offer -> view(offer, nameOf)).toList(),
            asks.subList(Math.max(0, asks.size() - ASKS_SHOWN), asks.size()).stream()
                .map(ask -> new AskView(ask.id, ask.reason, ask.at, ask.answer))
                .toList(),
            openUntil);
  }

  private static OfferView view(Offer offer, Function<BadgeId, @Nullable BadgeName> nameOf) {
    return new OfferView(
        offer.id, offer.named ? nameOf.apply(offer.by) : null, offer.trustedBy.size());
  }
}
