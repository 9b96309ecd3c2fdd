package org.parlour.perspectives;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.perspectives.AnswerStatementTest.LAID_OUT;
import static org.parlour.perspectives.AnswerStatementTest.offered;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.perspectives.PerspectivesEvent.AnswerGone;
import org.parlour.perspectives.PerspectivesEvent.StatementAnswered;
import org.parlour.perspectives.PerspectivesView.Picture;
import org.parlour.perspectives.PerspectivesView.Seen;
import org.parlour.testing.Afternoon;
import org.parlour.testing.StationStory;

/// What the room is shown of how it sees things, and what it is not.
class DrawingTest {

  private static final int STATEMENTS = 12;

  private final PerspectivesStation station = new PerspectivesStation();
  private final StationStory<Window, PerspectivesCommand, PerspectivesEvent, PerspectivesExport>
      story = new StationStory<>(station);

  /// Statement 0 everybody shares; the others two camps see differently.
  private void answered(int people, int eachAnswers) {
    story.apply(LAID_OUT);
    for (int n = 0; n < STATEMENTS; n++) {
      story.apply(offered(statement(n), "Statement " + n));
    }
    var luck = new Random(7);
    for (int person = 0; person < people; person++) {
      for (int n = 0; n < eachAnswers; n++) {
        boolean camp = person % 2 == 0;
        boolean agrees = n == 0 || ((n % 2 == 0) == camp) == (luck.nextInt(8) > 0);
        story.apply(
            new StatementAnswered(
                statement(n), badge(person), agrees ? Stance.AGREE : Stance.DISAGREE));
      }
    }
  }

  private static ContributionId statement(int n) {
    return new ContributionId(new UUID(0, n));
  }

  private static BadgeId badge(int n) {
    return new BadgeId(new UUID(1, n));
  }

  private Seen drawn() {
    var reckoning = requireNonNull(station.reckoning(story.state()), "there is something to draw");
    station.reckoned(story.state(), reckoning.workOut(() -> false), story.hall());
    return ((PerspectivesView) story.seen()).seen();
  }

  @Test
  void PER_5_what_all_groups_share_comes_first_and_with_its_counts() {
    answered(30, STATEMENTS);
    var seen = drawn();
    assertThat(seen.picture()).isEqualTo(Picture.GROUPS);
    assertThat(seen.shared().getFirst().statement()).isEqualTo(statement(0));
    assertThat(seen.shared().getFirst().stance()).isEqualTo(Stance.AGREE);
    assertThat(seen.tallies().getFirst().agrees()).isEqualTo(30);
    assertThat(seen.groups()).hasSize(2).allMatch(group -> group.people() >= 5);
    assertThat(seen.groups()).allMatch(group -> !group.knownFor().isEmpty());
    assertThat(seen.differ()).isNotEmpty().doesNotContain(statement(0));
    assertThat(seen.steady()).isNotNull();
  }

  @Test
  void PER_3_no_groups_are_shown_of_fewer_than_twenty_people() {
    answered(19, STATEMENTS);
    var seen = drawn();
    assertThat(seen.picture()).isEqualTo(Picture.TOO_EARLY);
    assertThat(seen.groups()).isEmpty();
    assertThat(seen.tallies()).allMatch(tally -> tally.groups().isEmpty() && tally.seen() >= 5);
  }

  @Test
  void PER_3_whoever_has_answered_six_is_in_no_picture() {
    answered(29, STATEMENTS);
    for (int n = 0; n < 6; n++) {
      story.apply(new StatementAnswered(statement(n), badge(29), Stance.AGREE));
    }
    assertThat(drawn().people()).isEqualTo(29);
    assertThat(station.mine(story.state(), badge(29)).group()).isNull();
    story.apply(new StatementAnswered(statement(6), badge(29), Stance.AGREE));
    story.apply(new AnswerGone(statement(0), badge(0)));
    assertThat(drawn().people()).as("with the seventh").isEqualTo(30);
  }

  @Test
  void PER_3_no_number_of_fewer_than_five_people_is_shown() {
    answered(4, STATEMENTS);
    var seen = drawn();
    assertThat(seen.tallies()).isEmpty();
    assertThat(seen.shared()).isEmpty();
  }

  @Test
  void PER_3_nothing_is_shown_of_a_split_with_a_small_group() {
    answered(20, STATEMENTS);
    for (int person = 20; person < 23; person++) {
      for (int n = 0; n < STATEMENTS; n++) {
        story.apply(new StatementAnswered(statement(n), badge(person), Stance.DISAGREE));
      }
    }
    var seen = drawn();
    assertThat(seen.groups()).allMatch(group -> group.people() >= 5);
  }

  @Test
  void PER_4_i_see_my_own_group_and_nobody_elses() {
    answered(30, STATEMENTS);
    drawn();
    assertThat(station.mine(story.state(), badge(0)).group()).isNotNull();
    assertThat(station.mine(story.state(), badge(0)).group())
        .isNotEqualTo(station.mine(story.state(), badge(1)).group());
    var wire = Afternoon.onTheWire(story.seen());
    for (int person = 0; person < 30; person++) {
      assertThat(wire).doesNotContain(badge(person).toString());
    }
  }

  @Test
  void one_answer_alone_changes_nothing_that_is_shown() {
    answered(30, STATEMENTS);
    drawn();
    story.apply(new StatementAnswered(statement(0), badge(0), Stance.DISAGREE));
    assertThat(station.reckoning(story.state())).isNull();
  }

  @Test
  void an_answer_that_is_taken_away_is_gone_from_the_next_picture_at_once() {
    answered(30, STATEMENTS);
    drawn();
    story.apply(new AnswerGone(statement(0), badge(0)));
    assertThat(drawn().tallies().getFirst().seen()).isEqualTo(29);
  }

  @Test
  void a_statement_that_is_taken_back_or_paused_is_gone_from_what_is_shown_before_the_next_map() {
    answered(30, STATEMENTS);
    drawn();
    station.takenBack(story.state(), statement(0));
    assertThat(Afternoon.onTheWire(story.seen())).doesNotContain(statement(0).toString());
    story.hall().hide(statement(1), HideReason.HATE);
    station.hidden(story.state(), statement(1), true, story.hall());
    var seen = ((PerspectivesView) story.seen()).seen();
    assertThat(seen.tallies()).noneMatch(tally -> tally.statement().equals(statement(1)));
    assertThat(drawn().tallies()).hasSize(STATEMENTS - 2);
  }

  @Test
  void a_map_that_nobody_waits_for_any_more_changes_nothing() {
    answered(30, STATEMENTS);
    var reckoning = requireNonNull(station.reckoning(story.state()));
    assertThat(station.reckoned(story.state(), reckoning.workOut(() -> true), story.hall()).news())
        .isEmpty();
    assertThat(((PerspectivesView) story.seen()).seen().people()).isZero();
  }
}
