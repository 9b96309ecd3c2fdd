package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.web.Settings;

class MetricsTest {

  @TempDir Path data;

  @Test
  void whoever_looks_after_the_machine_sees_how_many_and_nobodys_words() throws Exception {
    int port = freePort();
    var settings =
        new Settings("127.0.0.1", 0, null, OpenHall.NO_LIMIT, OpenHall.NO_LIMIT, port, null);
    try (var hall = new OpenHall(data, settings, InstantSource.system())) {
      var gathering = hall.gathering(hall.host());
      var mo = hall.person(gathering, "Marigold");
      mo.ask(gathering.code(), gathering.pin(Phone.id(), "A bench halfway up", "room"));
      try (var page = mo.listen(gathering.code(), null)) {
        page.next();
        assertThat(counts(port))
            .contains("parlour_open_pages 1\n", "parlour_rooms_in_memory 1\n")
            .containsPattern("parlour_answers_total\\{status=\"2xx\"} [1-9]")
            .doesNotContain("Marigold", "bench", gathering.code());
      }
    }
  }

  @Test
  void a_port_that_is_taken_is_named_with_what_chose_it() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      var settings =
          new Settings("127.0.0.1", 0, null, OpenHall.NO_LIMIT, OpenHall.NO_LIMIT, port, null);
      assertThatThrownBy(() -> new OpenHall(data, settings, InstantSource.system()))
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("PARLOUR_METRICS_PORT");
    }
  }

  @Test
  void the_doors_that_people_use_say_nothing_of_it() {
    try (var hall = new OpenHall(data)) {
      assertThat(hall.phone().get("/metrics").text()).doesNotContain("parlour_");
    }
  }

  private static String counts(int port) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + port + "/metrics");
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
