package org.parlour.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.board.BoardCommand;
import org.parlour.board.BoardCommand.DrawCard;
import org.parlour.board.BoardCommand.MoveOn;
import org.parlour.board.BoardCommand.NameGroup;
import org.parlour.board.BoardCommand.OpenGroup;
import org.parlour.board.BoardCommand.PinCard;
import org.parlour.board.BoardCommand.Place;
import org.parlour.board.BoardStation;
import org.parlour.board.GroupId;
import org.parlour.board.Step;
import org.parlour.gathering.Asked;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.Outcome;
import org.parlour.gathering.Reception;
import org.parlour.gathering.Reception.NewGathering;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Sticker;
import org.parlour.hosts.Hosts;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Register;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lays out the demo gathering by asking for everything as people would: badges are made, cards are
/// pinned in silence, turned over, sorted and named.
public final class Demo {

  private static final String CODE = "7KM4TRB";
  private static final List<String> PEOPLE =
      List.of("Mags", "Baz", "Denise", "Gwen", "Tomasz", "Yusuf", "Elsie", "Jo", "Ray", "Priya");

  private static final List<Paint> PAINTS = List.of(Paint.values());

  /// The last groups of the file stay unsorted, so that whoever looks has something to do.
  private static final int GROUPS_NAMED = 7;

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
      reception
          .makeAs(
              CODE,
              Hosts.OF_THIS_HOUSE,
              made(content),
              List.of(bigTable(content), Easel.plan(content)))
          .ifPresent(gathering -> new Afternoon(gathering).goThrough(content));
    }
    return CODE.substring(0, 3) + "-" + CODE.substring(3);
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
        words(gathering, "name"),
        words(gathering, "subtitle"),
        words(gathering, "what_can_change"),
        words(gathering, "what_cannot_change"),
        Words.of(
            "The rota team, the people who write the yearly form, and Millbrook People’s Group."
                + " They asked the question together."),
        Words.of("Millbrook Hall, today from 10 to 3"),
        words(gathering, "what_happens_next"),
        Words.of("Hello. Come in. You are welcome here. There are no job titles today."));
  }

  private static Words words(JsonNode node, String field) {
    return Words.of(node.path(field).stringValue(""));
  }

  private static StationPlan bigTable(JsonNode content) {
    var table = content.path("stations").get(0);
    return new StationPlan(
        new StationKind(BoardStation.KIND),
        words(table, "name"),
        words(table, "ask"),
        Words.of("One idea on each card. Words or a drawing."),
        StationSettings.none(),
        false);
  }

  /// One afternoon in one gathering.
  private final class Afternoon {
    private final GatheringId gathering;
    private final StationId table;
    private final StationId easel;
    private final List<BadgeId> people = new ArrayList<>();
    private final Map<String, ContributionId> cards = new HashMap<>();

    Afternoon(NewGathering made) {
      gathering = made.id();
      table = made.stations().getFirst().id();
      easel = made.stations().getLast().id();
    }

    void goThrough(JsonNode content) {
      rooms.act(gathering, new OpenDoors()).join();
      PEOPLE.forEach(this::comeIn);
      pinCards(content.path("cards"));
      ask(null, new MoveOn(Step.TURNED_OVER));
      ask(null, new MoveOn(Step.SORTING));
      sort(content.path("clusters"));
      new Easel(rooms, gathering, easel, people).goThrough();
    }

    private void comeIn(String name) {
      var stickers = List.of(Sticker.values());
      var two =
          List.of(
              stickers.get(people.size() % stickers.size()),
              stickers.get((people.size() * 3 + 1) % stickers.size()));
      var made = reception.makeBadge(gathering, true, new BadgeName(name), two, null).badge();
      people.add(Objects.requireNonNull(made).badge());
    }

    private void pinCards(JsonNode list) {
      for (int n = 0; n < list.size(); n++) {
        var card = list.get(n);
        var id = new ContributionId(UUID.randomUUID());
        cards.put(card.path("id").stringValue(""), id);
        ask(people.get(n % people.size()), given(card, id, PAINTS.get(n % PAINTS.size())));
      }
    }

    private void sort(JsonNode clusters) {
      for (int n = 0; n < Math.min(GROUPS_NAMED, clusters.size()); n++) {
        var cluster = clusters.get(n);
        var person = people.get(n % people.size());
        var group = new GroupId(UUID.randomUUID());
        ask(person, new OpenGroup(group));
        ContributionId last = null;
        for (var card : cluster.path("cards")) {
          var id = Objects.requireNonNull(cards.get(card.stringValue("")));
          ask(person, new Place(id, group, last));
          last = id;
        }
        ask(person, new NameGroup(group, words(cluster, "title"), Permission.SHARE));
      }
    }

    /// A null person is the host.
    private void ask(@Nullable BadgeId person, BoardCommand command) {
      var asking =
          new Asking(new CommandId(UUID.randomUUID()), person, person == null, Instant.now());
      var outcome = rooms.ask(gathering, List.of(new Asked(table, command, asking))).join();
      if (outcome.getFirst().outcome() == Outcome.Kind.REFUSED) {
        throw new IllegalStateException("The demo was refused: " + outcome.getFirst().reason());
      }
    }
  }

  private static BoardCommand given(JsonNode card, ContributionId id, Paint paint) {
    var strokes = card.path("strokes").stringValue("");
    return strokes.isEmpty()
        ? new PinCard(id, wordsOf(card), permission(card), paint, null)
        : new DrawCard(id, Marks.parse(strokes), wordsOf(card), permission(card), paint, null);
  }

  private static Words wordsOf(JsonNode card) {
    var language = card.path("lang").stringValue("en");
    return new Words(card.path("text").stringValue(""), language.equals("en") ? null : language);
  }

  private static Permission permission(JsonNode card) {
    return card.path("consent").stringValue("room").equals("share")
        ? Permission.SHARE
        : Permission.ROOM;
  }
}
