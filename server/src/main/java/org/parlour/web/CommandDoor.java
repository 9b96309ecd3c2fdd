package org.parlour.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Asked;
import org.parlour.gathering.GatheringCommand;
import org.parlour.gathering.Outcome;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Uploads.Upload;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The common door: commands of every kind, up to 100 at once, read strictly. One that makes no
/// sense turns the whole batch away, and the answer says which.
final class CommandDoor {

  static final int COMMANDS_MAX = 100;
  static final int BODY_BYTES_MAX = 1024 * 1024;

  private static final List<String> ENVELOPE = List.of("id", "station", "kind", "badge", "late");

  private final DoorKit kit;
  private final Map<String, Class<? extends GatheringCommand>> ofGatherings =
      Kinds.family(GatheringCommand.class);
  private final Map<String, Map<String, Class<? extends Command>>> ofStations = new HashMap<>();

  CommandDoor(DoorKit kit) {
    this.kit = kit;
    for (var station : kit.stations().all()) {
      ofStations.put(station.kind(), commandsOf(station));
    }
  }

  private static Map<String, Class<? extends Command>> commandsOf(Station<?, ?, ?, ?> station) {
    return new HashMap<>(Kinds.family(station.commands()));
  }

  /// Who is at the door, looked up once for the whole batch.
  private record Speaker(Visit visit, Entry gathering, @Nullable BadgeId byDefault, boolean host) {}

  Reply commands(Visit visit) {
    var gathering = visit.gathering();
    var speaker = speaker(visit, gathering);
    var body = visit.json();
    if (!body.isArray() || body.isEmpty() || body.size() > COMMANDS_MAX) {
      throw Problem.notValid("Send a list of 1 to " + COMMANDS_MAX + " commands.");
    }
    var stations = kit.rooms().stations(gathering.gathering()).join();
    var asked = new ArrayList<Asked>(body.size());
    for (int n = 0; n < body.size(); n++) {
      try {
        asked.add(read(body.get(n), stations, speaker));
      } catch (Problem problem) {
        throw problem.at(n);
      }
    }
    return answer(kit.rooms().ask(gathering.gathering(), asked).join());
  }

  private Speaker speaker(Visit visit, Entry gathering) {
    var host = visit.isHostOf(gathering);
    var badge = visit.badge(gathering, visit.badgeInQuery());
    if (badge == null && !host) {
      throw Problem.notFound();
    }
    if (!kit.posts().take(badge == null ? gathering.host() : badge)) {
      throw Problem.tooFast(1);
    }
    return new Speaker(visit, gathering, badge, host);
  }

  private Asked read(JsonNode node, Map<StationId, StationKind> stations, Speaker speaker) {
    var kind = node.path("kind").stringValue("");
    var own = ofGatherings.get(kind);
    var station = own == null && node.has("station") ? stationOf(node) : null;
    var at = station == null ? null : kindOf(station, stations);
    var type = at == null ? own : ofStations.getOrDefault(at, Map.of()).get(kind);
    var schema = kit.contract().schemaOfCommand(at, kind);
    if (schema == null || type == null) {
      throw Problem.unknownKind(
          "There is no such kind of command there. /api/openapi.json lists all.");
    }
    kit.contract().check(schema, node);
    var asking = asking(node, speaker);
    return new Asked(station, parse(node, type, uploads(asking, speaker)), asking);
  }

  private static StationId stationOf(JsonNode node) {
    try {
      return new StationId(UUID.fromString(node.path("station").stringValue("")));
    } catch (IllegalArgumentException _) {
      throw notHere();
    }
  }

  private static String kindOf(StationId station, Map<StationId, StationKind> stations) {
    var kind = stations.get(station);
    if (kind == null) {
      throw notHere();
    }
    return kind.slug();
  }

  private static Problem notHere() {
    return Problem.notValid("\"station\" is not a station of this gathering.");
  }

  private Asking asking(JsonNode node, Speaker speaker) {
    var badge = speaker.byDefault;
    if (node.has("badge")) {
      var named = new BadgeId(UUID.fromString(node.path("badge").stringValue("")));
      badge = speaker.visit.badge(speaker.gathering, named);
      if (badge == null) {
        throw Problem.notFound();
      }
    }
    var id = new CommandId(UUID.fromString(node.path("id").stringValue("")));
    boolean late = node.path("late").booleanValue(false);
    return new Asking(id, badge, speaker.host, kit.clock().instant(), late);
  }

  /// What the badge that speaks has sent before.
  private Arrivals uploads(Asking asking, Speaker speaker) {
    var badge = asking.badge();
    return id ->
        badge == null
            ? Optional.empty()
            : kit.uploads().made(new Upload(speaker.gathering.gathering(), badge, id));
  }

  /// Reads what is left of a command when its envelope is taken off.
  private Command parse(JsonNode node, Class<? extends Command> type, Arrivals arrivals) {
    var inside = (ObjectNode) node;
    inside.remove(ENVELOPE);
    try {
      return kit.wire()
          .json()
          .readerFor(type)
          .withAttribute(Arrivals.class, arrivals)
          .readValue(inside);
    } catch (JacksonException | IllegalArgumentException wrong) {
      throw Problem.notValid(reason(wrong));
    }
  }

  /// The sentence of whoever refused to read it, if it is one of ours; never what was sent.
  private static String reason(RuntimeException wrong) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null) {
        return cause.getMessage();
      }
    }
    return "The command could not be read.";
  }

  private Reply answer(List<Outcome> outcomes) {
    var array = kit.wire().json().createArrayNode();
    for (var outcome : outcomes) {
      var node = array.addObject();
      node.put("id", outcome.id().toString());
      node.put("outcome", Kinds.of(outcome.outcome()));
      if (outcome.seq() != null) {
        node.put("seq", outcome.seq());
      }
      if (outcome.reason() != null) {
        node.set("reason", kit.wire().refusal(outcome.reason()));
      }
    }
    return Reply.json(200, kit.wire().bytes(array));
  }
}
