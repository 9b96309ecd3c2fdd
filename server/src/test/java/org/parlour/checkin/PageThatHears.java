package org.parlour.checkin;

import static org.parlour.testing.Afternoon.put;
import static org.parlour.testing.Afternoon.without;

import java.util.Comparator;
import java.util.List;
import org.parlour.checkin.CheckInNews.AnswersCounted;
import org.parlour.checkin.CheckInNews.LaidOut;
import org.parlour.checkin.CheckInNews.Turned;
import org.parlour.checkin.CheckInNews.WordsGone;
import org.parlour.checkin.CheckInNews.WordsShown;
import org.parlour.checkin.CheckInView.WordsView;

/// What the browser's `hear` does, for the law that news keep a page right.
final class PageThatHears {

  private PageThatHears() {}

  static CheckInView hear(CheckInView page, CheckInNews news) {
    return switch (news) {
      case LaidOut(var checkIn) -> checkIn;
      case AnswersCounted(var answered) ->
          new CheckInView(
              page.when(), page.ownWords(), page.open(), answered, page.pictures(), page.words());
      case Turned(var open, var pictures) ->
          new CheckInView(
              page.when(), page.ownWords(), open, page.answered(), pictures, page.words());
      case WordsShown(var words) ->
          withWords(page, put(page.words(), words, WordsView::contribution));
      case WordsGone(var gone) ->
          withWords(page, without(page.words(), gone, WordsView::contribution));
    };
  }

  private static CheckInView withWords(CheckInView page, List<WordsView> words) {
    return new CheckInView(
        page.when(),
        page.ownWords(),
        page.open(),
        page.answered(),
        page.pictures(),
        words.stream().sorted(Comparator.comparing(said -> said.contribution().value())).toList());
  }
}
