package org.parlour.perspectives;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parlour.kernel.News;
import org.parlour.kernel.YoursChanged;
import org.parlour.perspectives.PerspectivesNews.LaidOut;
import org.parlour.perspectives.PerspectivesNews.SeenAnew;
import org.parlour.perspectives.PerspectivesNews.StatementGone;
import org.parlour.perspectives.PerspectivesNews.StatementShown;
import org.parlour.perspectives.PerspectivesView.StatementView;

/// What the browser's `hear` does at the window.
final class PageThatHears {

  private PageThatHears() {}

  static PerspectivesView hear(PerspectivesView page, News news) {
    if (news instanceof YoursChanged) {
      return page;
    }
    return switch ((PerspectivesNews) news) {
      case LaidOut(var window) -> window;
      case StatementShown(var statement) -> withStatements(page, shown(page, statement));
      case StatementGone(var statement) ->
          withStatements(page, without(page.statements(), statement, StatementView::statement));
      case SeenAnew(var seen) ->
          new PerspectivesView(page.ownStatements(), page.statements(), seen);
    };
  }

  private static List<StatementView> shown(PerspectivesView page, StatementView statement) {
    var now = new ArrayList<>(page.statements());
    now.replaceAll(one -> one.statement().equals(statement.statement()) ? statement : one);
    if (!now.contains(statement)) {
      now.add(statement);
    }
    return now;
  }

  private static PerspectivesView withStatements(
      PerspectivesView page, List<StatementView> statements) {
    return new PerspectivesView(page.ownStatements(), statements, page.seen());
  }

  static PerspectivesView inOrder(PerspectivesView page) {
    return withStatements(
        page,
        page.statements().stream()
            .sorted(Comparator.comparing(one -> one.statement().toString()))
            .toList());
  }
}
