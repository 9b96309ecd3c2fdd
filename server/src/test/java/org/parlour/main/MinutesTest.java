package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;
import tools.jackson.databind.JsonNode;

/// Every board and paper as it stands, for whoever may read the report.
class MinutesTest {

  private static final String WALL =
      "\",\"stationKind\":\"insights\",\"name\":\"What we heard\",\"question\":\"\",\"help\":\"\"";

  @TempDir Path data;

  private Gathering board = new Gathering(new Phone(0), "", "");
  private final List<Phone> people = new ArrayList<>();

  private interface Story {
    void in(OpenHall hall);
  }

  @BeforeEach
  void aRecipe() throws IOException {
    people.clear();
    Files.createDirectories(data.resolve("recipes"));
    Files.writeString(
        data.resolve("recipes").resolve("shelf.yaml"),
        """
        id: shelf
        title: A shelf
        about: To show things.
        stations:
          - kind: show
            name: The shelf
            help: Put something on it.
        """);
  }

  private void tell(String recipe, Story story) {
    try (var hall = new OpenHall(data)) {
      board = OpenHall.gatheringOf(hall.host(), recipe);
      for (var name : List.of("Mo", "Bea", "Gwen")) {
        people.add(hall.person(board, name));
      }
      story.in(hall);
    }
  }

  private void asks(Phone phone, String command) {
    var answer = phone.ask(board.code(), command);
    assertThat(answer.path("outcome").stringValue("")).as(answer.toString()).isEqualTo("accepted");
  }

  private void host(String kind, String rest) {
    asks(board.host(), "{\"id\":\"" + Phone.id() + "\",\"kind\":\"" + kind + "\"" + rest + "}");
  }

  private Phone.Answer read(Phone anybody) {
    return anybody.get("/api/gatherings/" + board.code() + "/minutes");
  }

  private JsonNode station(int at) {
    return read(board.host()).body().path("stations").get(at);
  }

  private static Stream<String> wordsIn(JsonNode part) {
    return part.path("things").valueStream().map(thing -> thing.path("words").stringValue(""));
  }

  private String pin(int person, String words, String permission) {
    var card = Phone.id();
    asks(people.get(person), board.pin(card, words, permission));
    return card;
  }

  private String shows(int person, String words, String rest) {
    var thing = Phone.id();
    asks(
        people.get(person),
        board.command(
            "put-on-shelf",
            ",\"contribution\":\"" + thing + "\",\"words\":\"" + words + "\"" + rest));
    return thing;
  }

  @Test
  void whoever_may_read_the_report_may_read_them() {
    tell(
        "pinpoint",
        hall -> {
          assertThat(read(hall.phone()).status()).isEqualTo(404);
          assertThat(read(people.getFirst()).status()).as("a badge is no host").isEqualTo(404);
          assertThat(read(board.host()).status()).as("its host may look").isEqualTo(200);
          host("publish-report", "");
          assertThat(read(hall.phone()).status()).isEqualTo(200);
          assertThat(read(hall.phone()).body().path("edition").intValue()).isEqualTo(1);
        });
  }

  @Test
  void a_board_stands_in_them_as_it_stands_in_the_room_with_its_dots_once_they_are_counted() {
    tell(
        "pinpoint",
        hall -> {
          var second = pin(0, "Second", "share");
          pin(1, "On its own", "share-badge");
          var first = pin(1, "First", "share");
          asks(board.host(), board.moveOn("turned-over"));
          asks(board.host(), board.moveOn("sorting"));
          var group = Phone.id();
          asks(people.get(0), board.command("open-group", ",\"group\":\"" + group + "\""));
          var into = ",\"card\":\"%s\",\"group\":\"" + group + "\",\"after\":%s";
          asks(people.get(0), board.command("place", into.formatted(first, "null")));
          asks(people.get(0), board.command("place", into.formatted(second, "\"" + first + "\"")));
          asks(
              people.get(0),
              board.command(
                  "name-group",
                  ",\"group\":\"" + group + "\",\"words\":\"Together\",\"permission\":\"share\""));
          assertThat(station(0).at("/parts/0/stands").isMissingNode()).isTrue();
          asks(board.host(), board.moveOn("dots"));
          asks(people.get(0), board.command("place-dot", ",\"group\":\"" + group + "\""));
          asks(board.host(), board.moveOn("closed"));
          var parts = station(0).path("parts");
          assertThat(parts.get(0).path("called").stringValue("")).isEqualTo("Together");
          assertThat(wordsIn(parts.get(0))).containsExactly("First", "Second");
          assertThat(parts.get(0).at("/stands/0/values/n").intValue()).isEqualTo(1);
          assertThat(wordsIn(parts.get(1))).containsExactly("On its own");
          assertThat(parts.get(1).at("/things/0/by").stringValue("")).isEqualTo("Bea");
        });
  }

  @Test
  void what_the_hosts_brought_says_so() {
    tell(
        "pinpoint",
        hall -> {
          var list = "text\nA bench halfway up".getBytes(StandardCharsets.UTF_8);
          var into = "/api/gatherings/import?name=list.csv&into=" + board.code();
          assertThat(board.host().post(into, "text/csv", list).status()).isEqualTo(200);
          pin(0, "Mo's card", "share");
          asks(board.host(), board.moveOn("turned-over"));
          var things = station(0).path("parts").get(0).path("things");
          assertThat(things.get(0).at("/stands/0/key").stringValue(""))
              .isEqualTo("minutes.says.from-hosts");
          assertThat(things.get(1).has("stands")).as("Mo's own card").isFalse();
        });
  }

  @Test
  void what_lies_face_down_is_not_in_them_and_a_name_that_stays_is_not_shown() {
    tell(
        "pinpoint",
        hall -> {
          var card = pin(0, "Mo's card", "share");
          assertThat(read(board.host()).text()).doesNotContain("Mo's card").doesNotContain(card);
          asks(board.host(), board.moveOn("turned-over"));
          asks(board.host(), board.moveOn("sorting"));
          var group = ",\"group\":\"" + Phone.id() + "\"";
          asks(people.get(0), board.command("open-group", group));
          asks(
              people.get(0),
              board.command("place", ",\"card\":\"" + card + "\"" + group + ",\"after\":null"));
          asks(people.get(0), board.command("name-group", group + ",\"words\":\"Only for us\""));
          assertThat(read(board.host()).text()).contains("Mo's card").doesNotContain("Only for us");
        });
  }

  @Test
  void what_stays_here_is_gone_or_turned_over_is_not_even_named_and_how_much_stays_is_said() {
    tell(
        "shelf",
        hall -> {
          var stays = shows(0, "A photo of Quentin", ",\"permission\":\"room\"");
          var gone = shows(1, "A cake", ",\"permission\":\"share\"");
          var turned = shows(2, "A threat", ",\"permission\":\"share\"");
          shows(2, "A kettle", ",\"permission\":\"share\"");
          asks(people.get(1), board.takeBack(gone));
          host("hide", ",\"contribution\":\"" + turned + "\",\"reason\":\"threat\"");
          host("publish-report", "");
          var text = read(hall.phone()).text();
          assertThat(text)
              .contains("A kettle")
              .doesNotContain("Quentin", "A cake", "A threat")
              .doesNotContain(stays, gone, turned);
          assertThat(station(0).path("stayHere").intValue()).isEqualTo(2);
        });
  }

  @Test
  void a_nameless_thing_has_no_place_among_the_others() {
    tell(
        "shelf",
        hall -> {
          shows(0, "First", ",\"permission\":\"share\"");
          var hash = "a".repeat(64);
          var nameless = ",\"permission\":\"nameless\",\"secretHash\":\"" + hash + "\"";
          shows(1, "Nobody's", nameless);
          shows(2, "Last", ",\"permission\":\"share\"");
          assertThat(wordsIn(station(0).path("parts").get(0)))
              .containsExactly("First", "Last", "Nobody's");
          assertThat(read(board.host()).text()).doesNotContain(hash);
        });
  }

  @Test
  void END_2_a_sentence_that_somebody_did_not_mean_is_not_in_them_nor_what_they_said_to_it() {
    tell(
        "shelf",
        hall -> {
          var kettle = shows(0, "A kettle", ",\"permission\":\"share\"");
          var wall = new Gathering(board.host(), board.code(), Phone.id());
          host("place-station", ",\"placed\":\"" + wall.board() + WALL);
          host("open-station", ",\"of\":\"" + wall.board() + "\"");
          var insight = Phone.id();
          asks(
              people.get(2),
              wall.command(
                  "write-insight",
                  ",\"contribution\":\"%s\",\"words\":\"People want tea.\",\"sources\":[\"%s\"],\"permission\":\"share\""
                      .formatted(insight, kettle)));
          assertThat(wordsIn(station(1).path("parts").get(0))).containsExactly("People want tea.");
          assertThat(station(1).at("/parts/0/things/0/from/0").stringValue("")).isEqualTo(kettle);
          asks(
              people.get(0),
              wall.command(
                  "answer-insight",
                  ",\"insight\":\"%s\",\"verdict\":\"not-what-i-meant\",\"contribution\":\"%s\",\"words\":\"I want coffee.\",\"permission\":\"share\""
                      .formatted(insight, Phone.id())));
          assertThat(read(board.host()).text())
              .doesNotContain("People want tea.", "I want coffee.")
              .doesNotContain(insight);
        });
  }

  @Test
  void a_form_lies_there_with_the_words_that_hang_on_each_question() {
    tell(
        "form-walk-through",
        hall -> {
          var question = Phone.id();
          asks(
              board.host(),
              board.command(
                  "put-questions",
                  ",\"questions\":[{\"question\":\"%s\",\"words\":\"Hygiene, Y / N?\",\"intimate\":true}]"
                      .formatted(question)));
          asks(
              people.get(0),
              board.command(
                  "give-reason",
                  ",\"contribution\":\"%s\",\"question\":\"%s\",\"words\":\"I am not a yes or no\",\"permission\":\"share\""
                      .formatted(Phone.id(), question)));
          var thing = station(0).at("/parts/0/things/0");
          assertThat(thing.path("words").stringValue("")).isEqualTo("Hygiene, Y / N?");
          assertThat(thing.at("/beneath/0/words").stringValue(""))
              .isEqualTo("I am not a yes or no");
        });
  }
}
