package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;

/// Promises are made, forgotten about, and found late by whoever comes back: as a script would.
class PromisesThroughTheDoorsTest {

  private static final String KEPT = Phone.id();
  private static final String FORGOTTEN = Phone.id();
  private static final String CHANGE = Phone.id();
  private static final InstantSource MAY = () -> Instant.parse("2026-05-14T12:00:00Z");
  private static final InstantSource JUNE = () -> Instant.parse("2026-06-20T12:00:00Z");
  private static final int TRIES = 100;
  private static final long BETWEEN_MILLIS = 50;

  @TempDir Path data;

  /// A gathering with a calendar in it, where Mo has pinned a card.
  private static Gathering withCalendar(OpenHall hall) {
    var at = OpenHall.gatheringOf(hall.host());
    hall.person(at, "Mo").ask(at.code(), at.pin(Phone.id(), "Ask me first.", "share"));
    var calendar = Phone.id();
    done(
        at,
        """
        {"id":"%s","kind":"place-station","placed":"%s","stationKind":"promises",
         "name":"The calendar","question":"What will we do?","help":""}
        """
            .formatted(Phone.id(), calendar));
    return new Gathering(at.host(), at.code(), calendar);
  }

  private static void done(Gathering at, String command) {
    var outcome = at.host().ask(at.code(), command);
    assertThat(outcome.path("outcome").stringValue(""))
        .as(outcome.toString())
        .isEqualTo("accepted");
  }

  private static String promise(Gathering at, String id, String by) {
    return at.command(
        "make-promise",
        ",\"promise\":\"%s\",\"words\":\"We will.\",\"team\":\"The rota team\",\"by\":\"%s\",\"answers\":[]"
            .formatted(id, by));
  }

  private static void promiseAndChange(Gathering at) {
    done(at, promise(at, FORGOTTEN, "2026-06-19"));
    done(at, promise(at, KEPT, "2026-06-19"));
    done(at, at.command("move-promise", ",\"promise\":\"%s\",\"state\":\"kept\"".formatted(KEPT)));
    done(
        at,
        at.command(
            "say-what-changed",
            ",\"change\":\"%s\",\"promise\":\"%s\",\"words\":\"It is done.\",\"ours\":\"better\""
                .formatted(CHANGE, KEPT)));
  }

  private static String judgement(Gathering at) {
    return at.command(
        "judge", ",\"change\":\"%s\",\"answer\":\"worse\",\"months\":0".formatted(CHANGE));
  }

  @Test
  void PRO_2_OUT_1_weeks_later_the_house_itself_says_what_is_late_and_asks_again()
      throws InterruptedException {
    Gathering at;
    try (var hall = new OpenHall(data, MAY)) {
      at = withCalendar(hall);
      promiseAndChange(at);
      assertThat(exportOf(at.host(), at.code())).doesNotContain("\"late\"");
    }
    try (var hall = new OpenHall(data, JUNE)) {
      var host = hall.host();
      var found = exportOf(host, at.code());
      for (int n = 0; n < TRIES && !found.contains("\"late\""); n++) {
        Thread.sleep(BETWEEN_MILLIS);
        found = exportOf(host, at.code());
      }
      assertThat(found)
          .contains("{\"state\":\"late\",\"on\":\"2026-06-20\"}")
          .containsOnlyOnce("\"late\"")
          .contains("{\"months\":1,\"asked\":1,\"judged\":0,\"split\":[]}")
          .doesNotContain("\"months\":3");
    }
  }

  private static String exportOf(Phone host, String code) {
    return host.get("/api/gatherings/" + code + "/export.json").text();
  }

  @Test
  void OUT_1_OUT_3_people_judge_when_the_doors_have_closed_and_an_import_says_the_same() {
    try (var hall = new OpenHall(data, MAY)) {
      var at = withCalendar(hall);
      promiseAndChange(at);
      var bea = hall.person(at, "Bea");
      var closed = at.host().post("/api/gatherings/" + at.code() + "/close", "{}");
      assertThat(closed.status()).isEqualTo(204);
      assertThat(bea.ask(at.code(), judgement(at)).path("outcome").stringValue(""))
          .isEqualTo("accepted");
      var export = at.host().get("/api/gatherings/" + at.code() + "/export.json");
      assertThat(export.text())
          .contains("{\"months\":0,\"asked\":1,\"judged\":1,\"split\":[]}")
          .doesNotContain("worse");
      var again = at.host().post("/api/gatherings/import", export.text());
      assertThat(again.status()).as(again.text()).isEqualTo(201);
      var copy = again.body().path("code").stringValue("");
      assertThat(at.host().get("/api/gatherings/" + copy + "/export.json").body())
          .isEqualTo(export.body());
    }
  }

  @Test
  void PRO_1_a_day_that_is_in_no_calendar_is_turned_away_at_the_door() {
    try (var hall = new OpenHall(data, MAY)) {
      var at = withCalendar(hall);
      var path = "/api/gatherings/" + at.code() + "/commands";
      for (var day : new String[] {"2026-06-31", "2026-13-01", "soon", "14 May"}) {
        var answer = at.host().post(path, "[" + promise(at, KEPT, day) + "]");
        assertThat(answer.status()).as(day).isEqualTo(400);
      }
      var past = at.host().ask(at.code(), promise(at, KEPT, "2026-05-13"));
      assertThat(past.path("reason").path("key").stringValue(""))
          .isEqualTo("promises.date-in-the-past");
    }
  }
}
