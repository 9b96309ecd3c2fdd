package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;
import tools.jackson.databind.JsonNode;

/// Who checked the easy words of a report, through the doors. Field guide ANN-3 and 4.4.
class EasyWordsCheckedTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String NOT_YET = "Not checked yet.";

  @TempDir Path data;

  private Gathering bench = new Gathering(new Phone(0), "", "");
  private Phone mo = new Phone(0);
  private String said = "";

  private interface Story {
    void in(OpenHall hall);
  }

  /// A report with one sentence in easy words: what Mo takes from it.
  private void tell(Story story) {
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> NOW)) {
      var made = hall.gathering(hall.host());
      bench = new Gathering(made.host(), made.code(), Phone.id());
      host(
          "place-station",
          ",\"placed\":\"%s\",\"stationKind\":\"lookingback\",\"name\":\"The bench\",\"question\":\"\",\"help\":\"\""
              .formatted(bench.board()));
      host("open-station", ",\"of\":\"" + bench.board() + "\"");
      mo = hall.person(bench, "Mo");
      said = looksBack("I go home happy.", "share");
      host("publish-report", "");
      story.in(hall);
    }
  }

  private String looksBack(String words, String permission) {
    var id = Phone.id();
    asks(
        mo,
        bench.command(
            "look-back",
            ",\"contribution\":\"%s\",\"words\":\"%s\",\"asHost\":false,\"permission\":\"%s\""
                .formatted(id, words, permission)));
    return id;
  }

  private void asks(Phone phone, String command) {
    var answer = phone.ask(bench.code(), command);
    assertThat(answer.path("outcome").stringValue("")).as(answer.toString()).isEqualTo("accepted");
  }

  private void host(String kind, String rest) {
    asks(bench.host(), "{\"id\":\"%s\",\"kind\":\"%s\"%s}".formatted(Phone.id(), kind, rest));
  }

  private JsonNode easy(Phone reader) {
    var answer = reader.get("/api/gatherings/" + bench.code() + "/easy");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private String read() {
    return easy(bench.host()).path("read").stringValue("");
  }

  private Phone.Answer checks(Phone phone, String read, String who) {
    return phone.post(
        "/api/gatherings/" + bench.code() + "/easy/checkers",
        "{\"agreed\":true,\"read\":\"%s\"%s}".formatted(read, who));
  }

  private void checked(String who) {
    var answer = checks(bench.host(), read(), who);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private void twoCheckIt() {
    checked(",\"name\":\"Olive P\",\"paid\":\"paid\"");
    checked("");
  }

  private boolean isChecked(OpenHall hall) {
    return easy(hall.phone()).path("checked").booleanValue(false);
  }

  private String printed(OpenHall hall) {
    var pdf = hall.phone().get("/api/gatherings/" + bench.code() + "/easy.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    try (var document = Loader.loadPDF(pdf.response().body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private List<String> log(OpenHall hall) {
    try (var page = hall.phone().withCookiesOf(mo).listen(bench.code(), null)) {
      return page.next()
          .data()
          .path("log")
          .valueStream()
          .map(line -> line.at("/sentence/key").stringValue(""))
          .toList();
    }
  }

  @Test
  void ANN_3_it_is_not_checked_until_two_people_have_read_it_and_then_page_and_paper_say_who() {
    tell(hall -> {
      assertThat(isChecked(hall)).isFalse();
      assertThat(printed(hall)).contains(NOT_YET);
      checked(",\"name\":\"Olive P\",\"paid\":\"paid\"");
      assertThat(isChecked(hall)).as("one is not enough").isFalse();
      assertThat(easy(hall.phone()).toString()).doesNotContain("Olive");
      checked("");
      assertThat(isChecked(hall)).isTrue();
      var checkers = easy(hall.phone()).path("checkers");
      assertThat(checkers.get(0).path("name").stringValue("")).isEqualTo("Olive P");
      assertThat(checkers.get(1).has("name"))
          .as("somebody who does not want to be named")
          .isFalse();
      assertThat(checkers.get(1).has("paid")).as("and does not say").isFalse();
      assertThat(printed(hall))
          .doesNotContain(NOT_YET)
          .containsSubsequence(
              "Checked by:", "Olive P, paid for it", "Somebody who does not want to be named");
    });
  }

  @Test
  void ANN_3_with_another_word_in_it_nobody_has_checked_it_and_with_the_same_words_they_have() {
    tell(hall -> {
      twoCheckIt();
      looksBack("This stays here.", "room");
      host("publish-report", "");
      assertThat(isChecked(hall)).as("another edition that says the same").isTrue();
      looksBack("Come again.", "share");
      assertThat(isChecked(hall)).isFalse();
      assertThat(printed(hall)).contains(NOT_YET).doesNotContain("Olive");
      assertThat(easy(hall.phone()).path("checkers").isEmpty()).isTrue();
      assertThat(easy(bench.host()).path("checkers").size())
          .as("hosts see whom to ask")
          .isEqualTo(2);
    });
  }

  @Test
  void ANN_3_what_is_taken_back_was_read_and_is_not_there_any_more_so_it_is_not_checked() {
    tell(hall -> {
      twoCheckIt();
      asks(mo, bench.takeBack(said));
      assertThat(isChecked(hall)).isFalse();
    });
  }

  @Test
  void ANN_3_whoever_read_something_else_has_not_checked_what_it_says_now() {
    tell(hall -> {
      var before = read();
      looksBack("Come again.", "share");
      var answer = checks(bench.host(), before, "");
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body().path("type").stringValue("")).isEqualTo("urn:parlour:changed-since");
      assertThat(easy(bench.host()).path("checkers").isEmpty()).isTrue();
    });
  }

  @Test
  void ANN_3_a_name_that_is_taken_away_is_gone_and_copies_are_old() {
    tell(hall -> {
      twoCheckIt();
      int edition = easy(hall.phone()).path("edition").intValue();
      var olive = easy(bench.host()).path("checkers").get(0).path("checker").stringValue("");
      asks(bench.host(), bench.takeBack(olive));
      assertThat(easy(bench.host()).toString()).doesNotContain("Olive");
      assertThat(isChecked(hall)).as("one is left").isFalse();
      assertThat(printed(hall)).doesNotContain("Olive").contains(NOT_YET);
      assertThat(easy(hall.phone()).path("edition").intValue()).isEqualTo(edition + 1);
    });
  }

  @Test
  void the_log_says_when_a_host_names_somebody_and_when_a_name_is_taken_away() {
    tell(hall -> {
      twoCheckIt();
      var olive = easy(bench.host()).path("checkers").get(0).path("checker").stringValue("");
      asks(bench.host(), bench.takeBack(olive));
      assertThat(log(hall))
          .containsSubsequence(
              "room.log.easy-words-checked",
              "room.log.easy-words-checked",
              "room.log.checker-forgotten")
          .doesNotContain("room.log.hosts-took-back");
    });
  }

  @Test
  void nobody_but_a_host_says_who_checked_it_or_takes_a_name_away_and_nobody_without_a_yes() {
    tell(hall -> {
      twoCheckIt();
      assertThat(checks(mo, read(), "").status()).isEqualTo(404);
      assertThat(easy(mo).has("read")).isFalse();
      var olive = easy(bench.host()).path("checkers").get(0).path("checker").stringValue("");
      assertThat(mo.ask(bench.code(), bench.takeBack(olive)).path("outcome").stringValue(""))
          .isEqualTo("refused");
      var noYes =
          bench
              .host()
              .post(
                  "/api/gatherings/" + bench.code() + "/easy/checkers",
                  "{\"agreed\":false,\"read\":\"%s\"}".formatted(read()));
      assertThat(noYes.status()).isEqualTo(400);
      assertThat(isChecked(hall)).isTrue();
    });
  }
}
