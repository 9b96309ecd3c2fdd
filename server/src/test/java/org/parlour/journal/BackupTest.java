package org.parlour.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.MORNING;
import static org.parlour.journal.Line.SCARF;
import static org.parlour.journal.Line.SOCK;
import static org.parlour.journal.Line.YARD;
import static org.parlour.journal.Line.pegged;
import static org.parlour.journal.Line.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.journal.LineEvent.PegsCounted;
import org.parlour.journal.LineEvent.ThingPictured;
import org.parlour.journal.LineEvent.ThingUnpegged;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.MediaType;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

class BackupTest {

  private static final String CANARY = "9d1e44aa-canary-words";

  @TempDir Path temporary;
  private Path data;
  private Path backup;

  @BeforeEach
  void nameTheFolders() {
    data = temporary.resolve("data");
    backup = temporary.resolve("backup");
  }

  // ---- backing up

  @Test
  void R23_a_backup_taken_while_people_write_is_a_whole_store() throws Exception {
    try (var store = open()) {
      append(store, GARDEN, 0, pegged(SOCK, "A sock"));
      var writing = Thread.ofVirtual().start(() -> pegMany(store, YARD, 300));

      var report = Backup.run(data, backup);

      writing.join();
      assertThat(report.events()).isPositive();
      assertThat(verified(backup).wrong()).isEmpty();
      assertThat(verified(backup).events()).isEqualTo(report.events());
    }
    assertThat(Traces.everything(backup).keySet())
        .containsExactly(
            backup.resolve("journal.db").toString(), backup.resolve("keys.db").toString());
  }

  @Test
  void a_backup_never_overwrites_anything() {
    aStoreWith(pegged(SOCK, "A sock"));
    Backup.run(data, backup);

    assertThatThrownBy(() -> Backup.run(data, backup))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never overwrites");
  }

  @Test
  void there_is_no_backup_of_nothing() {
    assertThatThrownBy(() -> Backup.run(data, backup))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no store in " + data);
    assertThat(data).doesNotExist();
  }

  // ---- restoring

  @Test
  void a_store_is_restored_into_an_empty_folder() {
    aStoreWith(pegged(SOCK, "A sock"), new PegsCounted(3));
    Backup.run(data, backup);
    var elsewhere = temporary.resolve("elsewhere");

    var report = Restore.run(elsewhere, backup);

    assertThat(report).isEqualTo(new Restore.Report(2, 1, 0));
    assertThat(wordsIn(elsewhere)).containsExactly(Words.of("A sock"));
  }

  @Test
  void R24_what_was_taken_back_after_the_backup_stays_gone_to_the_last_byte() throws Exception {
    aStoreWith(pegged(SOCK, CANARY), pegged(SCARF, "A scarf"));
    var key = keyOf(SOCK);
    Backup.run(data, backup);
    assertThat(Traces.of(key, backup)).isNotEmpty();
    try (var store = open()) {
      store
          .journal()
          .append(GARDEN, 2, List.of(recorded(3, new ThingUnpegged(SOCK))), List.of(SOCK));
    }

    Restore.run(data, backup);

    assertThat(wordsIn(data)).containsExactly(Words.gone(), Words.of("A scarf"));
    assertThat(Traces.of(key, data)).isEmpty();
    assertThat(Traces.of(CANARY, data)).isEmpty();
    assertThat(verified(data).wrong()).isEmpty();
    assertThat(verified(data).gone()).isEqualTo(1);
  }

  @Test
  void a_newer_journal_frees_older_keys_of_what_it_knows_was_taken_back() throws Exception {
    aStoreWith(pegged(SOCK, CANARY));
    Backup.run(data, backup);
    var key = keyOf(SOCK);
    takeBackTheSock(1);
    var later = temporary.resolve("later");
    Backup.run(data, later);
    Files.copy(
        backup.resolve("keys.db"),
        later.resolve("keys.db"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    var elsewhere = temporary.resolve("elsewhere");

    Restore.run(elsewhere, later);

    assertThat(wordsIn(elsewhere)).containsExactly(Words.gone());
    assertThat(Traces.of(key, elsewhere)).isEmpty();
  }

  @Test
  void the_old_store_is_gone_with_all_its_keys() throws Exception {
    aStoreWith(pegged(SOCK, "A sock"));
    Backup.run(data, backup);
    try (var store = open()) {
      append(store, GARDEN, 1, pegged(SCARF, CANARY));
    }
    var key = keyOf(SCARF);

    Restore.run(data, backup);

    assertThat(Traces.of(key, data)).isEmpty();
    assertThat(wordsIn(data)).containsExactly(Words.of("A sock"));
  }

  @Test
  void a_store_that_is_being_served_is_not_replaced() {
    aStoreWith(pegged(SOCK, "A sock"));
    Backup.run(data, backup);
    try (var store = open()) {
      assertThatThrownBy(() -> Restore.run(data, backup)).isInstanceOf(FolderInUse.class);
      assertThat(read(store)).hasSize(1);
    }
    assertThat(wordsIn(data)).containsExactly(Words.of("A sock"));
  }

  @Test
  void a_damaged_backup_changes_nothing() throws Exception {
    aStoreWith(pegged(SOCK, "A sock"));
    Backup.run(data, backup);
    Files.writeString(backup.resolve("keys.db"), "rubbish");
    var before = Traces.everything(data);

    assertThatThrownBy(() -> Restore.run(data, backup))
        .isInstanceOf(DamagedStore.class)
        .hasMessageContainingAll("keys.db", "Choose another backup");
    assertThat(Traces.everything(data)).isEqualTo(before);
  }

  @Test
  void a_folder_without_a_backup_or_with_half_of_one_is_named() throws Exception {
    aStoreWith(pegged(SOCK, "A sock"));
    Backup.run(data, backup);
    Files.delete(backup.resolve("keys.db"));

    assertThatThrownBy(() -> Restore.run(data, backup))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keys.db is missing");
  }

  @Test
  void a_damaged_store_is_restored_if_one_of_its_files_still_says_what_was_taken_back()
      throws Exception {
    aStoreWith(pegged(SOCK, CANARY));
    Backup.run(data, backup);
    takeBackTheSock(1);
    Files.writeString(data.resolve("keys.db"), "rubbish");

    Restore.run(data, backup);

    assertThat(wordsIn(data)).containsExactly(Words.gone());
  }

  @Test
  void nothing_is_restored_when_nobody_knows_what_was_taken_back() throws Exception {
    aStoreWith(pegged(SOCK, CANARY));
    Backup.run(data, backup);
    Files.writeString(data.resolve("keys.db"), "rubbish");
    Files.writeString(data.resolve("journal.db"), "rubbish");
    var before = Traces.everything(data);

    assertThatThrownBy(() -> Restore.run(data, backup))
        .isInstanceOf(DamagedStore.class)
        .hasMessageContaining("nobody knows what was taken back");
    assertThat(Traces.everything(data)).isEqualTo(before);
  }

  @Test
  void a_restore_that_the_plug_interrupted_is_finished_at_the_next_start() throws Exception {
    aStoreWith(pegged(SOCK, "A sock"));
    var elsewhere = temporary.resolve("elsewhere");
    Backup.run(data, backup);
    Restore.run(elsewhere, backup);
    takeBackTheSock(1);
    var restored = Files.createDirectory(data.resolve("restored"));
    Files.copy(elsewhere.resolve("journal.db"), restored.resolve("journal.db"));
    Files.createFile(data.resolve("restoring"));

    try (var store = open()) {
      assertThat(read(store)).hasSize(1);
    }
    assertThat(restored).doesNotExist();
    assertThat(data.resolve("restoring")).doesNotExist();
  }

  @Test
  void a_restore_that_was_given_up_leaves_no_key_behind() throws Exception {
    aStoreWith(pegged(SOCK, "A sock"));
    Backup.run(data, backup);
    var restored = Files.createDirectory(data.resolve("restored"));
    Files.copy(backup.resolve("keys.db"), restored.resolve("keys.db"));

    open().close();

    assertThat(restored).doesNotExist();
  }

  // ---- pictures and voices

  @Test
  void a_backup_takes_pictures_and_voices_along_and_a_restore_brings_them_back() {
    var sock = aPicturedThing(SOCK, 0);
    var scarf = aPicturedThing(SCARF, 1);
    assertThat(Backup.run(data, backup).blobs()).isEqualTo(2);
    assertThat(verified(backup).wrong()).isEmpty();
    assertThat(verified(backup).blobs()).isEqualTo(2);
    takeBackTheSock(2);
    var elsewhere = temporary.resolve("elsewhere");

    Restore.run(data, backup);
    Restore.run(elsewhere, backup);

    assertThat(verified(data).wrong()).isEmpty();
    assertThat(verified(elsewhere).wrong()).isEmpty();
    try (var store = open()) {
      assertThat(store.blobs().readAll(GARDEN, sock.whole())).isEmpty();
      assertThat(store.blobs().readAll(GARDEN, scarf.whole())).isPresent();
    }
  }

  @Test
  void a_picture_that_is_missing_or_was_changed_is_named() throws Exception {
    var sock = aPicturedThing(SOCK, 0);
    var scarf = aPicturedThing(SCARF, 1);
    Files.delete(new FileShelf(data).fileOf(GARDEN, sock.whole().id()));
    Files.writeString(new FileShelf(data).fileOf(GARDEN, scarf.whole().id()), "rubbish");

    assertThat(verified(data).wrong())
        .satisfiesExactly(
            sentence ->
                assertThat(sentence).contains("event 1", sock.whole().id() + ", is missing"),
            sentence -> assertThat(sentence).contains("event 2", scarf.whole().id().toString()));
  }

  private Picture aPicturedThing(ContributionId thing, long after) {
    try (var store = open()) {
      var blob = store.blobs().keep(GARDEN, MediaType.JPEG, thing.toString().getBytes(UTF_8));
      var picture = new Picture(blob, blob, 4, 3);
      append(
          store,
          GARDEN,
          after,
          new ThingPictured(thing, Provenance.of(Line.MO, Permission.ROOM), picture, null));
      return picture;
    }
  }

  // ---- verifying

  @Test
  void a_whole_store_is_well_and_is_counted() {
    aStoreWith(pegged(SOCK, "A sock"), pegged(SCARF, "A scarf"));
    takeBackTheSock(2);

    assertThat(verified(data)).isEqualTo(new Verify.Report(1, 3, 1, 0, 1, List.of()));
  }

  @Test
  void a_store_can_be_verified_while_it_is_served() {
    try (var store = open()) {
      append(store, GARDEN, 0, pegged(SOCK, "A sock"));

      assertThat(verified(data).isWell()).isTrue();
    }
  }

  @Test
  void whatever_is_not_as_it_should_be_is_said_in_a_sentence() throws Exception {
    aStoreWith(pegged(SOCK, "A sock"), pegged(SCARF, "A scarf"), new PegsCounted(3));
    change(
        SqliteFile.journal(data), "UPDATE events SET payload = CAST('{}' AS BLOB) WHERE seq = 3");
    change(SqliteFile.keys(data), "DELETE FROM keys WHERE length(id) = 16");

    assertThat(verified(data).wrong())
        .satisfiesExactlyInAnyOrder(
            sentence -> assertThat(sentence).contains("event 1", "nobody took it back"),
            sentence -> assertThat(sentence).contains("event 2", "nobody took it back"),
            sentence -> assertThat(sentence).contains("event 3", "no pegs"));
  }

  @Test
  void a_gap_an_odd_key_and_a_risen_key_are_found() throws Exception {
    aStoreWith(new PegsCounted(1), pegged(SOCK, "A sock"));
    change(SqliteFile.journal(data), "DELETE FROM events WHERE seq = 1");
    change(SqliteFile.keys(data), "INSERT INTO shredded SELECT gathering, id FROM keys");
    change(SqliteFile.keys(data), "UPDATE keys SET key = x'00'");

    assertThat(String.join(" ", verified(data).wrong()))
        .contains("1 events, and its last is 2", "do not have 32 bytes", "were destroyed");
  }

  @Test
  void there_is_nothing_to_verify_where_nothing_is() {
    assertThatThrownBy(() -> verified(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no store");
  }

  // ---- a host link from another process

  @Test
  void a_host_link_can_be_added_while_the_store_is_served() {
    var code = SecretHash.of("code");
    try (var store = open()) {
      Stores.addHostLink(data, code, MORNING.plusSeconds(900));

      assertThat(store.register().useHostLink(code, MORNING)).isTrue();
    }
  }

  // ---- told as a story

  private Store open() {
    return Stores.open(data, Line.FAMILIES);
  }

  private void aStoreWith(Event... events) {
    try (var store = open()) {
      append(store, GARDEN, 0, events);
    }
  }

  private void takeBackTheSock(long after) {
    try (var store = open()) {
      var event = List.of(recorded(after + 1, new ThingUnpegged(SOCK)));
      store.journal().append(GARDEN, after, event, List.of(SOCK));
    }
  }

  private static void append(Store store, GatheringId gathering, long after, Event... events) {
    var batch = new ArrayList<Recorded>();
    for (var event : events) {
      batch.add(recorded(after + batch.size() + 1, event));
    }
    store.journal().append(gathering, after, batch, List.of());
  }

  private static void pegMany(Store store, GatheringId gathering, int things) {
    for (int n = 0; n < things; n++) {
      append(store, gathering, n, pegged(new ContributionId(UUID.randomUUID()), "A thing"));
    }
  }

  private static List<Recorded> read(Store store) {
    var read = new ArrayList<Recorded>();
    store.journal().read(GARDEN, 0, read::add);
    return read;
  }

  private static List<Words> wordsIn(Path folder) {
    try (var store = Stores.open(folder, Line.FAMILIES)) {
      return JournalContract.wordsOf(read(store));
    }
  }

  private static Verify.Report verified(Path folder) {
    return Verify.run(folder, Line.FAMILIES, _ -> {});
  }

  private byte[] keyOf(ContributionId thing) throws SQLException {
    var name = new KeyName(GARDEN, thing);
    try (var keys = SqliteFile.keys(data).openReader()) {
      var key = KeyTable.find(keys, List.of(name)).get(name);
      if (key == null) {
        throw new AssertionError("There is no key for " + name);
      }
      return key.bytes();
    }
  }

  private static void change(SqliteFile file, String sql) throws SQLException, IOException {
    try (var connection = file.openWriter();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
