package org.parlour.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.Reception;
import org.parlour.gathering.Reception.NewGathering;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Sticker;
import org.parlour.hosts.Hosts;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Register;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lays out the demo gathering by asking for everything as people would: badges are made, and each
/// [Part] goes through its afternoon.
public final class Demo {

  private static final String CODE = "7KM4TRB";
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
          new TheCalendar());

  private final Rooms rooms;
  private final Reception reception;
  private final Register register;

  public Demo(Rooms rooms, Reception reception, Register register) {
    this.rooms = rooms;
    this.reception = reception;
    this.register = register;
  }

  /// Lays the demo out, unless it is there already.
  ///
  /// @return its typed code
  public String layOut() {
    if (register.byCode(CODE).isEmpty()) {
      var content = content();
      var plans = PARTS.stream().map(part -> part.plan(content)).toList();
      reception
          .makeAs(CODE, Hosts.OF_THIS_HOUSE, made(content), plans)
          .ifPresent(gathering -> goThrough(gathering, content));
    }
    return CODE.substring(0, 3) + "-" + CODE.substring(3);
  }

  private void goThrough(NewGathering made, JsonNode content) {
    rooms.act(made.id(), new OpenDoors()).join();
    var people = new ArrayList<BadgeId>();
    for (int n = 0; n < PEOPLE; n++) {
      people.add(comeIn(made, n));
    }
    for (int n = 0; n < PARTS.size(); n++) {
      var station = made.stations().get(n).id();
      PARTS.get(n).live(new Afternoon(rooms, made.id(), station, people), content);
    }
  }

  private BadgeId comeIn(NewGathering made, int n) {
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
