package org.parlour.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;
import tools.jackson.databind.JsonNode;

/// What people take from a gathering, hosts among them, in all that it hands out.
class LookingBackInTheReportTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String A_HOST = "lookingback.as-host";
  private static final String TOO_MUCH = "I talked too much in the morning.";
  private static final String HAPPY = "I go home happy.";
  private static final String QUIET = "It was too loud for me.";
  private static final String HERE = "Gwen made me laugh.";

  @TempDir Path data;

  private Gathering bench = new Gathering(new Phone(0), "", "");
  private final List<Phone> people = new ArrayList<>();
  private String ofTheHost = "";

  private interface Story {
    void in(OpenHall hall);
  }

  /// Five people look back; the last one keeps it here. Olwen is a host too, and says so.
  private void tell(Story story) {
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> NOW)) {
      var made = hall.gathering(hall.host());
      bench = new Gathering(made.host(), made.code(), Phone.id());
      host(
          "place-station",
          ",\"placed\":\"%s\",\"stationKind\":\"lookingback\",\"name\":\"The bench\",\"question\":\"\",\"help\":\"\""
              .formatted(bench.board()));
      host("open-station", ",\"of\":\"" + bench.board() + "\"");
      OpenHall.person(bench.host(), bench, "Olwen");
      ofTheHost = looksBack(bench.host(), TOO_MUCH, true, "share");
      for (var name : List.of("Mo", "Bea", "Yusuf", "Elsie", "Ray")) {
        people.add(hall.person(bench, name));
      }
      looksBack(people.get(0), HAPPY, false, "share-badge");
      looksBack(people.get(1), QUIET, false, "share");
      looksBack(people.get(2), "Thank you.", false, "share");
      looksBack(people.get(3), "Come to us next time.", false, "share");
      looksBack(people.get(4), HERE, false, "room");
      host("publish-report", "");
      story.in(hall);
    }
  }

  private String lookBack(String id, String words, boolean asHost, String permission) {
    return bench.command(
        "look-back",
        ",\"contribution\":\"%s\",\"words\":\"%s\",\"asHost\":%s,\"permission\":\"%s\""
            .formatted(id, words, asHost, permission));
  }

  private String looksBack(Phone person, String words, boolean asHost, String permission) {
    var id = Phone.id();
    asks(person, lookBack(id, words, asHost, permission));
    return id;
  }

  private void asks(Phone phone, String command) {
    var answer = phone.ask(bench.code(), command);
    assertThat(answer.path("outcome").stringValue("")).as(answer.toString()).isEqualTo("accepted");
  }

  private void host(String kind, String rest) {
    asks(bench.host(), "{\"id\":\"%s\",\"kind\":\"%s\"%s}".formatted(Phone.id(), kind, rest));
  }

  private Phone.Answer get(Phone anybody, String door) {
    var answer = anybody.get("/api/gatherings/" + bench.code() + "/" + door);
    assertThat(answer.status()).as(door).isEqualTo(200);
    return answer;
  }

  private JsonNode report(OpenHall hall) {
    return get(hall.phone(), "report").body();
  }

  private static List<String> wordsIn(JsonNode report) {
    return report
        .path("lookingBack")
        .valueStream()
        .map(one -> one.path("words").stringValue(""))
        .toList();
  }

  private String printed(OpenHall hall, String door) {
    try (var document = Loader.loadPDF(get(hall.phone(), door).response().body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void a_hosts_reflection_stands_in_the_report_among_all_others_and_says_that_a_host_looks_back() {
    tell(hall -> {
      var report = report(hall);
      assertThat(wordsIn(report))
          .containsExactlyInAnyOrder(TOO_MUCH, HAPPY, QUIET, "Thank you.", "Come to us next time.");
      assertThat(Phone.ids(report.path("lookingBack"), "contribution"))
          .as("in an order that says nothing")
          .isSortedAccordingTo(comparing(UUID::fromString));
      for (var one : report.path("lookingBack")) {
        boolean aHosts = one.path("words").stringValue("").equals(TOO_MUCH);
        assertThat(one.toString().contains(A_HOST)).as(one.toString()).isEqualTo(aHosts);
        assertThat(one.has("by")).isEqualTo(one.path("words").stringValue("").equals(HAPPY));
      }
      assertThat(report.toString()).as("what stays in the room").doesNotContain(HERE);
    });
  }

  @Test
  void it_is_printed_in_quotation_marks_in_plain_and_in_easy_words() {
    tell(hall -> {
      assertThat(printed(hall, "report.pdf"))
          .contains("“" + TOO_MUCH + "” A host looks back")
          .contains("“" + HAPPY + "” From Mo")
          .containsSubsequence("Looking back", QUIET, "Not in this picture");
      assertThat(printed(hall, "easy.pdf"))
          .containsSubsequence("“" + TOO_MUCH + "”", "A host looks back")
          .contains("“" + QUIET + "”");
    });
  }

  @Test
  void what_stands_there_by_itself_is_in_it_and_its_people_have_a_part_in_it() {
    tell(hall -> {
      var counts = report(hall).path("counts");
      assertThat(counts.path("given").intValue()).isEqualTo(6);
      assertThat(counts.path("stayHere").intValue()).isEqualTo(1);
      assertThat(counts.path("notUsed").intValue()).isZero();
      assertThat(counts.path("people").intValue()).isEqualTo(5);
      assertThat(counts.path("peopleInIt").intValue()).isEqualTo(5);
    });
  }

  @Test
  void ARR_3_a_badge_alone_does_not_speak_for_the_hosts() {
    tell(hall -> {
      var answer =
          people.get(0).ask(bench.code(), lookBack(Phone.id(), "I am no host.", true, "share"));
      assertThat(answer.path("outcome").stringValue("")).isEqualTo("refused");
      assertThat(answer.at("/reason/key").stringValue(""))
          .isEqualTo("lookingback.only-hosts-say-so");
      assertThat(report(hall).toString()).doesNotContain("I am no host.");
    });
  }

  @Test
  void another_host_turns_it_over_like_anybody_elses() {
    tell(hall -> {
      var other = hall.host();
      asks(
          other,
          "{\"id\":\"%s\",\"kind\":\"hide\",\"contribution\":\"%s\",\"reason\":\"private-information\"}"
              .formatted(Phone.id(), ofTheHost));
      assertThat(report(hall).toString()).doesNotContain(TOO_MUCH).doesNotContain(ofTheHost);
      assertThat(get(hall.phone(), "minutes").text()).doesNotContain(TOO_MUCH);
    });
  }

  @Test
  void it_is_taken_back_like_anybody_elses_and_the_number_of_the_report_says_so() {
    tell(hall -> {
      asks(bench.host(), bench.takeBack(ofTheHost));
      var report = report(hall);
      assertThat(report.path("edition").intValue()).isEqualTo(2);
      assertThat(report.toString()).doesNotContain(TOO_MUCH).doesNotContain(A_HOST);
      assertThat(report.at("/counts/takenBack").intValue()).isEqualTo(1);
    });
  }

  private String tables() {
    var all = new StringBuilder();
    var bytes = get(bench.host(), "data.zip").response().body();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        all.append(new String(zip.readAllBytes(), UTF_8));
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return all.toString();
  }

  @Test
  void minutes_tables_export_and_my_things_have_it_too() {
    tell(hall -> {
      assertThat(get(hall.phone(), "minutes").text()).contains(TOO_MUCH).contains(A_HOST);
      assertThat(get(bench.host(), "mine").text()).contains(TOO_MUCH).contains("reflection");
      assertThat(tables()).contains(TOO_MUCH).contains("as-host,yes");
      var exported = get(bench.host(), "export.json");
      assertThat(exported.text()).contains("\"asHost\":true").doesNotContain(HERE);
      var again = bench.host().post("/api/gatherings/import", exported.text());
      assertThat(again.status()).as(again.text()).isEqualTo(201);
      var code = again.body().path("code").stringValue("");
      var same = bench.host().get("/api/gatherings/" + code + "/export.json");
      assertThat(new String(same.response().body(), UTF_8)).contains(TOO_MUCH, "\"asHost\":true");
    });
  }
}
