package org.parlour.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parlour.gathering.Asked;
import org.parlour.gathering.DoorAct.CloseDoors;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.PublishReport;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.Reception;
import org.parlour.gathering.Reception.NewGathering;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Sticker;
import org.parlour.hosts.Hosts;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.Register;
import org.parlour.kernel.Register.Tour;
import org.parlour.kernel.Words;
import org.parlour.tours.Tours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lays out the demo gathering by asking for everything as people would: badges are made, and each
/// [Part] goes through its afternoon.
public final class Demo {

  private static final String CODE = "7KM4TRB";
  private static final String TOUR = "T5RPKMW";
  private static final List<String> NAMES =
      List.of("Mags", "Baz", "Denise", "Gwen", "Tomasz", "Yusuf", "Elsie", "Jo", "Ray", "Priya");

  /// The hall of the file. Those without a name are here all the same.
  private static final int PEOPLE = 31;

  /// What stands in the room, in the order in which people see it.
  private static final List<Part> PARTS =
      List.of(
          new BigTable(),
          new TheKettle(),
          new Easel(),
          new TheArmchair(),
          new TwoChairs(),
          new TheWindow(),
          new TheForm(),
          new TheRecordPlayer(),
          new TheShelf(),
          new TheLetterbox(),
          new TheNotice(),
          new TheJar(),
          new TheCalendar(),
          new TheBench());

  private final Rooms rooms;
  private final Reception reception;
  private final Tours tours;
  private final Register register;

  public Demo(Rooms rooms, Reception reception, Tours tours, Register register) {
    this.rooms = rooms;
    this.reception = reception;
    this.tours = tours;
    this.register = register;
  }

  /// Lays the demo out, unless it is there already: a hall, and a library that the tour came to
  /// before it.
  ///
  /// @return its typed code
  public String layOut() {
    if (register.byCode(CODE).isEmpty()) {
      var content = content();
      var made = made(content);
      var tour =
          tours.beginAs(
              TOUR, Hosts.OF_THIS_HOUSE, Words.of("Good Days on the road"), made.question());
      goThroughTheEarlierStop(tour);
      var plans = PARTS.stream().map(part -> part.plan(content)).toList();
      reception
          .makeStopAs(CODE, tour, made, plans)
          .ifPresent(gathering -> goThrough(gathering, content));
    }
    return CODE.substring(0, 3) + "-" + CODE.substring(3);
  }

  private void goThroughTheEarlierStop(Tour tour) {
    var question = tours.question(tour);
    var stop = reception.makeStop(tour, AnEarlierStop.made(question), AnEarlierStop.plans());
    var people = comeIn(stop, AnEarlierStop.PEOPLE);
    AnEarlierStop.live(at(stop, 0, people), at(stop, 1, people));
    for (var command : List.<Command>of(new PublishReport(), new CloseDoors())) {
      var asking = new Asking(new CommandId(UUID.randomUUID()), null, true, Instant.now());
      rooms.ask(stop.id(), List.of(new Asked(null, command, asking))).join();
    }
  }

  private void goThrough(NewGathering made, JsonNode content) {
    var people = comeIn(made, PEOPLE);
    for (int n = 0; n < PARTS.size(); n++) {
      PARTS.get(n).live(at(made, n, people), content);
    }
  }

  private Afternoon at(NewGathering made, int station, List<BadgeId> people) {
    return new Afternoon(rooms, made.id(), made.stations().get(station).id(), people);
  }

  private List<BadgeId> comeIn(NewGathering made, int howMany) {
    rooms.act(made.id(), new OpenDoors()).join();
    var people = new ArrayList<BadgeId>();
    for (int n = 0; n < howMany; n++) {
      people.add(badge(made, n));
    }
    return people;
  }

  private BadgeId badge(NewGathering made, int n) {
    var name = n < NAMES.size() ? NAMES.get(n) : "";
    var stickers = List.of(Sticker.values());
    var two =
        List.of(stickers.get(n % stickers.size()), stickers.get((n * 3 + 1) % stickers.size()));
    var badge = reception.makeBadge(made.id(), true, new BadgeName(name), two, null).badge();
    return Objects.requireNonNull(badge).badge();
  }

  private static JsonNode content() {
    try (InputStream file = Demo.class.getResourceAsStream("/demo-content.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static GatheringMade made(JsonNode content) {
    var gathering = content.path("gathering");
    return new GatheringMade(
        Afternoon.words(gathering, "name"),
        Afternoon.words(gathering, "subtitle"),
        Afternoon.words(gathering, "what_can_change"),
        Afternoon.words(gathering, "what_cannot_change"),
        Words.of(
            "The rota team, the people who write the yearly form, and Millbrook People’s Group."
                + " They asked the question together."),
        Words.of("Millbrook Hall, today from 10 to 3"),
        Afternoon.words(gathering, "what_happens_next"),
        Words.of("Hello. Come in. You are welcome here. There are no job titles today."));
  }
}
