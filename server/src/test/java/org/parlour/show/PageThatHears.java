package org.parlour.show;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parlour.kernel.News;
import org.parlour.show.ShowNews.LaidOut;
import org.parlour.show.ShowNews.ThingGone;
import org.parlour.show.ShowNews.ThingStands;
import org.parlour.show.ShowView.ThingView;

/// What the browser's `hear` does at the shelf.
final class PageThatHears {

  private PageThatHears() {}

  static ShowView hear(ShowView page, News news) {
    return switch ((ShowNews) news) {
      case LaidOut(var shelf) -> shelf;
      case ThingStands(var thing) -> new ShowView(shown(page, thing));
      case ThingGone(var thing) -> new ShowView(without(page.things(), thing, ThingView::thing));
    };
  }

  private static List<ThingView> shown(ShowView page, ThingView thing) {
    var now = new ArrayList<>(page.things());
    now.replaceAll(one -> one.thing().equals(thing.thing()) ? thing : one);
    if (!now.contains(thing)) {
      now.add(thing);
    }
    return now;
  }

  static ShowView inOrder(ShowView page) {
    return new ShowView(
        page.things().stream()
            .sorted(Comparator.comparing(one -> one.thing().toString()))
            .toList());
  }
}
