package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.MailBox.Mood;
import tools.jackson.databind.JsonNode;

/// "Where did my words go?" by e-mail, with a mail server on this machine. Mail failing: said,
/// retried, never blocking the room.
class MailThroughTheDoorsTest {

  private static final String EMAIL = "mo@example.org";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
  private final MailBox box = new MailBox();

  @TempDir Path data;

  private interface Story {
    void in(FollowedRoom room, OpenHall hall);
  }

  private OpenHall open() {
    return new OpenHall(data, box.settings(), now::get);
  }

  @AfterEach
  void closeTheBox() {
    box.close();
  }

  /// In a room where the host lets people leave an address.
  private void tell(Story story) {
    try (var hall = open()) {
      var room = new FollowedRoom(hall);
      room.peopleThink();
      room.asks(room.board.host(), FollowedRoom.own("offer-mail", ""));
      story.in(room, hall);
    }
  }

  private void later(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static Phone.Answer leave(FollowedRoom room, Phone person, String email) {
    return person.post(room.path("mail"), "{\"address\":\"" + email + "\"}");
  }

  private static Phone.Answer answer(FollowedRoom room, Phone phone, String what, String ticket) {
    return phone.post(room.path("mail/" + what), "{\"ticket\":\"" + ticket + "\"}");
  }

  private static String state(FollowedRoom room, String name) {
    return room.person(name).get(room.path("mine")).body().at("/post/mail").stringValue("");
  }

  private static JsonNode forHost(FollowedRoom room) {
    var answer = room.board.host().get(room.path("mail"));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  /// Mo leaves an address and says that it is right; what is new since then is still to come.
  private String moIsWrittenTo(FollowedRoom room, OpenHall hall) {
    assertThat(leave(room, room.person("Mo"), EMAIL).status()).isEqualTo(204);
    var ticket = box.next().ticket();
    hall.house.sendLetters();
    assertThat(answer(room, hall.phone(), "confirm", ticket).status()).isEqualTo(204);
    later(Duration.ofMinutes(1));
    return ticket;
  }

  @Test
  void a_first_letter_asks_whether_the_address_is_right_and_nothing_comes_before_the_answer() {
    tell((room, hall) -> {
      assertThat(state(room, "Mo")).isEqualTo("none");
      assertThat(leave(room, room.person("Mo"), EMAIL).status()).isEqualTo(204);
      var first = box.next();
      assertThat(first.to()).isEqualTo(EMAIL);
      assertThat(first.text()).contains("Subject: Is this your address?");
      assertThat(first.read())
          .contains(MailBox.HOUSE + "/g/" + room.board.code() + "/post#")
          .doesNotContain(FollowedRoom.WORDS, "The hill", "Mo ");
      assertThat(state(room, "Mo")).isEqualTo("asked");
      later(Duration.ofMinutes(1));
      room.gwenWritesASentence();
      later(Duration.ofDays(2));
      hall.house.sendLetters();
      assertThat(box.waiting()).isZero();
      var anybody = hall.phone();
      assertThat(answer(room, anybody, "look", first.ticket()).body().path("state").stringValue())
          .isEqualTo("asked");
      assertThat(answer(room, anybody, "confirm", "some-other").status()).isEqualTo(404);
      assertThat(answer(room, anybody, "confirm", first.ticket()).status()).isEqualTo(204);
      assertThat(answer(room, anybody, "confirm", first.ticket()).status()).isEqualTo(204);
      assertThat(state(room, "Mo")).isEqualTo("confirmed");
      hall.house.sendLetters();
      assertThat(box.next().read()).contains("It is in a sentence now.");
      assertThat(Phone.bytesOf(data)).as("sealed").doesNotContain(EMAIL, first.ticket());
    });
  }

  @Test
  void one_letter_a_day_while_there_is_news_and_never_the_same_twice() {
    tell((room, hall) -> {
      var ticket = moIsWrittenTo(room, hall);
      hall.house.sendLetters();
      assertThat(box.waiting()).as("no news").isZero();
      room.gwenWritesASentence();
      hall.house.sendLetters();
      var news = box.next();
      assertThat(news.read())
          .contains("It is in a sentence now.", "/post#" + ticket)
          .doesNotContain(FollowedRoom.WORDS, FollowedRoom.HEARD, "The hill", "The big table");
      assertThat(news.read())
          .contains(
              "List-Unsubscribe: <" + MailBox.HOUSE + room.path("mail/stop/" + ticket) + ">",
              "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
      later(Duration.ofHours(1));
      room.hostsPromise();
      hall.house.sendLetters();
      assertThat(box.waiting()).as("the same day").isZero();
      later(Duration.ofHours(23));
      hall.house.sendLetters();
      assertThat(box.next().read())
          .contains("Something is promised that comes from it.")
          .doesNotContain("in a sentence");
      later(Duration.ofDays(3));
      hall.house.sendLetters();
      assertThat(box.waiting()).as("no news any more").isZero();
    });
  }

  @Test
  void one_press_in_a_mail_program_stops_them_without_a_badge() {
    tell((room, hall) -> {
      var ticket = moIsWrittenTo(room, hall);
      var stop = room.path("mail/stop/" + ticket);
      assertThat(hall.phone().get(stop).header("location"))
          .isEqualTo("/g/" + room.board.code() + "/post#" + ticket);
      for (int press = 0; press < 2; press++) {
        assertThat(
                hall.phone()
                    .postFrom(
                        press == 0 ? null : "https://mail.example",
                        stop,
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click")
                    .status())
            .isEqualTo(204);
      }
      room.gwenWritesASentence();
      hall.house.sendLetters();
      assertThat(box.waiting()).isZero();
      assertThat(state(room, "Mo")).isEqualTo("none");
      assertThat(answer(room, hall.phone(), "look", ticket).status()).isEqualTo(404);
    });
  }

  @Test
  void the_badge_the_host_and_my_things_stop_them_too() {
    tell((room, hall) -> {
      var mo = room.person("Mo");
      moIsWrittenTo(room, hall);
      room.asks(mo, FollowedRoom.own("stop-mail", ""));
      assertThat(state(room, "Mo")).isEqualTo("none");
      moIsWrittenTo(room, hall);
      room.asks(room.board.host(), FollowedRoom.own("offer-mail-no-more", ""));
      assertThat(state(room, "Mo")).isEmpty();
      assertThat(leave(room, mo, EMAIL).status()).as("not offered").isEqualTo(404);
      room.asks(room.board.host(), FollowedRoom.own("offer-mail", ""));
      assertThat(state(room, "Mo")).as("forgotten for good").isEqualTo("none");
      leave(room, mo, "mo@other.example");
      var ticket = box.next().ticket();
      var badge = mo.get(room.path("mine")).body().at("/badge/badge").stringValue("");
      room.asks(mo, room.board.takeBack(badge));
      assertThat(answer(room, hall.phone(), "confirm", ticket).status()).isEqualTo(404);
      var log = room.person("Bea").listen(room.board.code(), null);
      assertThat(log.next().data().path("log").toString())
          .contains("room.log.mail-offered", "room.log.mail-offered-no-more");
      log.close();
    });
  }

  @Test
  void while_the_mail_server_fails_letters_wait_the_host_reads_why_and_the_room_goes_on() {
    tell((room, hall) -> {
      assertThat(forHost(room).toString()).isEqualTo("{\"offered\":true}");
      moIsWrittenTo(room, hall);
      box.is(Mood.SAYS_NO_TO_US);
      room.gwenWritesASentence();
      var failedAt = now.get();
      hall.house.sendLetters();
      assertThat(forHost(room).path("why").stringValue("")).isEqualTo("refused");
      assertThat(forHost(room).path("since").longValue()).isEqualTo(failedAt.toEpochMilli());
      room.hostsPromise();
      for (int round = 0; round < 5; round++) {
        later(Duration.ofHours(1));
        hall.house.sendLetters();
      }
      assertThat(forHost(room).path("since").longValue())
          .as("since it first failed")
          .isEqualTo(failedAt.toEpochMilli());
      box.is(Mood.TAKES_ALL);
      later(Duration.ofHours(1));
      hall.house.sendLetters();
      assertThat(box.next().read()).contains("It is in a sentence now.");
      assertThat(box.waiting()).isZero();
      assertThat(forHost(room).toString()).isEqualTo("{\"offered\":true}");
    });
  }

  @Test
  void what_is_taken_back_while_a_letter_waits_is_in_no_letter() {
    tell((room, hall) -> {
      moIsWrittenTo(room, hall);
      box.is(Mood.SAYS_NO_TO_US);
      room.gwenWritesASentence();
      hall.house.sendLetters();
      room.asks(room.person("Gwen"), room.board.takeBack(room.sentence));
      assertThat(forHost(room).has("why")).isTrue();
      later(Duration.ofHours(1));
      hall.house.sendLetters();
      assertThat(forHost(room).has("why")).as("nothing waits any more").isFalse();
      box.is(Mood.TAKES_ALL);
      later(Duration.ofHours(1));
      hall.house.sendLetters();
      later(Duration.ofHours(1));
      hall.house.sendLetters();
      assertThat(box.waiting()).isZero();
    });
  }

  @Test
  void a_letter_that_waited_when_the_house_was_shut_comes_once_when_it_opens_again() {
    tell((room, hall) -> {
      moIsWrittenTo(room, hall);
      box.is(Mood.SAYS_NO_TO_US);
      room.gwenWritesASentence();
      hall.house.sendLetters();
    });
    box.is(Mood.TAKES_ALL);
    for (int opened = 0; opened < 2; opened++) {
      later(Duration.ofDays(2));
      try (var again = open()) {
        again.house.sendLetters();
        assertThat(box.waiting()).as("in all").isEqualTo(1);
      }
    }
    assertThat(box.next().read()).contains("It is in a sentence now.");
  }

  @Test
  void an_address_that_nobody_has_is_given_up_and_my_things_say_so() {
    tell((room, hall) -> {
      box.is(Mood.KNOWS_NOBODY);
      leave(room, room.person("Mo"), EMAIL);
      hall.house.sendLetters();
      assertThat(state(room, "Mo")).isEqualTo("refused");
      assertThat(forHost(room).has("why")).as("that is not the server's fault").isFalse();
      box.is(Mood.TAKES_ALL);
      leave(room, room.person("Mo"), "mo@right.example");
      assertThat(box.next().to()).isEqualTo("mo@right.example");
      assertThat(state(room, "Mo")).isEqualTo("asked");
    });
  }

  @Test
  void one_address_that_cannot_be_reached_now_holds_up_no_other() {
    tell((room, hall) -> {
      box.is(Mood.NOT_THIS_ONE_NOW);
      leave(room, room.person("Mo"), EMAIL);
      hall.house.sendLetters();
      box.is(Mood.TAKES_ALL);
      leave(room, room.person("Bea"), "bea@example.org");
      assertThat(box.next().to()).isEqualTo("bea@example.org");
      hall.house.sendLetters();
      assertThat(box.waiting()).isZero();
      later(Duration.ofMinutes(2));
      hall.house.sendLetters();
      assertThat(box.next().to()).isEqualTo(EMAIL);
    });
  }

  @Test
  void an_address_is_asked_only_so_often_and_only_for_seven_days() {
    tell((room, hall) -> {
      var mo = room.person("Mo");
      assertThat(leave(room, mo, EMAIL).status()).isEqualTo(204);
      var ticket = box.next().ticket();
      hall.house.sendLetters();
      leave(room, mo, EMAIL);
      hall.house.sendLetters();
      assertThat(box.waiting()).as("asked already").isZero();
      leave(room, mo, EMAIL);
      var often = leave(room, mo, EMAIL);
      assertThat(often.status()).isEqualTo(429);
      assertThat(often.text()).doesNotContain(EMAIL);
      assertThat(leave(room, room.person("Bea"), "MO@example.org").status()).isEqualTo(429);
      assertThat(leave(room, room.person("Bea"), "no address").status()).isEqualTo(400);
      later(Duration.ofDays(7));
      assertThat(answer(room, hall.phone(), "confirm", ticket).status()).isEqualTo(404);
      hall.house.sendLetters();
      assertThat(state(room, "Mo")).as("let go").isEqualTo("none");
    });
  }

  @Test
  void a_mail_server_that_is_not_there_is_said_to_be_unreachable() {
    tell((room, hall) -> {
      box.close();
      leave(room, room.person("Mo"), EMAIL);
      hall.house.sendLetters();
      assertThat(forHost(room).path("why").stringValue("")).isEqualTo("unreachable");
    });
  }

  /// Any other address than the usual ones of this machine is elsewhere, as far as anybody knows.
  @Test
  void without_a_safe_line_nothing_is_sent_elsewhere() {
    try (var elsewhere = new MailBox("127.0.0.2");
        var hall = new OpenHall(data, elsewhere.settings(), now::get)) {
      var room = new FollowedRoom(hall);
      room.asks(room.board.host(), FollowedRoom.own("offer-mail", ""));
      leave(room, room.person("Mo"), EMAIL);
      hall.house.sendLetters();
      assertThat(forHost(room).path("why").stringValue("")).isEqualTo("not-safe");
      assertThat(elsewhere.waiting()).isZero();
    }
  }

  @Test
  void in_a_house_without_a_mail_server_nothing_is_said_of_mails() {
    try (var hall = new OpenHall(data, now::get)) {
      var room = new FollowedRoom(hall);
      room.asks(room.board.host(), FollowedRoom.own("offer-mail", ""));
      assertThat(room.person("Mo").get(room.path("mine")).body().path("post").has("mail"))
          .isFalse();
      assertThat(room.board.host().get(room.path("mail")).status()).isEqualTo(404);
      assertThat(leave(room, room.person("Mo"), EMAIL).status()).isEqualTo(404);
    }
  }
}
