package org.parlour.main;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.media.Shots;

/// A photo on its way to the shelf, through the doors.
class ShownThingsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir Path data;

  @Test
  void SHO_2_where_and_with_what_a_photo_was_taken_is_gone() throws IOException {
    Files.createDirectories(data.resolve("recipes"));
    Files.writeString(
        data.resolve("recipes").resolve("shelf.yaml"),
        """
        id: shelf
        title: A shelf
        about: To show things.
        stations:
          - kind: show
            name: The shelf
            help: Put something on it.
        """);
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> NOW)) {
      var gathering = OpenHall.gatheringOf(hall.host(), "shelf");
      var mo = hall.person(gathering, "Mo");
      var bea = hall.person(gathering, "Bea");
      var photo = Shots.withPlace(900, 600, 6);
      assertThat(new String(photo, ISO_8859_1)).contains(Shots.PLACE, "Exif");
      var thing = show(mo, gathering, photo);

      var path = "/api/gatherings/" + gathering.code() + "/things/" + thing + "/picture";
      for (var seen : new String[] {path, path + "?small"}) {
        var bytes = bea.get(seen);
        assertThat(bytes.status()).isEqualTo(200);
        assertThat(new String(bytes.response().body(), ISO_8859_1))
            .doesNotContain(Shots.PLACE)
            .doesNotContain("Exif");
      }
      assertThat(Phone.bytesOf(data)).doesNotContain(Shots.PLACE);
    }
  }

  private static String show(Phone mo, OpenHall.Gathering gathering, byte[] photo) {
    var thing = Phone.id();
    var upload = mo.sendsPicture(gathering.code(), photo);
    var put =
        gathering.command(
            "put-on-shelf",
            ",\"contribution\":\"%s\",\"picture\":\"%s\",\"words\":\"A cake\",\"permission\":\"room\""
                .formatted(thing, upload));
    assertThat(mo.ask(gathering.code(), put).path("outcome").stringValue("")).isEqualTo("accepted");
    return thing;
  }
}
