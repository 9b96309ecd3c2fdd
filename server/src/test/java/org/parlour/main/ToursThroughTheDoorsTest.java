package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.main.OnTour.QUESTION;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.journal.Backup;
import org.parlour.journal.Restore;
import org.parlour.journal.Verify;
import tools.jackson.databind.JsonNode;

/// Several gatherings with the same question, through the doors.
class ToursThroughTheDoorsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir Path data;

  private interface Story {
    void on(OnTour tour, OpenHall hall);
  }

  @BeforeEach
  void aRecipe() {
    OnTour.bringRecipe(data);
  }

  private void tell(Story story) {
    try (var hall = open()) {
      story.on(OnTour.begin(hall), hall);
    }
  }

  private OpenHall open() {
    return new OpenHall(data, House.Furnishing.OURS, () -> NOW);
  }

  @Test
  void TOU_1_every_stop_asks_the_question_of_the_tour_and_all_else_is_its_own() {
    tell((tour, hall) -> {
      var first = tour.stop("the hall");
      var second = tour.stop("the library");
      for (var stop : List.of(first, second)) {
        var doorstep = hall.phone().get("/api/gatherings/" + stop.code()).body();
        assertThat(doorstep.path("question").stringValue("")).isEqualTo(QUESTION);
        assertThat(doorstep.path("title").stringValue("")).isEqualTo(stop.title);
        assertThat(doorstep.path("tour").stringValue("")).isEqualTo(tour.code);
      }
      assertThat(tour.makeStop("the farm", ",\"question\":\"Another one?\"").status())
          .as("a stop has no question of its own")
          .isEqualTo(400);
      second.place("playlist", "Songs");
    });
  }

  @Test
  void TOU_1_only_hosts_begin_tours_and_make_stops() {
    tell((tour, hall) -> {
      var anybody = hall.phone();
      assertThat(anybody.post("/api/tours", "{\"name\":\"A\",\"question\":\"B\"}").status())
          .isEqualTo(404);
      assertThat(anybody.post(tour.path() + "/stops", "{}").status()).isEqualTo(404);
      assertThat(anybody.get("/api/tours").status()).isEqualTo(404);
      var mine = tour.host.get("/api/tours").body();
      assertThat(mine.get(0).path("code").stringValue("")).isEqualTo(tour.code);
      assertThat(mine.get(0).path("name").stringValue("")).isEqualTo("Five places");
    });
  }

  @Test
  void TOU_2_earlier_stops_are_read_only_after_giving_something_of_ones_own() {
    tell((tour, _) -> {
      tour.finished("the hall", 5);
      var here = tour.stop("the library");
      var mo = here.comesIn();
      var tooEarly = here.earlier(mo);
      assertThat(tooEarly.body().path("given").booleanValue(true)).isFalse();
      assertThat(tooEarly.text()).doesNotContain("the hall").doesNotContain("Thing");
      here.gives(mo, "A bench", "room");
      var earlier = here.earlier(mo).body();
      assertThat(earlier.path("given").booleanValue(false)).isTrue();
      var hall = earlier.path("stops").get(0);
      assertThat(hall.path("title").stringValue("")).isEqualTo("the hall");
      assertThat(hall.path("heard").get(0).path("words").stringValue(""))
          .isEqualTo("Heard at the hall.");
      assertThat(hall.path("given").size()).isEqualTo(5);
      here.asks(mo, here.shelf.takeBack(here.things.getFirst()));
      assertThat(here.earlier(mo).body().path("given").booleanValue(true))
          .as("whoever has taken it back has given nothing")
          .isFalse();
    });
  }

  @Test
  void TOU_2_only_what_may_leave_there_is_read_here_and_only_while_its_report_is_out() {
    tell((tour, _) -> {
      var hall = tour.finished("the hall", 5);
      hall.gives(hall.people.getFirst(), "Stays in the hall", "room");
      var here = tour.stop("the library");
      var mo = here.gives("A bench");
      assertThat(here.earlier(mo).text()).contains("Thing 0 of").doesNotContain("Stays");
      hall.asks(hall.people.get(1), hall.shelf.takeBack(hall.things.get(1)));
      assertThat(here.earlier(mo).text()).doesNotContain("Thing 1 of");
      hall.host("take-report-down");
      assertThat(here.earlier(mo).body().path("stops").isEmpty()).isTrue();
    });
  }

  @Test
  void TOU_2_nobody_reads_later_stops_nor_without_a_badge_nor_where_there_is_no_tour() {
    tell((tour, hall) -> {
      var first = tour.finished("the hall", 5);
      tour.finished("the library", 5);
      assertThat(first.earlier(first.people.getFirst()).body().path("stops").isEmpty()).isTrue();
      assertThat(first.earlier(hall.phone()).status()).isEqualTo(404);
      assertThat(first.earlier(tour.host).status()).as("hosts see nothing earlier").isEqualTo(404);
      var alone = hall.gathering(tour.host);
      var mo = hall.person(alone, "Mo");
      assertThat(mo.get("/api/gatherings/" + alone.code() + "/earlier-stops").status())
          .isEqualTo(404);
    });
  }

  @Test
  void TOU_3_places_stand_in_the_order_of_travelling_and_nothing_is_counted() {
    tell((tour, _) -> {
      tour.finished("the hall", 5);
      tour.finished("the library", 9);
      tour.finished("the farm", 6);
      var page = tour.page();
      assertThat(page.path("stops").valueStream().map(OnTour::title))
          .containsExactly("the hall", "the library", "the farm");
      assertThat(tour.heard())
          .containsExactly(
              "Heard at the hall. 0", "Heard at the library. 1", "Heard at the farm. 2");
      page.path("stops").forEach(ToursThroughTheDoorsTest::hasNoNumbers);
      page.path("heard")
          .forEach(
              heard -> heard.path("sentences").forEach(ToursThroughTheDoorsTest::hasNoNumbers));
    });
  }

  private static void hasNoNumbers(JsonNode part) {
    part.forEach(inside -> {
      assertThat(inside.isNumber()).as(part.toString()).isFalse();
      hasNoNumbers(inside);
    });
  }

  @Test
  void TOU_3_a_stop_that_is_being_prepared_is_not_on_the_road_yet() {
    tell((tour, _) -> {
      tour.makeStop("the farm", "");
      assertThat(tour.page().path("stops").isEmpty()).isTrue();
    });
  }

  @Test
  void TOU_4_each_sentence_shows_where_it_was_heard_and_opens_down_to_the_words() {
    tell((tour, hall) -> {
      var stop = tour.finished("the hall", 5);
      var page = tour.page();
      var sentence = page.path("heard").get(0).path("sentences").get(0);
      assertThat(sentence.path("from").get(0).path("words").stringValue("")).startsWith("Thing");
      assertThat(sentence.path("report").stringValue("")).isEqualTo(stop.code());
      assertThat(page.path("stops").get(0).path("report").stringValue("")).isEqualTo(stop.code());
      var report = "/api/gatherings/" + stop.code() + "/report";
      assertThat(hall.phone().get(report).text()).contains(stop.sentences.getFirst());
    });
  }

  @Test
  void TOU_4_small_stops_are_called_other_stops_and_no_link_says_which() {
    tell((tour, _) -> {
      var hall = tour.finished("the hall", 9);
      var library = tour.finished("the library", 4);
      assertThat(tour.heard())
          .as("one small stop takes another with it")
          .containsExactlyInAnyOrder("Heard at the hall. others", "Heard at the library. others");
      var farm = tour.finished("the farm", 2);
      assertThat(tour.heard().getFirst()).isEqualTo("Heard at the hall. 0");
      assertThat(tour.heard())
          .contains("Heard at the library. others", "Heard at the farm. others");
      assertThat(tour.page().toString())
          .contains(hall.code())
          .doesNotContain(library.code())
          .doesNotContain(farm.code())
          .doesNotContain(library.id)
          .doesNotContain(farm.id);
    });
  }

  @Test
  void TOU_4_a_small_stop_without_another_waits_and_the_page_says_so() {
    tell((tour, _) -> {
      tour.finished("the hall", 4);
      assertThat(tour.heard()).isEmpty();
      assertThat(tour.page().path("waits").booleanValue(false)).isTrue();
    });
  }

  @Test
  void TOU_4_hosts_put_sentences_together_and_both_logs_say_so() {
    tell((tour, hall) -> {
      var one = tour.finished("the hall", 5);
      var other = tour.finished("the library", 5);
      var body = "{\"one\":" + one.sentence(0) + ",\"other\":" + other.sentence(0) + "}";
      assertThat(hall.phone().post(tour.path() + "/together", body).status()).isEqualTo(404);
      assertThat(tour.host.post(tour.path() + "/together", body).status()).isEqualTo(204);
      assertThat(tour.heard()).containsExactly("Heard at the hall. 0 and 1");
      one.readsInTheLog("room.log.put-together");
      other.readsInTheLog("room.log.put-together");
      assertThat(tour.host.post(tour.path() + "/together", body).status()).isEqualTo(204);
      assertThat(tour.heard()).as("asking twice is asking once").hasSize(1);
      assertThat(tour.host.post(tour.path() + "/apart", other.sentence(0)).status()).isEqualTo(204);
      assertThat(tour.heard()).hasSize(2);
      one.readsInTheLog("room.log.taken-apart");
      other.readsInTheLog("room.log.taken-apart");
      assertThat(tour.host.post(tour.path() + "/apart", other.sentence(0)).status())
          .as("it stands alone already")
          .isEqualTo(400);
    });
  }

  @Test
  void TOU_4_sentences_of_one_stop_or_of_no_report_are_not_put_together() {
    tell((tour, _) -> {
      var one = tour.finished("the hall", 5);
      one.hears("Heard again.");
      var other = tour.finished("the library", 5);
      other.host("take-report-down");
      for (var second : List.of(one.sentence(1), other.sentence(0))) {
        var body = "{\"one\":" + one.sentence(0) + ",\"other\":" + second + "}";
        assertThat(tour.host.post(tour.path() + "/together", body).status()).isEqualTo(400);
      }
    });
  }

  @Test
  void TOU_4_what_is_taken_back_or_not_meant_is_gone_from_the_road_at_once() {
    tell((tour, _) -> {
      var hall = tour.finished("the hall", 6);
      assertThat(tour.page().toString()).contains("Thing 1 of the hall");
      hall.asks(hall.people.get(1), hall.shelf.takeBack(hall.things.get(1)));
      assertThat(tour.page().toString()).doesNotContain("Thing 1 of the hall");
      hall.asks(
          hall.people.get(2),
          hall.wall.command(
              "answer-insight",
              ",\"insight\":\"%s\",\"verdict\":\"not-what-i-meant\",\"permission\":\"room\""
                  .formatted(hall.sentences.getFirst())));
      assertThat(tour.heard()).isEmpty();
    });
  }

  @Test
  void a_tour_is_there_again_when_the_house_is_opened_again() {
    OnTour before;
    try (var hall = open()) {
      before = OnTour.begin(hall);
      before.finished("the hall", 5);
    }
    try (var again = open()) {
      var tour = before.at(again);
      assertThat(tour.page().path("name").stringValue("")).isEqualTo("Five places");
      assertThat(tour.heard()).containsExactly("Heard at the hall. 0");
      assertThat(tour.stop("the library").shelf.code()).isNotEmpty();
    }
  }

  @Test
  void a_tour_and_a_year_travel_with_a_backup_and_a_name_taken_away_since_stays_gone(
      @TempDir Path copy) {
    OnTour before;
    String year;
    try (var hall = open()) {
      before = OnTour.begin(hall);
      before.finished("the hall", 5);
      var opened = before.host.post("/api/years", "{\"year\":2026}");
      year = "/api/years/" + opened.body().path("ticket").stringValue("");
      var read = before.host.get(year).body().path("read");
      for (var name : List.of("Gwen P", "Ray")) {
        before.host.post(
            year + "/checkers",
            "{\"name\":\"%s\",\"agreed\":true,\"read\":%s}".formatted(name, read));
      }
      Backup.run(data, copy);
      var gwen = before.host.get(year).body().path("checkers").get(0).path("checker");
      before.host.post(year + "/checkers/forget", "{\"checker\":" + gwen + "}");
    }
    assertThat(Verify.run(copy, House.EVENTS, _ -> {}).wrong()).isEmpty();
    Restore.run(data, copy);
    try (var again = open()) {
      var tour = before.at(again);
      assertThat(tour.heard()).containsExactly("Heard at the hall. 0");
      assertThat(tour.host.get(year).text()).contains("Ray").doesNotContain("Gwen P");
    }
  }

  @Test
  void codes_of_tours_cannot_be_tried_for_ever_and_unknown_ones_open_nothing() {
    tell((_, hall) -> assertThat(hall.phone().get("/api/tours/ZZZZZZZ").status()).isEqualTo(404));
  }
}
