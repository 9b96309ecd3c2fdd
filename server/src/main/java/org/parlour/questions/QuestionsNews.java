package org.parlour.questions;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.questions.QuestionsView.Counts;
import org.parlour.questions.QuestionsView.QuestionView;
import org.parlour.questions.QuestionsView.SaidView;

/// What keeps an open page of the form right. Each carries what now holds.
public sealed interface QuestionsNews extends News {

  record LaidOut(QuestionsView form) implements QuestionsNews {}

  record QuestionShown(QuestionView question) implements QuestionsNews {}

  record QuestionGone(ContributionId question) implements QuestionsNews {}

  record Counted(ContributionId question, Counts counts) implements QuestionsNews {}

  record ReasonShown(ContributionId question, SaidView reason) implements QuestionsNews {}

  record WordingShown(ContributionId question, SaidView wording) implements QuestionsNews {}

  /// A reason or new words are gone.
  record SaidGone(ContributionId question, ContributionId gone) implements QuestionsNews {}
}
