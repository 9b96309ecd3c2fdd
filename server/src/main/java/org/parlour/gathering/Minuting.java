package org.parlour.gathering;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Minutes.PartMinutes;
import org.parlour.gathering.Minutes.StationMinutes;
import org.parlour.gathering.Minutes.ThingMinutes;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

/// Writes the minutes of a room. A station says how things lie; what of them may leave is decided
/// here alone, for every station alike.
final class Minuting {

  private final RoomState state;
  private final Reporting reporting;
  private final Set<ContributionId> shown = new HashSet<>();

  private Minuting(RoomState state) {
    this.state = state;
    this.reporting = new Reporting(state);
  }

  static Minutes of(RoomState state, Instant now) {
    return new Minuting(state).minutes(now);
  }

  private Minutes minutes(Instant now) {
    var book = state.book;
    for (var line : book.everythingGiven()) {
      if (reporting.isRead(line) && !isHeldBack(line)) {
        shown.add(line.id);
      }
    }
    var about = book.made();
    return new Minutes(
        book.report().edition(),
        book.report().isOut(),
        now,
        about.title(),
        about.question(),
        about.whoAsks(),
        about.whenAndWhere(),
        book.order().stream().map(this::station).toList());
  }

  /// An option that was not chosen lies open for all that; a sentence that somebody did not mean
  /// goes nowhere.
  private boolean isHeldBack(Given line) {
    var madeOf = reporting.madeOf(line);
    return madeOf != null && !madeOf.printed() && madeOf.is() != MadeOf.Kind.OPTION;
  }

  private StationMinutes station(StationId id) {
    var at = Objects.requireNonNull(state.stations().get(id));
    var given = givenAt(id);
    var arranged = at.arranged(inOrder(given), state.book);
    var placed = at.placed;
    return new StationMinutes(
        id,
        placed.stationKind(),
        placed.name(),
        placed.question(),
        (int) given.stream().filter(this::staysHere).count(),
        arranged.stands(),
        arranged.parts().stream()
            .map(part -> part(at, part))
            .filter(part -> !part.things().isEmpty() || part.called() != null)
            .toList());
  }

  private List<Given> givenAt(StationId station) {
    var given = new ArrayList<Given>();
    for (var line : state.book.everythingGiven()) {
      if (station.equals(line.station) && !state.book.isTakenBack(line.id)) {
        given.add(line);
      }
    }
    return given;
  }

  /// Between whose things a nameless one was given must not say whose it is.
  private static List<ContributionId> inOrder(List<Given> given) {
    var named = given.stream().filter(line -> line.permission != Permission.NAMELESS);
    var nameless = given.stream().filter(line -> line.permission == Permission.NAMELESS);
    return Stream.concat(
            named.map(line -> line.id),
            nameless.map(line -> line.id).sorted(comparing(ContributionId::value)))
        .toList();
  }

  private boolean staysHere(Given line) {
    return reporting.isGiven(line) && !reporting.mayLeave(line);
  }

  private PartMinutes part(Standing<?, ?, ?, ?> at, Arrangement.Part part) {
    return new PartMinutes(part.how(), called(at, part), part.stands(), things(at, part.things()));
  }

  private @Nullable Words called(Standing<?, ?, ?, ?> at, Arrangement.Part part) {
    var called = part.called();
    return called == null || !shown.contains(called) ? null : at.myThing(called).words();
  }

  private List<ThingMinutes> things(Standing<?, ?, ?, ?> at, List<Laid> laid) {
    return laid.stream()
        .filter(one -> shown.contains(one.contribution()))
        .map(one -> thing(at, one))
        .toList();
  }

  private ThingMinutes thing(Standing<?, ?, ?, ?> at, Laid laid) {
    var id = laid.contribution();
    var line = Objects.requireNonNull(state.book.given(id));
    var what = at.myThing(id);
    var madeOf = at.madeOf(id);
    return new ThingMinutes(
        id,
        what.kind(),
        madeOf == null ? null : madeOf.is(),
        what.words(),
        what.strokes(),
        what.described(),
        what.paint(),
        state.book.nameToShow(id),
        madeOf == null && line.author == null && line.secret == null,
        madeOf == null ? List.of() : madeOf.from().stream().filter(shown::contains).toList(),
        laid.also(),
        stands(madeOf, laid),
        things(at, laid.beneath()));
  }

  private static List<Sentence> stands(@Nullable MadeOf madeOf, Laid laid) {
    return madeOf == null
        ? laid.stands()
        : Stream.concat(laid.stands().stream(), madeOf.stands().stream()).toList();
  }
}
