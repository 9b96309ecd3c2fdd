package org.parlour.gathering;

import static java.util.stream.Collectors.toMap;
import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.GatheringCommand.AnswerAsk;
import org.parlour.gathering.GatheringCommand.AskForWords;
import org.parlour.gathering.GatheringCommand.KeyCommand;
import org.parlour.gathering.GatheringCommand.OfferSecondKey;
import org.parlour.gathering.GatheringCommand.StandBack;
import org.parlour.gathering.GatheringCommand.TrustNoMore;
import org.parlour.gathering.GatheringCommand.TrustWithKey;
import org.parlour.gathering.GatheringEvent.ExportTaken;
import org.parlour.gathering.GatheringEvent.KeyKept;
import org.parlour.gathering.GatheringEvent.KeyTurned;
import org.parlour.gathering.GatheringEvent.SecondKeyOffered;
import org.parlour.gathering.GatheringEvent.SecondKeyPassed;
import org.parlour.gathering.GatheringEvent.StoodBack;
import org.parlour.gathering.GatheringEvent.TakenWithTwoKeys;
import org.parlour.gathering.GatheringEvent.TrustGiven;
import org.parlour.gathering.GatheringEvent.TrustTakenBack;
import org.parlour.gathering.GatheringEvent.WordsAsked;
import org.parlour.gathering.GatheringRefusal.AskedAlready;
import org.parlour.gathering.GatheringRefusal.NobodyHoldsIt;
import org.parlour.gathering.GatheringRefusal.NotTheHolder;
import org.parlour.gathering.GatheringRefusal.NotThere;
import org.parlour.gathering.GatheringRefusal.OneKeyEach;
import org.parlour.gathering.GatheringRefusal.SecondKeyNeeded;
import org.parlour.gathering.KeysView.Answer;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Words;

/// The rules of the second key. Whoever is trusted by most holds it; among equals, whoever offered
/// first. While somebody does, everybody's words leave only after their yes.
final class KeyRules {

  private final TwoKeys keys;
  private final Asking asking;

  private KeyRules(TwoKeys keys, Asking asking) {
    this.keys = keys;
    this.asking = asking;
  }

  static Decision<GatheringEvent> decide(TwoKeys keys, KeyCommand command, Asking asking) {
    var rules = new KeyRules(keys, asking);
    return switch (command) {
      case OfferSecondKey(var offer, var named) -> rules.offer(offer, named);
      case StandBack() -> rules.standBack();
      case TrustWithKey(var offer) -> rules.trust(offer);
      case TrustNoMore(var offer) -> rules.trustNoMore(offer);
      case AskForWords(var ask, var reason) -> rules.ask(ask, reason);
      case AnswerAsk(var ask, var yes) -> rules.answer(ask, yes);
    };
  }

  /// Whether a host may take everybody's words now.
  static Decision<GatheringEvent> takeExport(TwoKeys keys, Asking asking) {
    if (keys.holder() == null) {
      return accept(new ExportTaken());
    }
    return keys.isOpen(asking.at())
        ? accept(new TakenWithTwoKeys())
        : refuse(new SecondKeyNeeded());
  }

  /// What follows when somebody takes their badge back: another may hold the key then, or nobody.
  static List<GatheringEvent> afterLeaving(TwoKeys keys, BadgeId badge) {
    var lost = keys.trustedBy(badge).stream().collect(toMap(offer -> offer, _ -> -1));
    return passed(keys, lost, keys.offerOf(badge));
  }

  private Decision<GatheringEvent> offer(OfferId offer, boolean named) {
    if (keys.has(offer) || keys.offerOf(asking.by()) != null) {
      return nothingNew();
    }
    return asking.host()
        ? refuse(new OneKeyEach())
        : accept(new SecondKeyOffered(offer, asking.by(), named));
  }

  private Decision<GatheringEvent> standBack() {
    var own = keys.offerOf(asking.by());
    return own == null ? nothingNew() : accept(and(new StoodBack(own), passed(Map.of(), own)));
  }

  private Decision<GatheringEvent> trust(OfferId offer) {
    if (!keys.has(offer)) {
      return refuse(new NotThere());
    }
    return keys.trusts(asking.by(), offer)
        ? nothingNew()
        : accept(and(new TrustGiven(offer, asking.by()), passed(Map.of(offer, 1), null)));
  }

  private Decision<GatheringEvent> trustNoMore(OfferId offer) {
    return keys.trusts(asking.by(), offer)
        ? accept(and(new TrustTakenBack(offer, asking.by()), passed(Map.of(offer, -1), null)))
        : nothingNew();
  }

  private Decision<GatheringEvent> ask(AskId ask, Words reason) {
    if (keys.answerTo(ask) != null) {
      return nothingNew();
    }
    if (keys.holder() == null) {
      return refuse(new NobodyHoldsIt());
    }
    return keys.isAsked() ? refuse(new AskedAlready()) : accept(new WordsAsked(ask, reason));
  }

  /// A yes can become a no for as long as it lasts; a no stays, and the host asks again.
  private Decision<GatheringEvent> answer(AskId ask, boolean yes) {
    if (!keys.holds(asking.by())) {
      return refuse(new NotTheHolder());
    }
    if (asking.host()) {
      return refuse(new OneKeyEach());
    }
    var before = keys.answerTo(ask);
    if (before == null) {
      return refuse(new NotThere());
    }
    if (before == Answer.WAITS) {
      return accept(yes ? new KeyTurned(ask) : new KeyKept(ask));
    }
    return before == Answer.YES && !yes && keys.isOpen(asking.at())
        ? accept(new KeyKept(ask))
        : nothingNew();
  }

  private List<GatheringEvent> passed(Map<OfferId, Integer> more, @Nullable OfferId without) {
    return passed(keys, more, without);
  }

  private static List<GatheringEvent> passed(
      TwoKeys keys, Map<OfferId, Integer> more, @Nullable OfferId without) {
    var next = keys.mostTrusted(more, without);
    return Objects.equals(next, keys.holder()) ? List.of() : List.of(new SecondKeyPassed(next));
  }

  private static List<GatheringEvent> and(GatheringEvent first, List<GatheringEvent> then) {
    var all = new ArrayList<GatheringEvent>();
    all.add(first);
    all.addAll(then);
    return all;
  }
}
