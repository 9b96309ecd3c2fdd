package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If your phone showed the tick, your words are safe, even if the plug is pulled: the house is
/// killed at random moments under load, and opened again. More cycles: `-Dcrash.cycles=1000`.
class CrashTest {

  private static final int CYCLES = Integer.getInteger("crash.cycles", 20);
  private static final int SENDERS = 4;

  @TempDir Path data;

  @Test
  void R1_whatever_moment_the_plug_is_pulled_nothing_acknowledged_is_lost_or_doubled()
      throws Exception {
    var luck = RandomGenerator.getDefault();
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    Phone mo = null;
    OpenHall.Gathering gathering = null;
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      var house = RunningHouse.open(data);
      var host = house.host();
      if (gathering == null) {
        gathering = OpenHall.gatheringOf(host);
        mo = new Phone(house.port());
        mo.post("/api/gatherings/" + gathering.code() + "/badges", "{\"name\":\"Mo\"}");
      }
      var again = new Phone(house.port()).withCookiesOf(Objects.requireNonNull(mo));
      var code = gathering.code();
      assertAllThere(again, code, acknowledged);
      sendUntilKilled(house, again, gathering, acknowledged, luck.nextInt(40, 400));
    }
    var last = RunningHouse.open(data);
    var phone = new Phone(last.port()).withCookiesOf(Objects.requireNonNull(mo));
    assertAllThere(phone, Objects.requireNonNull(gathering).code(), acknowledged);
    assertThat(acknowledged).as("cards that showed the tick").isNotEmpty();
    last.kill();
  }

  private static void sendUntilKilled(
      RunningHouse house,
      Phone phone,
      OpenHall.Gathering gathering,
      Set<String> acknowledged,
      int millis)
      throws Exception {
    var killed = new AtomicBoolean();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < SENDERS; n++) {
        var _ = senders.submit(() -> send(phone, gathering, acknowledged, killed));
      }
      TimeUnit.MILLISECONDS.sleep(millis);
      house.kill();
      killed.set(true);
    }
  }

  private static void send(
      Phone phone, OpenHall.Gathering gathering, Set<String> acknowledged, AtomicBoolean killed) {
    while (!killed.get()) {
      var card = Phone.id();
      try {
        var answer =
            phone.post(
                "/api/gatherings/" + gathering.code() + "/commands",
                "[" + gathering.pin(card, "card " + card, "room") + "]");
        if (answer.status() == 200) {
          acknowledged.add(card);
        }
      } catch (RuntimeException gone) {
        return; // The plug was pulled: this one showed no tick.
      }
    }
  }

  private static void assertAllThere(Phone phone, String code, Set<String> acknowledged) {
    List<String> there =
        Phone.ids(
            phone.get("/api/gatherings/" + code + "/mine").body().path("things"), "contribution");
    assertThat(there).doesNotHaveDuplicates();
    assertThat(new HashSet<>(there)).containsAll(acknowledged);
  }
}
