package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;

/// A jar is filled, opened and taken along, as a script would.
class JarThroughTheDoorsTest {

  private static final String BUS = Phone.id();
  private static final String LAMP = Phone.id();

  @TempDir Path data;
  private OpenHall hall;
  private Gathering at;
  private Phone mo;

  @BeforeEach
  void open() {
    hall = new OpenHall(data);
    at = OpenHall.gatheringOf(hall.host(), "choose-together");
    mo = hall.person(at, "Mo");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private String put(String option, String words, int cost, String permission) {
    return at.command(
        "put-forward",
        ",\"contribution\":\"%s\",\"words\":\"%s\",\"cost\":%d,\"standsOn\":[],\"permission\":\"%s\""
            .formatted(option, words, cost, permission));
  }

  private String choose(String... options) {
    return at.command("choose", ",\"options\":[\"%s\"]".formatted(String.join("\",\"", options)));
  }

  private void fiveChoose() {
    mo.ask(at.code(), put(BUS, "A minibus", 700, "share"));
    mo.ask(at.code(), put(LAMP, "A lamp", 200, "room"));
    at.host().ask(at.code(), at.moveOn("choosing"));
    for (int n = 0; n < 5; n++) {
      hall.person(at, "").ask(at.code(), choose(BUS, LAMP));
    }
  }

  private String file() {
    return "/api/gatherings/" + at.code() + "/at/" + at.board() + "/files/choices.pb";
  }

  @Test
  void PRI_2_an_export_of_a_jar_brought_in_and_taken_out_is_the_same() {
    fiveChoose();
    at.host().ask(at.code(), at.moveOn("shown"));
    var export = at.host().get("/api/gatherings/" + at.code() + "/export.json");
    assertThat(export.text()).contains("A minibus", "\"people\":5").doesNotContain("A lamp");
    var again = at.host().post("/api/gatherings/import", export.text());
    assertThat(again.status()).as(again.text()).isEqualTo(201);
    var copy = again.body().path("code").stringValue("");
    assertThat(at.host().get("/api/gatherings/" + copy + "/export.json").body())
        .isEqualTo(export.body());
  }

  @Test
  void PRI_3_what_people_chose_is_in_no_file_until_the_jar_is_opened() {
    fiveChoose();
    var export = "/api/gatherings/" + at.code() + "/export.json";
    assertThat(at.host().get(export).text()).contains("A minibus").doesNotContain("byCounting");
    assertThat(at.host().get(file()).status()).isEqualTo(404);
    at.host().ask(at.code(), at.moveOn("shown"));
    assertThat(at.host().get(file()).text())
        .contains("1;700;\"A minibus\"")
        .doesNotContain("A lamp");
    assertThat(mo.get(file()).status()).isEqualTo(404);
  }

  @Test
  void
      a_cost_that_is_not_right_is_refused_with_a_sentence_and_one_that_is_no_number_makes_no_sense() {
    var refused = mo.ask(at.code(), put(BUS, "A minibus", -5, "room"));
    assertThat(refused.toString()).contains("matters.cost-not-right");
    var path = "/api/gatherings/" + at.code() + "/commands";
    var words = put(BUS, "A minibus", 5, "room").replace("\"cost\":5", "\"cost\":\"much\"");
    assertThat(mo.post(path, "[" + words + "]").status()).isEqualTo(400);
  }

  @Test
  void PRI_3_a_host_without_a_badge_has_no_ballot() {
    fiveChoose();
    assertThat(at.host().ask(at.code(), choose(BUS)).toString()).contains("room.badge-needed");
  }
}
