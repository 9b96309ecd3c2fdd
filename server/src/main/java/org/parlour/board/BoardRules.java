package org.parlour.board;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.board.Board.Card;
import org.parlour.board.BoardCommand.AmendCard;
import org.parlour.board.BoardCommand.CloseGroup;
import org.parlour.board.BoardCommand.DrawCard;
import org.parlour.board.BoardCommand.Extend;
import org.parlour.board.BoardCommand.HoldCard;
import org.parlour.board.BoardCommand.LetGoOfCard;
import org.parlour.board.BoardCommand.LiftDot;
import org.parlour.board.BoardCommand.MergeGroups;
import org.parlour.board.BoardCommand.MoveOn;
import org.parlour.board.BoardCommand.NameGroup;
import org.parlour.board.BoardCommand.OpenGroup;
import org.parlour.board.BoardCommand.PinCard;
import org.parlour.board.BoardCommand.Place;
import org.parlour.board.BoardCommand.PlaceDot;
import org.parlour.board.BoardCommand.TypeInCard;
import org.parlour.board.BoardEvent.CardAmended;
import org.parlour.board.BoardEvent.CardDrawn;
import org.parlour.board.BoardEvent.CardLetGoOf;
import org.parlour.board.BoardEvent.CardPinned;
import org.parlour.board.BoardEvent.CardPlaced;
import org.parlour.board.BoardEvent.CardTypedIn;
import org.parlour.board.BoardEvent.DotLifted;
import org.parlour.board.BoardEvent.DotPlaced;
import org.parlour.board.BoardEvent.Extended;
import org.parlour.board.BoardEvent.GroupClosed;
import org.parlour.board.BoardEvent.GroupNamed;
import org.parlour.board.BoardEvent.GroupOpened;
import org.parlour.board.BoardEvent.GroupsMerged;
import org.parlour.board.BoardEvent.MovedOn;
import org.parlour.board.BoardRefusal.CardHeld;
import org.parlour.board.BoardRefusal.CardNotThere;
import org.parlour.board.BoardRefusal.CardTurnedOver;
import org.parlour.board.BoardRefusal.DotsSpent;
import org.parlour.board.BoardRefusal.GroupNotThere;
import org.parlour.board.BoardRefusal.NotInThisStep;
import org.parlour.board.BoardRefusal.NotYourCard;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Surroundings;

/// The rules of the pinpoint board, one method per command. No clock, no store, no luck: the same
/// board and the same command give the same decision.
final class BoardRules {

  private final Board board;
  private final Asking asking;
  private final Surroundings gathering;

  private BoardRules(Board board, Asking asking, Surroundings gathering) {
    this.board = board;
    this.asking = asking;
    this.gathering = gathering;
  }

  static Decision<BoardEvent> decide(
      Board board, BoardCommand command, Asking asking, Surroundings gathering) {
    return new BoardRules(board, asking, gathering).decide(command);
  }

  private Decision<BoardEvent> decide(BoardCommand command) {
    return switch (command) {
      case PinCard pin -> pinCard(pin);
      case DrawCard draw -> drawCard(draw);
      case TypeInCard typed -> typeInCard(typed);
      case AmendCard amend -> amendCard(amend);
      case Place place -> place(place);
      case HoldCard(var card) -> hold(card, true);
      case LetGoOfCard(var card) -> hold(card, false);
      case OpenGroup(var group) -> openGroup(group);
      case NameGroup name -> nameGroup(name);
      case MergeGroups merge -> mergeGroups(merge);
      case CloseGroup(var group) -> closeGroup(group);
      case PlaceDot(var group) -> placeDot(group, asking.by());
      case LiftDot(var group) -> liftDot(group, asking.by());
      case MoveOn(var step) -> moveOn(step);
      case Extend(var seconds) -> accept(new Extended(seconds));
    };
  }

  private Decision<BoardEvent> pinCard(PinCard pin) {
    return give(
        pin.card(),
        new CardPinned(
            pin.card(),
            asking.gives(pin.permission(), pin.secretHash()),
            pin.words(),
            pin.paint()));
  }

  private Decision<BoardEvent> drawCard(DrawCard draw) {
    return give(
        draw.card(),
        new CardDrawn(
            draw.card(),
            asking.gives(draw.permission(), draw.secretHash()),
            draw.strokes(),
            draw.described(),
            draw.paint()));
  }

  private Decision<BoardEvent> typeInCard(TypeInCard typed) {
    boolean named = typed.permission() == Permission.SHARE_BADGE;
    return give(
        typed.card(),
        new CardTypedIn(
            typed.card(),
            asking.gives(typed.permission(), typed.secretHash()),
            typed.words(),
            named ? typed.name() : null));
  }

  private Decision<BoardEvent> give(ContributionId card, BoardEvent event) {
    if (board.card(card) != null) {
      return nothingNew();
    }
    return board.step().takesCards() ? accept(event) : notInThisStep();
  }

  private Decision<BoardEvent> amendCard(AmendCard amend) {
    var card = board.card(amend.card());
    if (card == null || card.strokes != null) {
      return refuse(new CardNotThere());
    }
    if (!asking.by().equals(card.author)) {
      return refuse(new NotYourCard());
    }
    if (amend.words().equals(card.words)) {
      return nothingNew();
    }
    if (gathering.hidden(card.id) != null) {
      return refuse(new CardTurnedOver());
    }
    return board.step().takesCards()
        ? accept(new CardAmended(amend.card(), amend.words()))
        : notInThisStep();
  }

  private Decision<BoardEvent> place(Place place) {
    var card = board.card(place.card());
    if (!board.step().allowsSorting()) {
      return notInThisStep();
    }
    if (card == null) {
      return refuse(new CardNotThere());
    }
    if (place.group() != null && board.group(place.group()) == null) {
      return refuse(new GroupNotThere());
    }
    if (card.held && !asking.by().equals(card.author)) {
      return refuse(new CardHeld());
    }
    if (lies(card, place.group(), place.after())) {
      return nothingNew();
    }
    return accept(new CardPlaced(place.card(), place.group(), place.after()));
  }

  private boolean lies(Card card, @Nullable GroupId group, @Nullable ContributionId after) {
    if (!Objects.equals(card.group, group)) {
      return false;
    }
    var list = board.in(group);
    int at = list.indexOf(card);
    return after == null ? at == 0 : at > 0 && list.get(at - 1).id.equals(after);
  }

  private Decision<BoardEvent> hold(ContributionId id, boolean held) {
    var card = board.card(id);
    if (card == null) {
      return refuse(new CardNotThere());
    }
    if (!asking.by().equals(card.author)) {
      return refuse(new NotYourCard());
    }
    if (card.held == held) {
      return nothingNew();
    }
    return accept(held ? new BoardEvent.CardHeld(id) : new CardLetGoOf(id));
  }

  private Decision<BoardEvent> openGroup(GroupId group) {
    if (board.group(group) != null) {
      return nothingNew();
    }
    return board.step().allowsSorting() ? accept(new GroupOpened(group)) : notInThisStep();
  }

  private Decision<BoardEvent> nameGroup(NameGroup name) {
    var group = board.group(name.group());
    if (group != null && name.words().equals(group.name)) {
      return nothingNew();
    }
    if (!board.step().allowsSorting()) {
      return notInThisStep();
    }
    if (group == null) {
      return refuse(new GroupNotThere());
    }
    var permission = name.permission() == null ? Permission.ROOM : name.permission();
    // Whoever names a group once more makes a new contribution, so its id is the command's.
    var contribution = new ContributionId(asking.command().value());
    return accept(
        new GroupNamed(
            name.group(), contribution, Provenance.of(asking.by(), permission), name.words()));
  }

  private Decision<BoardEvent> mergeGroups(MergeGroups merge) {
    if (!board.step().allowsSorting()) {
      return notInThisStep();
    }
    if (board.group(merge.from()) == null || board.group(merge.into()) == null) {
      return refuse(new GroupNotThere());
    }
    return merge.from().equals(merge.into())
        ? nothingNew()
        : accept(new GroupsMerged(merge.from(), merge.into()));
  }

  private Decision<BoardEvent> closeGroup(GroupId group) {
    if (board.group(group) == null) {
      return nothingNew();
    }
    return board.step().allowsSorting() ? accept(new GroupClosed(group)) : notInThisStep();
  }

  private Decision<BoardEvent> placeDot(GroupId group, BadgeId by) {
    if (board.hasDot(group, by)) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (board.step() != Step.DOTS) {
      return notInThisStep();
    }
    if (board.group(group) == null) {
      return refuse(new GroupNotThere());
    }
    if (board.dotsOutOf(by) >= board.dotsEach()) {
      return refuse(new DotsSpent(board.dotsEach()));
    }
    return accept(new DotPlaced(group, by));
  }

  private Decision<BoardEvent> liftDot(GroupId group, BadgeId by) {
    if (!board.hasDot(group, by)) {
      return nothingNew();
    }
    return board.step() == Step.DOTS ? accept(new DotLifted(group, by)) : notInThisStep();
  }

  private Decision<BoardEvent> moveOn(Step step) {
    if (step == board.step()) {
      return nothingNew();
    }
    return accept(new MovedOn(step, step == Step.DOTS ? board.dotsForGroups() : board.dotsEach()));
  }

  private Decision<BoardEvent> notInThisStep() {
    return refuse(new NotInThisStep(board.step()));
  }
}
