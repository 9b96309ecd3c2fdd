package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.SCARF;
import static org.parlour.journal.Line.SOCK;
import static org.parlour.journal.Line.pegged;
import static org.parlour.journal.Line.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.journal.LineEvent.ThingUnpegged;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.UnreadableEvent;
import org.parlour.kernel.Words;

/// What only the store in a folder promises: its bytes, its locks, and how it meets damage.
class SqliteStoreTest {

  private static final String CANARY = "5f0c7c1e-canary-words";

  @TempDir Path folder;

  // ---- bytes

  @Test
  void words_are_never_on_the_disk_in_the_clear() {
    try (var store = open()) {
      append(store, 0, pegged(SOCK, CANARY));

      assertThat(Traces.of(CANARY, folder)).isEmpty();
    }
    assertThat(Traces.of(CANARY, folder)).isEmpty();
  }

  @Test
  void after_a_take_back_its_key_is_in_no_byte_of_the_folder() throws Exception {
    try (var store = open()) {
      append(store, 0, pegged(SOCK, CANARY), pegged(SCARF, "A scarf"));
      var sock = keyOf(SOCK);
      var scarf = keyOf(SCARF);
      assertThat(Traces.of(sock, folder)).isNotEmpty();

      append(store, 2, List.of(SOCK), new ThingUnpegged(SOCK));

      assertThat(Traces.of(sock, folder)).isEmpty();
      assertThat(Traces.of(scarf, folder)).isNotEmpty();
    }
  }

  @Test
  void many_take_backs_leave_no_key_behind_either() throws Exception {
    try (var store = open()) {
      var keys = new ArrayList<byte[]>();
      for (int n = 0; n < 40; n++) {
        var thing = new ContributionId(Line.id("thing " + n));
        append(store, n, pegged(thing, "A thing"));
        keys.add(keyOf(thing));
      }

      for (int n = 0; n < 40; n++) {
        var thing = new ContributionId(Line.id("thing " + n));
        append(store, 40 + n, List.of(thing), new ThingUnpegged(thing));
      }

      assertThat(keys).allSatisfy(key -> assertThat(Traces.of(key, folder)).isEmpty());
    }
  }

  @Test
  void what_is_given_and_taken_back_in_one_breath_never_had_a_key() throws Exception {
    try (var store = open()) {
      append(store, 0, List.of(SOCK), pegged(SOCK, CANARY), new ThingUnpegged(SOCK));

      assertThat(count("SELECT count(*) FROM keys")).isZero();
      assertThat(count("SELECT count(*) FROM shredded")).isEqualTo(1);
    }
  }

  @Test
  void a_take_back_that_the_plug_interrupted_is_finished_at_the_next_start() throws Exception {
    try (var store = open()) {
      append(store, 0, pegged(SOCK, CANARY));
    }
    var key = keyOf(SOCK);
    try (var journal = SqliteFile.journal(folder).openWriter()) {
      TakenBackTable.add(journal, List.of(new KeyName(GARDEN, SOCK)));
    }

    try (var store = open()) {
      assertThat(Traces.of(key, folder)).isEmpty();
      assertThat(firstWords(store)).isEqualTo(Words.gone());
    }
  }

  // ---- one at a time

  @Test
  void two_never_serve_one_folder() {
    try (var store = open()) {
      append(store, 0, pegged(SOCK, "A sock"));

      assertThatThrownBy(this::open)
          .isInstanceOf(FolderInUse.class)
          .hasMessageContaining(folder.toString());
    }
    try (var next = open()) {
      assertThat(firstWords(next)).isEqualTo(Words.of("A sock"));
    }
  }

  @Test
  void only_its_owner_can_look_into_a_folder_it_made() throws Exception {
    var made = folder.resolve("data");
    Stores.open(made, Line.FAMILIES).close();

    assertThat(Files.getPosixFilePermissions(made)).hasSize(3);
  }

  // ---- damage

  @Test
  void a_file_that_is_no_database_is_named_and_left_alone() throws Exception {
    for (var name : List.of("journal.db", "keys.db")) {
      aStoredSock();
      Files.writeString(folder.resolve(name), "not a database at all, whatever it is called");
      assertRefused(name, "its beginning");
      empty();
    }
  }

  @Test
  void a_file_that_was_cut_short_is_named_and_left_alone() throws Exception {
    for (var name : List.of("journal.db", "keys.db")) {
      for (int keptBytes : new int[] {5, 100, 5_000}) {
        aStoredSock();
        cut(folder.resolve(name), keptBytes);
        assertRefused(name, "Put a backup back");
        empty();
      }
    }
  }

  @Test
  void a_file_with_a_page_of_rubbish_is_named_and_left_alone() throws Exception {
    for (var name : List.of("journal.db", "keys.db")) {
      aStoredSock();
      overwrite(folder.resolve(name), 4_096, 4_096);
      assertRefused(name, "Put a backup back");
      empty();
    }
  }

  @Test
  void a_missing_or_empty_file_is_never_taken_for_a_beginning() throws Exception {
    aStoredSock();
    Files.delete(folder.resolve("keys.db"));
    assertRefused("keys.db is missing", "restore");
    Files.createFile(folder.resolve("keys.db"));
    assertRefused("keys.db is missing", "restore");
    empty();

    aStoredSock();
    Files.delete(folder.resolve("journal.db"));
    assertRefused("journal.db is missing", "restore");
  }

  @Test
  void files_that_were_mistaken_for_each_other_are_refused() throws Exception {
    aStoredSock();
    Files.move(folder.resolve("keys.db"), folder.resolve("aside"));
    Files.move(folder.resolve("journal.db"), folder.resolve("keys.db"));
    Files.move(folder.resolve("aside"), folder.resolve("journal.db"));

    assertRefused("another kind of file");
  }

  @Test
  void what_a_newer_parlour_wrote_is_refused() throws Exception {
    aStoredSock();
    try (var journal = SqliteFile.journal(folder).openWriter()) {
      SqliteFile.ask(journal, "PRAGMA user_version = 99");
    }

    assertRefused("journal.db", "newer Parlour");
  }

  @Test
  void a_first_start_that_was_interrupted_is_begun_again() throws Exception {
    Files.createFile(folder.resolve("keys.db"));
    Files.createFile(folder.resolve("journal.db"));

    try (var store = open()) {
      append(store, 0, pegged(SOCK, "A sock"));
    }
  }

  @Test
  void R18_an_event_that_is_missing_puts_its_gathering_aside_and_no_other() throws Exception {
    try (var store = open()) {
      append(store, 0, pegged(SOCK, "A sock"), pegged(SCARF, "A scarf"));
    }
    try (var journal = SqliteFile.journal(folder).openWriter();
        var delete = journal.createStatement()) {
      delete.executeUpdate("DELETE FROM events WHERE seq = 1");
    }

    try (var store = open()) {
      assertThatThrownBy(() -> firstWords(store))
          .isInstanceOf(UnreadableEvent.class)
          .hasMessageContaining("event 1");
      store.journal().read(Line.YARD, 0, event -> {});
    }
  }

  // ---- told as a story

  private Store open() {
    return Stores.open(folder, Line.FAMILIES);
  }

  private void aStoredSock() {
    try (var store = open()) {
      append(store, 0, pegged(SOCK, "A sock"));
    }
  }

  private static void append(Store store, long after, Event... events) {
    append(store, after, List.of(), events);
  }

  private static void append(
      Store store, long after, List<ContributionId> takenBack, Event... events) {
    var batch = new ArrayList<Recorded>();
    for (var event : events) {
      batch.add(recorded(after + batch.size() + 1, event));
    }
    store.journal().append(GARDEN, after, batch, takenBack);
  }

  private static Words firstWords(Store store) {
    var words = new ArrayList<Words>();
    store.journal().read(GARDEN, 0, read -> words.addAll(JournalContract.wordsOf(List.of(read))));
    return words.getFirst();
  }

  private byte[] keyOf(ContributionId thing) throws SQLException {
    var name = new KeyName(GARDEN, thing);
    try (var keys = SqliteFile.keys(folder).openReader()) {
      var key = KeyTable.find(keys, List.of(name)).get(name);
      if (key == null) {
        throw new AssertionError("There is no key for " + name);
      }
      return key.bytes();
    }
  }

  private int count(String query) throws SQLException {
    try (var keys = SqliteFile.keys(folder).openReader()) {
      return Integer.parseInt(SqliteFile.ask(keys, query));
    }
  }

  private void assertRefused(String... saying) {
    var before = Traces.everything(folder);

    assertThatThrownBy(this::open).isInstanceOf(DamagedStore.class).hasMessageContainingAll(saying);

    assertThat(Traces.everything(folder)).isEqualTo(before);
  }

  private static void cut(Path file, int keptBytes) throws IOException {
    try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(keptBytes);
    }
  }

  private static void overwrite(Path file, int at, int length) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int n = at; n < at + length; n++) {
      bytes[n] = (byte) (n * 31);
    }
    Files.write(file, bytes);
  }

  private void empty() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
