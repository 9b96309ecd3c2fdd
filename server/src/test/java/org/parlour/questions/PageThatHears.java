package org.parlour.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.questions.QuestionsNews.Counted;
import org.parlour.questions.QuestionsNews.LaidOut;
import org.parlour.questions.QuestionsNews.QuestionGone;
import org.parlour.questions.QuestionsNews.QuestionShown;
import org.parlour.questions.QuestionsNews.ReasonShown;
import org.parlour.questions.QuestionsNews.SaidGone;
import org.parlour.questions.QuestionsNews.WordingShown;
import org.parlour.questions.QuestionsView.Counts;
import org.parlour.questions.QuestionsView.QuestionView;
import org.parlour.questions.QuestionsView.SaidView;
import org.parlour.testing.Afternoon;

/// What the browser's `hear` does at the form.
final class PageThatHears {

  private PageThatHears() {}

  static QuestionsView hear(QuestionsView page, News news) {
    return switch ((QuestionsNews) news) {
      case LaidOut(var form) -> form;
      case QuestionShown(var question) ->
          new QuestionsView(shown(page.questions(), question, QuestionView::question));
      case QuestionGone(var question) ->
          new QuestionsView(Afternoon.without(page.questions(), question, QuestionView::question));
      case Counted(var question, var counts) ->
          with(page, question, one -> made(one, counts, one.reasons(), one.wordings()));
      case ReasonShown(var question, var reason) ->
          with(
              page,
              question,
              one ->
                  made(
                      one,
                      one.counts(),
                      shown(one.reasons(), reason, SaidView::contribution),
                      one.wordings()));
      case WordingShown(var question, var wording) ->
          with(
              page,
              question,
              one ->
                  made(
                      one,
                      one.counts(),
                      one.reasons(),
                      shown(one.wordings(), wording, SaidView::contribution)));
      case SaidGone(var question, var gone) ->
          with(
              page,
              question,
              one ->
                  made(
                      one,
                      one.counts(),
                      Afternoon.without(one.reasons(), gone, SaidView::contribution),
                      Afternoon.without(one.wordings(), gone, SaidView::contribution)));
    };
  }

  /// Where it was before, or at the end.
  private static <T> List<T> shown(List<T> all, T one, Function<T, ?> idOf) {
    var now = new ArrayList<>(all);
    now.replaceAll(each -> idOf.apply(each).equals(idOf.apply(one)) ? one : each);
    if (!now.contains(one)) {
      now.add(one);
    }
    return now;
  }

  private static QuestionsView with(
      QuestionsView page, ContributionId question, UnaryOperator<QuestionView> change) {
    return new QuestionsView(
        page.questions().stream()
            .map(one -> one.question().equals(question) ? change.apply(one) : one)
            .toList());
  }

  private static QuestionView made(
      QuestionView one, Counts counts, List<SaidView> reasons, List<SaidView> wordings) {
    return new QuestionView(
        one.question(),
        one.words(),
        one.intimate(),
        one.whyAsked(),
        one.hidden(),
        counts,
        reasons,
        wordings);
  }
}
