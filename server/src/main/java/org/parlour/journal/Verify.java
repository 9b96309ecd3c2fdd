package org.parlour.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Blob;
import org.parlour.kernel.Blobs;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.JournalUnavailable;
import org.parlour.kernel.UnreadableEvent;

/// Reads a whole store, and says whether it is what it should be: every byte of both files, every
/// event in its order, every seal, every key, every picture and voice. A store may be served
/// meanwhile.
public final class Verify {

  private static final int PAGE_EVENTS_MAX = 512;
  private static final int SENTENCES_MAX = 100;

  private final EventCodec codec;
  private final Connection journal;
  private final Connection keys;
  private final Blobs blobs;
  private final LongConsumer progress;
  private final Seal seal = new Seal();
  private final List<String> wrong = new ArrayList<>();
  private long events;
  private long gone;
  private long blobCount;

  /// What was found.
  ///
  /// @param gone events whose content was taken back
  /// @param wrong one sentence for each thing that is not as it should be, at most 100; empty if
  ///   all is well
  public record Report(
      int gatherings, long events, long keys, long blobs, long gone, List<String> wrong) {

    /// True if the store is whole.
    public boolean isWell() {
      return wrong.isEmpty();
    }
  }

  private Verify(
      EventCodec codec, Connection journal, Connection keys, Blobs blobs, LongConsumer progress) {
    this.codec = codec;
    this.journal = journal;
    this.keys = keys;
    this.blobs = blobs;
    this.progress = progress;
  }

  /// Verifies the store in a data folder, or a backup.
  ///
  /// @param progress hears, now and then, how many events were read
  /// @throws IllegalArgumentException with one sentence, if there is no store
  /// @throws DamagedStore if a file cannot be read at all
  public static Report run(
      Path data, List<Class<? extends Event>> families, LongConsumer progress) {
    Backup.requireStore(data);
    var codec = new EventCodec(families);
    try (var held = DataFolder.takeIfFree(data);
        var journal = open(SqliteFile.journal(data), held);
        var keys = open(SqliteFile.keys(data), held)) {
      var blobs = new SealedBlobs(new FileShelf(data), InstantSource.system());
      return new Verify(codec, journal, keys, blobs, progress).all();
    } catch (SQLException broken) {
      throw new DamagedStore(
          "The store in " + data.toAbsolutePath() + " cannot be read: " + broken.getMessage() + ".",
          broken);
    }
  }

  /// A store that nobody serves is read without leaving a trace beside it.
  private static Connection open(SqliteFile file, DataFolder.Held held) throws SQLException {
    return held.byUs() ? file.openToInspect() : file.openReader();
  }

  private Report all() throws SQLException {
    checkFile("journal.db", journal);
    checkFile("keys.db", keys);
    checkKeys();
    var heads = EventTable.heads(journal);
    for (var head : heads.entrySet()) {
      checkGathering(head.getKey(), head.getValue());
    }
    long kept = Long.parseLong(SqliteFile.ask(keys, "SELECT count(*) FROM keys"));
    return new Report(heads.size(), events, kept, blobCount, gone, List.copyOf(wrong));
  }

  private void checkFile(String name, Connection connection) throws SQLException {
    var is = SqliteFile.ask(connection, "PRAGMA integrity_check(1)");
    if (!is.equals("ok")) {
      say(name + " is damaged: " + is);
    }
  }

  private void checkKeys() throws SQLException {
    var odd =
        SqliteFile.ask(keys, "SELECT count(*) FROM keys WHERE length(key) <> " + ContentKey.BYTES);
    if (!odd.equals("0")) {
      say(odd + " keys do not have " + ContentKey.BYTES + " bytes.");
    }
    var risen =
        SqliteFile.ask(keys, "SELECT count(*) FROM keys JOIN shredded USING (gathering, id)");
    if (!risen.equals("0")) {
      say(risen + " keys are there although they were destroyed.");
    }
  }

  private void checkGathering(GatheringId gathering, EventTable.Head head) throws SQLException {
    if (head.events() != head.seq()) {
      say(
          "Gathering "
              + gathering.value()
              + " has "
              + head.events()
              + " events, and its last is "
              + head.seq()
              + ".");
    }
    long after = 0;
    while (after < head.seq()) {
      var page = EventTable.page(journal, gathering, after, PAGE_EVENTS_MAX);
      if (page.isEmpty()) {
        return;
      }
      for (var row : page) {
        checkEvent(row);
      }
      after = page.getLast().seq();
      events += page.size();
      progress.accept(events);
    }
  }

  private void checkEvent(StoredEvent row) throws SQLException {
    try {
      var unopened = codec.read(row);
      var recorded = codec.open(unopened, keyOf(row, unopened.key()), seal);
      for (var blob : codec.blobsIn(recorded.event())) {
        checkBlob(row, blob);
      }
    } catch (UnreadableEvent unreadable) {
      say(String.valueOf(unreadable.getMessage()));
    } catch (IllegalArgumentException oddKey) {
      say(place(row) + "its key cannot be used.");
    }
  }

  private void checkBlob(StoredEvent row, Blob blob) {
    blobCount++;
    try {
      if (blobs.readAll(row.gathering(), blob).isEmpty()) {
        say(place(row) + "its picture or voice, blob " + blob.id() + ", is missing.");
      }
    } catch (IllegalStateException changed) {
      say(place(row) + changed.getMessage());
    } catch (JournalUnavailable unreadable) {
      say(place(row) + "its picture or voice, blob " + blob.id() + ", cannot be read.");
    }
  }

  private @Nullable ContentKey keyOf(StoredEvent row, @Nullable KeyName name) throws SQLException {
    if (name == null) {
      return null;
    }
    var key = KeyTable.find(keys, Set.of(name)).get(name);
    if (key == null) {
      gone++;
      if (KeyTable.destroyed(keys, Set.of(name)).isEmpty()) {
        say(place(row) + "its key is missing, and nobody took it back.");
      }
    }
    return key;
  }

  private static String place(StoredEvent row) {
    return "Gathering " + row.gathering().value() + ", event " + row.seq() + ": ";
  }

  private void say(String sentence) {
    if (wrong.size() < SENTENCES_MAX) {
      wrong.add(sentence);
    }
  }
}
