package org.parlour.insights;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parlour.insights.InsightsNews.InsightGone;
import org.parlour.insights.InsightsNews.InsightShown;
import org.parlour.insights.InsightsNews.LaidOut;
import org.parlour.insights.InsightsNews.SaidGone;
import org.parlour.insights.InsightsNews.SourcesTold;
import org.parlour.insights.InsightsView.InsightView;
import org.parlour.insights.InsightsView.SaidView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;

/// What the browser's `hear` does to what we heard.
final class PageThatHears {

  private PageThatHears() {}

  static InsightsView hear(InsightsView page, News news) {
    return switch ((InsightsNews) news) {
      case LaidOut(var poster) -> poster;
      case InsightShown(var insight) -> new InsightsView(shown(page, insight));
      case InsightGone(var insight) ->
          new InsightsView(
              without(page.insights(), insight, InsightView::insight).stream()
                  .map(one -> insight.equals(one.beside()) ? alone(one) : one)
                  .toList());
      case SourcesTold(var id, var sources, var asked) ->
          with(
              page,
              id,
              was ->
                  new InsightView(
                      was.insight(),
                      was.words(),
                      was.beside(),
                      was.earlier(),
                      sources,
                      asked,
                      was.said(),
                      was.by(),
                      was.hidden()));
      case SaidGone(var id, var said) ->
          with(
              page,
              id,
              was ->
                  new InsightView(
                      was.insight(),
                      was.words(),
                      was.beside(),
                      was.earlier(),
                      was.sources(),
                      was.asked(),
                      without(was.said(), said, SaidView::contribution),
                      was.by(),
                      was.hidden()));
    };
  }

  private static InsightView alone(InsightView was) {
    return new InsightView(
        was.insight(),
        was.words(),
        null,
        was.earlier(),
        was.sources(),
        was.asked(),
        was.said(),
        was.by(),
        was.hidden());
  }

  private static InsightsView with(
      InsightsView page, ContributionId id, UnaryOperator<InsightView> change) {
    return new InsightsView(
        page.insights().stream()
            .map(one -> one.insight().equals(id) ? change.apply(one) : one)
            .toList());
  }

  private static List<InsightView> shown(InsightsView page, InsightView insight) {
    var now = new ArrayList<>(page.insights());
    now.replaceAll(one -> one.insight().equals(insight.insight()) ? insight : one);
    if (!now.contains(insight)) {
      now.add(insight);
    }
    return now;
  }

  static InsightsView inOrder(InsightsView page) {
    return new InsightsView(
        page.insights().stream()
            .sorted(Comparator.comparing(one -> one.insight().toString()))
            .toList());
  }
}
