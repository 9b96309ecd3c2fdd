package org.parlour.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parlour.board.BoardNews.CardGone;
import org.parlour.board.BoardNews.CardShown;
import org.parlour.board.BoardNews.CardsPlaced;
import org.parlour.board.BoardNews.Extended;
import org.parlour.board.BoardNews.GroupGone;
import org.parlour.board.BoardNews.GroupNamed;
import org.parlour.board.BoardNews.GroupOpened;
import org.parlour.board.BoardNews.LaidOut;
import org.parlour.board.BoardNews.WaitingCounted;
import org.parlour.board.BoardView.CardView;
import org.parlour.board.BoardView.GroupView;

/// What the browser's `hear` does, for the law that news keep a page right. `HeardStoriesTest` and
/// `web/src/heard.test.ts` hold both of them to the same stories.
final class PageThatHears {

  private PageThatHears() {}

  static BoardView hear(BoardView page, BoardNews news) {
    return switch (news) {
      case LaidOut(var board) -> board;
      case WaitingCounted(var waiting) ->
          new BoardView(
              page.step(), page.endsAt(), waiting, page.dotsEach(), page.groups(), page.cards());
      case CardShown(var card) -> withCards(page, put(page.cards(), card));
      case CardGone(var card) ->
          withCards(page, page.cards().stream().filter(seen -> !seen.card().equals(card)).toList());
      case CardsPlaced(var places) -> {
        var now = page;
        for (var place : places) {
          now =
              withCards(
                  now,
                  now.cards().stream()
                      .map(card -> card.card().equals(place.card()) ? moved(card, place) : card)
                      .toList());
        }
        yield now;
      }
      case GroupOpened(var group, var rank) ->
          page.groups().stream().anyMatch(seen -> seen.group().equals(group))
              ? page
              : withGroups(page, plus(page.groups(), new GroupView(group, rank, null, null)));
      case GroupNamed(var group, var name) ->
          renamed(page, group, seen -> new GroupView(seen.group(), seen.rank(), name, seen.dots()));
      case GroupGone(var group) ->
          withGroups(
              page, page.groups().stream().filter(seen -> !seen.group().equals(group)).toList());
      case Extended(var endsAt) ->
          new BoardView(
              page.step(), endsAt, page.waiting(), page.dotsEach(), page.groups(), page.cards());
    };
  }

  /// A board whose lists stand in one order, whichever way it came to be.
  static BoardView inOrder(BoardView view) {
    return new BoardView(
        view.step(),
        view.endsAt(),
        view.waiting(),
        view.dotsEach(),
        view.groups().stream().sorted(Comparator.comparingDouble(GroupView::rank)).toList(),
        view.cards().stream()
            .sorted(Comparator.comparing((CardView card) -> card.card().value()))
            .toList());
  }

  private static BoardView renamed(BoardView page, GroupId group, UnaryOperator<GroupView> change) {
    return withGroups(
        page,
        page.groups().stream()
            .map(seen -> seen.group().equals(group) ? change.apply(seen) : seen)
            .toList());
  }

  private static CardView moved(CardView card, CardsPlaced.Placed place) {
    return new CardView(
        card.card(),
        place.group(),
        place.rank(),
        card.words(),
        card.strokes(),
        card.described(),
        card.paint(),
        card.by(),
        card.fromHosts(),
        card.held(),
        card.reworded(),
        card.hidden());
  }

  private static List<CardView> put(List<CardView> cards, CardView card) {
    return plus(cards.stream().filter(seen -> !seen.card().equals(card.card())).toList(), card);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    var more = new ArrayList<>(list);
    more.add(one);
    return List.copyOf(more);
  }

  private static BoardView withCards(BoardView page, List<CardView> cards) {
    return new BoardView(
        page.step(), page.endsAt(), page.waiting(), page.dotsEach(), page.groups(), cards);
  }

  private static BoardView withGroups(BoardView page, List<GroupView> groups) {
    return new BoardView(
        page.step(), page.endsAt(), page.waiting(), page.dotsEach(), groups, page.cards());
  }
}
