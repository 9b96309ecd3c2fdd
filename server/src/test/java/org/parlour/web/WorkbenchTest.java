package org.parlour.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.GatheringId;

/// However many ask at once, the house makes two, lets a few wait, and says so to the rest.
class WorkbenchTest {

  private static final GatheringId HILL = new GatheringId(new UUID(5, 1));
  private static final GatheringId HALL = new GatheringId(new UUID(5, 2));
  private static final int MANY = 100;

  private Instant now = Instant.EPOCH;

  @Test
  void two_are_made_at_once_and_so_many_wait_and_the_rest_comes_back()
      throws InterruptedException, ExecutionException {
    var bench = new Workbench(MANY, () -> now);
    var busy = new CountDownLatch(Workbench.AT_ONCE);
    var done = new CountDownLatch(1);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<String>>();
      for (int n = 0; n < Workbench.AT_ONCE; n++) {
        asked.add(hands.submit(() -> bench.make(HILL, () -> made(busy, done, atOnce, most))));
      }
      busy.await();
      for (int n = 0; n < Workbench.WAITING_MAX; n++) {
        asked.add(hands.submit(() -> bench.make(HILL, () -> made(busy, done, atOnce, most))));
      }
      while (bench.placesLeft() > 0) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> bench.make(HALL, () -> "one too many"))
          .isInstanceOf(Problem.class)
          .hasMessageStartingWith("Others are having theirs made just now.");
      done.countDown();
      for (var one : asked) {
        assertThat(one.get()).isEqualTo("made");
      }
    }
    assertThat(most.get()).isEqualTo(Workbench.AT_ONCE);
    assertThat(bench.make(HALL, () -> "made")).as("places are free again").isEqualTo("made");
  }

  private static String made(
      CountDownLatch busy, CountDownLatch done, AtomicInteger atOnce, AtomicInteger most) {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    busy.countDown();
    try {
      done.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    atOnce.decrementAndGet();
    return "made";
  }

  @Test
  void each_room_has_so_many_an_hour_and_none_takes_another_rooms() {
    var bench = new Workbench(2, () -> now);
    assertThat(List.of(bench.make(HILL, () -> 1), bench.make(HILL, () -> 2))).containsExactly(1, 2);
    assertThatThrownBy(() -> bench.make(HILL, () -> 3))
        .isInstanceOf(Problem.class)
        .hasMessage(
            "This was made often for this gathering in the last hour. Ask again in 1800 seconds.");
    assertThat(bench.make(HALL, () -> 1)).isEqualTo(1);
    now = now.plus(Duration.ofMinutes(30));
    assertThat(bench.make(HILL, () -> 3)).isEqualTo(3);
  }

  @Test
  void what_cannot_be_made_gives_its_place_back() {
    var bench = new Workbench(MANY, () -> now);
    for (int n = 0; n <= Workbench.AT_ONCE + Workbench.WAITING_MAX; n++) {
      assertThatThrownBy(() ->
              bench.make(
                  HILL,
                  () -> {
                    throw new IllegalStateException("broken");
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(bench.make(HILL, () -> "made")).isEqualTo("made");
  }
}
