package org.parlour.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf.Kind;

/// The things of a report in the order in which they are read: what is nearest to people's lives
/// first, and last the words it all comes from. Each has a number in its chapter, so that paper can
/// point from one to the other.
final class Chapters {

  static final List<Kind> ORDER = List.of(Kind.CHANGE, Kind.PROMISE, Kind.OPTION, Kind.INSIGHT);

  private final Map<Kind, List<ReportThing>> made = new EnumMap<>(Kind.class);
  private final List<ReportThing> words = new ArrayList<>();
  private final Map<ContributionId, Place> places = new HashMap<>();
  private final Map<ContributionId, List<Place>> usedIn = new LinkedHashMap<>();

  /// Where something stands.
  ///
  /// @param kind null for the words that people gave
  record Place(@Nullable Kind kind, int number) {
    /// What a link points at.
    String anchor() {
      return (kind == null ? "words" : kind.name().toLowerCase(Locale.ROOT)) + number;
    }
  }

  Chapters(Report report) {
    for (var kind : ORDER) {
      made.put(kind, new ArrayList<>());
    }
    for (var thing : inOrder(report)) {
      var chapter = of(thing.is());
      chapter.add(thing);
      places.put(thing.contribution(), new Place(thing.is(), chapter.size()));
    }
    for (var thing : report.things()) {
      var place = place(thing);
      for (var source : thing.from()) {
        usedIn.computeIfAbsent(source, _ -> new ArrayList<>()).add(place);
      }
    }
  }

  /// What was made, and then the words in the order in which they are first pointed at.
  private static Collection<ReportThing> inOrder(Report report) {
    var all = new LinkedHashMap<ContributionId, ReportThing>();
    report.things().forEach(thing -> all.put(thing.contribution(), thing));
    var ordered = new LinkedHashSet<ReportThing>();
    report.things().stream().filter(thing -> thing.is() != null).forEach(ordered::add);
    for (var made : List.copyOf(ordered)) {
      made.from().stream().map(all::get).filter(Objects::nonNull).forEach(ordered::add);
    }
    ordered.addAll(report.things());
    return ordered;
  }

  List<ReportThing> of(@Nullable Kind kind) {
    return kind == null ? words : made.computeIfAbsent(kind, _ -> new ArrayList<>());
  }

  Place place(ReportThing thing) {
    return placeOf(thing.contribution());
  }

  /// Where it came from.
  List<Place> sources(ReportThing thing) {
    return places(thing.from());
  }

  /// Where these stand; those that are not in the report stand nowhere.
  List<Place> places(List<ContributionId> things) {
    return things.stream().filter(places::containsKey).map(this::placeOf).toList();
  }

  /// Where it went.
  List<Place> uses(ReportThing thing) {
    return usedIn.getOrDefault(thing.contribution(), List.of());
  }

  private Place placeOf(ContributionId id) {
    var place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("It is not in this report: " + id);
    }
    return place;
  }
}
