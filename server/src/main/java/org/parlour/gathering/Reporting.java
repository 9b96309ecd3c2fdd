package org.parlour.gathering;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report.Counts;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf;

/// Makes the report of a room: whatever was made of what people gave, and what of that may leave.
final class Reporting {

  /// Of fewer people, how many have a part in it would say who has.
  private static final int PEOPLE_MIN = 5;

  private final RoomState state;
  private final Map<ContributionId, MadeOf> made = new LinkedHashMap<>();
  private final Set<ContributionId> used = new HashSet<>();

  Reporting(RoomState state) {
    this.state = state;
  }

  static Report of(RoomState state, Instant now) {
    return new Reporting(state).report(now);
  }

  private Report report(Instant now) {
    var book = state.book;
    for (var line : book.everythingGiven()) {
      var madeOf = madeOf(line);
      if (madeOf != null && madeOf.printed() && mayLeave(line)) {
        made.put(line.id, madeOf);
        used.addAll(madeOf.from());
      }
    }
    var about = book.made();
    return new Report(
        book.report().edition(),
        book.report().lost(),
        book.report().isOut(),
        now,
        about.title(),
        about.question(),
        about.whoAsks(),
        about.whenAndWhere(),
        counts(),
        Stream.concat(
                made.keySet().stream(),
                used.stream()
                    .filter(id -> !made.containsKey(id))
                    .sorted(comparing(ContributionId::value)))
            .map(this::thing)
            .filter(Objects::nonNull)
            .toList());
  }

  @Nullable Standing<?, ?, ?, ?> at(Given line) {
    return line.station == null ? null : state.stations().get(line.station);
  }

  @Nullable MadeOf madeOf(Given line) {
    var at = at(line);
    return at == null ? null : at.madeOf(line.id);
  }

  boolean mayLeave(Given line) {
    return !state.book.isTakenBack(line.id)
        && line.hidden == null
        && line.permission.leavesTheRoom();
  }

  private @Nullable ReportThing thing(ContributionId id) {
    var line = state.book.given(id);
    var at = line == null ? null : at(line);
    if (line == null || at == null || !isRead(line)) {
      return null;
    }
    var what = at.myThing(id);
    var madeOf = made.get(id);
    return new ReportThing(
        id,
        at.placed.name(),
        madeOf == null ? null : madeOf.is(),
        what.words(),
        what.strokes(),
        what.described(),
        state.book.nameToShow(id),
        madeOf == null ? List.of() : madeOf.from().stream().filter(this::isInIt).toList(),
        madeOf == null ? List.of() : madeOf.stands());
  }

  /// Whether it can be read here: it may leave, lies open in the room, and there is something to
  /// read. A picture or a voice alone stays: this page opens no doors to them.
  boolean isRead(Given line) {
    var at = at(line);
    if (at == null || !mayLeave(line)) {
      return false;
    }
    var what = at.myThing(line.id);
    return what.onTheBoard()
        && (what.words() != null || what.strokes() != null || what.described() != null);
  }

  /// A drawing that nobody described says nothing yet, so it is not waiting to be used.
  private boolean says(Given line) {
    var at = at(line);
    var what = at == null ? null : at.myThing(line.id);
    return what != null
        && what.onTheBoard()
        && (what.words() != null
            || what.described() != null
            || what.voice() != null
            || what.picture() != null);
  }

  private boolean isInIt(ContributionId id) {
    var line = state.book.given(id);
    return line != null && isRead(line) && (made.containsKey(id) || madeOf(line) == null);
  }

  /// Whether somebody gave it, to be heard.
  boolean isGiven(Given line) {
    var at = at(line);
    return at != null
        && madeOf(line) == null
        && at.canBeHeard(line.id)
        && !state.book.isTakenBack(line.id);
  }

  private Counts counts() {
    var gave = new HashSet<BadgeId>();
    var inIt = new HashSet<BadgeId>();
    var given = new ArrayList<Given>();
    for (var line : state.book.everythingGiven()) {
      if (isGiven(line)) {
        given.add(line);
      }
    }
    int stayHere = 0;
    int notUsed = 0;
    for (var line : given) {
      boolean leaves = mayLeave(line);
      stayHere += leaves ? 0 : 1;
      notUsed += leaves && !used.contains(line.id) && says(line) ? 1 : 0;
      if (leaves && line.author != null && !line.typedIn) {
        gave.add(line.author);
        if (used.contains(line.id) && isRead(line)) {
          inIt.add(line.author);
        }
      }
    }
    boolean enough = gave.size() >= PEOPLE_MIN;
    return new Counts(
        given.size(),
        stayHere,
        notUsed,
        state.book.takenBackCount(),
        enough ? gave.size() : null,
        enough ? inIt.size() : null);
  }
}
