package org.parlour.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import org.parlour.gathering.GatheringEvent.AddressRefused;
import org.parlour.gathering.GatheringEvent.FeedMade;
import org.parlour.gathering.GatheringEvent.FeedStopped;
import org.parlour.gathering.GatheringEvent.LetterSent;
import org.parlour.gathering.GatheringEvent.MailOfferedNoMore;
import org.parlour.gathering.GatheringEvent.PostEvent;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.GatheringRefusal.NotThere;
import org.parlour.gathering.GatheringRefusal.NotYours;
import org.parlour.gathering.Mine.MailState;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// Hearing what became of one's words: feeds and addresses.
class PostRulesTest {

  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final BadgeId BEA = new BadgeId(new UUID(1, 2));
  private static final ContributionId MOS = new ContributionId(new UUID(9, 1));
  private static final ContributionId NEXT = new ContributionId(new UUID(9, 2));
  private static final SecretHash HASH = SecretHash.of("an address");
  private static final String TICKET = "a ticket";

  private final Post post = new Post();
  private final RoomState empty =
      new RoomState(new GatheringId(new UUID(5, 5)), new Stations(List.of()), _ -> false);
  private Instant now = Instant.EPOCH;

  private Asking by(@Nullable BadgeId badge) {
    return new Asking(new CommandId(UUID.randomUUID()), badge, badge == null, now);
  }

  private List<GatheringEvent> asks(@Nullable BadgeId badge, PostCommand command) {
    return then(PostRules.decide(post, command, by(badge)));
  }

  private List<GatheringEvent> does(@Nullable BadgeId badge, PostAct act) {
    return then(PostRules.decide(post, act, by(badge), new WhatBecame(empty)));
  }

  private List<GatheringEvent> then(Decision<GatheringEvent> decision) {
    var events = ((Decision.Accepted<GatheringEvent>) decision).events();
    for (var event : events) {
      switch (event) {
        case PostEvent own -> post.apply(own, now);
        case TakenBack(var gone, _) -> post.takeBack(gone);
        default -> {}
      }
    }
    return events;
  }

  private static LeaveAddress leaves(ContributionId id, String email) {
    return new LeaveAddress(id, Words.of(email), Words.of(TICKET));
  }

  private void moHasLeftOne() {
    asks(null, new OfferMail());
    does(MO, leaves(MOS, "mo@example.org"));
  }

  @Test
  void an_address_of_a_feed_belongs_to_one_badge_and_the_next_takes_its_place() {
    assertThat(asks(MO, new MakeFeed(HASH))).containsExactly(new FeedMade(MO, HASH));
    assertThat(asks(MO, new MakeFeed(HASH))).as("asked twice").isEmpty();
    assertThat(PostRules.decide(post, new MakeFeed(HASH), by(BEA)))
        .isEqualTo(Decision.refuse(new NotYours()));
    asks(MO, new MakeFeed(SecretHash.of("the next")));
    assertThat(post.feed(HASH)).isEmpty();
    assertThat(asks(MO, new StopFeed())).containsExactly(new FeedStopped(MO));
    assertThat(asks(MO, new StopFeed())).isEmpty();
  }

  @Test
  void nobody_leaves_an_address_where_no_host_offers_letters() {
    var left = PostRules.decide(post, leaves(MOS, "mo@example.org"), by(MO), new WhatBecame(empty));
    assertThat(left).isEqualTo(Decision.refuse(new NotThere()));
  }

  @Test
  void the_same_address_is_asked_once_and_another_one_shreds_it() {
    moHasLeftOne();
    assertThat(does(MO, leaves(NEXT, "mo@example.org"))).isEmpty();
    assertThat(does(MO, leaves(NEXT, "mo@other.example")).getFirst()).isEqualTo(new TakenBack(MOS));
    assertThat(post.address(MOS)).isNull();
    assertThat(post.mine(MO).mail()).isEqualTo(MailState.ASKED);
  }

  @Test
  void only_its_ticket_confirms_it_within_seven_days() {
    moHasLeftOne();
    var wrong = PostRules.decide(post, new ConfirmAddress("?"), by(null), new WhatBecame(empty));
    assertThat(wrong).isEqualTo(Decision.refuse(new NotThere()));
    now = now.plus(Duration.ofDays(7));
    var late = PostRules.decide(post, new ConfirmAddress(TICKET), by(null), new WhatBecame(empty));
    assertThat(late).isEqualTo(Decision.refuse(new NotThere()));
    assertThat(does(null, new LetGo(MOS))).containsExactly(new TakenBack(MOS));
    assertThat(does(null, new LetGo(MOS))).isEmpty();
  }

  @Test
  void a_confirmed_address_never_expires_and_nothing_new_is_no_letter() {
    moHasLeftOne();
    assertThat(does(null, new NoteSent(MOS))).containsExactly(new LetterSent(MOS));
    assertThat(does(null, new NoteSent(MOS))).isEmpty();
    assertThat(does(null, new ConfirmAddress(TICKET))).containsExactly(new AddressConfirmed(MOS));
    assertThat(does(null, new ConfirmAddress(TICKET))).isEmpty();
    now = now.plus(Duration.ofDays(400));
    assertThat(does(null, new LetGo(MOS))).isEmpty();
    assertThat(does(null, new TellNews(MOS))).isEmpty();
  }

  @Test
  void stopping_twice_is_stopping_once_by_the_letter_or_by_the_badge() {
    moHasLeftOne();
    assertThat(does(null, new StopLetters(TICKET))).containsExactly(new TakenBack(MOS));
    assertThat(does(null, new StopLetters(TICKET))).isEmpty();
    assertThat(asks(MO, new StopMail())).isEmpty();
  }

  @Test
  void an_address_that_is_refused_is_gone_and_its_badge_knows() {
    moHasLeftOne();
    assertThat(does(null, new NoteRefused(MOS)))
        .containsExactly(new AddressRefused(MOS), new TakenBack(MOS));
    assertThat(does(null, new NoteRefused(MOS))).isEmpty();
    assertThat(post.mine(MO).mail()).isEqualTo(MailState.REFUSED);
    assertThat(post.mine(BEA).mail()).isEqualTo(MailState.NONE);
  }

  @Test
  void a_host_who_ends_it_ends_it_for_every_address() {
    moHasLeftOne();
    does(BEA, leaves(NEXT, "bea@example.org"));
    assertThat(asks(null, new OfferMailNoMore()))
        .containsExactly(new MailOfferedNoMore(), new TakenBack(MOS), new TakenBack(NEXT));
    assertThat(post.addresses()).isEmpty();
    assertThat(asks(null, new OfferMailNoMore())).isEmpty();
    assertThat(post.mine(MO).mail()).isNull();
  }
}
