package org.parlour.board;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.board.Board.Card;
import org.parlour.board.BoardEvent.BoardLaidOut;
import org.parlour.board.BoardEvent.CardAmended;
import org.parlour.board.BoardEvent.CardBrought;
import org.parlour.board.BoardEvent.CardDrawn;
import org.parlour.board.BoardEvent.CardHeld;
import org.parlour.board.BoardEvent.CardLetGoOf;
import org.parlour.board.BoardEvent.CardPinned;
import org.parlour.board.BoardEvent.CardPlaced;
import org.parlour.board.BoardEvent.CardTypedIn;
import org.parlour.board.BoardEvent.DotLifted;
import org.parlour.board.BoardEvent.DotPlaced;
import org.parlour.board.BoardEvent.DotsBrought;
import org.parlour.board.BoardEvent.Extended;
import org.parlour.board.BoardEvent.GroupClosed;
import org.parlour.board.BoardEvent.GroupNamed;
import org.parlour.board.BoardEvent.GroupOpened;
import org.parlour.board.BoardEvent.GroupsMerged;
import org.parlour.board.BoardEvent.MovedOn;
import org.parlour.board.BoardEvent.StepBrought;
import org.parlour.board.BoardNews.CardGone;
import org.parlour.board.BoardNews.CardShown;
import org.parlour.board.BoardNews.CardsPlaced;
import org.parlour.board.BoardNews.CardsPlaced.Placed;
import org.parlour.board.BoardNews.GroupGone;
import org.parlour.board.BoardNews.LaidOut;
import org.parlour.board.BoardNews.WaitingCounted;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;

/// The pinpoint board, as the room sees it: a state to fold, rules to ask, news to tell.
public final class BoardStation implements Station<Board, BoardCommand, BoardEvent, BoardExport> {

  /// The slug of this kind of station.
  public static final String KIND = "pinpoint";

  private static final int WRITING_MINUTES_MAX = 120;
  private static final int SECONDS_PER_MINUTE = 60;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<BoardCommand> commands() {
    return BoardCommand.class;
  }

  @Override
  public Class<BoardEvent> events() {
    return BoardEvent.class;
  }

  @Override
  public Class<BoardExport> exported() {
    return BoardExport.class;
  }

  @Override
  public Board begin() {
    return new Board();
  }

  @Override
  public List<BoardEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly("writingMinutes");
    int minutes = plan.settings().whole("writingMinutes", 0, 0, WRITING_MINUTES_MAX);
    return List.of(new BoardLaidOut(minutes * SECONDS_PER_MINUTE));
  }

  @Override
  public Decision<BoardEvent> decide(
      Board board, BoardCommand command, Asking asking, Surroundings gathering) {
    return BoardRules.decide(board, command, asking, gathering);
  }

  @Override
  public Told apply(Board board, BoardEvent event, Recorded recorded, Surroundings gathering) {
    var at = recorded.at();
    return switch (event) {
      case BoardLaidOut(var seconds) -> {
        board.layOut(seconds);
        yield laidOut(board, gathering);
      }
      case CardPinned(var card, var from, var words, var paint) ->
          add(
              board,
              new Card(card, from.author(), words, null, null, paint, null, false),
              gathering);
      case CardDrawn(var card, var from, var strokes, var described, var paint) ->
          add(
              board,
              new Card(card, from.author(), null, strokes, described, paint, null, false),
              gathering);
      case CardTypedIn typed -> add(board, fromPaper(typed), gathering);
      case CardBrought b ->
          add(
              board,
              new Card(
                  b.card(),
                  null,
                  b.words(),
                  b.strokes(),
                  b.described(),
                  b.paint(),
                  b.by(),
                  b.fromHosts()),
              gathering);
      case CardAmended(var card, var words) -> amend(board, card, words, gathering);
      case CardPlaced(var card, var group, var after) -> place(board, card, group, after);
      case CardHeld(var card) -> hold(board, card, true, gathering);
      case CardLetGoOf(var card) -> hold(board, card, false, gathering);
      case GroupOpened(var group) -> openGroup(board, group);
      case GroupNamed(var group, var name, _, var words) -> {
        board.name(group, name, words);
        yield named(board, group, gathering);
      }
      case GroupsMerged(var from, var into) -> dissolve(board, from, into);
      case GroupClosed(var group) -> dissolve(board, group, null);
      case DotPlaced(var group, var by) -> {
        board.placeDot(group, by);
        yield Told.nothing(); // Who placed it is not lost on the way to the page: it is never told.
      }
      case DotLifted(var group, var by) -> {
        board.liftDot(group, by);
        yield Told.nothing();
      }
      case DotsBrought(var group, var dots) -> {
        board.bringDots(group, dots);
        yield laidOut(board, gathering);
      }
      case StepBrought(var step, var dots) -> moveOn(board, step, dots, recorded, gathering);
      case MovedOn(var step, var dots) -> moveOn(board, step, dots, recorded, gathering);
      case Extended(var seconds) -> {
        board.extend(seconds, at);
        yield Told.of(new BoardNews.Extended(board.endsAt()));
      }
    };
  }

  /// At the board it is nobody's: whoever typed it in may take it back, and neither rewords nor
  /// holds what somebody else wrote.
  private static Card fromPaper(CardTypedIn typed) {
    var card = new Card(typed.card(), null, typed.words(), null, null, null, null, false);
    card.onPaper = true;
    card.nameOnPaper = typed.by();
    return card;
  }

  private static Told add(Board board, Card card, Surroundings gathering) {
    board.add(card);
    return shown(board, card, gathering);
  }

  private static Told shown(Board board, Card card, Surroundings gathering) {
    return board.step().cardsLieFaceDown()
        ? Told.of(new WaitingCounted(board.cards().size()))
        : Told.of(new CardShown(BoardProjection.card(card, gathering)));
  }

  private static Told amend(Board board, ContributionId id, Words words, Surroundings gathering) {
    var card = board.card(id);
    if (card == null) {
      return Told.nothing();
    }
    card.words = words;
    card.reworded = true;
    return shown(board, card, gathering);
  }

  private static Told hold(Board board, ContributionId id, boolean held, Surroundings gathering) {
    var card = board.card(id);
    if (card == null) {
      return Told.nothing();
    }
    card.held = held;
    return shown(board, card, gathering);
  }

  private static Told place(
      Board board, ContributionId id, @Nullable GroupId group, @Nullable ContributionId after) {
    var card = board.card(id);
    if (card == null || (group != null && board.group(group) == null)) {
      return Told.nothing();
    }
    var moved = board.place(card, group, after);
    return board.step().cardsLieFaceDown() ? Told.nothing() : placed(moved);
  }

  private static Told placed(List<Card> cards) {
    return cards.isEmpty()
        ? Told.nothing()
        : Told.of(
            new CardsPlaced(
                cards.stream().map(card -> new Placed(card.id, card.group, card.rank)).toList()));
  }

  private static Told openGroup(Board board, GroupId id) {
    var group = board.openGroup(id);
    return Told.of(new BoardNews.GroupOpened(id, group.rank));
  }

  private static Told named(Board board, GroupId id, Surroundings gathering) {
    var group = board.group(id);
    return group == null
        ? Told.nothing()
        : Told.of(new BoardNews.GroupNamed(id, BoardProjection.name(group, gathering)));
  }

  private static Told dissolve(Board board, GroupId from, @Nullable GroupId into) {
    if (board.group(from) == null || (into != null && board.group(into) == null)) {
      return Told.nothing();
    }
    var told = new ArrayList<>(placed(board.dissolve(from, into)).news());
    told.add(new GroupGone(from));
    return Told.of(told);
  }

  private static Told moveOn(
      Board board, Step step, int dotsEach, Recorded recorded, Surroundings gathering) {
    var before = board.step();
    board.moveOn(step, dotsEach, recorded.at());
    var told = laidOut(board, gathering);
    boolean hidesAgain = step.compareTo(before) < 0;
    return hidesAgain ? told.forgettingWhatWas() : told;
  }

  private static Told laidOut(Board board, Surroundings gathering) {
    return Told.of(new LaidOut(BoardProjection.view(board, gathering)));
  }

  @Override
  public Told doorsOpened(Board board, Instant at) {
    board.startClock(at);
    return board.endsAt() == null
        ? Told.nothing()
        : Told.of(new BoardNews.Extended(board.endsAt()));
  }

  @Override
  public Told takenBack(Board board, ContributionId contribution) {
    if (board.remove(contribution)) {
      var gone =
          board.step().cardsLieFaceDown()
              ? new WaitingCounted(board.cards().size())
              : new CardGone(contribution);
      return Told.of(gone).forgettingWhatWas();
    }
    var group = board.groupNamedBy(contribution);
    if (group != null && board.unname(contribution)) {
      return Told.of(new BoardNews.GroupNamed(group.id, null)).forgettingWhatWas();
    }
    return Told.nothing();
  }

  @Override
  public Told toldAgain(Board board, ContributionId contribution, Surroundings gathering) {
    var card = board.card(contribution);
    if (card != null) {
      return shown(board, card, gathering);
    }
    var group = board.groupNamedBy(contribution);
    return group == null ? Told.nothing() : named(board, group.id, gathering);
  }

  @Override
  public Arrangement arranged(Board board, List<ContributionId> given, Surroundings gathering) {
    return BoardProjection.arranged(board);
  }

  @Override
  public BoardView view(Board board, Surroundings gathering) {
    return BoardProjection.view(board, gathering);
  }

  @Override
  public BoardMine mine(Board board, BadgeId badge) {
    var cards =
        board.cards().stream()
            .filter(card -> badge.equals(card.author))
            .map(card -> card.id)
            .toList();
    return new BoardMine(board.groupsWithDotsOf(badge), cards);
  }

  @Override
  public boolean canBeHeard(Board board, ContributionId contribution) {
    return board.card(contribution) != null;
  }

  @Override
  public MyThing myThing(Board board, ContributionId contribution) {
    var card = board.card(contribution);
    if (card != null) {
      boolean seen = !board.step().cardsLieFaceDown();
      var kind = card.onPaper ? "paper-card" : "card";
      return new MyThing(kind, card.words, card.strokes, card.described, card.paint, seen);
    }
    var group = board.groupNamedBy(contribution);
    return new MyThing(
        "group-name", group == null ? null : group.name, null, null, null, group != null);
  }

  @Override
  public BoardExport export(Board board, Surroundings gathering) {
    return BoardProjection.export(board, gathering);
  }

  @Override
  public List<BoardEvent> bring(BoardExport exported) {
    var events = new ArrayList<BoardEvent>();
    events.add(new BoardLaidOut(0));
    events.add(new StepBrought(exported.step(), exported.dotsEach()));
    for (var group : exported.groups()) {
      events.addAll(bringGroup(group));
    }
    var groups =
        exported.groups().stream().collect(toMap(BoardExport.ExportedGroup::group, group -> group));
    var last = new HashMap<GroupId, ContributionId>();
    for (var card : exported.cards()) {
      events.add(bringCard(card));
      var group = card.group();
      if (group != null && groups.containsKey(group)) {
        events.add(new CardPlaced(card.card(), group, last.get(group)));
        last.put(group, card.card());
      }
    }
    return events;
  }

  private static List<BoardEvent> bringGroup(BoardExport.ExportedGroup group) {
    var events = new ArrayList<BoardEvent>();
    events.add(new GroupOpened(group.group()));
    if (group.name() != null && group.nameId() != null && group.permission() != null) {
      events.add(
          new GroupNamed(
              group.group(),
              group.nameId(),
              Provenance.imported(group.permission()),
              group.name()));
    }
    if (group.dots() != null) {
      events.add(new DotsBrought(group.group(), group.dots()));
    }
    return events;
  }

  @Override
  public List<BoardEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .map(entry -> fromHosts(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static BoardEvent fromHosts(ContributionId card, Words words) {
    var provenance = Provenance.imported(Permission.SHARE);
    return new CardBrought(card, provenance, words, null, null, null, null, true);
  }

  private static BoardEvent bringCard(BoardExport.ExportedCard card) {
    if ((card.words() == null) == (card.strokes() == null)) {
      throw new IllegalArgumentException(
          "Card " + card.card() + " must have either words or strokes.");
    }
    return new CardBrought(
        card.card(),
        Provenance.imported(card.permission()),
        card.words(),
        card.strokes(),
        card.described(),
        card.paint(),
        card.by(),
        card.fromHosts());
  }
}
