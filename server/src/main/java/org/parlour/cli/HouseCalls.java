package org.parlour.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.parlour.web.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the house over its own doors, as a host: the one that is running on a data folder, or one
/// that is opened for a moment.
final class HouseCalls {

  private final Running running;
  private final HttpClient client = HttpClient.newHttpClient();

  private HouseCalls(Running running) {
    this.running = running;
  }

  /// Asks whichever house there is.
  static <T> T with(Path data, HouseOpener opener, Function<HouseCalls, T> ask) {
    var running = Running.at(data);
    if (running.isPresent() && new HouseCalls(running.get()).answers()) {
      return ask.apply(new HouseCalls(running.get()));
    }
    var settings = Settings.onLoopback(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    try (var house = opener.open(data, settings)) {
      return ask.apply(new HouseCalls(new Running(house.port(), house.hostKey())));
    }
  }

  /// Asks a house that must be running.
  static HouseCalls toRunning(Path data) {
    return Running.at(data)
        .map(HouseCalls::new)
        .filter(HouseCalls::answers)
        .orElseThrow(() ->
            new IllegalStateException(
                "No house is open on "
                    + data
                    + ". Open it with ./parlour start, which prints a host link."));
  }

  private boolean answers() {
    try {
      return send(request("/api/hosts/me").GET().build()).statusCode() == 200;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  byte[] get(String path) {
    return answer(send(request(path).GET().build()));
  }

  JsonNode post(String path, String type, byte[] body) {
    var request =
        request(path)
            .header("Content-Type", type)
            .header("Origin", origin())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return new JsonMapper().readTree(answer(send(request)));
  }

  private String origin() {
    return "http://127.0.0.1:" + running.port();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path))
        .header("Cookie", "h=" + running.key() + "; __Host-h=" + running.key());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException away) {
      throw new IllegalStateException("The house does not answer.", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for the house.", stopped);
    }
  }

  private static byte[] answer(HttpResponse<byte[]> response) {
    if (response.statusCode() >= 400) {
      var problem = new JsonMapper().readTree(response.body());
      throw new IllegalArgumentException(problem.path("detail").stringValue("It was refused."));
    }
    return response.body();
  }

  static String inQuery(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
