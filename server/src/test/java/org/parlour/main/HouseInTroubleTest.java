package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.cli.Commands;
import org.parlour.gathering.Rooms;
import org.parlour.main.OpenHall.Gathering;

/// What the whole house does when something in it breaks, is repeated, is put away or is brought
/// back. The codes are those of `docs/reliability.md`.
class HouseInTroubleTest {

  @TempDir Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  // ---- poison

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE events SET payload = CAST('{}' AS BLOB) WHERE gathering = ? AND seq = 3",
        "UPDATE events SET kind = 'board.card-sung' WHERE gathering = ? AND kind LIKE '%pinned'",
        "UPDATE events SET version = 99 WHERE gathering = ? AND kind LIKE '%pinned'",
        "DELETE FROM events WHERE gathering = ? AND seq = 2"
      })
  void R18_poison_puts_its_own_gathering_aside_and_no_other(String poison) throws Exception {
    Gathering hill;
    Gathering hall;
    Phone mo;
    try (var house = new OpenHall(data())) {
      var host = house.host();
      hill = house.gathering(host);
      hall = house.gathering(host);
      mo = house.person(hill, "Mo");
      mo.ask(hill.code(), hill.pin(Phone.id(), "on the hill", "room"));
      OpenHall.person(mo, hall, "Mo");
      mo.ask(hall.code(), hall.pin(Phone.id(), "in the hall", "room"));
    }
    change(poison, hill);

    try (var house = new OpenHall(data())) {
      var again = house.phone().withCookiesOf(mo);
      for (var door : new String[] {"", "/live", "/mine"}) {
        assertPutAside(again.get("/api/gatherings/" + hill.code() + door));
      }
      var late = hill.pin(Phone.id(), "too late", "room");
      assertPutAside(again.post("/api/gatherings/" + hill.code() + "/commands", "[" + late + "]"));

      assertThat(
              again
                  .ask(hall.code(), hall.pin(Phone.id(), "still here", "room"))
                  .path("outcome")
                  .stringValue(""))
          .isEqualTo("accepted");
      assertThat(again.get("/api/gatherings/" + hall.code() + "/mine").text())
          .contains("in the hall", "still here");
      assertThat(house.phone().withCookiesOf(hall.host()).get("/api/hosts/me").text())
          .contains("put-aside", "The hill");
    }
  }

  private static void assertPutAside(Phone.Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body().path("type").stringValue("")).isEqualTo("urn:parlour:put-aside");
    assertThat(answer.body().path("detail").stringValue(""))
        .isEqualTo(
            "Something in its journal cannot be read. Other gatherings go on; whoever runs this"
                + " house finds the place in the log.");
  }

  private void change(String sql, Gathering gathering) throws SQLException {
    var find = "(SELECT gathering FROM gatherings WHERE code = ?)";
    try (var journal = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("journal.db"));
        var change = journal.prepareStatement(sql.replace("?", find))) {
      change.setString(1, gathering.code());
      assertThat(change.executeUpdate()).isPositive();
    }
  }

  // ---- put away

  @Test
  void R19_a_room_that_was_quiet_is_put_away_and_comes_back_as_it_was() {
    var now = new AtomicReference<>(Instant.parse("2026-05-14T12:00:00Z"));
    try (var house = new OpenHall(data(), now::get)) {
      var gathering = house.gathering(house.host());
      var mo = house.person(gathering, "Mo");
      var pin = gathering.pin(Phone.id(), "A bench halfway up", "share");
      var first = mo.ask(gathering.code(), pin);
      gathering.host().ask(gathering.code(), gathering.moveOn("turned-over"));
      String before;
      try (var page = mo.listen(gathering.code(), null)) {
        before = page.next().data().at("/stations").toString();
        now.updateAndGet(at -> at.plus(Rooms.QUIET).plusSeconds(1));
        assertThat(house.house.putAwayQuietRooms()).as("while somebody looks").isEqualTo(1);
      }

      assertThat(roomsLeft(house, now)).isZero();

      try (var page = mo.listen(gathering.code(), null)) {
        assertThat(page.next().data().at("/stations").toString()).isEqualTo(before);
        mo.ask(gathering.code(), gathering.pin(Phone.id(), "A lift", "share"));
        assertThat(page.news("card-shown").toString()).contains("A lift");
      }
      assertThat(mo.ask(gathering.code(), pin)).as("R17").isEqualTo(first);
    }
  }

  /// The page's going is heard on another thread, so it may take a moment.
  private static int roomsLeft(OpenHall house, AtomicReference<Instant> now) {
    for (int tries = 0; tries < 200; tries++) {
      now.updateAndGet(at -> at.plus(Rooms.QUIET).plusSeconds(1));
      if (house.house.putAwayQuietRooms() == 0) {
        return 0;
      }
      LockSupport.parkNanos(50_000_000);
    }
    return house.house.putAwayQuietRooms();
  }

  // ---- asked twice

  @Test
  void R17_a_command_sent_again_gets_its_first_answer_also_days_later_from_another_start() {
    Gathering gathering;
    Phone mo;
    String pin;
    String dot;
    String group = Phone.id();
    Phone.Answer first;
    try (var house = new OpenHall(data())) {
      gathering = house.gathering(house.host());
      mo = house.person(gathering, "Mo");
      pin = gathering.pin(Phone.id(), "once", "share");
      gathering.host().ask(gathering.code(), gathering.moveOn("sorting"));
      mo.ask(gathering.code(), gathering.command("open-group", ",\"group\":\"" + group + "\""));
      gathering.host().ask(gathering.code(), gathering.moveOn("dots"));
      dot = gathering.command("place-dot", ",\"group\":\"" + group + "\"");
      first = send(mo, gathering, "[" + pin + "," + dot + "]");
      assertThat(send(mo, gathering, "[" + pin + "," + dot + "," + pin + "]").body().get(2))
          .isEqualTo(first.body().get(0));
    }
    try (var house = new OpenHall(data())) {
      var again = house.phone().withCookiesOf(mo);
      assertThat(send(again, gathering, "[" + pin + "," + dot + "]").text())
          .isEqualTo(first.text());
      assertThat(again.get("/api/gatherings/" + gathering.code() + "/mine").text())
          .containsOnlyOnce("\"once\"")
          .contains("\"dots\":[\"" + group + "\"]");
    }
  }

  private static Phone.Answer send(Phone phone, Gathering gathering, String commands) {
    var answer = phone.post("/api/gatherings/" + gathering.code() + "/commands", commands);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  // ---- damaged

  @Timeout(60) // A house that opens all the same would stay open.
  @ParameterizedTest
  @CsvSource({"journal.db,rubbish", "keys.db,rubbish", "journal.db,", "keys.db,"})
  void a_start_on_a_damaged_folder_names_the_file_says_what_to_do_and_changes_nothing(
      String file, String contents) throws Exception {
    try (var house = new OpenHall(data())) {
      house.gathering(house.host());
    }
    Files.writeString(data().resolve(file), contents == null ? "" : contents);
    var before = everything(data());

    var said = run(2, "start", "--port", "0", "--data", data().toString());

    assertThat(said).contains(file, data().toString()).contains("restore");
    assertThat(said.strip().lines()).as("one clear sentence or two, no trace").hasSizeLessThan(3);
    assertThat(everything(data())).isEqualTo(before);
  }

  // ---- brought back

  @Test
  void R24_what_was_taken_back_after_a_backup_is_in_no_byte_page_or_export_once_it_is_restored()
      throws Exception {
    var canary = "canary" + Phone.id().replace("-", "");
    var backup = folder.resolve("backup");
    Gathering gathering;
    Phone mo;
    try (var house = new OpenHall(data())) {
      gathering = house.gathering(house.host());
      mo = house.person(gathering, canary.substring(0, 30));
      gathering.host().ask(gathering.code(), gathering.moveOn("turned-over"));
      var card = Phone.id();
      mo.ask(gathering.code(), gathering.pin(card, canary, "share-badge"));
      mo.ask(gathering.code(), gathering.pin(Phone.id(), "It stays", "share"));

      run(0, "backup", "--data", data().toString(), backup.toString()); // R23: while it is open

      mo.ask(gathering.code(), gathering.takeBack(card));
      var badge = mo.get("/api/gatherings/" + gathering.code() + "/mine").body();
      mo.ask(gathering.code(), gathering.takeBack(badge.at("/badge/badge").stringValue("")));
    }

    run(0, "restore", "--data", data().toString(), backup.toString());

    assertThat(run(0, "verify", "--data", data().toString())).contains("All is well");
    try (var house = new OpenHall(data())) {
      var again = house.phone().withCookiesOf(mo);
      var host = house.phone().withCookiesOf(gathering.host());
      try (var page = again.listen(gathering.code(), null)) {
        assertThat(page.next().data().toString()).contains("It stays").doesNotContain("canary");
      }
      var mine = again.get("/api/gatherings/" + gathering.code() + "/mine");
      assertThat(mine.text()).contains("It stays", "taken-back").doesNotContain("canary");
      assertThat(host.get("/api/gatherings/" + gathering.code() + "/export.json").text())
          .contains("It stays")
          .doesNotContain("canary");
      assertThat(Phone.bytesOf(data())).doesNotContain("canary");
    }
    assertThat(Phone.bytesOf(data())).doesNotContain("canary");
  }

  // ---- told as a story

  /// Runs `./parlour …` here, and returns all it says.
  private static String run(int ends, String... arguments) {
    var said = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    try (var both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int ended =
          Commands.run(arguments, (at, with) -> House.open(at, with, Map.of()), House.EVENTS);
      assertThat(ended).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(ends);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> everything(Path folder) throws IOException {
    var everything = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        everything.put(folder.relativize(file).toString(), bytes);
      }
    }
    return everything;
  }
}
