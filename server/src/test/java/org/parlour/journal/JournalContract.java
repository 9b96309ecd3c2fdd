package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.HUNG;
import static org.parlour.journal.Line.SCARF;
import static org.parlour.journal.Line.SOCK;
import static org.parlour.journal.Line.YARD;
import static org.parlour.journal.Line.pegged;
import static org.parlour.journal.Line.recorded;
import static org.parlour.kernel.Journal.Appended.BEHIND;
import static org.parlour.kernel.Journal.Appended.DONE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlour.journal.LineEvent.LineNamed;
import org.parlour.journal.LineEvent.PegsCounted;
import org.parlour.journal.LineEvent.ThingMended;
import org.parlour.journal.LineEvent.ThingPegged;
import org.parlour.journal.LineEvent.ThingUnpegged;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal;
import org.parlour.kernel.Journal.Appended;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Words;

/// What every journal keeps. One class per store runs it.
abstract class JournalContract {

  private Store store;

  /// Opens the store: empty at first, and afterwards with what was stored before it was closed.
  abstract Store open();

  @BeforeEach
  void openTheStore() {
    store = open();
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private void restart() {
    store.close();
    store = open();
  }

  // ---- order

  @Test
  void events_are_read_as_they_happened_and_in_order() {
    var batch = List.of(recorded(1, pegged(SOCK, "A sock")), recorded(2, HUNG));

    append(GARDEN, 0, batch);
    append(GARDEN, 2, List.of(recorded(3, new ThingMended(SOCK, Words.of("Two socks")))));

    assertThat(read(GARDEN, 0)).startsWith(batch.get(0), batch.get(1)).hasSize(3);
    assertThat(read(GARDEN, 0)).isEqualTo(read(GARDEN, 0));
  }

  @Test
  void a_reader_hears_only_what_comes_after_what_it_knows() {
    append(GARDEN, 0, counted(1, 3));

    assertThat(read(GARDEN, 2)).extracting(Recorded::seq).containsExactly(3L);
    assertThat(read(GARDEN, 3)).isEmpty();
  }

  @Test
  void a_long_gathering_is_read_to_its_end() {
    for (int first = 1; first < 2_000; first += 256) {
      append(GARDEN, first - 1, counted(first, 256));
    }

    assertThat(read(GARDEN, 0))
        .extracting(Recorded::seq)
        .isEqualTo(LongStream.rangeClosed(1, 2_048).boxed().toList());
  }

  @Test
  void gatherings_know_nothing_of_each_other() {
    append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "Garden sock"))));
    append(YARD, 0, List.of(recorded(1, pegged(SOCK, "Yard sock"))));

    takeBack(GARDEN, 1, SOCK);

    assertThat(wordsOf(read(GARDEN, 0))).containsExactly(Words.gone());
    assertThat(wordsOf(read(YARD, 0))).containsExactly(Words.of("Yard sock"));
  }

  @Test
  void what_was_stored_is_there_after_a_restart() {
    append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock")), recorded(2, HUNG)));
    var before = read(GARDEN, 0);

    restart();

    assertThat(read(GARDEN, 0)).isEqualTo(before);
    assertThat(tryAppend(GARDEN, 2, counted(3, 1))).isEqualTo(DONE);
  }

  @Test
  void whoever_decided_on_an_old_sequence_is_behind_and_writes_nothing() {
    append(GARDEN, 0, counted(1, 2));

    assertThat(tryAppend(GARDEN, 1, counted(2, 1))).isEqualTo(BEHIND);
    assertThat(tryAppend(GARDEN, 3, counted(4, 1))).isEqualTo(BEHIND);
    assertThat(tryAppend(YARD, 1, counted(2, 1))).isEqualTo(BEHIND);
    assertThat(read(GARDEN, 0)).hasSize(2);
    assertThat(read(YARD, 0)).isEmpty();
  }

  @Test
  void a_batch_out_of_sequence_is_a_mistake_of_ours() {
    assertThatThrownBy(() -> tryAppend(GARDEN, 0, counted(2, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tryAppend(GARDEN, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ---- at once

  @Test
  void many_gatherings_write_at_once_and_each_keeps_its_order() throws Exception {
    var gatherings =
        IntStream.range(0, 40).mapToObj(n -> new GatheringId(Line.id("hall " + n))).toList();

    atOnce(gatherings.stream().<Runnable>map(hall -> () -> pegOneByOne(hall, 25)).toList());

    for (var hall : gatherings) {
      assertThat(read(hall, 0))
          .extracting(Recorded::seq)
          .isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
      assertThat(wordsOf(read(hall, 0))).containsOnly(Words.of("A sock"));
    }
  }

  @Test
  void of_many_who_write_to_one_gathering_one_wins_each_sequence() throws Exception {
    var winners = new ArrayList<Future<Appended>>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 50; n++) {
        winners.add(people.submit(() -> tryAppend(GARDEN, 0, counted(1, 1))));
      }
    }

    assertThat(winners).extracting(Future::get).filteredOn(DONE::equals).hasSize(1);
    assertThat(read(GARDEN, 0)).hasSize(1);
  }

  // ---- taking back

  @Test
  void what_is_taken_back_is_gone_with_all_its_amendments_and_the_rest_stays() {
    append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock"))));
    append(GARDEN, 1, List.of(recorded(2, new ThingMended(SOCK, Words.of("Two socks")))));
    append(GARDEN, 2, List.of(recorded(3, pegged(SCARF, "A scarf"))));
    append(GARDEN, 3, List.of(recorded(4, new LineNamed(Words.of("What we lost")))));

    takeBack(GARDEN, 4, SOCK);
    restart();

    assertThat(wordsOf(read(GARDEN, 0)))
        .containsExactly(Words.gone(), Words.gone(), Words.of("A scarf"), Words.of("What we lost"));
  }

  @Test
  void what_was_taken_back_stays_gone_even_if_it_is_given_again() {
    append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock"))));
    takeBack(GARDEN, 1, SOCK);

    append(GARDEN, 2, List.of(recorded(3, pegged(SOCK, "A sock"))));
    append(GARDEN, 3, List.of(recorded(4, new ThingMended(SOCK, Words.of("Two socks")))));

    assertThat(wordsOf(read(GARDEN, 0))).containsOnly(Words.gone());
  }

  @Test
  void what_is_given_and_taken_back_in_one_breath_is_gone() {
    var batch = List.of(recorded(1, pegged(SOCK, "A sock")), recorded(2, new ThingUnpegged(SOCK)));

    assertThat(journal().append(GARDEN, 0, batch, List.of(SOCK))).isEqualTo(DONE);

    assertThat(wordsOf(read(GARDEN, 0))).containsExactly(Words.gone());
  }

  @Test
  void taking_back_twice_is_taking_back_once() {
    append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock"))));
    takeBack(GARDEN, 1, SOCK);
    takeBack(GARDEN, 2, SOCK);

    assertThat(wordsOf(read(GARDEN, 0))).containsExactly(Words.gone());
  }

  @Test
  void whoever_is_behind_takes_nothing_back() {
    append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock"))));

    var answer =
        journal().append(GARDEN, 0, List.of(recorded(1, new ThingUnpegged(SOCK))), List.of(SOCK));

    assertThat(answer).isEqualTo(BEHIND);
    assertThat(wordsOf(read(GARDEN, 0))).containsExactly(Words.of("A sock"));
  }

  @Test
  void nobody_can_take_the_gatherings_own_words_back_by_choosing_its_id() {
    append(GARDEN, 0, List.of(recorded(1, new LineNamed(Words.of("What we lost")))));
    var sly = new ContributionId(GARDEN.value());
    append(GARDEN, 1, List.of(recorded(2, pegged(sly, "Sly"))));

    takeBack(GARDEN, 2, sly);

    assertThat(wordsOf(read(GARDEN, 0))).containsExactly(Words.of("What we lost"), Words.gone());
  }

  // ---- keys

  @Test
  void a_thing_whose_key_came_but_not_its_event_is_given_the_next_time() {
    append(GARDEN, 0, counted(1, 1));
    assertThat(tryAppend(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock")))))
        .isEqualTo(BEHIND);

    append(GARDEN, 1, List.of(recorded(2, pegged(SOCK, "A sock"))));

    assertThat(wordsOf(read(GARDEN, 0))).containsExactly(Words.of("A sock"));
  }

  @Test
  void the_gatherings_own_words_all_lie_under_one_key() {
    append(GARDEN, 0, List.of(recorded(1, new LineNamed(Words.of("Lost")))));
    restart();
    append(GARDEN, 1, List.of(recorded(2, new LineNamed(Words.of("Found")))));

    assertThat(wordsOf(read(GARDEN, 0))).containsExactly(Words.of("Lost"), Words.of("Found"));
  }

  @Test
  void mending_what_was_never_given_is_a_mistake_of_ours() {
    var mended = List.of(recorded(1, new ThingMended(SOCK, Words.of("Two socks"))));

    assertThatThrownBy(() -> append(GARDEN, 0, mended)).isInstanceOf(IllegalStateException.class);
  }

  // ---- told as a story

  final Journal journal() {
    return store.journal();
  }

  final Store store() {
    return store;
  }

  final void append(GatheringId gathering, long expectedSeq, List<Recorded> events) {
    assertThat(tryAppend(gathering, expectedSeq, events)).isEqualTo(DONE);
  }

  final Appended tryAppend(GatheringId gathering, long expectedSeq, List<Recorded> events) {
    return journal().append(gathering, expectedSeq, events, List.of());
  }

  final void takeBack(GatheringId gathering, long expectedSeq, ContributionId thing) {
    var event = List.of(recorded(expectedSeq + 1, new ThingUnpegged(thing)));
    assertThat(journal().append(gathering, expectedSeq, event, List.of(thing))).isEqualTo(DONE);
  }

  final List<Recorded> read(GatheringId gathering, long after) {
    var read = new ArrayList<Recorded>();
    journal().read(gathering, after, read::add);
    return read;
  }

  static List<Recorded> counted(long firstSeq, int events) {
    return LongStream.range(firstSeq, firstSeq + events)
        .mapToObj(seq -> recorded(seq, new PegsCounted((int) seq)))
        .toList();
  }

  static List<Words> wordsOf(List<Recorded> events) {
    return events.stream().map(Recorded::event).flatMap(event -> wordsIn(event).stream()).toList();
  }

  private static List<Words> wordsIn(Event event) {
    return switch (event) {
      case ThingPegged pegged -> List.of(pegged.words());
      case ThingMended mended -> List.of(mended.words());
      case LineNamed named -> List.of(named.name());
      default -> List.of();
    };
  }

  private void pegOneByOne(GatheringId hall, int things) {
    for (int n = 1; n <= things; n++) {
      var thing = new ContributionId(UUID.randomUUID());
      append(hall, n - 1, List.of(recorded(n, pegged(thing, "A sock"))));
    }
  }

  static void atOnce(List<Runnable> all) throws InterruptedException, ExecutionException {
    var running = new ArrayList<Future<?>>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      all.forEach(one -> running.add(people.submit(one)));
    }
    for (var one : running) {
      one.get();
    }
  }
}
