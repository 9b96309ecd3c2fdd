package org.parlour.gathering;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct.BringIn;
import org.parlour.gathering.DoorAct.PostAct;
import org.parlour.gathering.Doorstep.State;
import org.parlour.gathering.GatheringCommand.PlaceStation;
import org.parlour.gathering.GatheringEvent.BadgeMade;
import org.parlour.gathering.GatheringEvent.CheckerForgotten;
import org.parlour.gathering.GatheringEvent.DoorsClosed;
import org.parlour.gathering.GatheringEvent.DoorsOpened;
import org.parlour.gathering.GatheringEvent.EasyWordsChecked;
import org.parlour.gathering.GatheringEvent.ExportTaken;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.Hidden;
import org.parlour.gathering.GatheringEvent.HostsTookBack;
import org.parlour.gathering.GatheringEvent.KeyEvent;
import org.parlour.gathering.GatheringEvent.LampMoved;
import org.parlour.gathering.GatheringEvent.ListBrought;
import org.parlour.gathering.GatheringEvent.PermissionChanged;
import org.parlour.gathering.GatheringEvent.PhonesPutDown;
import org.parlour.gathering.GatheringEvent.PhonesTakenUp;
import org.parlour.gathering.GatheringEvent.PostEvent;
import org.parlour.gathering.GatheringEvent.ReportPublished;
import org.parlour.gathering.GatheringEvent.ReportTakenDown;
import org.parlour.gathering.GatheringEvent.ScreenLit;
import org.parlour.gathering.GatheringEvent.SentencePutTogether;
import org.parlour.gathering.GatheringEvent.SentenceTakenApart;
import org.parlour.gathering.GatheringEvent.ShownAgain;
import org.parlour.gathering.GatheringEvent.StationAdded;
import org.parlour.gathering.GatheringEvent.StationLeft;
import org.parlour.gathering.GatheringEvent.StationMoved;
import org.parlour.gathering.GatheringEvent.StationOpened;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.GatheringEvent.StationShut;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.GatheringEvent.TakenWithTwoKeys;
import org.parlour.gathering.GatheringEvent.YearTakenDown;
import org.parlour.gathering.GatheringEvent.YearTold;
import org.parlour.gathering.GatheringRefusal.BadgeNeeded;
import org.parlour.gathering.GatheringRefusal.Closed;
import org.parlour.gathering.GatheringRefusal.Full;
import org.parlour.gathering.GatheringRefusal.HostsOnly;
import org.parlour.gathering.GatheringRefusal.NotArrived;
import org.parlour.gathering.GatheringRefusal.NotThere;
import org.parlour.gathering.GatheringRefusal.StationNotOpen;
import org.parlour.gathering.RoomView.PhonesDown;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.Checkers.Checker;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Live.Addressed;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.SettingNotRight;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Told;
import org.parlour.kernel.UnreadableEvent;

/// Everything one room knows: the gathering's book and all its stations, folded from its journal.
/// Confined to whichever thread holds the room.
final class RoomState {

  final GatheringId id;
  final GatheringBook book;
  final Trail trail = new Trail();
  private final Stations kinds;
  private final Map<StationId, Standing<?, ?, ?, ?>> stations = new LinkedHashMap<>();
  private final Map<CommandId, Long> answered = new HashMap<>();
  private final Map<BlobId, ContributionId> blobs = new HashMap<>();
  private final Set<ContributionId> keyless = new LinkedHashSet<>();
  private long seq;

  RoomState(GatheringId id, Stations kinds, Predicate<BadgeId> here) {
    this.id = id;
    this.kinds = kinds;
    this.book = new GatheringBook(here);
  }

  long seq() {
    return seq;
  }

  Map<StationId, Standing<?, ?, ?, ?>> stations() {
    return stations;
  }

  /// Contributions whose key is gone although the journal does not say that they were taken back: a
  /// backup was restored, and somebody had taken them back since.
  Set<ContributionId> keyless() {
    return keyless;
  }

  /// The first answer to a command that was accepted before; null if it was not.
  @Nullable Outcome answeredBefore(CommandId command) {
    var at = answered.get(command);
    return at == null ? null : Outcome.accepted(command, at);
  }

  /// Judges one command. The one place that says who may ask what, and in which state of the
  /// gathering; everything else is the rules' business.
  Decision<? extends Event> decide(Asked asked) {
    var command = asked.command();
    var asking = asked.asking();
    if (command instanceof Command.HostPower && !asking.host()) {
      return Decision.refuse(new HostsOnly());
    }
    if (command instanceof Command.Say && asking.badge() == null) {
      return Decision.refuse(new BadgeNeeded());
    }
    boolean over = book.state() == State.CLOSED && !alwaysMay(command) && !saysWhatIsMissing(asked);
    if (over && command instanceof Command.Say) {
      return Decision.refuse(new Closed());
    }
    return switch (command) {
      case BringIn bring -> bringIn(bring, asked);
      case PlaceStation place -> placeStation(place);
      case PostAct act -> PostRules.decide(book.post(), act, asking, new WhatBecame(this));
      case DoorAct act -> GatheringRules.decide(book, act, asking);
      case GatheringCommand own -> new Showing(this).with(GatheringRules.decide(book, own, asking));
      default -> decideAtStation(asked);
    };
  }

  /// What people keep after closing: taking back, narrowing who may see, and saying whether what
  /// was made of their words is right.
  private static boolean alwaysMay(Command command) {
    return command instanceof GatheringCommand || command instanceof Command.SayAlways;
  }

  /// For a while after a report came out people say what is missing in it, also when everything
  /// else is over. Field guide, POS-2.
  private boolean saysWhatIsMissing(Asked asked) {
    var station = asked.station() == null ? null : stations.get(asked.station());
    return station != null
        && station.hearsWhatIsMissing()
        && book.report().asks(asked.asking().at());
  }

  private Decision<? extends Event> decideAtStation(Asked asked) {
    var station = asked.station() == null ? null : stations.get(asked.station());
    if (station == null || !station.understands(asked.command())) {
      return Decision.refuse(new NotThere());
    }
    if (SealedParts.anyTakenBack(asked.command())) {
      return Decision.refuse(new NotArrived());
    }
    var opening = book.opening(station.placed.placed());
    boolean shut =
        asked.command() instanceof Command.Say
            && !alwaysMay(asked.command())
            && opening != Opening.OPEN;
    if (shut && !asked.asking().late()) {
      return Decision.refuse(new StationNotOpen(opening));
    }
    var decision =
        withWhatArrived(withoutTakenBack(station.decide(asked.command(), asked.asking(), book)));
    return shut && !gives(decision) ? Decision.refuse(new StationNotOpen(opening)) : decision;
  }

  /// Only what somebody gives may still come when a station has closed.
  private static boolean gives(Decision<? extends Event> decision) {
    return !(decision instanceof Decision.Accepted<? extends Event>(var events))
        || events.isEmpty()
        || events.stream().anyMatch(Event.Gives.class::isInstance);
  }

  /// Something that was taken back before it arrived is not given after all.
  private Decision<? extends Event> withoutTakenBack(Decision<? extends Event> decision) {
    boolean gone =
        decision instanceof Decision.Accepted<? extends Event>(var events)
            && events.stream()
                .anyMatch(event ->
                    event instanceof Event.Gives gives && book.isTakenBack(gives.contribution()));
    return gone ? Decision.nothingNew() : decision;
  }

  private Decision<? extends Event> placeStation(PlaceStation place) {
    if (stations.containsKey(place.placed())) {
      return Decision.nothingNew();
    }
    if (stations.size() >= GatheringRules.STATIONS_MAX) {
      return Decision.refuse(new Full(GatheringRules.STATIONS_MAX));
    }
    var kind = kinds.of(place.stationKind());
    if (kind == null) {
      return Decision.refuse(new NotThere());
    }
    var settings = place.settings() == null ? StationSettings.none() : place.settings();
    var plan =
        new StationPlan(
            place.stationKind(), place.name(), place.question(), place.help(), settings, true);
    try {
      return Decision.accept(Laying.out(place.placed(), plan, kind));
    } catch (SettingNotRight wrong) {
      return Decision.refuse(new GatheringRefusal.SettingNotRight(wrong.setting()));
    }
  }

  /// A picture or voice belongs to one contribution: taken back with that, it must not be missing
  /// in another.
  private Decision<? extends Event> withWhatArrived(Decision<? extends Event> decision) {
    boolean elsewhere =
        decision instanceof Decision.Accepted<? extends Event>(var events)
            && events.stream()
                .anyMatch(event ->
                    event instanceof Event.About about
                        && SealedParts.blobsIn(about).stream()
                            .anyMatch(blob -> isPartOfAnother(blob, about.contribution())));
    return elsewhere ? Decision.refuse(new NotArrived()) : decision;
  }

  private boolean isPartOfAnother(BlobId blob, ContributionId contribution) {
    var owner = blobs.get(blob);
    return owner != null && !owner.equals(contribution);
  }

  private Decision<? extends Event> bringIn(BringIn bring, Asked asked) {
    var station = stations.get(bring.to());
    if (station == null) {
      return Decision.refuse(new NotThere());
    }
    var events = new ArrayList<Event>(station.bringList(bring.list()));
    if (GatheringRules.decide(book, bring, asked.asking())
        instanceof Decision.Accepted<GatheringEvent>(var logged)) {
      events.addAll(logged);
    }
    return Decision.accept(events);
  }

  /// Gives decided events their places in the journal.
  List<Recorded> record(Asked asked, List<? extends Event> events) {
    var recorded = new ArrayList<Recorded>();
    for (var event : events) {
      var station = event instanceof GatheringEvent ? null : stationOf(asked);
      recorded.add(
          new Recorded(
              seq + recorded.size() + 1,
              asked.asking().command(),
              station,
              timeOf(event, asked.asking().at()),
              event));
    }
    return recorded;
  }

  /// The same for what the time brought to a station.
  List<Recorded> record(
      CommandId command, StationId station, Instant at, List<? extends Event> events) {
    var recorded = new ArrayList<Recorded>();
    for (var event : events) {
      recorded.add(
          new Recorded(seq + recorded.size() + 1, command, station, timeOf(event, at), event));
    }
    return recorded;
  }

  private static @Nullable StationId stationOf(Asked asked) {
    return switch (asked.command()) {
      case BringIn bring -> bring.to();
      case PlaceStation place -> place.placed();
      default -> asked.station();
    };
  }

  /// The time of a nameless thing is kept only to the day, so that it cannot be matched with who
  /// was seen writing when.
  private static Instant timeOf(Event event, Instant at) {
    boolean nameless =
        event instanceof Event.Gives gives
            && gives.provenance().permission() == Permission.NAMELESS;
    return at.truncatedTo(nameless ? ChronoUnit.DAYS : ChronoUnit.MILLIS);
  }

  /// Folds one fact, and adds what the room must be told to the basket.
  void fold(Recorded recorded, Basket basket) {
    if (recorded.seq() != seq + 1) {
      throw new UnreadableEvent(id, recorded.seq(), "comes after " + seq + ".", null);
    }
    seq = recorded.seq();
    answered.put(recorded.command(), seq);
    var event = recorded.event();
    if (event instanceof Event.About about) {
      SealedParts.blobsIn(about).forEach(blob -> blobs.put(blob, about.contribution()));
    }
    if (event instanceof Event.Gives gives) {
      if (!(event instanceof PostEvent)) {
        book.enter(gives, recorded);
      }
      if (SealedParts.anyTakenBack(gives) && !book.isTakenBack(gives.contribution())) {
        keyless.add(gives.contribution());
      }
    }
    if (event instanceof GatheringEvent own) {
      foldOwn(own, recorded, basket);
    } else {
      foldAtStation(event, recorded, basket);
    }
    if (event instanceof PowerUsed power) {
      basket.add(null, Told.of(new GatheringNews.LogWritten(book.write(power, recorded))));
    }
  }

  private void foldAtStation(Event event, Recorded recorded, Basket basket) {
    var station = recorded.station() == null ? null : stations.get(recorded.station());
    if (station == null) {
      throw new UnreadableEvent(id, recorded.seq(), "is for a station that is not there.", null);
    }
    var told = station.apply(event, recorded, book);
    basket.add(recorded.station(), told);
    follow(station, event, recorded, told);
    if (event instanceof Event.About about && !(event instanceof Event.Gives)) {
      stations.forEach((other, at) -> {
        if (!other.equals(recorded.station())) {
          basket.add(other, at.changedElsewhere(about.contribution(), book));
        }
      });
    }
  }

  /// Where nothing changes on anybody's page, nothing stands differently.
  private void follow(Standing<?, ?, ?, ?> at, Event event, Recorded recorded, Told told) {
    var station = at.placed.placed();
    boolean made = event instanceof Event.Gives gives && at.madeOf(gives.contribution()) != null;
    if (made) {
      trail.begin(station, ((Event.Gives) event).contribution());
    }
    if (made || !told.news().isEmpty()) {
      trail.look(station, at::madeOf, recorded.at());
    }
  }

  private void foldOwn(GatheringEvent event, Recorded recorded, Basket basket) {
    switch (event) {
      case GatheringMade made -> book.make(made);
      case StationPlaced placed -> place(placed, recorded, basket);
      case StationAdded _ -> {} // The log says it.
      case StationLeft(var of, var opening) -> turn(of, opening, basket);
      case StationOpened(var of) -> turn(of, Opening.OPEN, basket);
      case StationShut(var of) -> turn(of, Opening.SHUT, basket);
      case StationMoved(var of, var after) -> {
        book.move(of, after);
        basket.add(null, Told.of(new GatheringNews.StationsOrdered(book.order())));
      }
      case DoorsOpened() -> {
        book.open();
        basket.add(null, Told.of(new GatheringNews.GatheringOpened()));
        stations.forEach((station, at) -> basket.add(station, at.doorsOpened(recorded.at())));
      }
      case DoorsClosed() -> {
        if (book.phonesDown() != null) {
          turnPhones(null, basket);
        }
        book.close();
        basket.add(null, Told.of(new GatheringNews.GatheringClosed()));
      }
      case BadgeMade made -> book.addBadge(made);
      case TakenBack gone -> takeBack(gone, basket);
      case PermissionChanged(var contribution, var permission) -> {
        book.changePermission(contribution, permission);
        tellAgain(contribution, basket);
      }
      case Hidden(var contribution, var reason) -> {
        book.hide(contribution, reason);
        tellHidden(contribution, true, basket);
      }
      case ShownAgain(var contribution) -> {
        book.hide(contribution, null);
        tellHidden(contribution, false, basket);
      }
      case LampMoved(var to) -> {
        book.moveLamp(to);
        basket.add(null, Told.of(new GatheringNews.LampMoved(to)));
      }
      case PhonesPutDown(var question) -> turnPhones(new PhonesDown(question), basket);
      case PhonesTakenUp() -> turnPhones(null, basket);
      case ReportPublished(var edition) -> {
        book.report().publish(edition, recorded.at());
        basket.add(null, reportTold());
      }
      case ReportTakenDown() -> {
        book.report().takeDown();
        basket.add(null, reportTold());
      }
      case PostEvent post -> book.post().apply(post, recorded.at());
      case KeyEvent key -> {
        book.keys().apply(key, recorded.at());
        tellKeys(basket);
      }
      case EasyWordsChecked(var id, _, var name, var edition, var paid) ->
          book.checkers().add(id, new Checker(name, edition, paid));
      case ScreenLit(),
          CheckerForgotten(_),
          ExportTaken(),
          TakenWithTwoKeys(),
          HostsTookBack(_),
          SentencePutTogether(_),
          YearTold(_),
          YearTakenDown(_),
          SentenceTakenApart(_) -> {} // The log says it all.
      case ListBrought _ -> {}
    }
  }

  private void tellKeys(Basket basket) {
    basket.add(null, Told.of(new GatheringNews.KeysTold(book.keysView())));
  }

  private Told reportTold() {
    return Told.of(new GatheringNews.ReportTold(book.report().isOut(), book.report().asksUntil()));
  }

  private void turnPhones(@Nullable PhonesDown down, Basket basket) {
    book.turnPhones(down);
    basket.add(null, Told.of(new GatheringNews.PhonesTurned(down)));
  }

  private void turn(StationId station, Opening opening, Basket basket) {
    book.turn(station, opening);
    basket.add(null, Told.of(new GatheringNews.StationTurned(station, opening)));
  }

  private void place(StationPlaced placed, Recorded recorded, Basket basket) {
    var kind = kinds.of(placed.stationKind());
    if (kind == null) {
      throw new UnreadableEvent(id, recorded.seq(), "places a station of an unknown kind.", null);
    }
    var standing = Standing.place(kind, placed);
    stations.put(placed.placed(), standing);
    book.place(placed.placed());
    book.lightLampAt(placed);
    basket.add(null, Told.of(new GatheringNews.StationShown(RoomPages.station(standing, book))));
  }

  private void takeBack(TakenBack gone, Basket basket) {
    var contribution = gone.contribution();
    book.takeBack(gone);
    keyless.remove(contribution);
    basket.forget();
    stations.forEach((station, at) -> basket.add(station, at.takenBack(contribution)));
    book.post().takeBack(contribution);
    if (book.keys().leave(new BadgeId(contribution.value()))) {
      tellKeys(basket);
    }
    tellNameAgain(contribution, basket);
  }

  private void tellHidden(ContributionId contribution, boolean hidden, Basket basket) {
    if (hidden) {
      basket.forget();
    }
    stations.forEach((station, at) -> basket.add(station, at.hidden(contribution, hidden, book)));
    if (book.keys().offerOf(new BadgeId(contribution.value())) != null) {
      tellKeys(basket);
    }
    tellNameAgain(contribution, basket);
  }

  /// A name may have been shown beside a card, and now is not: what was said before is forgotten.
  private void tellAgain(ContributionId contribution, Basket basket) {
    stations.forEach((station, at) -> basket.add(station, at.toldAgain(contribution, book)));
    basket.forget();
  }

  /// If it was a badge, its name may stand beside cards.
  private void tellNameAgain(ContributionId badge, Basket basket) {
    for (var given : book.givenBy(new BadgeId(badge.value()))) {
      if (given.permission == Permission.SHARE_BADGE && !book.isTakenBack(given.id)) {
        stations.forEach((station, at) -> basket.add(station, at.toldAgain(given.id, book)));
      }
    }
  }

  /// When the next station goes on by itself; null when all wait to be asked.
  @Nullable Instant due() {
    return stations.values().stream()
        .map(Standing::due)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /// What a run of events told, for everybody in the room.
  static final class Basket {
    private final List<Addressed> news = new ArrayList<>();
    private boolean forget;

    void add(@Nullable StationId station, Told told) {
      told.news().forEach(one -> news.add(new Addressed(station, one)));
      forget |= told.forget();
    }

    void forget() {
      forget = true;
    }

    List<Addressed> news() {
      return news;
    }

    boolean forgets() {
      return forget;
    }
  }
}
