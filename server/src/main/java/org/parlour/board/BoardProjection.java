package org.parlour.board;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.board.Board.Card;
import org.parlour.board.Board.Group;
import org.parlour.board.BoardExport.ExportedCard;
import org.parlour.board.BoardExport.ExportedGroup;
import org.parlour.board.BoardView.CardView;
import org.parlour.board.BoardView.GroupView;
import org.parlour.board.BoardView.HiddenView;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.How;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.Arrangement.Part;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Words;

/// Turns a board into what people may see of it: the page, and what may leave the room.
final class BoardProjection {

  /// What a card looks like whose maker chose no colour: one from a list, or from paper. A page
  /// that is not told a colour cannot show the card.
  private static final Paint UNPAINTED = Paint.BUTTER;

  private BoardProjection() {}

  static BoardView view(Board board, Surroundings gathering) {
    boolean faceDown = board.step().cardsLieFaceDown();
    return new BoardView(
        board.step(),
        board.endsAt(),
        faceDown ? board.cards().size() : 0,
        dotsShown(board),
        faceDown ? List.of() : groups(board, gathering),
        faceDown ? List.of() : board.cards().stream().map(card -> card(card, gathering)).toList());
  }

  private static int dotsShown(Board board) {
    return board.step().compareTo(Step.DOTS) >= 0 ? board.dotsEach() : 0;
  }

  private static List<GroupView> groups(Board board, Surroundings gathering) {
    return board.groups().stream()
        .sorted(comparingDouble(group -> group.rank))
        .map(group ->
            new GroupView(group.id, group.rank, name(group, gathering), countedDots(board, group)))
        .toList();
  }

  static @Nullable Words name(Group group, Surroundings gathering) {
    return group.nameId == null || gathering.hidden(group.nameId) != null ? null : group.name;
  }

  private static @Nullable Integer countedDots(Board board, Group group) {
    return board.step() == Step.CLOSED ? group.dots() : null;
  }

  static CardView card(Card card, Surroundings gathering) {
    var hidden = gathering.hidden(card.id);
    boolean shown = hidden == null;
    return new CardView(
        card.id,
        card.group,
        card.rank,
        shown ? card.words : null,
        shown ? card.strokes : null,
        shown ? card.described : null,
        card.paint == null ? UNPAINTED : card.paint,
        shown ? nameToShow(card, gathering) : null,
        card.fromHosts,
        card.held,
        card.reworded,
        hidden == null ? null : new HiddenView(hidden));
  }

  private static @Nullable BadgeName nameToShow(Card card, Surroundings gathering) {
    if (card.onPaper) {
      return gathering.provenance(card.id).permission() == Permission.SHARE_BADGE
          ? card.nameOnPaper
          : null;
    }
    return card.broughtBy != null ? card.broughtBy : gathering.nameToShow(card.id);
  }

  static BoardExport export(Board board, Surroundings gathering) {
    if (board.step().cardsLieFaceDown()) {
      return new BoardExport(board.step(), board.dotsEach(), List.of(), List.of());
    }
    var cards = new ArrayList<ExportedCard>();
    for (var card : inOrder(board)) {
      if (gathering.mayLeave(card.id)) {
        cards.add(exported(card, gathering));
      }
    }
    return new BoardExport(board.step(), board.dotsEach(), exportedGroups(board, gathering), cards);
  }

  /// The groups in their order, each with its dots once they are counted; then what is on its own.
  static Arrangement arranged(Board board) {
    if (board.step().cardsLieFaceDown()) {
      return Arrangement.nothing();
    }
    var parts = new ArrayList<Part>();
    board.groups().stream()
        .sorted(comparingDouble(group -> group.rank))
        .map(group ->
            new Part(How.GROUP, group.nameId, dots(board, group), laid(board.in(group.id))))
        .forEach(parts::add);
    parts.add(new Part(How.LIST, null, List.of(), laid(board.in(null))));
    return new Arrangement(List.of(), parts);
  }

  private static List<Laid> laid(List<Card> cards) {
    return cards.stream()
        .map(card ->
            new Laid(card.id, List.of(), Arrangement.stands(card.fromHosts, List.of()), List.of()))
        .toList();
  }

  private static List<Sentence> dots(Board board, Group group) {
    var dots = countedDots(board, group);
    return dots == null ? List.of() : List.of(new Sentence("minutes.says.dots", Map.of("n", dots)));
  }

  private static List<Card> inOrder(Board board) {
    var grouped =
        board.groups().stream()
            .sorted(comparingDouble(group -> group.rank))
            .flatMap(group -> board.in(group.id).stream());
    return Stream.concat(grouped, board.in(null).stream()).toList();
  }

  private static ExportedCard exported(Card card, Surroundings gathering) {
    return new ExportedCard(
        card.id,
        card.group,
        card.words,
        card.strokes,
        card.described,
        card.paint,
        gathering.permissionElsewhere(card.id),
        nameToShow(card, gathering),
        card.fromHosts);
  }

  private static List<ExportedGroup> exportedGroups(Board board, Surroundings gathering) {
    return board.groups().stream()
        .sorted(comparingDouble(group -> group.rank))
        .map(group -> exported(board, group, gathering))
        .toList();
  }

  private static ExportedGroup exported(Board board, Group group, Surroundings gathering) {
    var dots = countedDots(board, group);
    var nameId = group.nameId;
    var name = name(group, gathering);
    if (nameId == null || name == null) {
      return new ExportedGroup(group.id, null, null, null, dots);
    }
    var permission = gathering.provenance(nameId).permission();
    return permission.leavesTheRoom()
        ? new ExportedGroup(group.id, nameId, name, gathering.permissionElsewhere(nameId), dots)
        : new ExportedGroup(group.id, null, null, null, dots);
  }
}
