package org.parlour.promises;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.promises.PromisesNews.AnsweredGone;
import org.parlour.promises.PromisesNews.CannotGone;
import org.parlour.promises.PromisesNews.CannotShown;
import org.parlour.promises.PromisesNews.ChangeGone;
import org.parlour.promises.PromisesNews.Counted;
import org.parlour.promises.PromisesNews.LaidOut;
import org.parlour.promises.PromisesNews.PromiseGone;
import org.parlour.promises.PromisesNews.PromiseShown;
import org.parlour.promises.PromisesNews.StoryGone;
import org.parlour.promises.PromisesNews.StoryShown;
import org.parlour.promises.PromisesView.CannotView;
import org.parlour.promises.PromisesView.ChangeView;
import org.parlour.promises.PromisesView.PromiseView;
import org.parlour.promises.PromisesView.StoryView;

/// What the browser's `hear` does where promises are kept.
final class PageThatHears {

  private PageThatHears() {}

  static PromisesView hear(PromisesView page, News news) {
    return switch ((PromisesNews) news) {
      case LaidOut(var promises) -> promises;
      case PromiseShown(var promise) ->
          new PromisesView(shown(page.promises(), promise, PromiseView::promise), page.cannots());
      case PromiseGone(var gone) ->
          new PromisesView(without(page.promises(), gone, PromiseView::promise), page.cannots());
      case CannotShown(var cannot) ->
          new PromisesView(
              page.promises(), shown(page.cannots(), cannot, CannotView::contribution));
      case CannotGone(var gone) ->
          new PromisesView(
              page.promises(), without(page.cannots(), gone, CannotView::contribution));
      case ChangeGone(var gone) -> changes(page, all -> without(all, gone, ChangeView::change));
      case Counted counted ->
          changes(page, all -> all.stream().map(one -> with(one, counted)).toList());
      case StoryShown(var change, var story) ->
          stories(
              page,
              one ->
                  one.change().equals(change)
                      ? shown(one.stories(), story, StoryView::contribution)
                      : one.stories());
      case StoryGone(var gone) ->
          stories(page, one -> without(one.stories(), gone, StoryView::contribution));
      case AnsweredGone(var gone) -> unanswered(page, gone);
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

  private static PromisesView changes(PromisesView page, UnaryOperator<List<ChangeView>> change) {
    return new PromisesView(
        page.promises().stream()
            .map(one ->
                new PromiseView(
                    one.promise(),
                    one.versions(),
                    one.steps(),
                    one.answers(),
                    change.apply(one.changes()),
                    one.hidden()))
            .toList(),
        page.cannots());
  }

  private static ChangeView with(ChangeView one, Counted counted) {
    return !one.change().equals(counted.change())
        ? one
        : new ChangeView(
            one.change(),
            one.words(),
            one.ours(),
            one.on(),
            one.elsewhere(),
            counted.askedNext(),
            counted.rounds(),
            one.stories(),
            one.hidden());
  }

  private static PromisesView stories(
      PromisesView page, Function<ChangeView, List<StoryView>> stories) {
    return changes(
        page,
        all ->
            all.stream()
                .map(one ->
                    new ChangeView(
                        one.change(),
                        one.words(),
                        one.ours(),
                        one.on(),
                        one.elsewhere(),
                        one.askedNext(),
                        one.rounds(),
                        stories.apply(one),
                        one.hidden()))
                .toList());
  }

  private static PromisesView unanswered(PromisesView page, ContributionId gone) {
    return new PromisesView(
        page.promises().stream()
            .map(one ->
                new PromiseView(
                    one.promise(),
                    one.versions(),
                    one.steps(),
                    without(one.answers(), gone, Function.identity()),
                    one.changes(),
                    one.hidden()))
            .toList(),
        page.cannots().stream()
            .map(one ->
                new CannotView(
                    one.contribution(),
                    one.words(),
                    without(one.answers(), gone, Function.identity()),
                    one.on(),
                    one.hidden()))
            .toList());
  }
}
