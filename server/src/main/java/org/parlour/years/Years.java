package org.parlour.years;

import static java.util.Comparator.reverseOrder;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct;
import org.parlour.gathering.Elsewhere;
import org.parlour.gathering.Rooms;
import org.parlour.kernel.Checkers.Checker;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Journal;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Register;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.Register.Year;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.ShortJournal;
import org.parlour.years.YearEvent.CheckerForgotten;
import org.parlour.years.YearEvent.CheckerNamed;
import org.parlour.years.YearEvent.YearPublished;
import org.parlour.years.YearEvent.YearWithdrawn;

/// The years of all hosts.
///
/// A gathering is in the year in which its report first came out, in universal time. Like a report,
/// a year is worked out whenever somebody looks.
public final class Years {

  private final Rooms rooms;
  private final Register register;
  private final Secrets secrets;
  private final ShortJournal<YearBook, YearEvent> books;

  public Years(
      Rooms rooms, Register register, Journal journal, Secrets secrets, InstantSource clock) {
    this.rooms = rooms;
    this.register = register;
    this.secrets = secrets;
    this.books =
        new ShortJournal<>(journal, clock, YearEvent.class, YearBook::new, YearBook::apply);
  }

  private record Reported(Entry entry, Elsewhere elsewhere, int year) {}

  /// The years in which reports of this host came out, newest first.
  public List<Integer> of(HostId host) {
    return reported(host).stream().map(Reported::year).distinct().sorted(reverseOrder()).toList();
  }

  /// The page of a year, with an address of its own from now on.
  ///
  /// @return null if no report of this host came out in it
  public @Nullable Year open(HostId host, int year) {
    return of(host).contains(year)
        ? register.addYear(new Year(UUID.randomUUID(), secrets.ticket(), host, year))
        : null;
  }

  /// What its page shows.
  ///
  /// @param host whether its host looks, who may read it before it is published
  /// @return null while it is not published
  public @Nullable YearView view(Year year, boolean host) {
    var book = book(year);
    if (!book.isOut() && !host) {
      return null;
    }
    var all = gatheringsOf(year);
    var told = Set.copyOf(book.told());
    var shown = reckoned(all, id -> !book.isOut() || told.contains(id));
    var edition = shown.edition();
    var seen = book.checkers().seen(edition, host);
    boolean more =
        host && book.isOut() && all.stream().anyMatch(one -> !told.contains(one.entry.gathering()));
    return new YearView(
        year.year(),
        book.isOut(),
        shown.figures(),
        shown.gatherings(),
        seen.checked(),
        seen.checkers(),
        host ? edition : null,
        host,
        more);
  }

  /// Lets everybody with the address read it. The logs of its gatherings say so first.
  public void publish(Year year) {
    var gatherings = gatheringsOf(year).stream().map(one -> one.entry.gathering()).toList();
    gatherings.forEach(id -> rooms.act(id, new DoorAct.TellYear(year.year())).join());
    books.write(year.book(), _ -> List.of(new YearPublished(gatherings)));
  }

  public void takeDown(Year year) {
    var book = book(year);
    if (!book.isOut()) {
      return;
    }
    book.told().forEach(id -> rooms.act(id, new DoorAct.TakeYearDown(year.year())).join());
    books.write(year.book(), now -> now.isOut() ? List.of(new YearWithdrawn()) : List.of());
  }

  /// What came of naming somebody who checked the easy words.
  public enum Named {
    DONE,
    FULL,
    /// They read something else: it has changed since.
    CHANGED
  }

  /// Names somebody who checked the easy words as they are now.
  public Named name(Year year, Checker checker) {
    var book = book(year);
    if (book.checkers().isFull()) {
      return Named.FULL;
    }
    var told = Set.copyOf(book.told());
    var now = reckoned(gatheringsOf(year), id -> !book.isOut() || told.contains(id)).edition();
    if (!checker.edition().equals(now)) {
      return Named.CHANGED;
    }
    var named =
        new CheckerNamed(
            new ContributionId(UUID.randomUUID()),
            Provenance.imported(Permission.SHARE),
            checker.name(),
            now,
            checker.paid());
    books.write(year.book(), _ -> List.of(named));
    return Named.DONE;
  }

  /// Takes a name away. Its key is destroyed.
  public void forget(Year year, ContributionId checker) {
    if (book(year).checkers().has(checker)) {
      books.write(year.book(), _ -> List.of(new CheckerForgotten(checker)), List.of(checker));
    }
  }

  private YearBook book(Year year) {
    return books.read(year.book()).orElseGet(YearBook::new);
  }

  private static Reckoned reckoned(List<Reported> all, Predicate<GatheringId> isIn) {
    var reckoned = new Reckoned();
    all.stream()
        .filter(one -> isIn.test(one.entry.gathering()))
        .forEach(one -> reckoned.add(one.entry, one.elsewhere));
    return reckoned;
  }

  private List<Reported> gatheringsOf(Year year) {
    return reported(year.host()).stream().filter(one -> one.year == year.year()).toList();
  }

  /// The gatherings of a host whose reports are out, oldest first. One that is put aside is left
  /// out: the others go on.
  private List<Reported> reported(HostId host) {
    var reported = new ArrayList<Reported>();
    for (var entry : register.gatherings().reversed()) {
      if (entry.host().equals(host)) {
        Rooms.ifThere(() -> rooms.elsewhere(entry.gathering()).join())
            .flatMap(elsewhere -> reported(entry, elsewhere))
            .ifPresent(reported::add);
      }
    }
    return reported;
  }

  private static Optional<Reported> reported(Entry entry, Elsewhere elsewhere) {
    var firstOut = elsewhere.firstOut();
    return firstOut == null || !elsewhere.report().out()
        ? Optional.empty()
        : Optional.of(new Reported(entry, elsewhere, firstOut.atZone(ZoneOffset.UTC).getYear()));
  }
}
