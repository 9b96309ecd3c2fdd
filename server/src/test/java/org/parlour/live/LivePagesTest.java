package org.parlour.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How news reach pages: every kind of page the same, and none at the cost of another.
class LivePagesTest {

  private static final long RARELY = 3_600_000;
  private static final int NEVER = 0;
  private static final int COMMITS_MAX = 900;
  private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");

  @ParameterizedTest
  @CsvSource({"HTTP_1_1,identity", "HTTP_1_1,gzip", "HTTP_2,identity", "HTTP_2,gzip"})
  void every_page_hears_everything_in_order(Version version, String encoding) {
    try (var hub = new OpenHub(1, RARELY, NEVER)) {
      var page = hub.listen(version, encoding);
      page.hears("event: room");
      for (int n = 0; n < 50; n++) {
        var said = ("news " + n + " ").repeat(n * 20 + 1);
        var seq = hub.say(said);
        assertThat(page.hears("id: ")).isEqualTo(Long.toString(seq));
        assertThat(page.hears("data: ")).isEqualTo(said);
      }
    }
  }

  @Test
  void R11_a_page_that_stops_reading_is_closed_and_resumes_with_nothing_missing() throws Exception {
    try (var hub = new OpenHub(1, RARELY, NEVER);
        var stuck = hub.open("")) {
      var reader = hub.listen(Version.HTTP_1_1, "identity");
      reader.hears("event: room");
      Ear.until("both are here", () -> hub.peopleHere() == 2);
      long last = sayUntilSomebodyIsClosed(hub, reader, "x".repeat(8_000));
      Ear.until("only the reader is here", () -> hub.peopleHere() == 1);
      var heard = ids(all(stuck));
      long heardLast = heard.getLast();
      try (var again = hub.open("Last-Event-ID: " + heardLast + "\r\n")) {
        var rest = Ear.on(again.getInputStream(), "identity");
        for (long seq = heardLast + 1; seq <= last; seq++) {
          heard.add(Long.parseLong(rest.hears("id: ")));
        }
      }
      // It came in before anything was said: first the room as of 0, then everything, once.
      assertThat(heard).isEqualTo(LongStream.rangeClosed(0, last).boxed().toList());
    }
  }

  @Test
  void R11_no_more_than_a_thousand_news_wait_for_a_page_however_small_they_are() throws Exception {
    int newsOfACommit = 100;
    try (var hub = new OpenHub(newsOfACommit, RARELY, NEVER);
        var _ = hub.open("")) {
      var reader = hub.listen(Version.HTTP_1_1, "identity");
      reader.hears("event: room");
      Ear.until("both are here", () -> hub.peopleHere() == 2);
      var small = "x".repeat(5);
      long last = sayUntilSomebodyIsClosed(hub, reader, small);
      assertThat(last * newsOfACommit * small.length())
          .as("bytes said until it was closed")
          .isLessThan(OpenPage.QUEUED_BYTES_MAX / 2);
    }
  }

  /// The reader must hear each commit before the next is said: nobody waits for who is stuck.
  private static long sayUntilSomebodyIsClosed(OpenHub hub, Ear reader, String text) {
    long seq = 0;
    while (hub.hub.closedForSlowness() == 0 && seq < COMMITS_MAX) {
      seq = hub.say(text);
      assertThat(reader.hears("id: ")).isEqualTo(Long.toString(seq));
    }
    assertThat(hub.hub.closedForSlowness()).as("closed, after " + seq + " commits").isEqualTo(1);
    return seq;
  }

  /// A map that was worked out stands in no journal, and still nobody may miss it.
  @Test
  void what_stands_in_no_journal_is_said_once_to_a_page_that_comes_back() throws Exception {
    try (var hub = new OpenHub(1, RARELY, NEVER)) {
      var page = hub.listen(Version.HTTP_1_1, "identity");
      page.hears("event: room");
      long seq = hub.say("A vote.");
      hub.sayBeside("A map.");
      hub.sayBeside("A better map.");
      assertThat(page.hears("id: ")).isEqualTo("" + seq);
      assertThat(page.hears("id: ")).isEqualTo(seq + ".1");
      assertThat(page.hears("id: ")).isEqualTo(seq + ".2");
      try (var again = hub.open("Last-Event-ID: " + seq + ".1\r\n")) {
        var rest = Ear.on(again.getInputStream(), "identity");
        assertThat(rest.hears("id: ")).isEqualTo(seq + ".2");
        assertThat(rest.hears("data: ")).isEqualTo("A better map.");
      }
      var fresh = hub.listen(Version.HTTP_1_1, "identity");
      fresh.hears("event: room");
      for (var heard = ""; !heard.equals(seq + ".2"); ) {
        heard = fresh.hears("id: "); // The room as it was a moment ago, and all that came since.
      }
    }
  }

  @Test
  void an_id_that_is_not_ours_is_nothing() {
    assertThat(Heard.parse("17.2")).isEqualTo(new Heard(17, 2)).hasToString("17.2");
    assertThat(Heard.parse("17")).hasToString("17");
    assertThat(List.of("", "a", "1.b", "1.2.3"))
        .allSatisfy(id -> assertThat(Heard.parse(id)).isEqualTo(Heard.NOTHING));
  }

  @Test
  void a_page_that_hears_only_heartbeats_is_not_idle() {
    try (var hub = new OpenHub(1, 100, 500)) {
      var page = hub.listen(Version.HTTP_1_1, "identity");
      page.hears("event: room");
      for (int beats = 0; beats < 12; beats++) {
        page.hears(":");
      }
    }
  }

  @Test
  void a_house_that_closes_ends_its_streams() throws Exception {
    try (var hub = new OpenHub(1, RARELY, NEVER);
        var socket = hub.open("Connection: close\r\n")) {
      Ear.until("it is here", () -> hub.peopleHere() == 1);
      var page = hub.listen(Version.HTTP_1_1, "identity");
      page.hears("event: room");
      hub.say("Good night.");
      page.hears("data: ");
      hub.hub.close();
      assertThat(all(socket)).contains("Good night.").endsWith("\r\n0\r\n\r\n");
    }
  }

  private static List<Long> ids(String stream) {
    var ids = new ArrayList<Long>();
    var found = ID.matcher(stream.replace("\r", ""));
    while (found.find()) {
      ids.add(Long.parseLong(found.group(1)));
    }
    return ids;
  }

  /// Everything that came until the connection ended, in good order or not.
  private static String all(Socket socket) {
    var bytes = new ByteArrayOutputStream();
    try {
      int one;
      while ((one = socket.getInputStream().read()) >= 0) {
        bytes.write(one);
      }
    } catch (IOException reset) {
      // What came before counts.
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
