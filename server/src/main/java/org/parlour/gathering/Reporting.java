package org.parlour.gathering;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report.Counts;
import org.parlour.gathering.Report.Missing;
import org.parlour.gathering.Report.Promises;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.PrintedAsGiven;
import org.parlour.kernel.Tallied;

/// Makes the report of a room: whatever was made of what people gave, and what of that may leave.
final class Reporting {

  /// Of fewer people, how many have a part in it would say who has.
  private static final int PEOPLE_MIN = 5;

  private static final int HANGS_MAX = 12;

  private final RoomState state;
  private final Map<ContributionId, MadeOf> made = new LinkedHashMap<>();
  private final Map<ContributionId, PrintedAsGiven> asGiven = new LinkedHashMap<>();
  private final Set<ContributionId> used = new HashSet<>();
  private final Map<Tallied, Integer> tally = new EnumMap<>(Tallied.class);

  Reporting(RoomState state) {
    this.state = state;
  }

  static Report of(RoomState state, Instant now) {
    var reporting = new Reporting(state);
    reporting.gather();
    return reporting.report(now);
  }

  /// What people of another gathering may read of this one: what was heard, and what was given,
  /// each in an order that says nothing about when.
  static Elsewhere elsewhere(RoomState state, Instant now) {
    var reporting = new Reporting(state);
    reporting.gather();
    return new Elsewhere(
        reporting.report(now),
        reporting.peopleHeard(),
        reporting.inOrderOfIds(
            state.book.everythingGiven().stream()
                .filter(reporting::isGiven)
                .map(line -> line.id)
                .toList()),
        state.book.report().firstOut());
  }

  /// The same, and since when it all stands as it does.
  static Followed followed(RoomState state, Instant now) {
    var report = of(state, now);
    var since = new HashMap<ContributionId, Instant>();
    for (var thing : report.things()) {
      if (thing.is() != null) {
        since.put(thing.contribution(), state.trail.since(thing.contribution(), now));
      }
    }
    var firstOut = state.book.report().firstOut();
    return new Followed(report, since, firstOut == null ? now : firstOut);
  }

  private void gather() {
    for (var line : state.book.everythingGiven()) {
      var madeOf = madeOf(line);
      if (madeOf != null && mayLeave(line)) {
        madeOf.tally().forEach((what, count) -> tally.merge(what, count, Integer::sum));
        if (madeOf.printed()) {
          made.put(line.id, madeOf);
          used.addAll(madeOf.from());
        }
      }
      var printed = printedAsGiven(line);
      if (printed != null && isRead(line)) {
        asGiven.put(line.id, printed);
      }
    }
    drawn().forEach(poster -> poster.parts().forEach(part -> used.addAll(part.from())));
  }

  /// What nobody may read in a sentence, nobody may read off a photo.
  private List<DrawnPoster> drawn() {
    return state.stations().values().stream()
        .flatMap(at ->
            at.drawn(state.book).stream()
                .filter(
                    poster -> at.shows(poster.contribution()).stream().allMatch(this::mayBeRead)))
        .toList();
  }

  private boolean mayBeRead(ContributionId id) {
    var line = state.book.given(id);
    return line != null && (made.containsKey(id) || madeOf(line) == null);
  }

  private Report report(Instant now) {
    var book = state.book;
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
                    .filter(id -> !made.containsKey(id) && mayBeRead(id))
                    .sorted(comparing(ContributionId::value)))
            .map(this::thing)
            .filter(Objects::nonNull)
            .toList(),
        state.stations().values().stream()
            .flatMap(at -> at.hangs(book).stream())
            .sorted(comparing(hanging -> hanging.name() == null))
            .limit(HANGS_MAX)
            .toList(),
        inOrderOfIds(asGiven.keySet()),
        drawn(),
        missing(now));
  }

  /// Ids say nothing about when, or after whom.
  private List<ReportThing> inOrderOfIds(Collection<ContributionId> ids) {
    return ids.stream()
        .sorted(comparing(ContributionId::value))
        .map(this::thing)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Missing missing(Instant now) {
    var until = state.book.report().asksUntil();
    if (until == null || !now.isBefore(until)) {
      return null;
    }
    return state.stations().entrySet().stream()
        .filter(at -> at.getValue().hearsWhatIsMissing())
        .filter(at -> state.book.opening(at.getKey()) == Opening.OPEN)
        .map(at -> new Missing(at.getKey(), until))
        .findFirst()
        .orElse(null);
  }

  @Nullable Standing<?, ?, ?, ?> at(Given line) {
    return line.station == null ? null : state.stations().get(line.station);
  }

  @Nullable MadeOf madeOf(Given line) {
    var at = at(line);
    return at == null ? null : at.madeOf(line.id);
  }

  private @Nullable PrintedAsGiven printedAsGiven(Given line) {
    var at = at(line);
    return at == null ? null : at.printedAsGiven(line.id);
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
        stands(id));
  }

  private List<Sentence> stands(ContributionId id) {
    var madeOf = made.get(id);
    var printed = asGiven.get(id);
    if (madeOf != null) {
      return madeOf.stands();
    }
    return printed == null ? List.of() : printed.stands();
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
    return line != null && isRead(line) && mayBeRead(id);
  }

  /// Whether somebody gave it, to be heard.
  boolean isGiven(Given line) {
    var at = at(line);
    return at != null
        && madeOf(line) == null
        && at.canBeHeard(line.id)
        && !state.book.isTakenBack(line.id);
  }

  /// How many people gave something that anyone may see.
  private int peopleHeard() {
    return (int)
        state.book.everythingGiven().stream()
            .filter(line -> isGiven(line) && mayLeave(line) && line.author != null && !line.typedIn)
            .map(line -> line.author)
            .distinct()
            .count();
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
      notUsed += leaves && !isPrinted(line) && says(line) ? 1 : 0;
      if (leaves && line.author != null && !line.typedIn) {
        gave.add(line.author);
        if (isPrinted(line) && isRead(line)) {
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
        enough ? inIt.size() : null,
        tallied(Tallied.CHALLENGE_RAISED),
        tallied(Tallied.CHALLENGE_SETTLED),
        promises());
  }

  /// Whether it is in the report: something was made of it, or it stands there by itself.
  private boolean isPrinted(Given line) {
    return used.contains(line.id) || asGiven.containsKey(line.id);
  }

  private int tallied(Tallied what) {
    return tally.getOrDefault(what, 0);
  }

  private @Nullable Promises promises() {
    var promises =
        new Promises(
            tallied(Tallied.PROMISE_KEPT),
            tallied(Tallied.PROMISE_ON_THE_WAY),
            tallied(Tallied.PROMISE_LATE),
            tallied(Tallied.PROMISE_BROKEN));
    return promises.equals(Promises.NONE) ? null : promises;
  }
}
