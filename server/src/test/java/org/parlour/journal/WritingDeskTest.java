package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.SOCK;
import static org.parlour.journal.Line.pegged;
import static org.parlour.journal.Line.recorded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.journal.LineEvent.ThingUnpegged;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Journal.Appended;
import org.parlour.kernel.JournalUnavailable;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Words;
import org.sqlite.SQLiteErrorCode;

/// What happens while a disk is full, and afterwards. The stores are real; only the disk is filled
/// and emptied by hand.
class WritingDeskTest {

  private final Disk keysDisk = new Disk();
  private final Disk journalDisk = new Disk();
  private final Vault vault;
  private final Ledger ledger;
  private final WritingDesk desk;
  private final DurableJournal journal;

  /// A disk that can be full.
  private static final class Disk {
    volatile boolean full;

    void use() throws SQLException {
      if (full) {
        throw new SQLException("disk is full", "", SQLiteErrorCode.SQLITE_FULL.code);
      }
    }
  }

  WritingDeskTest(@TempDir Path folder) throws SQLException {
    SqliteFile.bringUpToDate(SqliteFile.keys(folder));
    SqliteFile.bringUpToDate(SqliteFile.journal(folder));
    vault = new VaultOn(keysDisk, new SqliteVault(SqliteFile.keys(folder)));
    ledger = new LedgerOn(journalDisk, new SqliteLedger(SqliteFile.journal(folder)));
    desk = new WritingDesk(vault, ledger);
    var bytes = new BlobsTakenBack(new FileShelf(folder), ledger, desk);
    journal =
        new DurableJournal(new EventCodec(Line.FAMILIES), vault, ledger, desk, bytes, _ -> {});
  }

  @AfterEach
  void closeAll() {
    Closing.all(desk, ledger, vault);
  }

  @Test
  void R5_nothing_is_acknowledged_while_the_journal_has_no_room_and_all_is_well_afterwards() {
    journalDisk.full = true;
    assertThatThrownBy(() -> append(0, pegged(SOCK, "A sock")))
        .isInstanceOf(JournalUnavailable.class)
        .hasMessage("Cannot save now: the disk is full.");
    assertThat(words()).isEmpty();

    journalDisk.full = false;
    assertThat(append(0, pegged(SOCK, "A sock"))).isEqualTo(Appended.DONE);
    assertThat(words()).containsExactly(Words.of("A sock"));
  }

  @Test
  void R4_no_event_is_stored_whose_key_could_not_be_kept() {
    keysDisk.full = true;
    assertThatThrownBy(() -> append(0, pegged(SOCK, "A sock")))
        .isInstanceOf(JournalUnavailable.class);
    assertThat(words()).isEmpty();

    keysDisk.full = false;
    assertThat(append(0, pegged(SOCK, "A sock"))).isEqualTo(Appended.DONE);
  }

  @Test
  void R5_reading_goes_on_while_nothing_can_be_written() {
    append(0, pegged(SOCK, "A sock"));
    keysDisk.full = true;
    journalDisk.full = true;

    assertThat(words()).containsExactly(Words.of("A sock"));
  }

  @Test
  void a_take_back_whose_key_is_still_there_is_not_acknowledged_and_is_finished_soon()
      throws Exception {
    append(0, pegged(SOCK, "A sock"));
    keysDisk.full = true;
    assertThatThrownBy(() -> append(1, List.of(SOCK), new ThingUnpegged(SOCK)))
        .isInstanceOf(JournalUnavailable.class);
    assertThat(words()).containsExactly(Words.of("A sock"));

    keysDisk.full = false;
    append(2, new LineEvent.PegsCounted(1));
    append(3, new LineEvent.PegsCounted(2));

    assertThat(words()).containsExactly(Words.gone());
    assertThat(ledger.ask(TakenBackTable::all)).hasSize(1);
  }

  private Appended append(long after, Event event) {
    return append(after, List.of(), event);
  }

  private Appended append(long after, List<ContributionId> takenBack, Event event) {
    return journal.append(GARDEN, after, List.of(recorded(after + 1, event)), takenBack);
  }

  private List<Words> words() {
    var read = new ArrayList<Recorded>();
    journal.read(GARDEN, 0, read::add);
    return JournalContract.wordsOf(read);
  }

  private record VaultOn(Disk disk, Vault vault) implements Vault {

    @Override
    public Set<NewKey> keep(List<NewKey> keys) throws SQLException {
      disk.use();
      return vault.keep(keys);
    }

    @Override
    public void destroy(Collection<KeyName> names) throws SQLException {
      disk.use();
      vault.destroy(names);
    }

    @Override
    public Map<KeyName, ContentKey> find(Collection<KeyName> names) throws SQLException {
      return vault.find(names);
    }

    @Override
    public Set<KeyName> destroyed(Collection<KeyName> names) throws SQLException {
      return vault.destroyed(names);
    }

    @Override
    public void close() {
      vault.close();
    }
  }

  private record LedgerOn(Disk disk, Ledger ledger) implements Ledger {

    @Override
    public void write(List<Writing<?>> group, Collection<KeyName> settled) throws SQLException {
      disk.use();
      ledger.write(group, settled);
    }

    @Override
    public <T> T ask(Query<T> query) throws SQLException {
      return ledger.ask(query);
    }

    @Override
    public void close() {
      ledger.close();
    }
  }
}
