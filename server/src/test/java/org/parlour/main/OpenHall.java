package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.parlour.web.Settings;

/// A house in a test: opened on a folder, on a free port of this machine.
final class OpenHall implements AutoCloseable {

  static final int NO_LIMIT = 1_000_000;

  final House house;

  OpenHall(Path data) {
    this(data, InstantSource.system());
  }

  OpenHall(Path data, InstantSource clock) {
    this(data, Settings.onLoopback(0, NO_LIMIT, NO_LIMIT), clock);
  }

  OpenHall(Path data, Settings settings, InstantSource clock) {
    house = House.open(data, settings, Map.of(), clock);
  }

  /// With other stations than ours.
  OpenHall(Path data, House.Furnishing furnishing, InstantSource clock) {
    house =
        House.open(data, Settings.onLoopback(0, NO_LIMIT, NO_LIMIT), Map.of(), clock, furnishing);
  }

  Phone phone() {
    return new Phone(house.port());
  }

  Phone host() {
    var host = phone();
    var answer = host.post("/api/hosts/session", "{\"code\":\"" + house.newHostLinkCode() + "\"}");
    assertThat(answer.status()).isEqualTo(204);
    return host;
  }

  /// A gathering with a pinpoint board, made by a host and open.
  Gathering gathering(Phone host) {
    return gatheringOf(host);
  }

  static Gathering gatheringOf(Phone host) {
    return gatheringOf(host, "pinpoint");
  }

  static Gathering gatheringOf(Phone host, String recipe) {
    var made =
        host.post(
            "/api/gatherings",
            """
            {"recipe":"%s","title":"The hill","question":"What would make the hill easier?",
             "canChange":"The path.","cannotChange":"The hill."}
            """
                .formatted(recipe));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var code = made.body().path("code").stringValue("");
    assertThat(host.post("/api/gatherings/" + code + "/open", "{}").status()).isEqualTo(204);
    return new Gathering(
        host, code, made.body().path("stations").get(0).path("id").stringValue(""));
  }

  Phone person(Gathering gathering, String name) {
    return person(phone(), gathering, name);
  }

  static Phone person(Phone phone, Gathering gathering, String name) {
    var answer =
        phone.post(
            "/api/gatherings/" + gathering.code + "/badges",
            "{\"name\":\"" + name + "\",\"stickers\":[\"kettle\"]}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return phone;
  }

  /// A gathering, its host and its board, and the commands that tests ask of it.
  record Gathering(Phone host, String code, String board) {

    String command(String kind, String rest) {
      return command(Phone.id(), kind, rest);
    }

    String command(String id, String kind, String rest) {
      return "{\"id\":\""
          + id
          + "\",\"station\":\""
          + board
          + "\",\"kind\":\""
          + kind
          + "\""
          + rest
          + "}";
    }

    String pin(String card, String words, String permission) {
      return command(
          "pin-card",
          ",\"card\":\""
              + card
              + "\",\"words\":\""
              + words
              + "\",\"permission\":\""
              + permission
              + "\"");
    }

    String moveOn(String step) {
      return command("move-on", ",\"step\":\"" + step + "\"");
    }

    String takeBack(String card) {
      return "{\"id\":\""
          + Phone.id()
          + "\",\"kind\":\"take-back\",\"contribution\":\""
          + card
          + "\"}";
    }
  }

  @Override
  public void close() {
    house.close();
  }
}
