package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.main.OpenHall.Gathering;

/// What the doors turn away, and how they say it.
class DoorsTest {

  private static final Path CONVERSATIONS = Path.of("..", "..", "shared", "data", "conversations");

  @TempDir Path data;
  private OpenHall hall;
  private Gathering gathering;
  private Phone mo;

  @BeforeEach
  void open() {
    hall = new OpenHall(data);
    gathering = hall.gathering(hall.host());
    mo = hall.person(gathering, "Mo");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private Phone.Answer commands(String body) {
    return mo.post("/api/gatherings/" + gathering.code() + "/commands", body);
  }

  @Test
  void one_command_that_makes_no_sense_turns_the_whole_batch_away_and_is_named() {
    var good = gathering.pin(Phone.id(), "good", "share");
    var answer = commands("[" + good + "," + gathering.command("dance", "") + "]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.body().path("type").stringValue("")).isEqualTo("urn:parlour:unknown-kind");
    assertThat(answer.body().path("index").intValue()).isEqualTo(1);
    assertThat(mo.get("/api/gatherings/" + gathering.code() + "/mine").body().path("things"))
        .hasSize(1);
  }

  @Test
  void an_unknown_field_is_named() {
    var answer =
        commands("[" + gathering.pin(Phone.id(), "x", "room").replace("}", ",\"role\":1}") + "]");
    assertThat(answer.body().path("type").stringValue("")).isEqualTo("urn:parlour:unknown-field");
    assertThat(answer.body().path("detail").stringValue("")).contains("role");
  }

  @Test
  void PIN_1_a_card_has_room_for_140_characters_and_is_never_cut() {
    var full = "é".repeat(140);
    assertThat(
            mo.ask(gathering.code(), gathering.pin(Phone.id(), full, "share"))
                .path("outcome")
                .stringValue(""))
        .isEqualTo("accepted");
    var answer = commands("[" + gathering.pin(Phone.id(), full + "x", "share") + "]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain("é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "[1]", "[{\"kind\":7}]", "[[[[[[[["})
  void malformed_bodies_get_one_clear_sentence(String body) {
    var answer = commands(body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").stringValue("")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83dz", "\\ude00\\ud83d"})
  void half_of_a_character_is_turned_away_before_anything_is_done(String half) {
    var answer = commands("[" + gathering.pin(Phone.id(), half, "share") + "]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("type").stringValue("")).isEqualTo("urn:parlour:malformed-json");
    assertThat(answer.body().path("detail").stringValue("")).contains("half of a character");
    var badge =
        mo.post("/api/gatherings/" + gathering.code() + "/badges", "{\"name\":\"" + half + "\"}");
    assertThat(badge.status()).isEqualTo(400);
    var whole = gathering.pin(Phone.id(), "\\ud83d\\ude00", "share");
    assertThat(mo.ask(gathering.code(), whole).path("outcome").stringValue(""))
        .isEqualTo("accepted");
  }

  @ParameterizedTest
  @CsvSource({",403", "http://elsewhere.example,403", "null,403", "http://127.0.0.1:1,403"})
  void only_these_very_pages_may_change_something(String origin, int status) {
    var path = "/api/gatherings/" + gathering.code() + "/commands";
    assertThat(mo.postFrom(origin, path, "application/json", "[]").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void only_json_changes_something(String type) {
    var path = "/api/gatherings/" + gathering.code() + "/commands";
    assertThat(mo.post(path, type, "[]".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
  }

  @Test
  void another_gatherings_station_and_badge_mean_nothing_here() {
    var other = hall.gathering(hall.host());
    var answer = commands("[" + other.pin(Phone.id(), "x", "room") + "]");
    assertThat(answer.status()).isEqualTo(400);
    var stranger = hall.phone();
    assertThat(stranger.post("/api/gatherings/" + gathering.code() + "/commands", "[]").status())
        .isEqualTo(404);
    assertThat(stranger.get("/api/gatherings/" + gathering.code() + "/mine").status())
        .isEqualTo(404);
    assertThat(stranger.get("/api/gatherings/" + gathering.code() + "/live").status())
        .isEqualTo(404);
    assertThat(mo.get("/api/gatherings/" + gathering.code() + "/export.json").status())
        .isEqualTo(404);
  }

  @Test
  void a_guests_host_command_is_refused() {
    assertThat(mo.ask(gathering.code(), gathering.moveOn("dots")).at("/reason/key").stringValue(""))
        .isEqualTo("room.hosts-only");
  }

  @Test
  void a_draft_answers_like_nothing_at_all() {
    var host = gathering.host();
    var made =
        host.post(
            "/api/gatherings",
            "{\"recipe\":\"blank\",\"title\":\"t\",\"question\":\"q\",\"canChange\":\"\",\"cannotChange\":\"\"}");
    var draft = hall.phone().get("/api/gatherings/" + made.body().path("code").stringValue(""));
    var nothing = hall.phone().get("/api/gatherings/ZZZZZZZ");
    assertThat(draft.status()).isEqualTo(404);
    assertThat(draft.text()).isEqualTo(nothing.text());
  }

  @Test
  void a_gathering_that_is_over_says_so_to_whoever_comes_late() {
    gathering.host().post("/api/gatherings/" + gathering.code() + "/close", "{}");
    var late = hall.phone().post("/api/gatherings/" + gathering.code() + "/badges", "{}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body().path("type").stringValue("")).isEqualTo("urn:parlour:closed");
  }

  @Test
  void every_answer_carries_the_policy() {
    for (var path : new String[] {"/", "/api/health", "/api/gatherings/ZZZZZZZ", "/nowhere"}) {
      var answer = mo.get(path);
      assertThat(answer.header("content-security-policy"))
          .as(path)
          .contains("trusted-types 'none'");
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void ARR_4_three_words_bring_a_badge_back_on_another_phone() {
    var first = hall.phone();
    var made = first.post("/api/gatherings/" + gathering.code() + "/badges", "{\"name\":\"Bea\"}");
    var words = made.body().path("words").toString();
    var second = hall.phone();
    var back =
        second.post(
            "/api/gatherings/" + gathering.code() + "/badges/return", "{\"words\":" + words + "}");
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body().path("badge")).isEqualTo(made.body().path("badge"));
    var wrong =
        second.post(
            "/api/gatherings/" + gathering.code() + "/badges/return",
            "{\"words\":[\"no\",\"such\",\"words\"]}");
    assertThat(wrong.status()).isEqualTo(404);
  }

  @Test
  void a_host_link_opens_once() {
    var code = hall.house.newHostLinkCode();
    assertThat(hall.phone().post("/api/hosts/session", "{\"code\":\"" + code + "\"}").status())
        .isEqualTo(204);
    assertThat(hall.phone().post("/api/hosts/session", "{\"code\":\"" + code + "\"}").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"brexit-consensus", "london.youth.policing", "scoop-hivemind.biodiversity"})
  void a_real_list_of_statements_comes_in_whole(String conversation) throws Exception {
    var file = CONVERSATIONS.resolve(conversation).resolve("statements.csv");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(file), "no " + file);
    var path =
        "/api/gatherings/import?as=cards&moderated-out=bring-in&name=statements.csv&into="
            + gathering.code();
    var answer = gathering.host().post(path, "text/csv", Files.readAllBytes(file));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    gathering.host().ask(gathering.code(), gathering.moveOn("sorting"));
    var export =
        gathering.host().get("/api/gatherings/" + gathering.code() + "/export.json").body();
    assertThat(export.at("/stations/0/page/cards")).hasSize(answer.body().path("cards").intValue());
    assertThat(answer.body().path("cards").intValue()).isGreaterThanOrEqualTo(39);
  }

  @Test
  void a_bad_list_is_named_by_file_line_and_column_and_nothing_comes_in() {
    var csv = "id,text\n1,good\n2,\n3," + "x".repeat(281) + "\n";
    var answer =
        gathering
            .host()
            .post(
                "/api/gatherings/import?as=cards&name=list.csv&into=" + gathering.code(),
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("detail").stringValue(""))
        .startsWith("list.csv line 3, column 2: ");
    assertThat(answer.body().path("problems")).hasSize(2);
    gathering.host().ask(gathering.code(), gathering.moveOn("sorting"));
    assertThat(
            gathering
                .host()
                .get("/api/gatherings/" + gathering.code() + "/export.json")
                .body()
                .at("/stations/0/page/cards"))
        .isEmpty();
  }
}
