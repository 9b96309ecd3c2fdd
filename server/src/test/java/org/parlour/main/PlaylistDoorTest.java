package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A get-together with its kettle and its record player, through the doors.
class PlaylistDoorTest {

  @TempDir Path data;
  private OpenHall hall;
  private Phone host;
  private Phone mo;
  private String code;
  private JsonNode stations;

  @BeforeEach
  void open() {
    hall = new OpenHall(data);
    host = hall.host();
    var made =
        host.post(
            "/api/gatherings",
            """
            {"recipe":"get-together","title":"The hill","question":"What would make it easier?",
             "canChange":"The path.","cannotChange":"The hill."}
            """);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    code = made.body().path("code").stringValue("");
    stations = made.body().path("stations");
    assertThat(host.post("/api/gatherings/" + code + "/open", "{}").status()).isEqualTo(204);
    mo =
        OpenHall.person(
            hall.phone(), new OpenHall.Gathering(host, code, station("playlist")), "Mo");
    offer("room");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private String station(String kind) {
    for (var station : stations) {
      if (station.path("kind").stringValue("").equals(kind)) {
        return station.path("id").stringValue("");
      }
    }
    throw new IllegalStateException("A get-together has no " + kind);
  }

  private String ask(Phone by, String kind, String what, String rest) {
    var command =
        "{\"id\":\"%s\",\"station\":\"%s\",\"kind\":\"%s\"%s}"
            .formatted(Phone.id(), station(kind), what, rest);
    return by.ask(code, command).path("outcome").stringValue("");
  }

  private void offer(String permission) {
    var song =
        ",\"contribution\":\"%s\",\"title\":\"Lean on Me\",\"artist\":\"Bill Withers\",\"why\":\"Says it all\",\"permission\":\"%s\""
            .formatted(Phone.id(), permission);
    assertThat(ask(mo, "playlist", "offer-song", song)).isEqualTo("accepted");
  }

  private String file(String name) {
    return "/api/gatherings/" + code + "/at/" + station("playlist") + "/files/" + name;
  }

  @ParameterizedTest
  @CsvSource({
    "playlist.txt,text/plain;charset=utf-8",
    "playlist.m3u8,audio/x-mpegurl;charset=utf-8",
    "playlist.jspf,application/jspf+json"
  })
  void PLA_1_the_playlist_is_taken_home_under_a_plain_name(String name, String type) {
    var answer = host.get(file(name));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type").replace(" ", "")).isEqualTo(type);
    assertThat(answer.header("content-disposition"))
        .isEqualTo("attachment; filename=\"" + name + "\"");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.text()).contains("Lean on Me").doesNotContain("Says it all");
    var log = host.listen(code, null);
    assertThat(log.next().data().path("log").toString()).contains("room.log.exported");
    log.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"playlist.mp3", "..%2f..%2fexport.json", "playlist", "PLAYLIST.TXT"})
  void there_is_no_other_file(String name) {
    assertThat(host.get(file(name)).status()).isEqualTo(404);
  }

  @Test
  void only_its_host_takes_it_home() {
    assertThat(mo.get(file("playlist.txt")).status()).isEqualTo(404);
    var board = file("playlist.txt").replace(station("playlist"), station("pinpoint"));
    assertThat(host.get(board).status()).isEqualTo(404);
  }

  @Test
  void a_song_is_never_nameless() {
    var song =
        ",\"contribution\":\"%s\",\"title\":\"x\",\"artist\":\"y\",\"permission\":\"nameless\""
            .formatted(Phone.id());
    var body =
        "[{\"id\":\"%s\",\"station\":\"%s\",\"kind\":\"offer-song\"%s}]"
            .formatted(Phone.id(), station("playlist"), song);
    assertThat(mo.post("/api/gatherings/" + code + "/commands", body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"weather,yes", "how-equal,sunny", "said-it,stormy"})
  void CHK_1_an_answer_that_does_not_belong_to_what_was_asked_makes_no_sense(
      String ask, String choice) {
    var body =
        "[{\"id\":\"%s\",\"station\":\"%s\",\"kind\":\"answer\",\"ask\":\"%s\",\"choice\":\"%s\"}]"
            .formatted(Phone.id(), station("check-in"), ask, choice);
    assertThat(mo.post("/api/gatherings/" + code + "/commands", body).status()).isEqualTo(400);
  }

  @Test
  void CHK_1_PLA_1_an_export_of_a_get_together_brought_in_and_taken_out_is_the_same() {
    ask(host, "playlist", "open-seconds", "");
    offer("share-badge");
    for (var weather : new String[] {"sunny", "stormy", "foggy", "rainy", "sunny"}) {
      var gathering = new OpenHall.Gathering(host, code, station("check-in"));
      var one = OpenHall.person(hall.phone(), gathering, "x");
      ask(one, "check-in", "answer", ",\"ask\":\"weather\",\"choice\":\"" + weather + "\"");
    }
    ask(host, "check-in", "look-together", "");
    var words =
        ",\"contribution\":\"%s\",\"words\":\"Tired\",\"permission\":\"share\""
            .formatted(Phone.id());
    assertThat(ask(mo, "check-in", "say-words", words)).isEqualTo("accepted");
    var export = host.get("/api/gatherings/" + code + "/export.json");
    assertThat(export.text()).contains("\"people\":2").contains("Tired").contains("Says it all");
    var again = host.post("/api/gatherings/import", export.text());
    assertThat(again.status()).as(again.text()).isEqualTo(201);
    var other = again.body().path("code").stringValue("");
    assertThat(host.get("/api/gatherings/" + other + "/export.json").body())
        .isEqualTo(export.body());
  }
}
