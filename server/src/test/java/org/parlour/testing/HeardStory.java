package org.parlour.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;
import static org.parlour.testing.StationStory.NOON;
import static org.parlour.testing.StationStory.TABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Asked;
import org.parlour.gathering.DoorAct;
import org.parlour.gathering.DoorAct.MakeBadge;
import org.parlour.gathering.GatheringCommand;
import org.parlour.gathering.GatheringEvent;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.Opening;
import org.parlour.gathering.Outcome;
import org.parlour.gathering.RoomKit;
import org.parlour.gathering.RoomView;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Stations;
import org.parlour.gathering.Sticker;
import org.parlour.journal.Store;
import org.parlour.journal.Stores;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Live;
import org.parlour.kernel.News;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Words;
import org.parlour.web.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A real room on a real journal, and everything it tells a page that opened at some moment. Ids
/// and times are handed in, so that the same story is told in the same bytes.
///
/// `src/test/golden/heard/<story>.json` holds the room it opened on, the news, and the room as of
/// the end. Here the house must still tell exactly these; in `web/src/heard.test.ts` the browser,
/// hearing the news, must come to exactly that end. Unlike events, news may change: write the files
/// again with `mvn test -Dheard.write=true`, and run both tests.
public final class HeardStory implements Live, AutoCloseable {

  private static final GatheringId HALL = new GatheringId(new UUID(5, 1));
  private static final String CODE = "7KM4TRB";
  private static final int PEOPLE_HERE = 2;
  private static final Path HEARD = Path.of("src/test/golden/heard");

  private final WireJson wire = new WireJson();
  private final JsonMapper json = new JsonMapper();
  private final Store store;
  private final Rooms rooms;
  private final List<Heard> heard = new ArrayList<>();
  private Instant now = NOON;
  private long commands;
  private @Nullable Page opened;

  /// One server-sent event.
  private record Heard(long seq, List<Addressed> news) {}

  private HeardStory(Path folder, Station<?, ?, ?, ?> station) {
    store = Stores.open(folder, List.of(GatheringEvent.class, station.events()));
    var stations = new Stations(List.of(station));
    rooms =
        new Rooms(
            new RoomKit(
                store.journal(), this, stations, () -> now, Runnable::run, Runnable::run, false));
  }

  /// A gathering with one station, and the badges of Mo and Bea.
  ///
  /// @param begins the facts that lay the station out
  public static HeardStory begin(
      Path folder, Station<?, ?, ?, ?> station, List<? extends Event> begins) {
    var story = new HeardStory(folder, station);
    var table =
        new StationPlaced(
            TABLE,
            new StationKind(station.kind()),
            Words.of("The big table"),
            Words.of("What would make the hill easier?"),
            Words.of("One idea on a card."));
    var made =
        new GatheringMade(
            Words.of("The hill"),
            Words.of("What would make the hill easier?"),
            Words.of("The path."),
            Words.of("The hill."),
            Words.of("Mo and Bea"),
            null,
            null,
            null);
    story.rooms.make(HALL, made, List.of(new Rooms.Plan(table, begins, Opening.OPEN)));
    return story
        .act(new MakeBadge(MO, new BadgeName("Mo"), List.of(Sticker.KETTLE), null))
        .act(new MakeBadge(BEA, new BadgeName("Bea"), List.of(), null));
  }

  /// One more person comes in, with a badge without a name.
  public HeardStory comesIn(BadgeId badge) {
    return act(new MakeBadge(badge, new BadgeName(""), List.of(), null));
  }

  /// Somebody asks something of the station, or of the gathering.
  public HeardStory say(BadgeId by, Command command) {
    return ask(stationOf(command), command, by, false);
  }

  public HeardStory host(Command command) {
    return ask(stationOf(command), command, null, true);
  }

  /// A host says it with a badge, like everybody else.
  public HeardStory hostSays(BadgeId by, Command command) {
    return ask(stationOf(command), command, by, true);
  }

  private static @Nullable StationId stationOf(Command command) {
    return command instanceof GatheringCommand ? null : TABLE;
  }

  public HeardStory act(DoorAct act) {
    return ask(null, act, null, true);
  }

  private HeardStory ask(
      @Nullable StationId station, Command command, @Nullable BadgeId by, boolean host) {
    now = now.plusSeconds(1);
    commands++;
    var asking = new Asking(lastCommand(), by, host, now);
    var outcome = rooms.ask(HALL, List.of(new Asked(station, command, asking))).join().getFirst();
    assertThat(outcome.outcome()).as("%s", command).isEqualTo(Outcome.Kind.ACCEPTED);
    return this;
  }

  public CommandId lastCommand() {
    return new CommandId(new UUID(3, commands));
  }

  /// From here on a page is open, and hears.
  public HeardStory aPageOpens() {
    opened = page();
    heard.clear();
    return this;
  }

  @Override
  public void tell(GatheringId gathering, long seq, List<Addressed> news, boolean forget) {
    heard.add(new Heard(seq, List.copyOf(news)));
  }

  private Page page() {
    return rooms.page(HALL, CODE, PEOPLE_HERE).join();
  }

  /// What the page that opened then shows of the station, kept right by news.
  public Object keptRight(BiFunction<Object, News, Object> hear) {
    var page = stationIn(Objects.requireNonNull(opened));
    for (var event : heard) {
      for (var one : event.news) {
        page = one.station() == null ? page : hear.apply(page, one.news());
      }
    }
    return page;
  }

  /// What a page that opens now shows of it.
  public Object openedNow() {
    return stationIn(page());
  }

  private static Object stationIn(Page page) {
    return ((RoomView) page.view()).stations().getFirst().page();
  }

  /// Holds the story to `src/test/golden/heard/<name>.json`, or writes it there if asked to.
  public void isToldAs(String name) throws IOException {
    var file = HEARD.resolve(name + ".json");
    if (Boolean.getBoolean("heard.write")) {
      Files.createDirectories(HEARD);
      Files.writeString(file, onTheWire().toPrettyString() + "\n");
    }
    assertThat(json.readTree(Files.readString(file)))
        .as("%s: if it should change, write it again with -Dheard.write=true", file)
        .isEqualTo(json.readTree(onTheWire().toString()));
  }

  /// The story as it goes over the wire: the room, the news with the ids of their events, and the
  /// room of a page that opens now.
  public JsonNode onTheWire() {
    ObjectNode story = json.createObjectNode();
    story.set("room", json.readTree(wire.room(Objects.requireNonNull(opened))));
    var news = story.putArray("news");
    for (var event : heard) {
      var one = news.addObject();
      one.put("id", event.seq);
      one.set("data", json.readTree(wire.news(event.news)));
    }
    story.set("page", json.readTree(wire.room(page())));
    return story;
  }

  @Override
  public void close() {
    store.close();
  }
}
