package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.kernel.SecretHash;
import tools.jackson.databind.JsonNode;

/// From the host's link to "take it back", through the doors, as a script would.
class WalkThroughTest {

  @TempDir Path data;

  @Test
  void a_whole_gathering_from_the_host_link_to_the_export() {
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      var code = gathering.code();
      var mo = hall.person(gathering, "Mo");
      var bea = hall.person(gathering, "Bea");
      var bench = Phone.id();
      var lift = Phone.id();
      try (var page = bea.listen(code, null)) {
        var room = page.next();
        assertThat(room.kind()).isEqualTo("room");
        assertThat(room.data().at("/stations/0/page/step").stringValue("")).isEqualTo("writing");

        assertThat(
                mo.ask(code, gathering.pin(bench, "A bench halfway up", "share"))
                    .path("outcome")
                    .stringValue(""))
            .isEqualTo("accepted");
        assertThat(page.news("waiting-counted").path("waiting").intValue()).isEqualTo(1);
        bea.ask(code, gathering.pin(lift, "A lift", "share-badge"));
        assertThat(page.everything()).doesNotContain("halfway");

        gathering.host().ask(code, gathering.moveOn("turned-over"));
        var cards = page.news("laid-out").at("/board/cards");
        assertThat(Phone.ids(cards, "card")).containsExactlyInAnyOrder(bench, lift);
        assertThat(page.everything()).contains("A bench halfway up").contains("\"by\":\"Bea\"");

        var group = Phone.id();
        gathering.host().ask(code, gathering.moveOn("sorting"));
        mo.ask(code, gathering.command("open-group", ",\"group\":\"" + group + "\""));
        mo.ask(
            code,
            gathering.command(
                "place", ",\"card\":\"" + bench + "\",\"group\":\"" + group + "\",\"after\":null"));
        assertThat(page.news("cards-placed").at("/places/0/group").stringValue(""))
            .isEqualTo(group);
        bea.ask(
            code,
            gathering.command(
                "name-group",
                ",\"group\":\""
                    + group
                    + "\",\"words\":\"Sitting down\",\"permission\":\"share\""));
        assertThat(page.news("group-named").path("name").stringValue("")).isEqualTo("Sitting down");

        gathering.host().ask(code, gathering.moveOn("dots"));
        mo.ask(code, gathering.command("place-dot", ",\"group\":\"" + group + "\""));
        assertThat(mo.get("/api/gatherings/" + code + "/mine").body().toString())
            .contains("\"dots\":[\"" + group + "\"]");
        gathering.host().ask(code, gathering.moveOn("closed"));
        assertThat(page.news("laid-out").toString()).contains("\"dots\":null");
        assertThat(page.news("laid-out").at("/board/groups/0/dots").intValue()).isEqualTo(1);
      }
      var export = gathering.host().get("/api/gatherings/" + code + "/export.json");
      assertThat(export.text())
          .containsOnlyOnce("A bench halfway up")
          .containsOnlyOnce("Sitting down");

      var again = gathering.host().post("/api/gatherings/import", export.text());
      assertThat(again.status()).as(again.text()).isEqualTo(201);
      assertThat(again.body().path("cards").intValue()).isEqualTo(2);
      var code2 = again.body().path("code").stringValue("");
      assertThat(gathering.host().get("/api/gatherings/" + code2 + "/export.json").body())
          .isEqualTo(export.body());
    }
  }

  @Test
  void what_is_taken_back_is_gone_from_every_page_stream_export_and_byte() {
    var canary = "canary" + Phone.id().replace("-", "");
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      var code = gathering.code();
      var mo = hall.person(gathering, canary.substring(0, 30));
      var bea = hall.person(gathering, "Bea");
      var card = Phone.id();
      gathering.host().ask(code, gathering.moveOn("turned-over"));
      String before;
      try (var page = bea.listen(code, null)) {
        before = page.next().id();
        mo.ask(code, gathering.pin(card, canary, "share-badge"));
        assertThat(page.news("card-shown").toString()).contains(canary);
        assertThat(bea.ask(code, gathering.takeBack(card)).at("/reason/key").stringValue(""))
            .isEqualTo("room.not-yours");
        assertThat(mo.ask(code, gathering.takeBack(card)).path("outcome").stringValue(""))
            .isEqualTo("accepted");
        assertThat(page.news("card-gone").path("card").stringValue("")).isEqualTo(card);
      }
      try (var resumed = bea.listen(code, before)) {
        assertThat(resumed.next().kind())
            .as("what was said before is not repeated")
            .isEqualTo("room");
        assertThat(resumed.everything()).doesNotContain(canary);
      }
      assertThat(gathering.host().get("/api/gatherings/" + code + "/export.json").text())
          .doesNotContain(canary);
      var mine = mo.get("/api/gatherings/" + code + "/mine").body();
      assertThat(mine.path("things").get(1).path("state").stringValue("")).isEqualTo("taken-back");
      assertThat(mine.path("things").toString()).doesNotContain(canary);

      // The badge is a contribution too.
      var badge = mine.at("/badge/badge").stringValue("");
      mo.ask(code, gathering.takeBack(badge));
      assertThat(mo.get("/api/gatherings/" + code + "/mine").text()).doesNotContain(canary);
    }
    assertThat(Phone.bytesOf(data)).doesNotContain(canary);
    try (var hall = new OpenHall(data)) {
      assertThat(hall.host().get("/api/hosts/me").text()).doesNotContain(canary);
    }
  }

  @Test
  void a_page_that_lost_its_connection_goes_on_where_it_was() {
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      var mo = hall.person(gathering, "Mo");
      gathering.host().ask(gathering.code(), gathering.moveOn("turned-over"));
      String heard;
      try (var page = mo.listen(gathering.code(), null)) {
        heard = page.next().id();
      }
      mo.ask(gathering.code(), gathering.pin(Phone.id(), "one", "room"));
      mo.ask(gathering.code(), gathering.pin(Phone.id(), "two", "room"));
      try (var page = mo.listen(gathering.code(), heard)) {
        assertThat(page.news("card-shown").toString()).contains("one");
        assertThat(page.news("card-shown").toString()).contains("two");
        assertThat(page.everything()).doesNotContain("event: room");
      }
    }
  }

  @Test
  void a_page_that_lost_its_house_is_given_the_room_when_the_house_does_not_know_what_it_missed() {
    String heard;
    OpenHall.Gathering gathering;
    Phone mo;
    try (var hall = new OpenHall(data)) {
      gathering = hall.gathering(hall.host());
      mo = hall.person(gathering, "Mo");
      try (var page = mo.listen(gathering.code(), null)) {
        heard = page.next().id();
      }
    }
    try (var hall = new OpenHall(data)) {
      var same = hall.phone().withCookiesOf(mo);
      hall.host().ask(gathering.code(), gathering.moveOn("turned-over"));
      try (var page = same.listen(gathering.code(), heard)) {
        assertThat(page.next().data().at("/stations/0/page/step").stringValue(""))
            .isEqualTo("turned-over");
      }
    }
  }

  @Test
  void R17_two_hundred_copies_of_one_command_have_one_effect() throws Exception {
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      var mo = hall.person(gathering, "Mo");
      var pin = gathering.pin(Phone.id(), "once", "room");
      var copies =
          IntStream.range(0, 200)
              .mapToObj(_ -> (Callable<JsonNode>) () -> mo.ask(gathering.code(), pin));
      try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var answer : many.invokeAll(copies.toList())) {
          assertThat(answer.get().path("outcome").stringValue("")).isEqualTo("accepted");
        }
      }
      gathering.host().ask(gathering.code(), gathering.moveOn("turned-over"));
      try (var page = mo.listen(gathering.code(), null)) {
        assertThat(page.next().data().at("/stations/0/page/cards")).hasSize(1);
      }
      assertThat(mo.ask(gathering.code(), pin).path("outcome").stringValue(""))
          .isEqualTo("accepted");
    }
  }

  @Test
  void a_house_opened_again_shows_what_it_showed_before() {
    String before;
    String code;
    var mo = new Phone(0);
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      code = gathering.code();
      mo = hall.person(gathering, "Mo");
      for (int n = 0; n < 20; n++) {
        mo.ask(code, gathering.pin(Phone.id(), "card " + n, "share"));
      }
      gathering.host().ask(code, gathering.moveOn("turned-over"));
      before = gathering.host().get("/api/gatherings/" + code + "/export.json").text();
    }
    try (var hall = new OpenHall(data)) {
      assertThat(hall.host().get("/api/gatherings/" + code + "/export.json").text())
          .isEqualTo(before);
      var same = hall.phone().withCookiesOf(mo);
      assertThat(same.get("/api/gatherings/" + code + "/mine").body().path("things")).hasSize(21);
    }
  }

  @Test
  void something_taken_back_offline_before_it_arrived_is_never_given() {
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      var mo = hall.person(gathering, "Mo");
      var card = Phone.id();
      mo.ask(gathering.code(), gathering.takeBack(card));
      assertThat(
              mo.ask(gathering.code(), gathering.pin(card, "never", "room"))
                  .path("outcome")
                  .stringValue(""))
          .isEqualTo("nothing-new");
      gathering.host().ask(gathering.code(), gathering.moveOn("turned-over"));
      try (var page = mo.listen(gathering.code(), null)) {
        assertThat(page.next().data().at("/stations/0/page/cards")).isEmpty();
      }
    }
  }

  @Test
  void a_nameless_card_is_taken_back_by_whoever_holds_its_secret() {
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      var mo = hall.person(gathering, "Mo");
      var card = Phone.id();
      var hash = SecretHash.of("canal teapot marigold");
      var pin =
          gathering.command(
              "pin-card",
              ",\"card\":\""
                  + card
                  + "\",\"words\":\"I was afraid\",\"permission\":\"nameless\",\"secretHash\":\""
                  + hash
                  + "\"");
      assertThat(mo.ask(gathering.code(), pin).path("outcome").stringValue(""))
          .isEqualTo("accepted");
      assertThat(mo.get("/api/gatherings/" + gathering.code() + "/mine").text())
          .doesNotContain(card);
      assertThat(
              mo.ask(gathering.code(), gathering.takeBack(card)).at("/reason/key").stringValue(""))
          .isEqualTo("room.secret-wrong");
      var withSecret =
          gathering.takeBack(card).replace("}", ",\"secret\":\"canal teapot marigold\"}");
      assertThat(mo.ask(gathering.code(), withSecret).path("outcome").stringValue(""))
          .isEqualTo("accepted");
    }
  }
}
