package org.parlour.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.Reception.NewBadge;
import org.parlour.journal.Stores;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Live;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.Words;

class ReceptionTest {

  private static final HostId HOST = new HostId(new UUID(6, 1));
  private static final Live NOBODY_LISTENS = (_, _, _, _) -> {};

  @TempDir Path folder;

  /// Luck that draws from the word list what a test says, and everything else as it comes.
  private static final class Drawn extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient Deque<Integer> places = new ArrayDeque<>();

    @Override
    public int nextInt(int end) {
      return places.isEmpty() ? super.nextInt(end) : places.remove();
    }
  }

  @Test
  void three_words_that_somebody_has_already_are_drawn_again() {
    var luck = new Drawn();
    try (var store = Stores.open(folder, List.of(GatheringEvent.class))) {
      var stations = new Stations(List.of());
      var clock = InstantSource.system();
      var kit =
          new RoomKit(
              store.journal(),
              NOBODY_LISTENS,
              stations,
              clock,
              Runnable::run,
              Runnable::run,
              false);
      var reception =
          new Reception(new Rooms(kit), store.register(), stations, new Secrets(luck), clock);
      var hall = reception.make(HOST, made(), List.of()).id();

      luck.places.addAll(List.of(1, 2, 3));
      var mo = badge(reception, hall);
      luck.places.addAll(List.of(1, 2, 3, 4, 5, 6));
      var bea = badge(reception, hall);

      assertThat(bea.words()).isNotEqualTo(mo.words());
      assertThat(reception.returnBadge(hall, mo.words()).orElseThrow().badge())
          .isEqualTo(mo.badge());
      assertThat(reception.returnBadge(hall, bea.words()).orElseThrow().badge())
          .isEqualTo(bea.badge());
    }
  }

  private static NewBadge badge(Reception reception, GatheringId hall) {
    var made = reception.makeBadge(hall, true, new BadgeName(""), List.of(), null);
    return Objects.requireNonNull(made.badge());
  }

  private static GatheringMade made() {
    var words = Words.of("The hill");
    return new GatheringMade(words, words, words, words, null, null, null, null);
  }
}
