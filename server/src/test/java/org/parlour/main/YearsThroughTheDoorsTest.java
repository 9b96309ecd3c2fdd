package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OnTour.Stop;
import tools.jackson.databind.JsonNode;

/// What was promised in a year and what came of it, through the doors.
class YearsThroughTheDoorsTest {

  private static final Instant THIS_YEAR = Instant.parse("2026-12-31T20:00:00Z");
  private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T04:00:00Z");

  @TempDir Path data;

  private Instant now = THIS_YEAR;

  private interface Story {
    void in(OnTour tour, OpenHall hall);
  }

  @BeforeEach
  void aRecipe() {
    OnTour.bringRecipe(data);
  }

  private void tell(Story story) {
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> now)) {
      story.in(OnTour.begin(hall), hall);
    }
  }

  private static String open(OnTour tour, int year) {
    var opened = tour.host.post("/api/years", "{\"year\":" + year + "}");
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return "/api/years/" + opened.body().path("ticket").stringValue("");
  }

  private static void asks(OnTour tour, String path, String body) {
    var answer = tour.host.post(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private static JsonNode read(Phone phone, String path) {
    var answer = phone.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  /// Puts a calendar up, and one promise on it for each state.
  private static void promises(Stop stop, String... states) {
    var calendar = stop.place("promises", "The calendar");
    for (var state : states) {
      var promise = Phone.id();
      stop.asks(
          stop.shelf.host(),
          calendar.command(
              "make-promise",
              ",\"promise\":\"%s\",\"words\":\"We will do what is %s.\",\"team\":\"The rota team\",\"by\":\"2027-06-14\",\"answers\":[\"%s\"]"
                  .formatted(promise, state, stop.sentences.getFirst())));
      if (!state.equals("promised")) {
        stop.asks(
            stop.shelf.host(),
            calendar.command(
                "move-promise",
                ",\"promise\":\"%s\",\"state\":\"%s\",\"why\":\"So it is.\""
                    .formatted(promise, state)));
      }
    }
  }

  @Test
  void ANN_1_promises_of_all_gatherings_are_counted_by_how_they_stand() {
    tell((tour, _) -> {
      promises(tour.finished("the hall", 5), "kept", "late", "cannot-do");
      now = now.plusSeconds(60);
      promises(tour.finished("the library", 5), "kept", "on-the-way", "promised");
      var year = read(tour.host, open(tour, 2026));
      var figures = year.path("figures");
      assertThat(figures.path("kept").intValue()).isEqualTo(2);
      assertThat(figures.path("late").intValue()).isEqualTo(1);
      assertThat(figures.path("cannot").intValue()).isEqualTo(1);
      assertThat(figures.path("onTheWay").intValue()).isEqualTo(1);
      assertThat(figures.path("promised").intValue()).isEqualTo(1);
      var hall = year.path("gatherings").get(0);
      assertThat(hall.path("title").stringValue("")).isEqualTo("the hall");
      assertThat(hall.path("promises")).hasSize(3);
      assertThat(hall.path("promises").get(0).path("words").stringValue(""))
          .isEqualTo("We will do what is kept.");
    });
  }

  @Test
  void ANN_2_it_counts_people_words_used_challenges_and_what_was_taken_back() {
    tell((tour, _) -> {
      var hall = tour.finished("the hall", 6);
      hall.gives(hall.people.getFirst(), "Stays here", "room");
      hall.asks(hall.people.get(5), hall.shelf.takeBack(hall.things.get(5)));
      challenge(hall, hall.people.get(1));
      var path = open(tour, 2026);
      var figures = read(tour.host, path).path("figures");
      assertThat(figures.path("people").intValue()).isEqualTo(5);
      assertThat(figures.path("given").intValue()).isEqualTo(6);
      assertThat(figures.path("used").intValue()).as("the sentence is held back").isZero();
      assertThat(figures.path("takenBack").intValue()).isEqualTo(1);
      assertThat(figures.path("raised").intValue()).isEqualTo(1);
      assertThat(figures.path("settled").intValue()).isZero();
      hall.asks(
          hall.people.getFirst(),
          hall.wall.command(
              "reword-insight",
              ",\"insight\":\"%s\",\"words\":\"Heard better.\""
                  .formatted(hall.sentences.getFirst())));
      var settled = read(tour.host, path).path("figures");
      assertThat(settled.path("used").intValue()).isEqualTo(5);
      assertThat(settled.path("raised").intValue()).isEqualTo(1);
      assertThat(settled.path("settled").intValue()).isEqualTo(1);
    });
  }

  private static void challenge(Stop stop, Phone person) {
    stop.asks(
        person,
        stop.wall.command(
            "answer-insight",
            ",\"insight\":\"%s\",\"verdict\":\"not-what-i-meant\",\"permission\":\"room\""
                .formatted(stop.sentences.getFirst())));
  }

  @Test
  void ANN_2_fewer_than_five_people_are_in_no_sum() {
    tell((tour, _) -> {
      tour.finished("the farm", 4);
      var path = open(tour, 2026);
      assertThat(read(tour.host, path).path("figures").has("people")).isFalse();
      tour.finished("the hall", 7);
      var figures = read(tour.host, path).path("figures");
      assertThat(figures.path("people").intValue())
          .as("whoever knows the hall's seven learns nothing of the farm")
          .isEqualTo(7);
      assertThat(figures.path("few").booleanValue(false)).isTrue();
    });
  }

  @Test
  void nobody_reads_it_before_its_host_publishes_it_and_each_log_says_so() {
    tell((tour, hall) -> {
      var stop = tour.finished("the hall", 5);
      var path = open(tour, 2026);
      var anybody = hall.phone();
      assertThat(anybody.get(path).status()).isEqualTo(404);
      assertThat(anybody.post(path + "/publish", "{}").status()).isEqualTo(404);
      assertThat(anybody.get("/api/years").status()).isEqualTo(404);
      asks(tour, path + "/publish", "{}");
      assertThat(read(anybody, path).path("year").intValue()).isEqualTo(2026);
      assertThat(read(anybody, path).has("host")).isFalse();
      stop.readsInTheLog("room.log.year-told");
      asks(tour, path + "/take-down", "{}");
      assertThat(anybody.get(path).status()).isEqualTo(404);
      stop.readsInTheLog("room.log.year-taken-down");
    });
  }

  @Test
  void what_is_in_it_is_what_the_logs_say_and_only_while_the_report_is_out() {
    tell((tour, hall) -> {
      var first = tour.finished("the hall", 5);
      var path = open(tour, 2026);
      asks(tour, path + "/publish", "{}");
      tour.finished("the library", 5);
      assertThat(read(hall.phone(), path).path("gatherings")).hasSize(1);
      assertThat(read(tour.host, path).path("more").booleanValue(false)).isTrue();
      asks(tour, path + "/publish", "{}");
      assertThat(read(hall.phone(), path).path("gatherings")).hasSize(2);
      first.host("take-report-down");
      assertThat(read(hall.phone(), path).path("gatherings").valueStream().map(OnTour::title))
          .containsExactly("the library");
    });
  }

  @Test
  void a_gathering_is_in_the_year_in_which_its_report_first_came_out() {
    tell((tour, _) -> {
      var hall = tour.finished("the hall", 5);
      now = NEXT_YEAR;
      hall.publishes();
      assertThat(tour.host.get("/api/years").body().toString()).isEqualTo("[2026]");
      tour.finished("the library", 5);
      assertThat(tour.host.get("/api/years").body().toString()).isEqualTo("[2027,2026]");
      assertThat(tour.host.post("/api/years", "{\"year\":2025}").status()).isEqualTo(400);
      assertThat(open(tour, 2026)).as("the same address each time").isEqualTo(open(tour, 2026));
    });
  }

  @Test
  void ANN_3_it_is_not_checked_until_two_people_are_named_nor_after_it_changed() {
    tell((tour, hall) -> {
      var stop = tour.finished("the hall", 6);
      var path = open(tour, 2026);
      asks(tour, path + "/publish", "{}");
      var anybody = hall.phone();
      names(tour, path, "Gwen P");
      assertThat(read(anybody, path).has("checked")).isFalse();
      assertThat(read(anybody, path).toString()).doesNotContain("Gwen");
      names(tour, path, "Ray");
      assertThat(read(anybody, path).path("checked").booleanValue(false)).isTrue();
      assertThat(names(read(anybody, path))).containsExactly("Gwen P", "Ray");
      stop.asks(stop.people.get(1), stop.shelf.takeBack(stop.things.get(1)));
      assertThat(read(anybody, path).has("checked")).as("its numbers are others now").isFalse();
      assertThat(names(read(anybody, path))).isEmpty();
      assertThat(names(read(tour.host, path))).as("hosts see whom to ask").hasSize(2);
    });
  }

  @Test
  void ANN_3_a_name_that_is_taken_away_is_gone_also_when_the_house_is_opened_again() {
    String path;
    OnTour before;
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> now)) {
      before = OnTour.begin(hall);
      before.finished("the hall", 5);
      path = open(before, 2026);
      for (var name : List.of("Gwen P", "Ray", "Mo")) {
        names(before, path, name);
      }
      var gwen = read(before.host, path).path("checkers").get(0).path("checker");
      asks(before, path + "/checkers/forget", "{\"checker\":" + gwen + "}");
      assertThat(names(read(before.host, path))).containsExactly("Ray", "Mo");
    }
    try (var again = new OpenHall(data, House.Furnishing.OURS, () -> now)) {
      assertThat(names(read(before.at(again).host, path))).containsExactly("Ray", "Mo");
    }
  }

  @Test
  void ANN_3_whoever_read_something_else_has_not_checked_what_it_says_now() {
    tell((tour, hall) -> {
      var stop = tour.finished("the hall", 5);
      var path = open(tour, 2026);
      var before = read(tour.host, path).path("read").stringValue("");
      stop.asks(stop.people.get(1), stop.shelf.takeBack(stop.things.get(1)));
      var answer = tour.host.post(path + "/checkers", checker("Gwen P", before));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body().path("type").stringValue("")).isEqualTo("urn:parlour:changed-since");
      asks(tour, path + "/publish", "{}");
      assertThat(read(hall.phone(), path).has("read")).as("for hosts alone").isFalse();
    });
  }

  private static String checker(String name, String read) {
    return "{\"name\":\"%s\",\"agreed\":true,\"read\":\"%s\"}".formatted(name, read);
  }

  /// Says that somebody read the easy words as they are now.
  private static void names(OnTour tour, String path, String name) {
    var read = read(tour.host, path).path("read").stringValue("");
    asks(tour, path + "/checkers", checker(name, read));
  }

  private static List<String> names(JsonNode year) {
    return year.path("checkers")
        .valueStream()
        .map(one -> one.path("name").stringValue(""))
        .toList();
  }
}
