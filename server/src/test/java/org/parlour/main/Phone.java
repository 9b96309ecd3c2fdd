package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A phone, laptop or script at the doors, in tests: it keeps its cookies and says where it comes
/// from, like a browser.
final class Phone {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Phone(int port) {
    this.port = port;
  }

  /// What a door answered.
  record Answer(int status, JsonNode body, String text, HttpResponse<byte[]> response) {
    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return get(path, Map.of());
  }

  Answer get(String path, Map<String, String> headers) {
    var request = request(path).GET();
    headers.forEach(request::header);
    return send(request.build());
  }

  Answer post(String path, String body) {
    return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  Answer post(String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Origin", "http://127.0.0.1:" + port)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  Answer postFrom(@Nullable String origin, String path, String type, String body) {
    var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return send(request.build());
  }

  /// Sends one part of an upload.
  Answer put(String path, byte[] body) {
    return send(
        request(path)
            .header("Origin", "http://127.0.0.1:" + port)
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(body))
            .build());
  }

  /// Asks one thing and returns its outcome. Sends a picture up, whole.
  ///
  /// @return the upload that a command names
  String sendsPicture(String code, byte[] photo) {
    var upload = id();
    var path = "/api/gatherings/" + code + "/uploads/" + upload;
    assertThat(put(path + "?from=0", photo).status()).isEqualTo(200);
    var finish = "{\"is\":\"picture\",\"bytes\":" + photo.length + "}";
    assertThat(post(path, finish).status()).isEqualTo(200);
    return upload;
  }

  JsonNode ask(String code, String command) {
    var answer = post("/api/gatherings/" + code + "/commands", "[" + command + "]");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body().get(0);
  }

  HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!cookies.isEmpty()) {
      var all =
          cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue());
      request.header("Cookie", String.join("; ", all.toList()));
    }
    return request;
  }

  Answer send(HttpRequest request) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofByteArray());
      response.headers().allValues("set-cookie").forEach(this::keep);
      var text = new String(response.body(), StandardCharsets.UTF_8);
      boolean json = response.headers().firstValue("content-type").orElse("").contains("json");
      var body = json && !text.isEmpty() ? JSON.readTree(text) : JSON.createObjectNode();
      var answer = new Answer(response.statusCode(), body, text, response);
      var path = request.uri().toString().replaceFirst("^http://[^/]+", "");
      Promised.check(request.method(), path, answer);
      return answer;
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  /// This is the same browser as that one, at a house that was opened again.
  Phone withCookiesOf(Phone other) {
    cookies.putAll(other.cookies);
    return this;
  }

  /// Opens a page that listens.
  Listening listen(String code, @Nullable String lastEventId) {
    var request = request("/api/gatherings/" + code + "/live");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return new Listening(CLIENT, request.GET().build());
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  /// A page that listens, from its first event to its last.
  static final class Listening implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder everything = new StringBuilder();
    private final HttpResponse<java.io.InputStream> response;

    /// One event.
    record Heard(String id, String kind, JsonNode data) {}

    Listening(HttpClient client, HttpRequest request) {
      try {
        response = client.send(request, BodyHandlers.ofInputStream());
        Thread.startVirtualThread(this::read);
      } catch (IOException | InterruptedException away) {
        throw new IllegalStateException(away);
      }
    }

    int status() {
      return response.statusCode();
    }

    private void read() {
      try (var lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        String line;
        String id = "";
        String kind = "";
        while ((line = lines.readLine()) != null) {
          synchronized (everything) {
            everything.append(line).append('\n');
          }
          if (line.startsWith("id: ")) {
            id = line.substring(4);
          } else if (line.startsWith("event: ")) {
            kind = line.substring(7);
          } else if (line.startsWith("data: ")) {
            heard.add(new Heard(id, kind, JSON.readTree(line.substring(6))));
          }
        }
      } catch (IOException closed) {
        // The page was closed, by the house or by the test.
      }
    }

    /// The next event, whatever it is.
    Heard next() {
      try {
        var next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("the next event").isNotNull();
        return java.util.Objects.requireNonNull(next);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    /// The next piece of news of a kind, leaving out what comes before it.
    JsonNode news(String kind) {
      while (true) {
        var event = next();
        for (var news : event.kind().equals("news") ? event.data() : JSON.createArrayNode()) {
          if (news.path("kind").stringValue("").equals(kind)) {
            return news;
          }
        }
      }
    }

    String everything() {
      synchronized (everything) {
        return everything.toString();
      }
    }

    @Override
    public void close() {
      try {
        response.body().close();
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  /// The files of a folder, byte by byte, as one text in which plain words can be looked for.
  static String bytesOf(java.nio.file.Path folder) {
    try (var files = java.nio.file.Files.walk(folder)) {
      var all = new StringBuilder();
      for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        all.append(new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
      return all.toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> ids(JsonNode list, String field) {
    return list.valueStream().map(node -> node.path(field).stringValue("")).toList();
  }
}
