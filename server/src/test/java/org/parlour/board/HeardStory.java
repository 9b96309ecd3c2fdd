package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.BEA;
import static org.parlour.board.BoardStory.MO;
import static org.parlour.board.BoardStory.NOON;
import static org.parlour.board.BoardStory.TABLE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.board.BoardCommand.MoveOn;
import org.parlour.gathering.Asked;
import org.parlour.gathering.DoorAct;
import org.parlour.gathering.DoorAct.MakeBadge;
import org.parlour.gathering.DoorAct.OpenDoors;
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
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Live;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Words;
import org.parlour.web.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A real room on a real journal, and everything it tells a page that opened at some moment. Ids
/// and times are handed in, so that the same story is told in the same bytes.
final class HeardStory implements Live, AutoCloseable {

  private static final GatheringId HALL = new GatheringId(new UUID(5, 1));
  private static final String CODE = "7KM4TRB";
  private static final int PEOPLE_HERE = 2;

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

  private HeardStory(Path folder) {
    store = Stores.open(folder, List.of(GatheringEvent.class, BoardEvent.class));
    var stations = new Stations(List.of(new BoardStation()));
    rooms =
        new Rooms(
            new RoomKit(
                store.journal(), this, stations, () -> now, Runnable::run, Runnable::run, false));
  }

  /// A gathering with a pinpoint board, and the badges of Mo and Bea.
  static HeardStory begin(Path folder) {
    var story = new HeardStory(folder);
    var begins = List.of(new BoardEvent.BoardLaidOut(600));
    var table =
        new StationPlaced(
            TABLE,
            new StationKind(BoardStation.KIND),
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

  /// The same, open, and at a step.
  static HeardStory at(Step step, Path folder) {
    var story = begin(folder).act(new OpenDoors());
    return step == Step.WRITING ? story : story.host(new MoveOn(step));
  }

  HeardStory say(BadgeId by, BoardCommand command) {
    return ask(TABLE, command, by, false);
  }

  HeardStory say(BadgeId by, GatheringCommand command) {
    return ask(null, command, by, false);
  }

  HeardStory host(BoardCommand command) {
    return ask(TABLE, command, null, true);
  }

  HeardStory host(GatheringCommand command) {
    return ask(null, command, null, true);
  }

  HeardStory act(DoorAct act) {
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

  CommandId lastCommand() {
    return new CommandId(new UUID(3, commands));
  }

  /// From here on a page is open, and hears.
  HeardStory aPageOpens() {
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

  /// The board of the page that opened then, kept right by news.
  BoardView keptRight() {
    var board = board(Objects.requireNonNull(opened));
    for (var event : heard) {
      for (var one : event.news) {
        board = one.news() instanceof BoardNews news ? PageThatHears.hear(board, news) : board;
      }
    }
    return PageThatHears.inOrder(board);
  }

  /// The board of a page that opens now.
  BoardView openedNow() {
    return PageThatHears.inOrder(board(page()));
  }

  private static BoardView board(Page page) {
    return (BoardView) ((RoomView) page.view()).stations().getFirst().page();
  }

  /// The story as it goes over the wire: the room, the news with the ids of their events, and the
  /// room of a page that opens now.
  JsonNode onTheWire() {
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
