package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;
import tools.jackson.databind.JsonNode;

/// What everybody may read of a gathering, through the doors.
class ReportTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String SENTENCE = "People want the same few faces.";

  private static final String WALL =
      "\",\"stationKind\":\"insights\",\"name\":\"What we heard\",\"question\":\"\",\"help\":\"\"";

  private static final Gathering NOT_YET = new Gathering(new Phone(0), "", "");

  @TempDir Path data;

  private Instant now = NOW;
  private Gathering shelf = NOT_YET;
  private Gathering wall = NOT_YET;
  private final List<Phone> people = new ArrayList<>();
  private final List<String> things = new ArrayList<>();

  private interface Story {
    void in(OpenHall hall);
  }

  @BeforeEach
  void aRecipe() throws IOException {
    Files.createDirectories(data.resolve("recipes"));
    Files.writeString(
        data.resolve("recipes").resolve("heard.yaml"),
        """
        id: heard
        title: A shelf
        about: To show things.
        stations:
          - kind: show
            name: The shelf
            help: Put something on it.
        """);
  }

  /// Five people put a thing on the shelf each; the last one keeps it here. Gwen makes a sentence
  /// of three of them.
  private void tell(Story story) {
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> now)) {
      var host = hall.host();
      shelf = OpenHall.gatheringOf(host, "heard");
      putTheWallUp();
      for (var name : List.of("Mo", "Bea", "Gwen", "Yusuf", "Elsie", "Ray")) {
        var person = hall.person(shelf, name);
        people.add(person);
        things.add(put(person, name + "'s thing", name.equals("Ray") ? "room" : "share"));
      }
      write(SENTENCE, things.get(0), things.get(1), things.get(5));
      story.in(hall);
    }
  }

  private void putTheWallUp() {
    wall = new Gathering(shelf.host(), shelf.code(), Phone.id());
    asks(shelf.host(), ofTheHost("place-station", ",\"placed\":\"" + wall.board() + WALL));
    asks(shelf.host(), ofTheHost("open-station", ",\"of\":\"" + wall.board() + "\""));
  }

  private String put(Phone person, String words, String permission) {
    var id = Phone.id();
    asks(
        person,
        shelf.command(
            "put-on-shelf",
            ",\"contribution\":\"%s\",\"words\":\"%s\",\"permission\":\"%s\""
                .formatted(id, words, permission)));
    return id;
  }

  private String write(String words, String... sources) {
    var id = Phone.id();
    asks(
        people.get(2),
        wall.command(
            "write-insight",
            ",\"contribution\":\"%s\",\"words\":\"%s\",\"sources\":[\"%s\"],\"permission\":\"share\""
                .formatted(id, words, String.join("\",\"", sources))));
    return id;
  }

  private void asks(Phone phone, String command) {
    var answer = phone.ask(shelf.code(), command);
    assertThat(answer.path("outcome").stringValue("")).as(answer.toString()).isEqualTo("accepted");
  }

  private void host(String kind) {
    asks(shelf.host(), ofTheHost(kind, ""));
  }

  private static String ofTheHost(String kind, String rest) {
    return "{\"id\":\"" + Phone.id() + "\",\"kind\":\"" + kind + "\"" + rest + "}";
  }

  private Phone.Answer read(Phone anybody) {
    return anybody.get("/api/gatherings/" + shelf.code() + "/report");
  }

  private static List<String> wordsIn(JsonNode report) {
    return report.path("things").valueStream().map(one -> one.path("words").toString()).toList();
  }

  @Test
  void nobody_reads_it_before_a_host_publishes_it_or_after_it_is_taken_down() {
    tell(hall -> {
      var anybody = hall.phone();
      assertThat(read(anybody).status()).isEqualTo(404);
      assertThat(read(people.get(0)).status()).as("a badge is no host").isEqualTo(404);
      assertThat(read(shelf.host()).status()).as("its host may look").isEqualTo(200);
      host("publish-report");
      assertThat(read(anybody).status()).isEqualTo(200);
      assertThat(read(anybody).body().path("edition").intValue()).isEqualTo(1);
      host("take-report-down");
      assertThat(read(anybody).status()).isEqualTo(404);
      host("publish-report");
      assertThat(read(anybody).body().path("edition").intValue()).isEqualTo(2);
    });
  }

  @Test
  void it_opens_down_to_the_exact_words_that_their_makers_let_anyone_see() {
    tell(hall -> {
      host("publish-report");
      var report = read(hall.phone()).body();
      assertThat(wordsIn(report))
          .containsExactlyInAnyOrder("\"" + SENTENCE + "\"", "\"Mo's thing\"", "\"Bea's thing\"");
      var sentence = report.path("things").get(0);
      assertThat(sentence.path("is").stringValue("")).isEqualTo("insight");
      assertThat(sentence.path("from").valueStream().map(JsonNode::stringValue))
          .as("what stays in the room is not even named")
          .containsExactly(things.get(0), things.get(1));
      assertThat(report.toString()).doesNotContain("Ray").doesNotContain(things.get(5));
    });
  }

  @Test
  void it_says_what_is_not_in_this_picture_and_how_many_have_a_part_in_it() {
    tell(hall -> {
      host("publish-report");
      var counts = read(hall.phone()).body().path("counts");
      assertThat(counts.path("given").intValue()).isEqualTo(6);
      assertThat(counts.path("stayHere").intValue()).isEqualTo(1);
      assertThat(counts.path("notUsed").intValue()).isEqualTo(3);
      assertThat(counts.path("people").intValue()).isEqualTo(5);
      assertThat(counts.path("peopleInIt").intValue()).isEqualTo(2);
    });
  }

  @Test
  void whoever_has_it_printed_hears_how_far_it_is_and_then_gets_exactly_the_file() {
    tell(hall -> {
      var making = "/api/gatherings/" + shelf.code() + "/making/report.pdf";
      assertThat(hall.phone().get(making).status()).as("not published").isEqualTo(404);
      host("publish-report");
      var answer = hall.phone().get(making);
      assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.parlour.making");
      int head = answer.text().indexOf("%PDF-");
      var said = answer.text().substring(0, head).lines().toList();
      assertThat(said.getFirst()).matches("\\{\"done\":1,\"of\":[1-9]\\d*}");
      int bytes = answer.response().body().length - head;
      assertThat(said.getLast()).isEqualTo("{\"bytes\":" + bytes + "}");
    });
  }

  @Test
  void END_2_what_somebody_did_not_mean_is_not_in_it() {
    tell(hall -> {
      host("publish-report");
      var insight = read(hall.phone()).body().path("things").get(0).path("contribution");
      asks(
          people.get(1),
          wall.command(
              "answer-insight",
              ",\"insight\":%s,\"verdict\":\"not-what-i-meant\",\"permission\":\"room\""
                  .formatted(insight)));
      assertThat(read(hall.phone()).body().path("things").isEmpty()).isTrue();
    });
  }

  @Test
  void what_is_taken_back_is_gone_from_it_at_once_and_its_number_says_so() {
    tell(hall -> {
      host("publish-report");
      asks(people.get(1), wall.takeBack(things.get(1)));
      var report = read(hall.phone()).body();
      assertThat(report.path("edition").intValue()).isEqualTo(2);
      assertThat(report.path("lost").intValue()).isEqualTo(1);
      assertThat(report.path("counts").path("takenBack").intValue()).isEqualTo(1);
      assertThat(report.toString()).doesNotContain("Bea's thing").doesNotContain(things.get(1));
    });
  }

  @Test
  void what_was_never_given_is_no_thing_lost() {
    tell(hall -> {
      host("publish-report");
      asks(people.get(1), wall.takeBack(Phone.id()));
      assertThat(read(hall.phone()).body().path("edition").intValue()).isEqualTo(1);
    });
  }

  @Test
  void what_a_host_turned_over_is_not_even_named() {
    tell(hall -> {
      host("publish-report");
      asks(
          shelf.host(),
          ofTheHost("hide", ",\"contribution\":\"" + things.get(0) + "\",\"reason\":\"threat\""));
      assertThat(read(hall.phone()).text())
          .doesNotContain("Mo's thing")
          .doesNotContain(things.get(0))
          .contains(things.get(1));
    });
  }

  @Test
  void a_card_that_lies_face_down_is_not_even_named_until_it_is_turned_over() {
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> NOW)) {
      shelf = hall.gathering(hall.host());
      putTheWallUp();
      people.addAll(List.of(hall.person(shelf, "Mo"), hall.person(shelf, "Bea")));
      people.add(people.getFirst());
      var card = Phone.id();
      asks(people.getFirst(), shelf.pin(card, "Mo's card", "share"));
      write(SENTENCE, card);
      host("publish-report");
      assertThat(read(hall.phone()).text())
          .contains(SENTENCE)
          .doesNotContain("Mo's card")
          .doesNotContain(card);
      asks(shelf.host(), shelf.moveOn("turned-over"));
      assertThat(read(hall.phone()).text()).contains("Mo's card").contains(card);
    }
  }

  @Test
  void whoever_keeps_something_closer_takes_it_out_of_it() {
    tell(hall -> {
      host("publish-report");
      asks(
          people.get(0),
          "{\"id\":\"%s\",\"kind\":\"change-permission\",\"contribution\":\"%s\",\"permission\":\"room\"}"
              .formatted(Phone.id(), things.get(0)));
      assertThat(read(hall.phone()).text()).doesNotContain("Mo's thing");
    });
  }

  @Test
  void POS_2_for_fourteen_days_people_find_where_to_say_what_is_missing() {
    tell(_ -> {
      host("publish-report");
      assertThat(read(shelf.host()).body().has("missing")).isFalse();
      var box = Phone.id();
      asks(
          shelf.host(),
          ofTheHost(
              "place-station",
              ",\"placed\":\""
                  + box
                  + "\",\"stationKind\":\"feedback\",\"name\":\"The letterbox\",\"question\":\"What is"
                  + " missing?\",\"help\":\"\""));
      asks(shelf.host(), ofTheHost("open-station", ",\"of\":\"" + box + "\""));
      var missing = read(shelf.host()).body().path("missing");
      assertThat(missing.path("at").stringValue("")).isEqualTo(box);
      assertThat(missing.path("until").longValue(0))
          .isEqualTo(NOW.plus(Duration.ofDays(14)).toEpochMilli());
      asks(shelf.host(), ofTheHost("shut-station", ",\"of\":\"" + box + "\""));
      assertThat(read(shelf.host()).body().has("missing")).isFalse();
    });
  }

  @Test
  void POS_2_what_is_missing_is_said_also_when_everything_else_is_over_and_no_longer_than_that() {
    tell(hall -> {
      host("publish-report");
      var box = Phone.id();
      var letterbox =
          "\",\"stationKind\":\"feedback\",\"name\":\"The letterbox\",\"question\":\"\",\"help\":\"\"";
      asks(shelf.host(), ofTheHost("place-station", ",\"placed\":\"" + box + letterbox));
      asks(shelf.host(), ofTheHost("open-station", ",\"of\":\"" + box + "\""));
      shelf.host().post("/api/gatherings/" + shelf.code() + "/close", "{}");
      var missing = read(hall.phone()).body().path("missing");
      assertThat(missing.path("at").stringValue("")).isEqualTo(box);
      var at = new Gathering(shelf.host(), shelf.code(), box);
      asks(people.get(0), at.command("give-thought", thought()));
      assertThat(why(people.get(0), write())).as("elsewhere it is over").isEqualTo("room.closed");

      now = NOW.plus(Duration.ofDays(14));
      assertThat(read(hall.phone()).body().has("missing")).isFalse();
      assertThat(why(people.get(0), at.command("give-thought", thought())))
          .isEqualTo("room.closed");
    });
  }

  private static String thought() {
    return ",\"contribution\":\"%s\",\"thought\":\"%s\",\"begins\":true,\"words\":\"The bus.\",\"permission\":\"share\""
        .formatted(Phone.id(), Phone.id());
  }

  private String write() {
    return shelf.command(
        "put-on-shelf",
        ",\"contribution\":\"%s\",\"words\":\"Late\",\"permission\":\"share\""
            .formatted(Phone.id()));
  }

  private String why(Phone phone, String command) {
    return phone.ask(shelf.code(), command).at("/reason/key").stringValue("");
  }
}
