package org.parlour.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parlour.mail.NotSent.Why;
import org.parlour.web.Settings;

/// Where letters are handed over.
class MailSettingsTest {

  private static final String FROM = "Parlour <parlour@example.org>";

  private static Map<String, String> around(String mail, String... more) {
    var all = new HashMap<>(Map.of("PARLOUR_MAIL", mail, "PARLOUR_MAIL_FROM", FROM));
    for (int at = 0; at < more.length; at += 2) {
      all.put(more[at], more[at + 1]);
    }
    return all;
  }

  private static MailSettings read(String mail, String... more) {
    return MailSettings.from(around(mail, more)).orElseThrow();
  }

  @Test
  void without_a_mail_server_there_is_none() {
    assertThat(MailSettings.from(Map.of())).isEmpty();
    assertThat(Settings.from(Map.of(), 0).mail()).isNull();
  }

  @Test
  void an_address_says_where_it_is_and_who_asks() {
    assertThat(read("smtp://mo:secret@mail.example"))
        .isEqualTo(new MailSettings("mail.example", 587, false, "mo", "secret", FROM));
    assertThat(read("smtps://mail.example"))
        .isEqualTo(new MailSettings("mail.example", 465, true, null, null, FROM));
    assertThat(read("smtp://mo@mail.example:25", "PARLOUR_MAIL_PASSWORD", "secret").password())
        .isEqualTo("secret");
  }

  @Test
  void what_is_wrong_is_said_in_one_sentence_without_the_password() {
    assertThatThrownBy(() -> read("http://mo:secret@mail.example"))
        .hasMessageContaining("PARLOUR_MAIL must be like smtp://")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> read("smtp://mo:sec ret@mail.example"))
        .hasMessageNotContaining("ret@");
    assertThatThrownBy(() -> MailSettings.from(Map.of("PARLOUR_MAIL", "smtp://mail.example")))
        .hasMessageContaining("PARLOUR_MAIL_FROM must say");
    assertThatThrownBy(() -> Settings.from(around("smtp://mail.example"), 0))
        .hasMessageContaining("PARLOUR_URL must say where the links in mails lead");
    assertThat(read("smtp://mo:secret@mail.example").toString()).doesNotContain("mo", "secret");
  }

  @Test
  void only_this_machine_is_spoken_to_without_tls() {
    assertThat(read("smtp://localhost").isLoopback()).isTrue();
    assertThat(read("smtp://127.0.0.1:2525").isLoopback()).isTrue();
    assertThat(read("smtp://127.0.0.1.mail.example").isLoopback()).isFalse();
  }

  @Test
  void a_pause_grows_up_to_an_hour() {
    var now = java.time.Instant.parse("2026-11-26T10:00:00Z");
    var pause = Pause.first(now);
    var before = java.time.Duration.ZERO;
    for (int tries = 0; tries < 80; tries++) {
      var rest = java.time.Duration.between(now, pause.until());
      assertThat(rest).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Pause.LONGEST);
      assertThat(pause.since()).isEqualTo(now);
      before = rest;
      pause = pause.again(now);
    }
    assertThat(before).isEqualTo(Pause.LONGEST);
  }

  @Test
  void only_what_the_server_says_of_itself_stops_all_letters() {
    assertThat(Why.values())
        .filteredOn(Why::isTheServers)
        .containsExactly(Why.UNREACHABLE, Why.NOT_SAFE, Why.NAME_REFUSED, Why.REFUSED);
  }
}
