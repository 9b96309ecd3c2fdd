package org.parlour.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.SOCK;
import static org.parlour.journal.Line.YARD;
import static org.parlour.journal.Line.pegged;
import static org.parlour.journal.Line.recorded;
import static org.parlour.kernel.Journal.Appended.BEHIND;
import static org.parlour.kernel.Journal.Appended.DONE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Words;

class PostgresJournalTest extends JournalContract {

  private static final int WRITERS = 8;
  private static final int EVENTS_EACH = 25;

  PostgresJournalTest() {
    PostgresHere.empty();
  }

  @Override
  Store open() {
    return Stores.open(PostgresHere.SETTINGS, Line.FAMILIES);
  }

  @Test
  void a_node_that_is_behind_catches_up_and_goes_on() {
    try (var other = open()) {
      append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock"))));

      assertThat(other.journal().append(GARDEN, 0, counted(1, 1), List.of())).isEqualTo(BEHIND);
      assertThat(wordsOf(readBy(other.journal(), 0))).containsExactly(Words.of("A sock"));
      assertThat(other.journal().append(GARDEN, 1, counted(2, 1), List.of())).isEqualTo(DONE);

      assertThat(tryAppend(GARDEN, 1, counted(2, 1))).isEqualTo(BEHIND);
      assertThat(read(GARDEN, 1)).hasSize(1);
    }
  }

  @Test
  void a_node_is_woken_when_another_has_written_and_not_by_itself() throws Exception {
    try (var other = open()) {
      var woken = new LinkedBlockingQueue<GatheringId>();
      other.journal().onWritten(woken::add);

      other.journal().append(YARD, 0, counted(1, 1), List.of());
      append(GARDEN, 0, counted(1, 1));

      assertThat(woken.poll(10, SECONDS)).isEqualTo(GARDEN);
      assertThat(readBy(other.journal(), 0)).hasSize(1);
      assertThat(woken).isEmpty();
    }
  }

  @Test
  void what_one_node_takes_back_is_gone_on_every_node() {
    try (var other = open()) {
      append(GARDEN, 0, List.of(recorded(1, pegged(SOCK, "A sock"))));
      assertThat(wordsOf(readBy(other.journal(), 0))).containsExactly(Words.of("A sock"));

      takeBack(GARDEN, 1, SOCK);

      assertThat(wordsOf(readBy(other.journal(), 0))).containsExactly(Words.gone());
    }
  }

  @Test
  void a_reader_misses_nothing_that_eight_writers_on_two_nodes_write() throws Exception {
    try (var other = open()) {
      var seen = new ArrayList<Recorded>();
      var reader = Thread.ofPlatform().start(() -> readUntil(WRITERS * EVENTS_EACH, seen));
      var writers = new ArrayList<Runnable>();
      for (int n = 0; n < WRITERS; n++) {
        var journal = n % 2 == 0 ? journal() : other.journal();
        writers.add(() -> pegAgainstOthers(journal));
      }

      atOnce(writers);
      reader.join();

      assertThat(seen)
          .extracting(Recorded::seq)
          .isEqualTo(LongStream.rangeClosed(1, WRITERS * EVENTS_EACH).boxed().toList());
      assertThat(wordsOf(seen)).containsOnly(Words.of("A thing"));
    }
  }

  @Test
  void a_server_that_forgets_what_it_acknowledged_is_refused() {
    PostgresHere.run("journal", "ALTER DATABASE journal SET synchronous_commit = off");
    try {
      assertThatThrownBy(this::open)
          .isInstanceOf(DamagedStore.class)
          .hasMessageContaining("synchronous_commit off");
    } finally {
      PostgresHere.run("journal", "ALTER DATABASE journal RESET synchronous_commit");
    }
  }

  @Test
  void databases_that_were_mistaken_for_each_other_are_refused() {
    var swapped = new PostgresSettings(PostgresHere.url("keys"), PostgresHere.url("journal"));

    assertThatThrownBy(() -> Stores.open(swapped, Line.FAMILIES))
        .isInstanceOf(DamagedStore.class)
        .hasMessageContaining("is the database of the");
  }

  @Test
  void a_database_that_is_not_there_is_said_in_one_sentence() {
    var nowhere = new PostgresSettings(PostgresHere.url("nowhere"), PostgresHere.url("keys"));

    assertThatThrownBy(() -> Stores.open(nowhere, Line.FAMILIES))
        .isInstanceOf(DamagedStore.class)
        .hasMessageContaining("The database of the journal cannot be used");
  }

  private static List<Recorded> readBy(Journal journal, long after) {
    var read = new ArrayList<Recorded>();
    journal.read(GARDEN, after, read::add);
    return read;
  }

  private void readUntil(int events, List<Recorded> seen) {
    while (seen.size() < events) {
      seen.addAll(read(GARDEN, seen.size()));
    }
  }

  private static void pegAgainstOthers(Journal journal) {
    long last = 0;
    for (int written = 0; written < EVENTS_EACH; ) {
      var thing = pegged(new ContributionId(UUID.randomUUID()), "A thing");
      if (journal.append(GARDEN, last, List.of(recorded(last + 1, thing)), List.of()) == DONE) {
        written++;
        last++;
      } else {
        last += readBy(journal, last).size();
      }
    }
  }
}
