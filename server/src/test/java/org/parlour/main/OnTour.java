package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parlour.main.OpenHall.Gathering;
import tools.jackson.databind.JsonNode;

/// A tour in a test: its host, its stops, and the people there.
final class OnTour {

  static final String QUESTION = "What would make the hill easier?";

  private final OpenHall hall;
  final Phone host;
  final String code;

  private OnTour(OpenHall hall, Phone host, String code) {
    this.hall = hall;
    this.host = host;
    this.code = code;
  }

  /// Lays out a recipe with a shelf and a wall; before the house is opened.
  static void bringRecipe(Path data) {
    try {
      Files.createDirectories(data.resolve("recipes"));
      Files.writeString(
          data.resolve("recipes").resolve("shelf-and-wall.yaml"),
          """
          id: shelf-and-wall
          title: A shelf and a wall
          about: To show things, and to say what we heard.
          stations:
            - kind: show
              name: The shelf
              help: Put something on it.
            - kind: insights
              name: What we heard
              help: One sentence.
          """);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static OnTour begin(OpenHall hall) {
    var host = hall.host();
    var made =
        host.post("/api/tours", "{\"name\":\"Five places\",\"question\":\"" + QUESTION + "\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return new OnTour(hall, host, made.body().path("code").stringValue(""));
  }

  /// The same tour in a house that was opened again.
  OnTour at(OpenHall again) {
    return new OnTour(again, again.phone().withCookiesOf(host), code);
  }

  String path() {
    return "/api/tours/" + code;
  }

  Phone.Answer makeStop(String title, String rest) {
    return host.post(
        path() + "/stops",
        "{\"recipe\":\"shelf-and-wall\",\"title\":\"%s\",\"canChange\":\"\",\"cannotChange\":\"\"%s}"
            .formatted(title, rest));
  }

  /// A stop whose doors are open.
  Stop stop(String title) {
    var made = makeStop(title, ",\"whenAndWhere\":\"At " + title + "\"");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var stop = new Stop(made.body(), title);
    assertThat(host.post("/api/gatherings/" + stop.code() + "/open", "{}").status()).isEqualTo(204);
    return stop;
  }

  /// A stop where so many people gave a thing each, one sentence was heard, and the report is out.
  Stop finished(String title, int people) {
    var stop = stop(title);
    for (int n = 0; n < people; n++) {
      stop.gives("Thing " + n + " of " + title);
    }
    stop.hears("Heard at " + title + ".");
    stop.publishes();
    return stop;
  }

  JsonNode page() {
    return read(hall.phone());
  }

  JsonNode read(Phone phone) {
    var answer = phone.get(path());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  /// For each sentence on the tour's page, where it was heard: places among its stops, and -1 for
  /// other stops.
  List<String> heard() {
    return page().path("heard").valueStream().map(OnTour::heard).toList();
  }

  static String title(JsonNode one) {
    return one.path("title").stringValue("");
  }

  private static String heard(JsonNode one) {
    var where = new ArrayList<String>();
    one.path("at").forEach(at -> where.add(at.toString()));
    if (one.path("others").booleanValue(false)) {
      where.add("others");
    }
    return one.path("sentences").get(0).path("words").stringValue("")
        + " "
        + String.join(" and ", where);
  }

  /// One stop, and what people do there.
  final class Stop {
    final String id;
    final String title;
    final Gathering shelf;
    final Gathering wall;
    final List<Phone> people = new ArrayList<>();
    final List<String> things = new ArrayList<>();
    final List<String> sentences = new ArrayList<>();

    Stop(JsonNode made, String title) {
      this.id = made.path("id").stringValue("");
      this.title = title;
      var code = made.path("code").stringValue("");
      var stations = made.path("stations");
      this.shelf = new Gathering(host, code, stations.get(0).path("id").stringValue(""));
      this.wall = new Gathering(host, code, stations.get(1).path("id").stringValue(""));
    }

    String code() {
      return shelf.code();
    }

    Phone comesIn() {
      return hall.person(shelf, "Person");
    }

    Phone gives(String words) {
      var person = comesIn();
      people.add(person);
      gives(person, words, "share");
      return person;
    }

    void gives(Phone person, String words, String permission) {
      var id = Phone.id();
      things.add(id);
      asks(
          person,
          shelf.command(
              "put-on-shelf",
              ",\"contribution\":\"%s\",\"words\":\"%s\",\"permission\":\"%s\""
                  .formatted(id, words, permission)));
    }

    void hears(String words) {
      var id = Phone.id();
      sentences.add(id);
      asks(
          people.getFirst(),
          wall.command(
              "write-insight",
              ",\"contribution\":\"%s\",\"words\":\"%s\",\"sources\":[\"%s\"],\"permission\":\"share\""
                  .formatted(id, words, String.join("\",\"", things))));
    }

    /// Another station, open, as the commands of tests are asked of it.
    Gathering place(String kind, String name) {
      var placed = Phone.id();
      asks(
          host,
          "{\"id\":\"%s\",\"kind\":\"place-station\",\"placed\":\"%s\",\"stationKind\":\"%s\",\"name\":\"%s\",\"question\":\"\",\"help\":\"\"}"
              .formatted(Phone.id(), placed, kind, name));
      asks(
          host,
          "{\"id\":\"%s\",\"kind\":\"open-station\",\"of\":\"%s\"}".formatted(Phone.id(), placed));
      return new Gathering(host, code(), placed);
    }

    void publishes() {
      host("publish-report");
    }

    void host(String kind) {
      asks(host, "{\"id\":\"" + Phone.id() + "\",\"kind\":\"" + kind + "\"}");
    }

    void asks(Phone phone, String command) {
      var answer = phone.ask(code(), command);
      assertThat(answer.path("outcome").stringValue(""))
          .as(answer.toString())
          .isEqualTo("accepted");
    }

    Phone.Answer earlier(Phone phone) {
      return phone.get("/api/gatherings/" + code() + "/earlier-stops");
    }

    /// The sentence as hosts name it.
    String sentence(int n) {
      return "{\"stop\":\"" + id + "\",\"sentence\":\"" + sentences.get(n) + "\"}";
    }

    /// Waits until everybody in the room has read a line of the log: with the room itself, or as
    /// news right after it.
    void readsInTheLog(String key) {
      try (var listening = people.getFirst().listen(code(), null)) {
        while (!listening.next().data().toString().contains(key)) {
          // The next one says it.
        }
      }
    }
  }
}
