package org.parlour.perspectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.perspectives.PerspectivesCommand.AnswerStatement;
import org.parlour.perspectives.PerspectivesCommand.LeaveUnanswered;
import org.parlour.perspectives.PerspectivesCommand.OfferStatement;
import org.parlour.perspectives.PerspectivesEvent.AnswerGone;
import org.parlour.perspectives.PerspectivesEvent.AnswersBrought;
import org.parlour.perspectives.PerspectivesEvent.StatementAnswered;
import org.parlour.perspectives.PerspectivesEvent.StatementBrought;
import org.parlour.perspectives.PerspectivesEvent.StatementOffered;
import org.parlour.perspectives.PerspectivesEvent.WindowLaidOut;
import org.parlour.perspectives.PerspectivesRefusal.NoMoreStatements;
import org.parlour.perspectives.PerspectivesRefusal.StatementNotThere;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.StationStory;

class AnswerStatementTest {

  static final ContributionId HUG = new ContributionId(new UUID(0, 1));
  static final ContributionId STOP = new ContributionId(new UUID(0, 2));
  private static final Words WORDS = new Words("Dylai ymweliadau byr ddod i ben.", "cy");
  static final PerspectivesEvent LAID_OUT = new WindowLaidOut(true);
  static final PerspectivesEvent HUG_OFFERED = offered(HUG, "A hug is fine if I ask for one.");
  private static final PerspectivesEvent STOP_OFFERED = offered(STOP, "Short visits should stop.");

  static PerspectivesEvent offered(ContributionId statement, String words) {
    return new StatementOffered(
        statement, Provenance.of(BEA, Permission.SHARE_BADGE), Words.of(words));
  }

  private static StationStory<Window, PerspectivesCommand, PerspectivesEvent, PerspectivesExport>
      given(PerspectivesEvent... history) {
    var story = new StationStory<>(new PerspectivesStation());
    List.of(history).forEach(story::apply);
    return story;
  }

  @Test
  void PER_1_an_answer_may_be_changed_for_ever() {
    given(LAID_OUT, HUG_OFFERED)
        .when(MO, new AnswerStatement(HUG, Stance.AGREE))
        .andSo()
        .when(MO, new AnswerStatement(HUG, Stance.PASS))
        .then(new StatementAnswered(HUG, MO, Stance.PASS));
    given(LAID_OUT, HUG_OFFERED, new StatementAnswered(HUG, MO, Stance.AGREE))
        .when(MO, new LeaveUnanswered(HUG))
        .then(new AnswerGone(HUG, MO));
  }

  @Test
  void the_same_answer_sent_twice_counts_once() {
    given(LAID_OUT, HUG_OFFERED, new StatementAnswered(HUG, MO, Stance.AGREE))
        .when(MO, new AnswerStatement(HUG, Stance.AGREE))
        .thenNothingNew();
  }

  @Test
  void PER_2_what_few_have_answered_comes_first_and_an_answer_takes_it_away() {
    var story =
        given(LAID_OUT, HUG_OFFERED, STOP_OFFERED, new StatementAnswered(STOP, BEA, Stance.AGREE));
    var station = new PerspectivesStation();
    assertThat(station.mine(story.state(), MO).next()).containsExactly(HUG, STOP);
    story.apply(new StatementAnswered(HUG, MO, Stance.PASS));
    var mine = station.mine(story.state(), MO);
    assertThat(mine.next()).containsExactly(STOP);
    assertThat(mine.answers()).containsExactly(Map.entry(HUG, Stance.PASS));
  }

  @Test
  void PER_2_the_order_is_random_but_the_same_for_the_same_person() {
    var story = given(LAID_OUT);
    for (int n = 0; n < 30; n++) {
      story.apply(offered(new ContributionId(new UUID(9, n)), "Statement " + n));
    }
    var station = new PerspectivesStation();
    var mo = station.mine(story.state(), MO).next();
    assertThat(station.mine(story.state(), MO).next()).isEqualTo(mo);
    assertThat(station.mine(story.state(), BEA).next()).isNotEqualTo(mo);
  }

  @Test
  void PER_6_a_paused_statement_is_not_answered_and_its_words_are_on_no_page() {
    var story = given(LAID_OUT, HUG_OFFERED);
    story.hall().hide(HUG, HideReason.THREAT);
    var told = new PerspectivesStation().hidden(story.state(), HUG, true, story.hall());
    assertThat(told.forget()).isTrue();
    assertThat(told.toString()).doesNotContain("hug");
    story.when(MO, new AnswerStatement(HUG, Stance.AGREE)).thenRefused(new StatementNotThere());
    var view = (PerspectivesView) story.seen();
    assertThat(view.statements().getFirst().words()).isNull();
    assertThat(view.statements().getFirst().hidden()).isEqualTo(HideReason.THREAT);
    assertThat(new PerspectivesStation().mine(story.state(), MO).next()).isEmpty();
  }

  @Test
  void people_offer_their_own_unless_the_hosts_want_only_theirs() {
    var offer = new OfferStatement(HUG, WORDS, Permission.ROOM, null);
    given(LAID_OUT)
        .when(MO, offer)
        .then(new StatementOffered(HUG, Provenance.of(MO, Permission.ROOM), WORDS));
    given(new WindowLaidOut(false)).when(MO, offer).thenRefused(new NoMoreStatements());
    given(LAID_OUT, HUG_OFFERED).when(MO, offer).thenNothingNew();
  }

  @Test
  void a_nameless_statement_has_no_author() {
    var hash = SecretHash.of("canal teapot marigold");
    given(LAID_OUT)
        .when(MO, new OfferStatement(HUG, WORDS, Permission.NAMELESS, hash))
        .then(new StatementOffered(HUG, Provenance.nameless(hash), WORDS));
  }

  @Test
  void no_count_of_fewer_than_five_leaves_the_room() {
    var story = given(LAID_OUT, HUG_OFFERED);
    for (int n = 0; n < 4; n++) {
      var by = new BadgeId(new UUID(1, n));
      story.apply(new StatementAnswered(HUG, by, Stance.AGREE));
    }
    assertThat(story.export().statements().getFirst().answers()).isNull();
    story.apply(new StatementAnswered(HUG, new BadgeId(new UUID(1, 9)), Stance.PASS));
    assertThat(story.export().statements().getFirst().answers())
        .isEqualTo(new PerspectivesExport.Answers(4, 0, 1));
  }

  @Test
  void every_event_of_a_window_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        PerspectivesEvent.class,
        List.of(
            LAID_OUT,
            new StatementOffered(HUG, Provenance.nameless(SecretHash.of("a b c")), WORDS),
            new StatementBrought(HUG, Provenance.imported(Permission.SHARE), WORDS, null, true),
            new StatementAnswered(HUG, MO, Stance.DISAGREE),
            new AnswerGone(HUG, MO),
            new AnswersBrought(HUG, 5, 2, 1)));
  }
}
