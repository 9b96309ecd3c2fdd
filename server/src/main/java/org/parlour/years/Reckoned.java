package org.parlour.years;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parlour.gathering.Elsewhere;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.Checkers;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.Words;
import org.parlour.years.YearView.FiguresView;
import org.parlour.years.YearView.GatheringView;
import org.parlour.years.YearView.PromiseView;

/// Adds a year up from what the reports of its gatherings say, and from nothing else.
final class Reckoned {

  private final List<GatheringView> gatherings = new ArrayList<>();

  private int people;
  private boolean anyPeople;
  private boolean few;
  private int given;
  private int used;
  private int raised;
  private int settled;
  private int takenBack;

  /// A gathering of fewer than five people is in no sum of people: the sum would say its number to
  /// whoever adds up the others.
  void add(Entry entry, Elsewhere elsewhere) {
    var report = elsewhere.report();
    var counts = report.counts();
    if (counts.people() == null) {
      few = true;
    } else {
      anyPeople = true;
      people += counts.people();
    }
    given += counts.given();
    used += usedIn(elsewhere);
    takenBack += counts.takenBack();
    raised += counts.raised();
    settled += counts.settled();
    gatherings.add(
        new GatheringView(
            entry.code(),
            report.title(),
            report.whenAndWhere(),
            report.things().stream().filter(Reckoned::isPromised).map(Reckoned::promise).toList()));
  }

  private static int usedIn(Elsewhere elsewhere) {
    var report = elsewhere.report();
    var read =
        Stream.concat(report.things().stream(), report.lookingBack().stream())
            .map(ReportThing::contribution)
            .collect(toSet());
    return (int)
        elsewhere.given().stream().filter(thing -> read.contains(thing.contribution())).count();
  }

  /// A reasoned "we can't" has no state: nothing was promised there.
  private static boolean isPromised(ReportThing thing) {
    return thing.is() == MadeOf.Kind.PROMISE
        && thing.words() != null
        && !thing.said("state").isEmpty();
  }

  private static PromiseView promise(ReportThing thing) {
    return new PromiseView(
        thing.contribution(),
        Objects.requireNonNull(thing.words()),
        thing.said("state"),
        thing.said("by"));
  }

  List<GatheringView> gatherings() {
    return List.copyOf(gatherings);
  }

  FiguresView figures() {
    return new FiguresView(
        howMany("kept"),
        howMany("late"),
        howMany("cannot-do"),
        howMany("on-the-way"),
        howMany("promised"),
        anyPeople ? people : null,
        few,
        given,
        used,
        raised,
        settled,
        takenBack);
  }

  private int howMany(String state) {
    return (int)
        gatherings.stream()
            .flatMap(gathering -> gathering.promises().stream())
            .filter(promise -> promise.state().equals(state))
            .count();
  }

  /// Of all that the easy words say: their numbers, and every promise with how it stands. Another
  /// number or another promise is another edition.
  Words edition() {
    var all = new StringBuilder(figures().toString());
    for (var gathering : gatherings) {
      for (var promise : gathering.promises()) {
        all.append('\n').append(gathering.code()).append(' ').append(promise.contribution());
        all.append(' ').append(promise.state()).append(' ').append(promise.words().text());
      }
    }
    return Checkers.edition(all.toString());
  }
}
