package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;

/// Everybody's words leave with two keys, through every door they could leave by.
class TwoKeysThroughTheDoorsTest {

  @TempDir Path data;

  private static String own(String kind, String rest) {
    return "{\"id\":\"" + Phone.id() + "\",\"kind\":\"" + kind + "\"" + rest + "}";
  }

  private static String asks(Phone phone, Gathering at, String kind, String rest) {
    return phone.ask(at.code(), own(kind, rest)).path("outcome").stringValue("");
  }

  private static int taken(Gathering at, String file) {
    return at.host().get("/api/gatherings/" + at.code() + "/" + file).status();
  }

  @Test
  void every_door_waits_for_the_second_key_and_the_log_everybody_reads_has_each_step() {
    try (var hall = new OpenHall(data)) {
      var at = OpenHall.gatheringOf(hall.host(), "form-walk-through");
      var mo = hall.person(at, "Mo");
      var bea = hall.person(at, "Bea");
      var doors = List.of("export.json", "export.zip", "form.csv", "data.zip");
      assertThat(taken(at, "export.json")).as("with one key").isEqualTo(200);

      var offer = Phone.id();
      assertThat(asks(mo, at, "offer-second-key", ",\"offer\":\"" + offer + "\",\"named\":true"))
          .isEqualTo("accepted");
      for (var person : List.of(mo, bea)) {
        assertThat(asks(person, at, "trust-with-key", ",\"offer\":\"" + offer + "\""))
            .isEqualTo("accepted");
      }
      assertThat(doors).allSatisfy(door -> assertThat(taken(at, door)).as(door).isEqualTo(409));

      var ask = Phone.id();
      assertThat(
              asks(
                  at.host(),
                  at,
                  "ask-for-words",
                  ",\"ask\":\"" + ask + "\",\"reason\":\"For the council.\""))
          .isEqualTo("accepted");
      var mine = mo.get("/api/gatherings/" + at.code() + "/mine").body().path("keys");
      assertThat(mine.path("holds").booleanValue(false)).isTrue();
      assertThat(asks(mo, at, "answer-ask", ",\"ask\":\"" + ask + "\",\"yes\":true"))
          .isEqualTo("accepted");
      assertThat(doors).allSatisfy(door -> assertThat(taken(at, door)).as(door).isEqualTo(200));

      try (var page = bea.listen(at.code(), null)) {
        var room = page.next().data();
        assertThat(
                room.path("log")
                    .valueStream()
                    .map(line -> line.at("/sentence/key").stringValue("")))
            .containsSubsequence(
                "room.log.exported",
                "room.log.key-offered",
                "room.log.key-passed",
                "room.log.words-asked",
                "room.log.key-turned",
                "room.log.taken-with-two-keys");
        var keys = room.path("keys");
        assertThat(keys.path("holder").stringValue("")).isEqualTo(offer);
        assertThat(keys.at("/offers/0/name").stringValue("")).isEqualTo("Mo");
        assertThat(keys.at("/offers/0/trusted").intValue()).isEqualTo(2);
        assertThat(keys.at("/asks/0/reason").stringValue("")).isEqualTo("For the council.");
        var badge = mo.get("/api/gatherings/" + at.code() + "/mine").body().at("/badge/badge");
        assertThat(keys.toString())
            .as("an offer does not say which badge made it")
            .doesNotContain(badge.stringValue(""));
      }
    }
  }

  @Test
  void what_everybody_may_read_needs_no_key() {
    try (var hall = new OpenHall(data)) {
      var at = hall.gathering(hall.host());
      var mo = hall.person(at, "Mo");
      var bea = hall.person(at, "Bea");
      var offer = ",\"offer\":\"" + Phone.id() + "\"";
      asks(mo, at, "offer-second-key", offer + ",\"named\":false");
      asks(mo, at, "trust-with-key", offer);
      asks(bea, at, "trust-with-key", offer);
      assertThat(taken(at, "data.zip")).isEqualTo(409);
      asks(at.host(), at, "publish-report", "");
      assertThat(taken(at, "data.zip")).isEqualTo(200);
      assertThat(hall.phone().get("/api/gatherings/" + at.code() + "/data.zip").status())
          .isEqualTo(200);
    }
  }
}
