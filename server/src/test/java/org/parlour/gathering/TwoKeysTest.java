package org.parlour.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.DoorAct.TakeExport;
import org.parlour.gathering.GatheringCommand.AnswerAsk;
import org.parlour.gathering.GatheringCommand.AskForWords;
import org.parlour.gathering.GatheringCommand.KeyCommand;
import org.parlour.gathering.GatheringCommand.OfferSecondKey;
import org.parlour.gathering.GatheringCommand.StandBack;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.gathering.GatheringCommand.TrustNoMore;
import org.parlour.gathering.GatheringCommand.TrustWithKey;
import org.parlour.gathering.GatheringEvent.BadgeMade;
import org.parlour.gathering.GatheringEvent.ExportTaken;
import org.parlour.gathering.GatheringEvent.KeyEvent;
import org.parlour.gathering.GatheringEvent.KeyKept;
import org.parlour.gathering.GatheringEvent.KeyTurned;
import org.parlour.gathering.GatheringEvent.SecondKeyOffered;
import org.parlour.gathering.GatheringEvent.SecondKeyPassed;
import org.parlour.gathering.GatheringEvent.StoodBack;
import org.parlour.gathering.GatheringEvent.TakenBack;
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
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Words;

/// Two keys to everybody's words: the hosts', and that of somebody whom people trust.
class TwoKeysTest {

  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final BadgeId BEA = new BadgeId(new UUID(1, 2));
  private static final BadgeId GWEN = new BadgeId(new UUID(1, 3));
  private static final OfferId MOS = new OfferId(new UUID(7, 1));
  private static final OfferId BEAS = new OfferId(new UUID(7, 2));
  private static final AskId ASK = new AskId(new UUID(8, 1));
  private static final Words WHY = Words.of("For the council.");

  private final GatheringBook book = new GatheringBook(_ -> true);
  private Instant now = Instant.EPOCH;

  private Decision<GatheringEvent> asks(@Nullable BadgeId by, boolean host, KeyCommand command) {
    return then(GatheringRules.decide(book, command, asking(by, host)));
  }

  private Asking asking(@Nullable BadgeId by, boolean host) {
    return new Asking(new CommandId(UUID.randomUUID()), by, host, now);
  }

  private Decision<GatheringEvent> then(Decision<GatheringEvent> decision) {
    if (decision instanceof Decision.Accepted<GatheringEvent>(var events)) {
      for (var event : events) {
        switch (event) {
          case KeyEvent key -> book.keys().apply(key, now);
          case TakenBack gone -> {
            book.takeBack(gone);
            book.keys().leave(new BadgeId(gone.contribution().value()));
          }
          default -> {}
        }
      }
    }
    return decision;
  }

  private Decision<GatheringEvent> takes() {
    return GatheringRules.decide(book, new TakeExport(), asking(null, true));
  }

  private void given(BadgeId... people) {
    for (var person : people) {
      var made =
          new BadgeMade(
              person,
              Provenance.of(person, Permission.ROOM),
              new BadgeName("Person " + person.value().getLeastSignificantBits()),
              List.of(),
              null);
      book.addBadge(made);
      book.enter(made, new Recorded(1, new CommandId(UUID.randomUUID()), null, now, made));
    }
  }

  /// Mo offers, and holds it from Mo's and Bea's trust.
  private void moHoldsIt() {
    given(MO, BEA, GWEN);
    asks(MO, false, new OfferSecondKey(MOS, true));
    asks(MO, false, new TrustWithKey(MOS));
    asks(BEA, false, new TrustWithKey(MOS));
    assertThat(book.keys().holder()).isEqualTo(MOS);
  }

  private KeysView seen() {
    return Objects.requireNonNull(book.keysView());
  }

  @Test
  void while_nobody_holds_the_second_key_hosts_take_a_copy_alone_and_the_log_says_so() {
    given(MO);
    asks(MO, false, new OfferSecondKey(MOS, true));
    assertThat(takes()).isEqualTo(Decision.accept(new ExportTaken()));
    assertThat(new ExportTaken().sentence().key()).isEqualTo("room.log.exported");
    assertThat(asks(null, true, new AskForWords(ASK, WHY)))
        .isEqualTo(Decision.refuse(new NobodyHoldsIt()));
  }

  @Test
  void nobody_chooses_themself_alone() {
    given(MO, BEA);
    asks(MO, false, new OfferSecondKey(MOS, true));
    assertThat(asks(MO, false, new TrustWithKey(MOS)))
        .isEqualTo(Decision.accept(new TrustGiven(MOS, MO)));
    assertThat(asks(BEA, false, new TrustWithKey(MOS)))
        .isEqualTo(Decision.accept(List.of(new TrustGiven(MOS, BEA), new SecondKeyPassed(MOS))));
  }

  @Test
  void whoever_is_trusted_by_most_holds_it_and_among_equals_whoever_offered_first() {
    moHoldsIt();
    asks(BEA, false, new OfferSecondKey(BEAS, false));
    asks(BEA, false, new TrustWithKey(BEAS));
    asks(GWEN, false, new TrustWithKey(BEAS));
    assertThat(book.keys().holder()).as("two each, and Mo was first").isEqualTo(MOS);
    assertThat(asks(BEA, false, new TrustNoMore(MOS)))
        .isEqualTo(
            Decision.accept(List.of(new TrustTakenBack(MOS, BEA), new SecondKeyPassed(BEAS))));
  }

  @Test
  void with_two_keys_a_host_asks_says_why_and_waits_for_the_yes() {
    moHoldsIt();
    assertThat(takes()).isEqualTo(Decision.refuse(new SecondKeyNeeded()));
    assertThat(asks(null, true, new AskForWords(ASK, WHY)))
        .isEqualTo(Decision.accept(new WordsAsked(ASK, WHY)));
    assertThat(takes()).isEqualTo(Decision.refuse(new SecondKeyNeeded()));
    assertThat(asks(null, true, new AskForWords(new AskId(new UUID(8, 2)), WHY)))
        .isEqualTo(Decision.refuse(new AskedAlready()));
    assertThat(asks(BEA, false, new AnswerAsk(ASK, true)))
        .isEqualTo(Decision.refuse(new NotTheHolder()));
    assertThat(asks(MO, false, new AnswerAsk(ASK, true)))
        .isEqualTo(Decision.accept(new KeyTurned(ASK)));
    assertThat(takes()).isEqualTo(Decision.accept(new TakenWithTwoKeys()));
    assertThat(seen().asks().getFirst().answer()).isEqualTo(Answer.YES);
  }

  @Test
  void a_yes_lasts_a_day_and_can_become_a_no_before() {
    moHoldsIt();
    asks(null, true, new AskForWords(ASK, WHY));
    asks(MO, false, new AnswerAsk(ASK, true));
    now = now.plus(TwoKeys.OPEN_FOR).minus(Duration.ofSeconds(1));
    assertThat(takes()).isEqualTo(Decision.accept(new TakenWithTwoKeys()));
    now = now.plusSeconds(1);
    assertThat(takes()).isEqualTo(Decision.refuse(new SecondKeyNeeded()));
    var again = new AskId(new UUID(8, 2));
    asks(null, true, new AskForWords(again, WHY));
    asks(MO, false, new AnswerAsk(again, true));
    assertThat(asks(MO, false, new AnswerAsk(again, false)))
        .isEqualTo(Decision.accept(new KeyKept(again)));
    assertThat(takes()).isEqualTo(Decision.refuse(new SecondKeyNeeded()));
  }

  @Test
  void a_no_is_a_no() {
    moHoldsIt();
    asks(null, true, new AskForWords(ASK, WHY));
    assertThat(asks(MO, false, new AnswerAsk(ASK, false)))
        .isEqualTo(Decision.accept(new KeyKept(ASK)));
    assertThat(asks(MO, false, new AnswerAsk(ASK, true))).isEqualTo(Decision.nothingNew());
    assertThat(takes()).isEqualTo(Decision.refuse(new SecondKeyNeeded()));
    assertThat(asks(MO, false, new AnswerAsk(new AskId(new UUID(8, 9)), true)))
        .isEqualTo(Decision.refuse(new NotThere()));
  }

  @Test
  void whoever_has_the_hosts_key_holds_no_other() {
    moHoldsIt();
    assertThat(asks(GWEN, true, new OfferSecondKey(BEAS, true)))
        .isEqualTo(Decision.refuse(new OneKeyEach()));
    asks(null, true, new AskForWords(ASK, WHY));
    assertThat(asks(MO, true, new AnswerAsk(ASK, true)))
        .isEqualTo(Decision.refuse(new OneKeyEach()));
  }

  @Test
  void taking_the_badge_back_lets_go_of_the_key_and_of_the_trust_in_others() {
    moHoldsIt();
    asks(BEA, false, new OfferSecondKey(BEAS, false));
    asks(BEA, false, new TrustWithKey(BEAS));
    asks(GWEN, false, new TrustWithKey(BEAS));
    asks(null, true, new AskForWords(ASK, WHY));
    var badge = new TakeBack(new ContributionId(MO.value()), null);
    assertThat(then(GatheringRules.decide(book, badge, asking(MO, false))))
        .isEqualTo(
            Decision.accept(
                List.of(new TakenBack(badge.contribution()), new SecondKeyPassed(BEAS))));
    assertThat(seen().offers()).extracting(KeysView.OfferView::offer).containsExactly(BEAS);
    var bea = new TakeBack(new ContributionId(BEA.value()), null);
    then(GatheringRules.decide(book, bea, asking(BEA, false)));
    assertThat(book.keys().holder()).isNull();
    assertThat(seen().asks().getFirst().answer())
        .as("nobody is left to answer")
        .isEqualTo(Answer.NOBODY);
    assertThat(takes()).isEqualTo(Decision.accept(new ExportTaken()));
  }

  @Test
  void what_one_person_opened_another_does_not_hold_open() {
    moHoldsIt();
    asks(null, true, new AskForWords(ASK, WHY));
    asks(MO, false, new AnswerAsk(ASK, true));
    assertThat(asks(MO, false, new StandBack()))
        .isEqualTo(Decision.accept(List.of(new StoodBack(MOS), new SecondKeyPassed(null))));
    assertThat(seen().openUntil()).isNull();
  }

  @Test
  void a_name_stands_beside_an_offer_only_where_its_maker_said_so_and_trust_is_only_counted() {
    moHoldsIt();
    asks(BEA, false, new OfferSecondKey(BEAS, false));
    assertThat(seen().offers())
        .extracting(KeysView.OfferView::name)
        .containsExactly(new BadgeName("Person 1"), null);
    assertThat(seen().offers()).extracting(KeysView.OfferView::trusted).containsExactly(2, 0);
  }

  @Test
  void asking_twice_is_asking_once() {
    moHoldsIt();
    assertThat(asks(MO, false, new OfferSecondKey(BEAS, true))).isEqualTo(Decision.nothingNew());
    assertThat(asks(BEA, false, new TrustWithKey(MOS))).isEqualTo(Decision.nothingNew());
    assertThat(asks(GWEN, false, new TrustNoMore(MOS))).isEqualTo(Decision.nothingNew());
    assertThat(asks(GWEN, false, new StandBack())).isEqualTo(Decision.nothingNew());
    asks(null, true, new AskForWords(ASK, WHY));
    assertThat(asks(null, true, new AskForWords(ASK, WHY))).isEqualTo(Decision.nothingNew());
  }

  @Test
  void every_step_but_whom_somebody_trusts_is_a_line_of_the_log() {
    assertThat(
            List.of(
                new SecondKeyOffered(MOS, MO, true),
                new StoodBack(MOS),
                new SecondKeyPassed(MOS),
                new SecondKeyPassed(null),
                new WordsAsked(ASK, WHY),
                new KeyTurned(ASK),
                new KeyKept(ASK),
                new TakenWithTwoKeys()))
        .allSatisfy(step -> assertThat(step).isInstanceOf(PowerUsed.class));
    assertThat(PowerUsed.class.isAssignableFrom(TrustGiven.class)).isFalse();
    assertThat(PowerUsed.class.isAssignableFrom(TrustTakenBack.class)).isFalse();
  }
}
