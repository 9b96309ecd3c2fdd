package org.parlour.kernel;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parlour.kernel.Journal.Appended;

/// What a host keeps beside gatherings, in a journal of its own like a gathering's: sealed, backed
/// up and verified with all others. It has few events and is asked now and then, so it is folded
/// anew each time, and several nodes need not tell each other.
///
/// @param <S> the folded state
/// @param <E> the closed family of its events
public final class ShortJournal<S, E extends Event> {

  private static final int TRIES_MAX = 20;

  private final Journal journal;
  private final InstantSource clock;
  private final Class<E> family;
  private final Supplier<S> begin;
  private final BiConsumer<S, E> apply;

  public ShortJournal(
      Journal journal,
      InstantSource clock,
      Class<E> family,
      Supplier<S> begin,
      BiConsumer<S, E> apply) {
    this.journal = journal;
    this.clock = clock;
    this.family = family;
    this.begin = begin;
    this.apply = apply;
  }

  private record Folded<S>(S state, long seq) {}

  /// Empty if nothing was ever written under this id.
  public Optional<S> read(UUID id) {
    var folded = fold(new GatheringId(id));
    return folded.seq == 0 ? Optional.empty() : Optional.of(folded.state);
  }

  /// Writes what comes of the state as it is, durably.
  ///
  /// @param decide the facts to write; none when all of it holds already
  public void write(UUID id, Function<S, List<? extends E>> decide) {
    write(id, decide, List.of());
  }

  /// The same, and the keys of what is taken back are destroyed.
  public void write(
      UUID id, Function<S, List<? extends E>> decide, List<ContributionId> takenBack) {
    var at = new GatheringId(id);
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var folded = fold(at);
      var events = recorded(folded.seq, decide.apply(folded.state));
      if (events.isEmpty() || journal.append(at, folded.seq, events, takenBack) == Appended.DONE) {
        return;
      }
    }
    throw new JournalUnavailable("Others wrote to it " + TRIES_MAX + " times in a row.", null);
  }

  private Folded<S> fold(GatheringId id) {
    var state = begin.get();
    var seq = new long[1];
    journal.read(
        id,
        0,
        recorded -> {
          apply.accept(state, family.cast(recorded.event()));
          seq[0] = recorded.seq();
        });
    return new Folded<>(state, seq[0]);
  }

  private List<Recorded> recorded(long after, List<? extends E> events) {
    var command = new CommandId(UUID.randomUUID());
    var recorded = new ArrayList<Recorded>();
    for (var event : events) {
      long seq = after + recorded.size() + 1;
      recorded.add(new Recorded(seq, command, null, clock.instant(), event));
    }
    return recorded;
  }
}
