package org.parlour.tours;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parlour.gathering.DoorAct;
import org.parlour.gathering.Doorstep;
import org.parlour.gathering.Elsewhere;
import org.parlour.gathering.Rooms;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Journal;
import org.parlour.kernel.Register;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.Register.Tour;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.ShortJournal;
import org.parlour.kernel.TourId;
import org.parlour.kernel.Words;
import org.parlour.tours.TourEvent.SaysTheSame;
import org.parlour.tours.TourEvent.StandsAlone;
import org.parlour.tours.TourEvent.TourMade;

/// All tours of the house.
///
/// What a tour shows is put together from its stops each time somebody looks, so that what was
/// taken back, turned over or is not what somebody meant is gone here when it is gone there.
public final class Tours {

  private static final int TRIES_MAX = 20;

  private final Rooms rooms;
  private final Register register;
  private final Secrets secrets;
  private final InstantSource clock;
  private final ShortJournal<TourBook, TourEvent> books;

  public Tours(
      Rooms rooms, Register register, Journal journal, Secrets secrets, InstantSource clock) {
    this.rooms = rooms;
    this.register = register;
    this.secrets = secrets;
    this.clock = clock;
    this.books =
        new ShortJournal<>(journal, clock, TourEvent.class, TourBook::new, TourBook::apply);
  }

  /// A stop as it is now.
  private record Stop(Entry entry, Doorstep doorstep, Elsewhere elsewhere) {}

  public Tour begin(HostId host, Words name, Words question) {
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var tour = tour(secrets.code(), host);
      if (enter(tour, name, question)) {
        return tour;
      }
    }
    throw new IllegalStateException("No free code was found in " + TRIES_MAX + " tries.");
  }

  /// Begins a tour under a code that everybody knows: the demo's. It must be free.
  public Tour beginAs(String code, HostId host, Words name, Words question) {
    var tour = tour(code, host);
    if (!enter(tour, name, question)) {
      throw new IllegalStateException("The code of this tour is taken: " + code);
    }
    return tour;
  }

  private Tour tour(String code, HostId host) {
    return new Tour(new TourId(UUID.randomUUID()), code, host, clock.instant());
  }

  /// Its words first: a tour that stands in the register has a name.
  private boolean enter(Tour tour, Words name, Words question) {
    if (register.tourByCode(tour.code()).isPresent()) {
      return false;
    }
    books.write(tour.tour().value(), _ -> List.of(new TourMade(name, question)));
    return register.addTour(tour);
  }

  public Words name(Tour tour) {
    return book(tour).name();
  }

  /// What is asked at every stop.
  public Words question(Tour tour) {
    return book(tour).question();
  }

  private TourBook book(Tour tour) {
    return books
        .read(tour.tour().value())
        .orElseThrow(() -> new IllegalStateException("A tour has no journal: " + tour.tour()));
  }

  /// What everybody may read of a tour.
  ///
  /// @param host whether one of its hosts looks, who may put sentences together
  public TourView view(Tour tour, boolean host) {
    var stops = stops(tour);
    var way = new OnTheWay(book(tour), others(stops));
    stops.values().stream()
        .filter(stop -> stop.doorstep.state() != Doorstep.State.DRAFT)
        .forEach(stop -> way.passes(stop.entry, stop.elsewhere.report()));
    return way.view(tour.code(), host);
  }

  /// What the stops before this one said, for somebody who has given something here. For everybody
  /// else, only that it is too early.
  public EarlierView earlier(Tour tour, GatheringId here, BadgeId badge) {
    if (!rooms.hasGiven(here, badge).join()) {
      return new EarlierView(tour.code(), false, List.of(), false);
    }
    var stops = stops(tour);
    var earlier = new EarlierStops(others(stops));
    for (var stop : stops.values()) {
      if (stop.entry.gathering().equals(here)) {
        break;
      }
      earlier.passes(stop.entry, stop.elsewhere);
    }
    return earlier.view(tour.code());
  }

  /// Puts two sentences of different stops together: they say the same in other words. The logs of
  /// both stops say so first, so that it is never done in silence.
  ///
  /// @return false if one of them is not there to read, or both are of one stop; nothing was done
  public boolean putTogether(Tour tour, StopSentence one, StopSentence other) {
    if (one.stop().equals(other.stop()) || !isHeard(tour, one) || !isHeard(tour, other)) {
      return false;
    }
    if (book(tour).allLike(one).contains(other)) {
      return true;
    }
    log(one, new DoorAct.PutTogether(one.sentence()));
    log(other, new DoorAct.PutTogether(other.sentence()));
    books.write(
        tour.tour().value(),
        book ->
            book.allLike(one).contains(other)
                ? List.of()
                : List.of(
                    new SaysTheSame(one.stop(), one.sentence(), other.stop(), other.sentence())));
    return true;
  }

  /// Takes a sentence out again, and the logs of all stops say so whose sentences stood beside it.
  ///
  /// @return false if it stood alone; nothing was done
  public boolean takeApart(Tour tour, StopSentence one) {
    var alike = book(tour).allLike(one);
    if (alike.size() < 2) {
      return false;
    }
    alike.forEach(each -> log(each, new DoorAct.TakeApart(each.sentence())));
    books.write(
        tour.tour().value(),
        book ->
            book.allLike(one).size() < 2
                ? List.of()
                : List.of(new StandsAlone(one.stop(), one.sentence())));
    return true;
  }

  private void log(StopSentence at, DoorAct act) {
    rooms.act(at.stop(), act).join();
  }

  private boolean isHeard(Tour tour, StopSentence one) {
    var stop = stops(tour).get(one.stop());
    return stop != null
        && stop.elsewhere.report().out()
        && OnTheWay.heardIn(stop.elsewhere.report()).stream()
            .anyMatch(thing -> thing.contribution().equals(one.sentence()));
  }

  private static OtherStops others(Map<GatheringId, Stop> stops) {
    var people = new LinkedHashMap<GatheringId, Integer>();
    stops.forEach((id, stop) -> {
      if (stop.elsewhere.report().out()) {
        people.put(id, stop.elsewhere.peopleHeard());
      }
    });
    return new OtherStops(people);
  }

  /// One that is put aside, or was never begun, is left out: the others go on.
  private Map<GatheringId, Stop> stops(Tour tour) {
    var stops = new LinkedHashMap<GatheringId, Stop>();
    for (var entry : register.stopsOf(tour.tour())) {
      Rooms.ifThere(() -> stop(entry)).ifPresent(stop -> stops.put(entry.gathering(), stop));
    }
    return stops;
  }

  private Stop stop(Entry entry) {
    return new Stop(
        entry,
        rooms.doorstep(entry.gathering(), entry.code()).join(),
        rooms.elsewhere(entry.gathering()).join());
  }
}
