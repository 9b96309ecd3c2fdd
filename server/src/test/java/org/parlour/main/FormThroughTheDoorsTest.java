package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;

/// A form is brought, reworded and taken along as a table, as a script would.
class FormThroughTheDoorsTest {

  private static final String QUESTION = Phone.id();

  @TempDir Path data;

  private static String said(Gathering at, String kind, String words, String permission) {
    return at.command(
        kind,
        ",\"contribution\":\"%s\",\"question\":\"%s\",\"words\":\"%s\",\"permission\":\"%s\""
            .formatted(Phone.id(), QUESTION, words, permission));
  }

  @Test
  void QUE_4_a_form_leaves_as_a_table_with_what_may_leave() {
    try (var hall = new OpenHall(data)) {
      var at = OpenHall.gatheringOf(hall.host(), "form-walk-through");
      var code = at.code();
      at.host()
          .ask(
              code,
              at.command(
                  "put-questions",
                  ",\"questions\":[{\"question\":\"%s\",\"words\":\"=Hygiene, Y / N?\",\"intimate\":true}]"
                      .formatted(QUESTION)));
      var mo = hall.person(at, "Mo");
      mo.ask(
          code,
          at.command(
              "mark-question", ",\"question\":\"%s\",\"mark\":\"hurtful\"".formatted(QUESTION)));
      mo.ask(code, said(at, "give-reason", "Only for the room", "room"));
      mo.ask(code, said(at, "give-reason", "I am not a yes or no", "share-badge"));
      mo.ask(code, said(at, "reword-question", "What would you like help with?", "share"));

      var table = at.host().get("/api/gatherings/" + code + "/form.csv");
      assertThat(table.status()).isEqualTo(200);
      assertThat(table.text())
          .startsWith("\uFEFFstation,question,why it is asked,people,keep,")
          .contains("\"'=Hygiene, Y / N?\",nobody could say,,,,,,,I am not a yes or no (Mo),,")
          .contains("What would you like help with?")
          .contains("\"The law may require this topic, not these words.\"")
          .doesNotContain("Only for the room");
      assertThat(mo.get("/api/gatherings/" + code + "/form.csv").status()).isNotEqualTo(200);

      var export = at.host().get("/api/gatherings/" + code + "/export.json");
      var again = at.host().post("/api/gatherings/import", export.text());
      assertThat(again.status()).as(again.text()).isEqualTo(201);
      var copy = again.body().path("code").stringValue("");
      assertThat(at.host().get("/api/gatherings/" + copy + "/export.json").body())
          .isEqualTo(export.body());
    }
  }

  @Test
  void a_gathering_without_a_form_has_no_such_table() {
    try (var hall = new OpenHall(data)) {
      var at = OpenHall.gatheringOf(hall.host());
      assertThat(at.host().get("/api/gatherings/" + at.code() + "/form.csv").status())
          .isEqualTo(404);
    }
  }

  @Test
  void QUE_1_a_command_with_an_answer_is_turned_away_at_the_door() {
    try (var hall = new OpenHall(data)) {
      var at = OpenHall.gatheringOf(hall.host(), "form-walk-through");
      var mo = hall.person(at, "Mo");
      var answer =
          at.command(
              "answer-question", ",\"question\":\"%s\",\"words\":\"No\"".formatted(QUESTION));
      var marked =
          at.command(
              "mark-question",
              ",\"question\":\"%s\",\"mark\":\"keep\",\"answer\":\"No\"".formatted(QUESTION));
      var path = "/api/gatherings/" + at.code() + "/commands";
      assertThat(mo.post(path, "[" + answer + "]").status()).isEqualTo(400);
      assertThat(mo.post(path, "[" + marked + "]").status()).isEqualTo(400);
    }
  }

  @Test
  void the_demo_lays_its_form_out() {
    try (var hall = new OpenHall(data)) {
      assertThat(hall.house.layOutDemo()).isEqualTo("7KM-4TRB");
    }
  }
}
