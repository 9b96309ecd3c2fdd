package org.parlour.journal;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parlour.kernel.JournalUnavailable;

/// Where everything that is written passes, in an order that survives a pulled plug.
///
/// ```
/// append with new keys ──► keys thread: keep the keys, fsync ──┐
/// append without, change ──────────────────────────────────────┴─► journal thread: write, fsync,
///                                                          destroy keys taken back, answer
/// ```
///
/// No event is durable before its key is, and nobody is told that something is taken back before
/// its key is gone. The two threads work at the same time: while the journal's fsync of one group
/// runs, the keys of the next are already being kept, which costs nothing, because an append waits
/// for its own keys only. After a crash between the two there are keys that open nothing; they are
/// used when the phone asks again.
final class WritingDesk implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(WritingDesk.class.getName());
  private static final int WAITING_MAX = 2_000;
  private static final int WAIT_MILLIS_MAX = 1_000;

  private final Vault vault;
  private final Ledger ledger;
  private final Semaphore places = new Semaphore(WAITING_MAX);
  private final GroupCommit<Append> keys;
  private final GroupCommit<Writing<?>> journal;

  /// Keys that must go: their events are durable. Only the journal thread touches these two sets.
  private final Set<KeyName> owed = new LinkedHashSet<>();

  /// Keys that are gone, which the journal has not noted yet.
  private final Set<KeyName> settled = new LinkedHashSet<>();

  private volatile boolean closed;

  WritingDesk(Vault vault, Ledger ledger) {
    this.vault = vault;
    this.ledger = ledger;
    this.keys = new GroupCommit<>("parlour-keys", this::keepKeys, () -> {});
    this.journal = new GroupCommit<>("parlour-journal", this::writeJournal, this::catchUp);
  }

  /// Destroys the keys that a take-back left behind when the last run ended in the middle of it.
  static void finishTakingBack(Vault vault, Ledger ledger) throws SQLException {
    var undone = ledger.ask(TakenBackTable::undone);
    if (!undone.isEmpty()) {
      vault.destroy(undone);
      ledger.write(List.of(), undone);
    }
  }

  /// Writes, and returns when it is durable.
  ///
  /// @throws JournalUnavailable if it could not be made durable, or too much waits already
  <T> T write(Writing<T> writing) {
    takePlace();
    try {
      if (writing instanceof Append append && !append.newKeys().isEmpty()) {
        keys.add(append);
      } else {
        journal.add(writing);
      }
      return writing.await();
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (closed || !places.tryAcquire(WAIT_MILLIS_MAX, TimeUnit.MILLISECONDS)) {
        throw new JournalUnavailable("Cannot save now: too much is waiting.", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new JournalUnavailable("Cannot save now: Parlour is stopping.", stopped);
    }
  }

  private void keepKeys(List<Append> group) {
    try {
      var newKeys = group.stream().flatMap(append -> append.newKeys().stream()).toList();
      var notKept = vault.keep(newKeys);
      group.forEach(append -> passOn(append, notKept));
    } catch (SQLException broken) {
      failAll(group, broken);
    }
  }

  private void passOn(Append append, Set<NewKey> notKept) {
    if (append.newKeys().stream().anyMatch(notKept::contains)) {
      append.answer(Append.Outcome.KEYS_TAKEN);
    } else {
      journal.add(append);
    }
  }

  private void writeJournal(List<Writing<?>> group) {
    try {
      ledger.write(group, settled);
      settled.clear();
    } catch (SQLException broken) {
      failAll(group, broken);
      return;
    }
    group.stream().filter(writing -> namesTakenBackBy(writing).isEmpty()).forEach(Writing::answer);
    takeBack(group.stream().filter(writing -> !namesTakenBackBy(writing).isEmpty()).toList());
  }

  private static List<KeyName> namesTakenBackBy(Writing<?> writing) {
    return writing instanceof Append append && !append.isBehind() ? append.takenBack() : List.of();
  }

  /// A take-back whose event is durable but whose key is still there is not done, and says so. The
  /// key is tried again with every group, every second, and at the next start.
  private void takeBack(List<Writing<?>> takeBacks) {
    takeBacks.forEach(writing -> owed.addAll(namesTakenBackBy(writing)));
    if (destroyOwed()) {
      takeBacks.forEach(Writing::answer);
    } else {
      var why = "Cannot take back now: the keys cannot be changed.";
      takeBacks.forEach(writing -> writing.fail(new JournalUnavailable(why, null)));
    }
  }

  private boolean destroyOwed() {
    if (owed.isEmpty()) {
      return true;
    }
    try {
      vault.destroy(List.copyOf(owed));
    } catch (SQLException broken) {
      LOG.log(WARNING, owed.size() + " keys that were taken back are still there", broken);
      return false;
    }
    settled.addAll(owed);
    owed.clear();
    return true;
  }

  private void catchUp() {
    destroyOwed();
    if (!settled.isEmpty()) {
      writeJournal(List.of());
    }
  }

  private static void failAll(List<? extends Writing<?>> group, SQLException broken) {
    group.forEach(writing -> writing.fail(Unavailable.because(broken)));
  }

  /// Waits for what is being written, and ends.
  @Override
  public void close() {
    closed = true;
    places.acquireUninterruptibly(WAITING_MAX);
    keys.close();
    journal.close();
  }
}
