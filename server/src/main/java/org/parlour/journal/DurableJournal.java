package org.parlour.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.UnreadableEvent;

/// The journal over a ledger and a vault. Encoding and sealing happen on the caller's thread, so
/// that the thread that writes only writes.
final class DurableJournal implements Journal {

  private static final int PAGE_EVENTS_MAX = 512;
  private static final int ATTEMPTS_MAX = 5;

  private final EventCodec codec;
  private final Vault vault;
  private final Ledger ledger;
  private final WritingDesk desk;
  private final BlobsTakenBack bytes;
  private final Consumer<Consumer<GatheringId>> wakes;

  /// @param wakes hands a listener to whatever hears of other nodes
  DurableJournal(
      EventCodec codec,
      Vault vault,
      Ledger ledger,
      WritingDesk desk,
      BlobsTakenBack bytes,
      Consumer<Consumer<GatheringId>> wakes) {
    this.codec = codec;
    this.vault = vault;
    this.ledger = ledger;
    this.desk = desk;
    this.bytes = bytes;
    this.wakes = wakes;
  }

  // ---- reading

  @Override
  public void read(GatheringId gathering, long after, Consumer<Recorded> reader) {
    var seal = new Seal();
    long last = after;
    boolean more = true;
    while (more) {
      var page = page(gathering, last);
      checkGaps(gathering, last, page);
      open(page, seal).forEach(reader);
      last += page.size();
      more = page.size() == PAGE_EVENTS_MAX;
    }
  }

  /// A page at a time: a reader that takes its time must not hold the store's log up.
  private List<StoredEvent> page(GatheringId gathering, long after) {
    try {
      return ledger.ask(c -> EventTable.page(c, gathering, after, PAGE_EVENTS_MAX));
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  private static void checkGaps(GatheringId gathering, long after, List<StoredEvent> page) {
    long expected = after;
    for (var event : page) {
      expected++;
      if (event.seq() != expected) {
        throw new UnreadableEvent(gathering, expected, "it is missing.", null);
      }
    }
  }

  /// The keys are asked for after the events: a key is durable before its event, so one that is not
  /// there was destroyed.
  private List<Recorded> open(List<StoredEvent> page, Seal seal) {
    var unopened = page.stream().map(codec::read).toList();
    var names = new HashSet<KeyName>();
    unopened.forEach(event -> {
      if (event.key() != null) {
        names.add(event.key());
      }
    });
    var keys = find(names);
    return unopened.stream()
        .map(event -> codec.open(event, event.key() == null ? null : keys.get(event.key()), seal))
        .toList();
  }

  private Map<KeyName, ContentKey> find(Set<KeyName> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    try {
      return vault.find(names);
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  // ---- appending

  /// Seals first under keys it hopes are new, which spares a question for every card. If a name has
  /// a key already (a phone asks again after a crash between key and event) or never gets one
  /// again, it asks and seals afresh.
  @Override
  public Appended append(
      GatheringId gathering,
      long expectedSeq,
      List<Recorded> events,
      List<ContributionId> takenBack) {
    checkSequences(expectedSeq, events);
    var gone = takenBack.stream().map(thing -> new KeyName(gathering, thing)).toList();
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      boolean guess = attempt == 1;
      var append = sealed(gathering, expectedSeq, events, gone, guess);
      switch (desk.write(append)) {
        case DONE -> {
          bytes.delete(gone);
          return Appended.DONE;
        }
        case BEHIND -> {
          return Appended.BEHIND;
        }
        case KEYS_TAKEN -> {} // Ask for them, and seal afresh.
      }
    }
    throw new IllegalStateException("Keys are taken again and again in " + gathering.value());
  }

  private static void checkSequences(long expectedSeq, List<Recorded> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A batch has at least one event.");
    }
    for (int n = 0; n < events.size(); n++) {
      if (events.get(n).seq() != expectedSeq + 1 + n) {
        throw new IllegalArgumentException("Event " + n + " of a batch has the wrong sequence.");
      }
    }
  }

  private Append sealed(
      GatheringId gathering,
      long expectedSeq,
      List<Recorded> events,
      List<KeyName> gone,
      boolean guess) {
    var ring = keysFor(gathering, events, gone, guess);
    var seal = new Seal();
    var rows = new ArrayList<StoredEvent>(events.size());
    var claims = new ArrayList<BlobTable.Claim>();
    for (var event : events) {
      var key = codec.keyFor(gathering, event.event()).map(ring::key).orElse(null);
      rows.add(codec.store(gathering, event, key, seal));
      for (var blob : codec.blobsIn(event.event())) {
        claims.add(new BlobTable.Claim(KeyName.of(gathering, event.event()), blob.id()));
      }
    }
    return new Append(gathering, expectedSeq, rows, ring.fresh(), gone, claims);
  }

  private KeyRing keysFor(
      GatheringId gathering, List<Recorded> events, List<KeyName> gone, boolean guess) {
    var needed = new HashSet<KeyName>();
    var given = new HashSet<KeyName>();
    for (var recorded : events) {
      codec.keyFor(gathering, recorded.event()).ifPresent(needed::add);
      if (recorded.event() instanceof Event.Gives gives) {
        given.add(KeyName.of(gathering, gives));
      }
    }
    var mayBeNew = new HashSet<>(given);
    mayBeNew.add(new KeyName(gathering, null));
    try {
      return new KeyRing(vault, needed, mayBeNew, guess ? given : Set.of(), gone);
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public void onWritten(Consumer<GatheringId> wake) {
    wakes.accept(wake);
  }
}
