package org.parlour.gathering;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Became.Piece;
import org.parlour.gathering.DoorAct.PostAct;
import org.parlour.gathering.DoorAct.PostAct.ConfirmAddress;
import org.parlour.gathering.DoorAct.PostAct.LeaveAddress;
import org.parlour.gathering.DoorAct.PostAct.LetGo;
import org.parlour.gathering.DoorAct.PostAct.NoteRefused;
import org.parlour.gathering.DoorAct.PostAct.NoteSent;
import org.parlour.gathering.DoorAct.PostAct.StopLetters;
import org.parlour.gathering.DoorAct.PostAct.TellNews;
import org.parlour.gathering.GatheringCommand.MakeFeed;
import org.parlour.gathering.GatheringCommand.OfferMail;
import org.parlour.gathering.GatheringCommand.OfferMailNoMore;
import org.parlour.gathering.GatheringCommand.PostCommand;
import org.parlour.gathering.GatheringCommand.StopFeed;
import org.parlour.gathering.GatheringCommand.StopMail;
import org.parlour.gathering.GatheringEvent.AddressConfirmed;
import org.parlour.gathering.GatheringEvent.AddressLeft;
import org.parlour.gathering.GatheringEvent.AddressRefused;
import org.parlour.gathering.GatheringEvent.FeedMade;
import org.parlour.gathering.GatheringEvent.FeedStopped;
import org.parlour.gathering.GatheringEvent.LetterSent;
import org.parlour.gathering.GatheringEvent.MailOffered;
import org.parlour.gathering.GatheringEvent.MailOfferedNoMore;
import org.parlour.gathering.GatheringEvent.NewsTold;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.GatheringRefusal.NotThere;
import org.parlour.gathering.GatheringRefusal.NotYours;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;

/// The rules of hearing what became of one's words. An address goes as everything goes that
/// somebody takes back: with the key it was sealed under.
final class PostRules {

  private final Post post;
  private final Asking asking;

  private PostRules(Post post, Asking asking) {
    this.post = post;
    this.asking = asking;
  }

  static Decision<GatheringEvent> decide(Post post, PostCommand command, Asking asking) {
    var rules = new PostRules(post, asking);
    return switch (command) {
      case MakeFeed(var ticket) -> rules.makeFeed(ticket);
      case StopFeed() -> rules.stopFeed();
      case OfferMail() -> post.isMailOffered() ? nothingNew() : accept(new MailOffered());
      case OfferMailNoMore() -> rules.offerMailNoMore();
      case StopMail() -> rules.shred(post.addressOf(asking.by()));
    };
  }

  /// Judges what comes through a door of its own.
  ///
  /// @param became what became of everybody's things by now
  static Decision<GatheringEvent> decide(Post post, PostAct act, Asking asking, WhatBecame became) {
    var rules = new PostRules(post, asking);
    return switch (act) {
      case LeaveAddress leave -> rules.leave(leave);
      case ConfirmAddress(var ticket) -> rules.confirm(ticket);
      case StopLetters(var ticket) -> rules.shred(post.addressWith(ticket));
      case TellNews(var address) -> rules.tell(address, became);
      case NoteSent(var id) -> {
        var address = post.address(id);
        yield address == null || !address.waits() ? nothingNew() : accept(new LetterSent(id));
      }
      case NoteRefused(var id) ->
          post.address(id) == null
              ? nothingNew()
              : accept(List.of(new AddressRefused(id), new TakenBack(id)));
      case LetGo(var id) -> {
        var address = post.address(id);
        boolean over = address != null && address.isExpired(asking.at());
        yield over ? accept(new TakenBack(id)) : nothingNew();
      }
    };
  }

  /// What follows when somebody takes their badge back.
  static List<GatheringEvent> afterLeaving(Post post, BadgeId badge) {
    var address = post.addressOf(badge);
    return address == null ? List.of() : List.of(new TakenBack(address.id));
  }

  /// Another address takes the place of the one before.
  private Decision<GatheringEvent> makeFeed(SecretHash ticket) {
    var there = post.feed(ticket).orElse(null);
    if (there == null) {
      return accept(new FeedMade(asking.by(), ticket));
    }
    return there.badge().equals(asking.by()) ? nothingNew() : refuse(new NotYours());
  }

  private Decision<GatheringEvent> stopFeed() {
    return post.feedOf(asking.by()) == null ? nothingNew() : accept(new FeedStopped(asking.by()));
  }

  private Decision<GatheringEvent> offerMailNoMore() {
    if (!post.isMailOffered()) {
      return nothingNew();
    }
    var events = new ArrayList<GatheringEvent>();
    events.add(new MailOfferedNoMore());
    post.addresses().forEach(address -> events.add(new TakenBack(address.id)));
    return accept(events);
  }

  private Decision<GatheringEvent> shred(@Nullable Address address) {
    return address == null ? nothingNew() : accept(new TakenBack(address.id));
  }

  private Decision<GatheringEvent> leave(LeaveAddress leave) {
    if (!post.isMailOffered()) {
      return refuse(new NotThere());
    }
    var before = post.addressOf(asking.by());
    if (before != null && before.email.equals(leave.email())) {
      return nothingNew();
    }
    var events = new ArrayList<GatheringEvent>();
    if (before != null) {
      events.add(new TakenBack(before.id));
    }
    var by = Provenance.of(asking.by(), Permission.ROOM);
    events.add(new AddressLeft(leave.address(), by, leave.email(), leave.ticket()));
    return accept(events);
  }

  private Decision<GatheringEvent> confirm(String ticket) {
    var address = post.addressWith(ticket);
    if (address == null || address.isExpired(asking.at())) {
      return refuse(new NotThere());
    }
    return address.isConfirmed() ? nothingNew() : accept(new AddressConfirmed(address.id));
  }

  private Decision<GatheringEvent> tell(ContributionId id, WhatBecame became) {
    var address = post.address(id);
    boolean may =
        address != null
            && address.isConfirmed()
            && !address.waits()
            && !asking.at().isBefore(address.nextLetter());
    var news = address != null && may ? address.newIn(became.of(address.badge)) : List.<Piece>of();
    return news.isEmpty()
        ? nothingNew()
        : accept(
            new NewsTold(
                id,
                news.stream().map(Piece::contribution).toList(),
                news.stream().map(Piece::made).toList(),
                news.stream().map(Piece::how).toList()));
  }
}
