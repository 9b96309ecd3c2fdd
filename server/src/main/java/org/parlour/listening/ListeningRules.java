package org.parlour.listening;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Surroundings;
import org.parlour.listening.Chairs.Circle;
import org.parlour.listening.ListeningCommand.AddCard;
import org.parlour.listening.ListeningCommand.AskForTwice;
import org.parlour.listening.ListeningCommand.BeginEverywhere;
import org.parlour.listening.ListeningCommand.BeginRound;
import org.parlour.listening.ListeningCommand.EndTurn;
import org.parlour.listening.ListeningCommand.GetUp;
import org.parlour.listening.ListeningCommand.GoPast;
import org.parlour.listening.ListeningCommand.NeedLonger;
import org.parlour.listening.ListeningCommand.OpenCircle;
import org.parlour.listening.ListeningCommand.PassTurn;
import org.parlour.listening.ListeningCommand.SitDown;
import org.parlour.listening.ListeningEvent.AskedForTwice;
import org.parlour.listening.ListeningEvent.BegunEverywhere;
import org.parlour.listening.ListeningEvent.CardAdded;
import org.parlour.listening.ListeningEvent.CircleOpened;
import org.parlour.listening.ListeningEvent.GonePast;
import org.parlour.listening.ListeningEvent.GotUp;
import org.parlour.listening.ListeningEvent.LongerGiven;
import org.parlour.listening.ListeningEvent.RoundBegun;
import org.parlour.listening.ListeningEvent.SatDown;
import org.parlour.listening.ListeningEvent.TurnEnded;
import org.parlour.listening.ListeningEvent.TurnPassed;
import org.parlour.listening.ListeningRefusal.ChairsAllOut;
import org.parlour.listening.ListeningRefusal.CircleNotThere;
import org.parlour.listening.ListeningRefusal.CircleTaken;
import org.parlour.listening.ListeningRefusal.NoCardNow;
import org.parlour.listening.ListeningRefusal.NotInThisCircle;
import org.parlour.listening.ListeningRefusal.NotYourTurn;
import org.parlour.listening.ListeningRefusal.RoundGoingOn;
import org.parlour.listening.ListeningRefusal.SittingElsewhere;
import org.parlour.listening.ListeningRefusal.StillHere;
import org.parlour.listening.ListeningRefusal.TooFewChairsTaken;

/// The rules of the circles, one method per command. No clock, no store, no luck.
final class ListeningRules {

  static final int PEOPLE_MIN = 3;
  static final int PEOPLE_MAX = 6;

  /// More circles than any hall has chairs for.
  static final int CIRCLES_MAX = 200;

  private final Chairs chairs;
  private final Asking asking;
  private final Surroundings gathering;

  private ListeningRules(Chairs chairs, Asking asking, Surroundings gathering) {
    this.chairs = chairs;
    this.asking = asking;
    this.gathering = gathering;
  }

  static Decision<ListeningEvent> decide(
      Chairs chairs, ListeningCommand command, Asking asking, Surroundings gathering) {
    var rules = new ListeningRules(chairs, asking, gathering);
    return switch (command) {
      case OpenCircle(var circle) -> rules.open(circle);
      case SitDown(var circle) -> rules.sitDown(circle);
      case GetUp() -> rules.getUp();
      case AskForTwice(var twice) -> rules.askForTwice(twice);
      case BeginRound(var circle) -> rules.begin(circle);
      case EndTurn(var circle, var turn) ->
          rules.onOwnTurn(circle, turn, new TurnEnded(circle, turn));
      case PassTurn(var circle, var turn) ->
          rules.onOwnTurn(circle, turn, new TurnPassed(circle, turn));
      case NeedLonger(var circle, var turn) ->
          rules.onOwnTurn(circle, turn, new LongerGiven(circle, turn));
      case GoPast(var circle, var turn) -> rules.goPast(circle, turn);
      case AddCard add -> rules.add(add);
      case BeginEverywhere() -> rules.beginEverywhere();
    };
  }

  private Decision<ListeningEvent> open(CircleId id) {
    var mine = chairs.circleOf(asking.by());
    if (chairs.circle(id) != null) {
      return sitDown(id);
    }
    if (mine != null) {
      return refuse(new SittingElsewhere());
    }
    return chairs.circles().size() >= CIRCLES_MAX
        ? refuse(new ChairsAllOut(CIRCLES_MAX))
        : accept(List.of(new CircleOpened(id), new SatDown(id, asking.by())));
  }

  private Decision<ListeningEvent> sitDown(CircleId id) {
    var circle = chairs.circle(id);
    var mine = chairs.circleOf(asking.by());
    if (circle == null) {
      return refuse(new CircleNotThere());
    }
    if (circle.equals(mine)) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (mine != null) {
      return refuse(new SittingElsewhere());
    }
    if (circle.chairs.size() >= PEOPLE_MAX) {
      return refuse(new CircleTaken(PEOPLE_MAX));
    }
    return circle.phase == Phase.SPEAKING
        ? refuse(new RoundGoingOn())
        : accept(new SatDown(id, asking.by()));
  }

  private Decision<ListeningEvent> getUp() {
    var mine = chairs.circleOf(asking.by());
    return mine == null ? nothingNew() : accept(new GotUp(mine.id, asking.by()));
  }

  private Decision<ListeningEvent> askForTwice(boolean twice) {
    return chairs.needsTwice(asking.by()) == twice
        ? nothingNew()
        : accept(new AskedForTwice(asking.by(), twice));
  }

  private Decision<ListeningEvent> begin(CircleId id) {
    var circle = chairs.circle(id);
    if (circle == null) {
      return refuse(new CircleNotThere());
    }
    if (!circle.chairs.containsKey(asking.by())) {
      return refuse(new NotInThisCircle());
    }
    if (circle.phase == Phase.SPEAKING) {
      return nothingNew();
    }
    return circle.chairs.size() < PEOPLE_MIN
        ? refuse(new TooFewChairsTaken(PEOPLE_MIN))
        : accept(new RoundBegun(id));
  }

  private Decision<ListeningEvent> beginEverywhere() {
    var events = new ArrayList<ListeningEvent>();
    for (var circle : chairs.circles()) {
      if (circle.phase == Phase.SITTING_DOWN && circle.chairs.size() >= PEOPLE_MIN) {
        events.add(new RoundBegun(circle.id));
      }
    }
    if (!events.isEmpty()) {
      events.add(new BegunEverywhere(events.size()));
    }
    return accept(events);
  }

  /// What only whoever speaks may do, and only while that turn goes on.
  private Decision<ListeningEvent> onOwnTurn(CircleId id, int turn, ListeningEvent event) {
    var circle = goingOn(id, turn);
    if (circle == null) {
      return nothingNew(); // It went on meanwhile.
    }
    return asking.by().equals(circle.speaker) ? accept(event) : refuse(new NotYourTurn());
  }

  private @Nullable Circle goingOn(CircleId id, int turn) {
    var circle = chairs.circle(id);
    return circle == null || circle.turn != turn || circle.speaker == null ? null : circle;
  }

  /// Phones go dark while people listen, so nobody is gone past by itself: somebody who sits there
  /// must see that they have left.
  private Decision<ListeningEvent> goPast(CircleId id, int turn) {
    var circle = goingOn(id, turn);
    if (circle == null || circle.speaker == null) {
      return nothingNew();
    }
    if (!circle.chairs.containsKey(asking.by())) {
      return refuse(new NotInThisCircle());
    }
    return gathering.isHere(circle.speaker)
        ? refuse(new StillHere())
        : accept(new GonePast(id, turn));
  }

  private Decision<ListeningEvent> add(AddCard add) {
    if (chairs.card(add.contribution()) != null) {
      return nothingNew();
    }
    var secret = add.secretHash();
    boolean nameless = add.permission() == Permission.NAMELESS && secret != null;
    if (!chairs.mayAdd(asking.by(), nameless)) {
      return refuse(new NoCardNow());
    }
    var from = asking.gives(add.permission(), secret);
    return accept(new CardAdded(add.contribution(), from, add.words(), null, false));
  }
}
