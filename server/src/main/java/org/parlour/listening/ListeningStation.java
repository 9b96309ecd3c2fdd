package org.parlour.listening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.kernel.YoursChanged;
import org.parlour.listening.Chairs.Card;
import org.parlour.listening.Chairs.Circle;
import org.parlour.listening.ListeningEvent.AskedForTwice;
import org.parlour.listening.ListeningEvent.BegunEverywhere;
import org.parlour.listening.ListeningEvent.CardAdded;
import org.parlour.listening.ListeningEvent.ChairsPutOut;
import org.parlour.listening.ListeningEvent.CircleOpened;
import org.parlour.listening.ListeningEvent.GonePast;
import org.parlour.listening.ListeningEvent.GotUp;
import org.parlour.listening.ListeningEvent.LongerGiven;
import org.parlour.listening.ListeningEvent.RoundBegun;
import org.parlour.listening.ListeningEvent.SatDown;
import org.parlour.listening.ListeningEvent.TurnEnded;
import org.parlour.listening.ListeningEvent.TurnPassed;
import org.parlour.listening.ListeningExport.ExportedCard;
import org.parlour.listening.ListeningNews.CardGone;
import org.parlour.listening.ListeningNews.CardShown;
import org.parlour.listening.ListeningNews.CircleGone;
import org.parlour.listening.ListeningNews.CircleShown;
import org.parlour.listening.ListeningNews.LaidOut;
import org.parlour.listening.ListeningView.CardView;
import org.parlour.listening.ListeningView.CircleView;

/// The listening round, as the room sees it: circles of chairs, and whose turn it is in each.
public final class ListeningStation
    implements Station<Chairs, ListeningCommand, ListeningEvent, ListeningExport> {

  /// The slug of this kind of station.
  public static final String KIND = "listening";

  private static final int MINUTES_USUAL = 2;
  private static final int MINUTES_MAX = 10;
  private static final int SECONDS_PER_MINUTE = 60;

  /// Over how long the pages of a hall ask whether they may add a card now.
  private static final int CARDS_ASKED_MILLIS = 2_000;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ListeningCommand> commands() {
    return ListeningCommand.class;
  }

  @Override
  public Class<ListeningEvent> events() {
    return ListeningEvent.class;
  }

  @Override
  public Class<ListeningExport> exported() {
    return ListeningExport.class;
  }

  @Override
  public Chairs begin() {
    return new Chairs();
  }

  @Override
  public List<ListeningEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly("minutesEach");
    int minutes = plan.settings().whole("minutesEach", MINUTES_USUAL, 0, MINUTES_MAX);
    return List.of(new ChairsPutOut(minutes * SECONDS_PER_MINUTE));
  }

  @Override
  public Decision<ListeningEvent> decide(
      Chairs chairs, ListeningCommand command, Asking asking, Surroundings gathering) {
    return ListeningRules.decide(chairs, command, asking, gathering);
  }

  @Override
  public @Nullable Instant due(Chairs chairs) {
    return chairs.due();
  }

  /// A full lamp ends the turn. Whether anything was said in it makes no difference.
  @Override
  public List<ListeningEvent> onTime(Chairs chairs, Instant at, Surroundings gathering) {
    return chairs.full(at).stream()
        .<ListeningEvent>map(circle -> new TurnEnded(circle.id, circle.turn))
        .toList();
  }

  @Override
  public Told apply(
      Chairs chairs, ListeningEvent event, Recorded recorded, Surroundings gathering) {
    var at = recorded.at();
    return switch (event) {
      case ChairsPutOut(var seconds) -> {
        chairs.putOut(seconds);
        yield Told.of(new LaidOut(view(chairs, gathering)));
      }
      case CircleOpened(var id) -> shown(chairs.open(id));
      case SatDown(var id, var by) -> changing(chairs, id, circle -> chairs.sitDown(circle, by));
      case GotUp(var id, var by) -> changing(chairs, id, circle -> chairs.getUp(circle, by, at));
      case AskedForTwice(var by, var twice) -> {
        chairs.askForTwice(by, twice);
        yield Told.nothing(); // Nobody but they themselves ever hears of it.
      }
      case RoundBegun(var id) -> changing(chairs, id, circle -> chairs.begin(circle, at));
      case TurnEnded(var id, _) -> changing(chairs, id, circle -> chairs.goOn(circle, at));
      case TurnPassed(var id, _) -> changing(chairs, id, circle -> chairs.pass(circle, at));
      case GonePast(var id, _) -> changing(chairs, id, circle -> chairs.pass(circle, at));
      case LongerGiven(var id, _) -> changing(chairs, id, circle -> chairs.giveLonger(circle, at));
      case BegunEverywhere(_) -> Told.nothing(); // Each circle was told by itself.
      case CardAdded(var id, var from, var words, var by, var fromHosts) -> {
        var card = new Card(id, words, from.author(), from.secret() != null, by, fromHosts);
        chairs.add(card);
        yield Told.of(new CardShown(cardView(card, gathering)));
      }
    };
  }

  /// Something that happens in one circle.
  private interface Change {
    void to(Circle circle);
  }

  private static Told changing(Chairs chairs, CircleId id, Change change) {
    var circle = chairs.circle(id);
    if (circle == null) {
      return Told.nothing();
    }
    var before = circle.phase;
    change.to(circle);
    if (chairs.circle(id) == null) {
      return Told.of(new CircleGone(id));
    }
    var news = new ArrayList<News>(shown(circle).news());
    if (before == Phase.SPEAKING && circle.phase == Phase.OVER) {
      news.add(new YoursChanged(CARDS_ASKED_MILLIS));
    }
    return Told.of(news);
  }

  private static Told shown(Circle circle) {
    return Told.of(new CircleShown(circleView(circle)));
  }

  @Override
  public Told takenBack(Chairs chairs, ContributionId contribution) {
    return chairs.remove(contribution)
        ? Told.of(new CardGone(contribution)).forgettingWhatWas()
        : Told.nothing();
  }

  @Override
  public Told toldAgain(Chairs chairs, ContributionId contribution, Surroundings gathering) {
    var card = chairs.card(contribution);
    return card == null ? Told.nothing() : Told.of(new CardShown(cardView(card, gathering)));
  }

  @Override
  public ListeningView view(Chairs chairs, Surroundings gathering) {
    return new ListeningView(
        chairs.secondsEach() / SECONDS_PER_MINUTE,
        chairs.circles().stream().map(ListeningStation::circleView).toList(),
        chairs.cards().stream().map(card -> cardView(card, gathering)).toList());
  }

  private static CircleView circleView(Circle circle) {
    var speaker = circle.speaker;
    return new CircleView(
        circle.id,
        circle.number,
        List.copyOf(circle.chairs.values()),
        circle.phase,
        circle.turn,
        speaker == null ? null : circle.chairs.get(speaker),
        circle.began,
        circle.endsAt);
  }

  private static CardView cardView(Card card, Surroundings gathering) {
    var hidden = gathering.hidden(card.id());
    if (hidden != null) {
      return new CardView(card.id(), null, null, card.fromHosts(), hidden);
    }
    var by = card.broughtBy() == null ? gathering.nameToShow(card.id()) : card.broughtBy();
    return new CardView(card.id(), card.words(), by, card.fromHosts(), null);
  }

  @Override
  public ListeningMine mine(Chairs chairs, BadgeId badge) {
    var circle = chairs.circleOf(badge);
    return new ListeningMine(
        circle == null ? null : circle.id,
        circle == null ? 0 : circle.chairs.getOrDefault(badge, 0),
        chairs.needsTwice(badge),
        chairs.mayAdd(badge, false));
  }

  @Override
  public MyThing myThing(Chairs chairs, ContributionId contribution) {
    var card = chairs.card(contribution);
    return new MyThing("card", card == null ? null : card.words(), null, null, null, true);
  }

  @Override
  public ListeningExport export(Chairs chairs, Surroundings gathering) {
    var cards = new ArrayList<ExportedCard>();
    for (var card : chairs.cards()) {
      if (gathering.mayLeave(card.id())) {
        cards.add(
            new ExportedCard(
                card.id(),
                card.words(),
                gathering.permissionElsewhere(card.id()),
                card.broughtBy() == null ? gathering.nameToShow(card.id()) : card.broughtBy(),
                card.fromHosts()));
      }
    }
    return new ListeningExport(chairs.secondsEach() / SECONDS_PER_MINUTE, cards);
  }

  @Override
  public List<ListeningEvent> bring(ListeningExport exported) {
    var events = new ArrayList<ListeningEvent>();
    for (var card : exported.cards()) {
      events.add(
          new CardAdded(
              card.contribution(),
              Provenance.imported(card.permission()),
              card.words(),
              card.by(),
              card.fromHosts()));
    }
    events.add(new ChairsPutOut(exported.minutesEach() * SECONDS_PER_MINUTE));
    return events;
  }

  @Override
  public List<ListeningEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<ListeningEvent>map(entry ->
            new CardAdded(
                entry.getKey(),
                Provenance.imported(Permission.SHARE),
                entry.getValue(),
                null,
                true))
        .toList();
  }
}
