package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;

/// The disk of the laptop in the hall is full: a real one, of eight megabytes.
class FullDiskTest {

  private static final int MEGABYTES = 8;
  private static final byte[] FILLING = new byte[16 * 1024];

  @TempDir Path data;

  @Test
  void R5_on_a_full_disk_people_read_on_and_keep_their_words_until_there_is_room_again()
      throws Exception {
    assumeTrue(mayHaveADiskOfItsOwn(), "This system lets nobody make a namespace of their own.");
    var house = RunningHouse.onDiskOf(MEGABYTES, data);
    try {
      var gathering = OpenHall.gatheringOf(house.host());
      var mo = OpenHall.person(new Phone(house.port()), gathering, "Mo");
      gathering.host().ask(gathering.code(), gathering.moveOn("turned-over"));
      mo.ask(gathering.code(), gathering.pin(Phone.id(), "before", "share"));
      var filler = house.inside(data).resolve("somebody-elses-film");
      fillUp(filler);

      var waiting = pinUntilRefused(mo, gathering, filler);
      var words = waiting.replaceAll(".*\"words\":\"([^\"]*)\".*", "$1");

      var refused = send(mo, gathering, waiting);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body().path("type").stringValue(""))
          .isEqualTo("urn:parlour:cannot-save-now");
      assertThat(refused.header("retry-after")).isNotEmpty();
      assertThat(refused.body().path("detail").stringValue("")).contains("Keep what you have");
      try (var page = mo.listen(gathering.code(), null)) {
        assertThat(page.next().data().toString()).contains("before").doesNotContain(words);
      }
      assertThat(mo.get("/api/gatherings/" + gathering.code()).status()).isEqualTo(200);

      Files.delete(filler);

      assertThat(mo.ask(gathering.code(), waiting).path("outcome").stringValue(""))
          .isEqualTo("accepted");
      assertThat(mo.get("/api/gatherings/" + gathering.code() + "/mine").text())
          .contains("before")
          .containsOnlyOnce(words);
    } finally {
      house.kill();
    }
  }

  private static boolean mayHaveADiskOfItsOwn() throws InterruptedException {
    try {
      var tried = new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt");
      return tried.start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static void fillUp(Path filler) {
    try (var file =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        file.write(FILLING);
      }
    } catch (IOException full) {
      assertThat(filler).isNotEmptyFile();
    }
  }

  /// The house gives back what room its log takes up, so there is some more for a while, and
  /// whoever filled the disk takes that too.
  private static String pinUntilRefused(Phone phone, Gathering gathering, Path filler) {
    for (int n = 0; n < 10_000; n++) {
      var pin = gathering.pin(Phone.id(), "last words " + n + ".", "share");
      if (send(phone, gathering, pin).status() != 200) {
        fillUp(filler);
        if (send(phone, gathering, pin).status() != 200) {
          return pin;
        }
      }
    }
    throw new AssertionError("The disk was never full.");
  }

  private static Phone.Answer send(Phone phone, Gathering gathering, String command) {
    return phone.post("/api/gatherings/" + gathering.code() + "/commands", "[" + command + "]");
  }
}
