package org.parlour.lookingback;

import static java.util.Comparator.comparing;
import static org.parlour.testing.Afternoon.put;
import static org.parlour.testing.Afternoon.without;

import org.parlour.kernel.News;
import org.parlour.lookingback.LookingBackNews.LaidOut;
import org.parlour.lookingback.LookingBackNews.ReflectionGone;
import org.parlour.lookingback.LookingBackNews.ReflectionShown;
import org.parlour.lookingback.LookingBackView.ReflectionView;

/// What the browser's `hear` does where people look back.
final class PageThatHears {

  private PageThatHears() {}

  static LookingBackView hear(LookingBackView page, News news) {
    return switch ((LookingBackNews) news) {
      case LaidOut(var whole) -> whole;
      case ReflectionShown(var said) ->
          new LookingBackView(put(page.said(), said, ReflectionView::contribution));
      case ReflectionGone(var gone) ->
          new LookingBackView(without(page.said(), gone, ReflectionView::contribution));
    };
  }

  static LookingBackView inOrder(LookingBackView page) {
    return new LookingBackView(
        page.said().stream().sorted(comparing(one -> one.contribution().toString())).toList());
  }
}
