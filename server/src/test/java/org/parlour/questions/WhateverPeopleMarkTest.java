package org.parlour.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.questions.QuestionsCommand.GiveReason;
import org.parlour.questions.QuestionsCommand.LiftSupport;
import org.parlour.questions.QuestionsCommand.MarkQuestion;
import org.parlour.questions.QuestionsCommand.NewQuestion;
import org.parlour.questions.QuestionsCommand.PutQuestions;
import org.parlour.questions.QuestionsCommand.RewordQuestion;
import org.parlour.questions.QuestionsCommand.SayHowItFelt;
import org.parlour.questions.QuestionsCommand.SayWhyAsked;
import org.parlour.questions.QuestionsCommand.SupportWording;
import org.parlour.questions.QuestionsCommand.UnmarkQuestion;
import org.parlour.questions.QuestionsCommand.UnsayHowItFelt;
import org.parlour.questions.QuestionsCommand.WarnBefore;
import org.parlour.questions.QuestionsView.Counts;
import org.parlour.questions.QuestionsView.QuestionView;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Afternoon.Plan;

/// The three laws at the form.
class WhateverPeopleMarkTest {

  private static final List<Mark> MARKS = List.of(Mark.values());
  private static final List<Feeling> FEELINGS = List.of(Feeling.values());

  private static final Plan<Form, QuestionsCommand, QuestionsEvent, QuestionsExport, QuestionsView>
      AFTERNOONS =
          new Plan<>(
              new QuestionsStation(),
              List.of(ReviewFormTest.WASH_PUT, ReviewFormTest.LAID_OUT),
              QuestionsView.class,
              PageThatHears::hear,
              UnaryOperator.identity(),
              WhateverPeopleMarkTest::aCommand);

  @Test
  void QUE_2_QUE_3_the_three_laws_hold_whatever_people_mark() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void QUE_2_who_marked_what_is_on_no_page_and_no_number_under_five() {
    AFTERNOONS.always(afternoon -> {
      var page = Afternoon.onTheWire(afternoon.openedNow());
      for (var question : afternoon.state().questions()) {
        question.marks.keySet().forEach(badge -> assertThat(page).doesNotContain(badge.toString()));
        question
            .feelings
            .keySet()
            .forEach(badge -> assertThat(page).doesNotContain(badge.toString()));
      }
      afternoon.openedNow().questions().stream()
          .map(QuestionView::counts)
          .forEach(WhateverPeopleMarkTest::holdsNoSmallNumber);
    });
  }

  private static void holdsNoSmallNumber(Counts counts) {
    assertThat(counts.marks()).allMatch(marked -> marked.people() >= 5);
    assertThat(counts.people() == null || counts.people() >= 5).isTrue();
    assertThat(counts.supports()).allMatch(one -> one.people() == null || one.people() >= 5);
  }

  /// Mostly about the one question that is there from the beginning, so that five people meet.
  private static QuestionsCommand aCommand(RandomGenerator luck, ContributionId thing) {
    var question = luck.nextInt(6) == 0 ? thing : ReviewFormTest.WASH;
    var words = Words.of("words " + thing);
    var permission = luck.nextBoolean() ? Permission.SHARE_BADGE : Permission.ROOM;
    return switch (luck.nextInt(16)) {
      case 0 -> new PutQuestions(List.of(new NewQuestion(thing, words, luck.nextBoolean())));
      case 1 -> new WarnBefore(question, luck.nextBoolean());
      case 2 -> new SayWhyAsked(question, luck.nextBoolean() ? Words.of("The law.") : null);
      case 3 -> new GiveReason(thing, question, words, permission, null);
      case 4 -> new RewordQuestion(thing, question, words, permission, null);
      case 5, 6, 7 -> new SupportWording(thing);
      case 8 -> new LiftSupport(thing);
      case 9 -> new UnmarkQuestion(question, MARKS.get(luck.nextInt(5)));
      case 10 -> new UnsayHowItFelt(question);
      case 11, 12 -> new SayHowItFelt(question, FEELINGS.get(luck.nextInt(6)));
      default -> new MarkQuestion(question, MARKS.get(luck.nextInt(5)));
    };
  }
}
