package org.parlour.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Register.Tour;
import org.parlour.kernel.Words;
import org.parlour.tours.StopSentence;
import tools.jackson.databind.JsonNode;

/// The doors of tours: a host begins one and makes its stops, people at a stop read what earlier
/// ones said, and everybody who knows the code reads what was heard on the way.
final class TourDoors {

  private final DoorKit kit;
  private final HostDoors hosts;

  TourDoors(DoorKit kit, HostDoors hosts) {
    this.kit = kit;
    this.hosts = hosts;
  }

  Reply begin(Visit visit) {
    var host = visit.needsHost();
    var body = visit.body("NewTour");
    var tour = kit.tours().begin(host, words(body, "name"), words(body, "question"));
    return json(201, Map.of("code", tour.code()));
  }

  /// The tours of whoever asks, newest first.
  Reply mine(Visit visit) {
    var host = visit.needsHost();
    var mine = new ArrayList<Map<String, Object>>();
    for (var tour : kit.register().tours()) {
      if (tour.host().equals(host)) {
        mine.add(line(tour));
      }
    }
    return json(200, mine);
  }

  private Map<String, Object> line(Tour tour) {
    var line = new LinkedHashMap<String, Object>();
    line.put("code", tour.code());
    line.put("name", kit.tours().name(tour));
    line.put("question", kit.tours().question(tour));
    line.put("stops", kit.register().stopsOf(tour.tour()).stream().map(hosts::line).toList());
    return line;
  }

  Reply read(Visit visit) {
    var tour = tour(visit);
    return json(200, kit.tours().view(tour, isHostOf(visit, tour)));
  }

  /// The question is the tour's, whatever else a host says about this stop.
  Reply makeStop(Visit visit) {
    var tour = tourOfHost(visit);
    var body = visit.body("NewStop");
    var question = kit.tours().question(tour);
    var made = HostDoors.made(body, question);
    var plans = hosts.recipe(body).plans(question);
    return json(201, kit.reception().makeStop(tour, made, plans));
  }

  Reply putTogether(Visit visit) {
    var tour = tourOfHost(visit);
    var body = visit.body("PutTogether");
    var one = sentence(body.path("one"));
    if (!kit.tours().putTogether(tour, one, sentence(body.path("other")))) {
      throw Problem.notValid(
          "\"one\" and \"other\" must be sentences that two different stops have in their reports.");
    }
    return Reply.done();
  }

  Reply takeApart(Visit visit) {
    var tour = tourOfHost(visit);
    if (!kit.tours().takeApart(tour, sentence(visit.body("StopSentence")))) {
      throw Problem.notValid("This sentence stands alone already.");
    }
    return Reply.done();
  }

  /// Only for somebody with a badge, and only at a stop of a tour.
  Reply earlier(Visit visit) {
    var gathering = visit.gathering();
    var badge = visit.badge(gathering, visit.badgeInQuery());
    var tour = kit.register().tourOf(gathering.gathering());
    if (badge == null || tour.isEmpty()) {
      throw Problem.notFound();
    }
    return json(200, kit.tours().earlier(tour.get(), gathering.gathering(), badge));
  }

  private static StopSentence sentence(JsonNode node) {
    return new StopSentence(
        new GatheringId(UUID.fromString(node.path("stop").stringValue(""))),
        new ContributionId(UUID.fromString(node.path("sentence").stringValue(""))));
  }

  private Tour tourOfHost(Visit visit) {
    visit.needsHost();
    var tour = tour(visit);
    if (!isHostOf(visit, tour)) {
      throw Problem.notFound();
    }
    return tour;
  }

  private static boolean isHostOf(Visit visit, Tour tour) {
    return visit.host().filter(tour.host()::equals).isPresent();
  }

  /// Typed codes can be tried, so failures are counted as they are for gatherings.
  private Tour tour(Visit visit) {
    var written = String.valueOf(visit.context().pathParam("tour"));
    var code = written.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return visit.counted(() -> kit.register().tourByCode(code));
  }

  private static Words words(JsonNode body, String field) {
    return Words.of(body.path(field).stringValue(""));
  }

  private Reply json(int status, Object value) {
    return Reply.json(status, kit.wire().bytes(value));
  }
}
