package org.parlour.gathering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Became.How;
import org.parlour.gathering.Became.Piece;
import org.parlour.gathering.GatheringEvent.AddressConfirmed;
import org.parlour.gathering.GatheringEvent.AddressLeft;
import org.parlour.gathering.GatheringEvent.AddressRefused;
import org.parlour.gathering.GatheringEvent.FeedMade;
import org.parlour.gathering.GatheringEvent.FeedStopped;
import org.parlour.gathering.GatheringEvent.LetterSent;
import org.parlour.gathering.GatheringEvent.MailOffered;
import org.parlour.gathering.GatheringEvent.MailOfferedNoMore;
import org.parlour.gathering.GatheringEvent.NewsTold;
import org.parlour.gathering.GatheringEvent.PostEvent;
import org.parlour.gathering.Mine.MailState;
import org.parlour.gathering.Mine.MyPost;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.SecretHash;

/// Who hears what became of their words, and by which way. Folded from events in one thread.
final class Post {

  /// The web feed of one badge: who knows its address reads it.
  record Feed(BadgeId badge, SecretHash ticket, Instant made) {}

  private final Map<BadgeId, Feed> feeds = new HashMap<>();
  private final Map<SecretHash, Feed> byTicket = new HashMap<>();
  private final Map<ContributionId, Address> addresses = new LinkedHashMap<>();
  private final Set<BadgeId> refused = new HashSet<>();
  private boolean mailOffered;

  void apply(PostEvent event, Instant at) {
    switch (event) {
      case FeedMade(var by, var ticket) -> {
        stopFeed(by);
        var feed = new Feed(by, ticket, at);
        feeds.put(by, feed);
        byTicket.put(ticket, feed);
      }
      case FeedStopped(var by) -> stopFeed(by);
      case MailOffered() -> mailOffered = true;
      case MailOfferedNoMore() -> mailOffered = false;
      case AddressLeft(var id, var by, var email, var ticket) -> {
        refused.remove(by.author());
        if (by.author() != null) {
          addresses.put(id, new Address(id, by.author(), email, ticket, at));
        }
      }
      case AddressConfirmed(var id) -> at(id).ifPresent(Address::confirm);
      case AddressRefused(var id) -> at(id).ifPresent(address -> refused.add(address.badge));
      case NewsTold(var id, var things, var made, var how) ->
          at(id).ifPresent(address -> address.tell(pieces(things, made, how), at));
      case LetterSent(var id) -> at(id).ifPresent(Address::sent);
    }
  }

  private static List<Piece> pieces(
      List<ContributionId> things, List<ContributionId> made, List<How> how) {
    var pieces = new ArrayList<Piece>();
    for (int at = 0; at < things.size(); at++) {
      pieces.add(new Piece(things.get(at), made.get(at), how.get(at)));
    }
    return pieces;
  }

  private Optional<Address> at(ContributionId id) {
    return Optional.ofNullable(addresses.get(id));
  }

  private void stopFeed(BadgeId badge) {
    var feed = feeds.remove(badge);
    if (feed != null) {
      byTicket.remove(feed.ticket);
    }
  }

  /// Something was taken back: an address, or a badge, to which nothing is told any more.
  void takeBack(ContributionId contribution) {
    addresses.remove(contribution);
    var badge = new BadgeId(contribution.value());
    stopFeed(badge);
    refused.remove(badge);
  }

  // ---- what must be known to judge

  @Nullable Feed feedOf(BadgeId badge) {
    return feeds.get(badge);
  }

  Optional<Feed> feed(SecretHash ticket) {
    return Optional.ofNullable(byTicket.get(ticket));
  }

  boolean isMailOffered() {
    return mailOffered;
  }

  Collection<Address> addresses() {
    return addresses.values();
  }

  @Nullable Address address(ContributionId id) {
    return addresses.get(id);
  }

  @Nullable Address addressOf(BadgeId badge) {
    return addresses.values().stream()
        .filter(address -> address.badge.equals(badge))
        .findFirst()
        .orElse(null);
  }

  @Nullable Address addressWith(String ticket) {
    return addresses.values().stream()
        .filter(address -> address.hasTicket(ticket))
        .findFirst()
        .orElse(null);
  }

  // ---- what its badge sees

  MyPost mine(BadgeId badge) {
    return new MyPost(feeds.containsKey(badge), mailOffered ? mail(badge) : null);
  }

  private MailState mail(BadgeId badge) {
    var address = addressOf(badge);
    if (address != null) {
      return address.isConfirmed() ? MailState.CONFIRMED : MailState.ASKED;
    }
    return refused.contains(badge) ? MailState.REFUSED : MailState.NONE;
  }
}
