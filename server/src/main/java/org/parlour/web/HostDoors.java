package org.parlour.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct;
import org.parlour.gathering.DoorAct.CloseDoors;
import org.parlour.gathering.DoorAct.LightScreen;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.Recipes.Recipe;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;

/// The host's doors: signing in, making a gathering, opening and closing it, big screens.
final class HostDoors {

  private final DoorKit kit;

  HostDoors(DoorKit kit) {
    this.kit = kit;
  }

  Reply signIn(Visit visit) {
    var code = visit.body("HostSession").path("code").stringValue("");
    var address = visit.context().request().remoteAddress().hostAddress();
    if (!kit.failures().has(address)) {
      throw Problem.tooFast(6);
    }
    var key =
        kit.hosts()
            .signIn(code)
            .orElseThrow(() -> {
              kit.failures().take(address);
              return Problem.notFound();
            });
    kit.cookies().keepHostKey(visit.context().response(), key);
    return Reply.done();
  }

  Reply signOut(Visit visit) {
    kit.cookies().hostKey(visit.context().request()).ifPresent(kit.hosts()::signOut);
    kit.cookies().dropHostKey(visit.context().response());
    return Reply.done();
  }

  /// A fresh one-time link, for another device or another host.
  Reply newLink(Visit visit) {
    visit.needsHost();
    return json(201, Map.of("link", visit.origin() + "/host#" + kit.hosts().newLink()));
  }

  Reply me(Visit visit) {
    var host = visit.needsHost();
    var mine = new ArrayList<Map<String, Object>>();
    for (var entry : kit.register().gatherings()) {
      if (entry.host().equals(host)) {
        mine.add(line(entry));
      }
    }
    return json(200, Map.of("host", true, "gatherings", mine));
  }

  /// A gathering that is put aside still stands in its host's list, without its title.
  Map<String, Object> line(Entry entry) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", entry.gathering());
    line.put("code", entry.code());
    try {
      var doorstep = kit.rooms().doorstep(entry.gathering(), entry.code()).join();
      line.put("title", doorstep.title());
      line.put("state", doorstep.state());
    } catch (CompletionException _) {
      line.put("state", "put-aside");
    }
    return line;
  }

  Reply recipes(Visit visit) {
    visit.needsHost();
    return json(
        200,
        kit.recipes().all().stream()
            .map(recipe ->
                Map.of("id", recipe.id(), "title", recipe.title(), "about", recipe.about()))
            .toList());
  }

  Reply make(Visit visit) {
    var host = visit.needsHost();
    var body = visit.body("NewGathering");
    var question = required(body, "question");
    var plans = recipe(body).plans(question);
    return json(201, kit.reception().make(host, made(body, question), plans));
  }

  Recipe recipe(JsonNode body) {
    return kit.recipes()
        .byId(body.path("recipe").stringValue(""))
        .orElseThrow(() -> Problem.notValid("There is no such recipe in this house."));
  }

  /// What a host says on the doorstep.
  static GatheringMade made(JsonNode body, Words question) {
    return new GatheringMade(
        required(body, "title"),
        question,
        required(body, "canChange"),
        required(body, "cannotChange"),
        optional(body, "whoAsks"),
        optional(body, "whenAndWhere"),
        optional(body, "afterwards"),
        optional(body, "welcome"));
  }

  private static Words required(JsonNode body, String field) {
    return Words.of(body.path(field).stringValue(""));
  }

  private static @Nullable Words optional(JsonNode body, String field) {
    var text = body.path(field).stringValue("");
    return text.isBlank() ? null : Words.of(text);
  }

  Reply open(Visit visit) {
    return act(visit, new OpenDoors());
  }

  Reply close(Visit visit) {
    return act(visit, new CloseDoors());
  }

  private Reply act(Visit visit, DoorAct act) {
    kit.rooms().act(visit.gatheringOfHost().gathering(), act).join();
    return Reply.done();
  }

  Reply makeScreen(Visit visit) {
    var gathering = visit.gatheringOfHost();
    var token = kit.secrets().key();
    kit.register().addScreen(SecretHash.of(token), gathering.gathering());
    kit.rooms().act(gathering.gathering(), new LightScreen()).join();
    return json(201, Map.of("link", visit.origin() + "/screen#" + token));
  }

  Reply ticket(Visit visit) {
    var gathering = visit.gatheringOfHost();
    return json(
        200,
        Map.of("ticket", gathering.ticket(), "link", visit.origin() + "/#" + gathering.ticket()));
  }

  /// What hosts turned over, so that they can show it again.
  Reply turnedOver(Visit visit) {
    var gathering = visit.gatheringOfHost().gathering();
    return json(200, kit.rooms().turnedOver(gathering).join());
  }

  /// What the people who ask see of one station, beyond what everybody does.
  Reply station(Visit visit) {
    var gathering = visit.gatheringOfHost().gathering();
    var seen = kit.rooms().forHosts(gathering, visit.station()).join();
    return Reply.json(200, kit.wire().bytes(seen.orElseThrow(Problem::notFound)));
  }

  /// A big screen turns its link into a cookie, so that the secret is in no address any more.
  Reply screenSession(Visit visit) {
    var token = visit.body("ScreenSession").path("screen").stringValue("");
    var gathering = kit.register().screen(SecretHash.of(token)).flatMap(kit.register()::byId);
    var entry = gathering.orElseThrow(Problem::notFound);
    kit.cookies().keepScreenKey(visit.context().response(), token);
    return json(200, Map.of("code", entry.code()));
  }

  private Reply json(int status, Object value) {
    return Reply.json(status, kit.wire().bytes(value));
  }
}
