package org.parlour.matters;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.matters.MattersNews.CountedAgain;
import org.parlour.matters.MattersNews.LaidOut;
import org.parlour.matters.MattersNews.OptionGone;
import org.parlour.matters.MattersNews.OptionShown;
import org.parlour.matters.MattersNews.PeopleCounted;
import org.parlour.matters.MattersNews.SourceGone;
import org.parlour.matters.MattersView.OptionView;
import org.parlour.matters.MattersView.ResultView;

/// What the browser's `hear` does at the jar.
final class PageThatHears {

  private PageThatHears() {}

  static MattersView hear(MattersView page, News news) {
    return switch ((MattersNews) news) {
      case LaidOut(var jar) -> jar;
      case OptionShown(var option) -> with(page, shown(page.options(), option));
      case OptionGone(var option) ->
          with(page, without(page.options(), option, OptionView::option));
      case SourceGone(var source) ->
          with(page, page.options().stream().map(one -> notOn(one, source)).toList());
      case PeopleCounted(var people) -> made(page, people, page.options(), page.result());
      case CountedAgain(var result) -> made(page, page.people(), page.options(), result);
    };
  }

  private static List<OptionView> shown(List<OptionView> all, OptionView option) {
    var now = new ArrayList<>(all);
    now.replaceAll(one -> one.option().equals(option.option()) ? option : one);
    if (!now.contains(option)) {
      now.add(option);
    }
    return now;
  }

  private static OptionView notOn(OptionView one, ContributionId source) {
    return new OptionView(
        one.option(),
        one.words(),
        one.cost(),
        one.standsOn().stream().filter(id -> !id.equals(source)).toList(),
        one.by(),
        one.fromHosts(),
        one.hidden());
  }

  private static MattersView with(MattersView page, List<OptionView> options) {
    return made(page, page.people(), options, page.result());
  }

  private static MattersView made(
      MattersView page, int people, List<OptionView> options, @Nullable ResultView result) {
    return new MattersView(
        page.shares(), page.total(), page.ballot(), page.step(), people, options, result);
  }
}
