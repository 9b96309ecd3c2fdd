package org.parlour.tours;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parlour.gathering.Elsewhere;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Register.Entry;
import org.parlour.tours.EarlierView.EarlierStopView;
import org.parlour.tours.TourView.SaidView;
import org.parlour.tours.TourView.SentenceView;

/// Puts together what earlier stops said, for people at a later one.
final class EarlierStops {

  private final OtherStops others;
  private final List<Passed> passed = new ArrayList<>();

  EarlierStops(OtherStops others) {
    this.others = others;
  }

  private record Passed(GatheringId id, Elsewhere elsewhere) {}

  /// A stop without a published report says nothing yet.
  void passes(Entry entry, Elsewhere elsewhere) {
    if (elsewhere.report().out()) {
      passed.add(new Passed(entry.gathering(), elsewhere));
    }
  }

  EarlierView view(String tour) {
    var stops = new ArrayList<EarlierStopView>();
    passed.stream()
        .filter(stop -> others.isNamed(stop.id))
        .map(EarlierStops::named)
        .filter(stop -> !stop.heard().isEmpty() || !stop.given().isEmpty())
        .forEach(stops::add);
    var ids = passed.stream().map(Passed::id).toList();
    var mayBeSaid = others.unnamedAmong(ids);
    var together = together(mayBeSaid);
    if (!together.heard().isEmpty() || !together.given().isEmpty()) {
      stops.add(together);
    }
    boolean waits =
        ids.stream().anyMatch(stop -> !others.isNamed(stop) && !mayBeSaid.contains(stop));
    return new EarlierView(tour, true, stops, waits);
  }

  private static EarlierStopView named(Passed stop) {
    var report = stop.elsewhere.report();
    return new EarlierStopView(
        report.title(),
        report.whenAndWhere(),
        OnTheWay.sentences(report),
        stop.elsewhere.given().stream().map(OnTheWay::said).toList());
  }

  /// Several stops in one, in an order that does not say which is which.
  private EarlierStopView together(Set<GatheringId> unnamed) {
    var heard = new ArrayList<SentenceView>();
    var given = new ArrayList<SaidView>();
    for (var stop : passed) {
      if (unnamed.contains(stop.id)) {
        heard.addAll(OnTheWay.sentences(stop.elsewhere.report()));
        stop.elsewhere.given().stream().map(OnTheWay::said).forEach(given::add);
      }
    }
    heard.sort(comparing(one -> one.sentence().value()));
    given.sort(comparing(one -> one.contribution().value()));
    return new EarlierStopView(null, null, heard, given);
  }
}
