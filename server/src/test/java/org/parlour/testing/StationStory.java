package org.parlour.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Decision.Accepted;
import org.parlour.kernel.Decision.Refused;
import org.parlour.kernel.Event;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Refusal;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Told;

/// Tells a station's test as a story: given these events, when this is asked, then that happens.
///
/// @param <S> the station's state
/// @param <C> its commands
/// @param <E> its events
/// @param <X> its export
public class StationStory<S, C extends Command, E extends Event, X> {

  public static final BadgeId MO = new BadgeId(new UUID(1, 1));
  public static final BadgeId BEA = new BadgeId(new UUID(1, 2));
  public static final CommandId COMMAND = new CommandId(new UUID(3, 1));
  public static final StationId TABLE = new StationId(new UUID(4, 1));
  public static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");

  private final Station<S, C, E, X> station;
  private final S state;
  private final Hall hall = new Hall();
  private long seq;
  private @Nullable Decision<E> decision;

  public StationStory(Station<S, C, E, X> station) {
    this.station = station;
    this.state = station.begin();
  }

  public final Told apply(E event) {
    hall.hear(event);
    return station.apply(state, event, new Recorded(++seq, COMMAND, TABLE, NOON, event), hall);
  }

  public final S state() {
    return state;
  }

  public final Hall hall() {
    return hall;
  }

  public final Object seen() {
    return station.view(state, hall);
  }

  public final X export() {
    return station.export(state, hall);
  }

  public final StationStory<S, C, E, X> when(BadgeId by, C command) {
    return asked(command, new Asking(COMMAND, by, false, NOON));
  }

  public final StationStory<S, C, E, X> whenHost(C command) {
    return asked(command, new Asking(COMMAND, null, true, NOON));
  }

  /// A host who speaks with a badge, like everybody else.
  public final StationStory<S, C, E, X> whenHost(BadgeId by, C command) {
    return asked(command, new Asking(COMMAND, by, true, NOON));
  }

  private StationStory<S, C, E, X> asked(C command, Asking asking) {
    decision = station.decide(state, command, asking, hall);
    return this;
  }

  public final void then(Event... events) {
    assertThat(decision).isEqualTo(new Accepted<>(List.of(events)));
  }

  public final void thenNothingNew() {
    assertThat(decision).isEqualTo(new Accepted<>(List.of()));
  }

  public final void thenRefused(Refusal reason) {
    assertThat(decision).isEqualTo(new Refused<>(reason));
  }

  /// Takes what was decided for granted and goes on.
  public final StationStory<S, C, E, X> andSo() {
    if (decision instanceof Accepted<E>(var events)) {
      events.forEach(this::apply);
    }
    return this;
  }
}
