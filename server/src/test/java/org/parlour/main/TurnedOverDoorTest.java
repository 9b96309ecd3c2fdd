package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What hosts turned over, through the door that only they have.
class TurnedOverDoorTest {

  @TempDir Path data;

  @Test
  void hosts_see_what_they_turned_over_and_nobody_else_does_and_never_who_made_it() {
    try (var hall = new OpenHall(data)) {
      var gathering = hall.gathering(hall.host());
      var mo = hall.person(gathering, "Mo");
      var card = Phone.id();
      mo.ask(gathering.code(), gathering.pin(card, "My neighbour, Mr Fell", "room"));
      var path = "/api/gatherings/" + gathering.code() + "/turned-over";
      assertThat(gathering.host().get(path).body()).isEmpty();

      var hide =
          "{\"id\":\"%s\",\"kind\":\"hide\",\"contribution\":\"%s\",\"reason\":\"private-information\"}"
              .formatted(Phone.id(), card);
      gathering.host().ask(gathering.code(), hide);
      var seen = gathering.host().get(path);
      assertThat(seen.body()).hasSize(1);
      assertThat(seen.body().get(0).path("contribution").stringValue("")).isEqualTo(card);
      assertThat(seen.text()).contains("Mr Fell", "private-information").doesNotContain("\"Mo\"");
      assertThat(mo.get(path).status()).isEqualTo(404);

      mo.ask(gathering.code(), gathering.takeBack(card));
      assertThat(gathering.host().get(path).body()).isEmpty();
    }
  }
}
