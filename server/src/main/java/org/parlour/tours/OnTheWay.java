package org.parlour.tours;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.Register.Entry;
import org.parlour.tours.TourView.HeardView;
import org.parlour.tours.TourView.SaidView;
import org.parlour.tours.TourView.SentenceView;
import org.parlour.tours.TourView.StopView;

/// Puts a tour's page together, stop by stop.
final class OnTheWay {

  private final TourBook book;
  private final OtherStops others;
  private final List<Passed> passed = new ArrayList<>();

  OnTheWay(TourBook book, OtherStops others) {
    this.book = book;
    this.others = others;
  }

  private record Passed(Entry entry, Report report) {}

  /// @param at its stop's place among those that were passed; null without a name
  private record Told(StopSentence which, @Nullable Integer at, SentenceView view) {}

  void passes(Entry entry, Report report) {
    passed.add(new Passed(entry, report));
  }

  TourView view(String code, boolean host) {
    var told = told(host);
    return new TourView(
        code,
        book.name(),
        book.question(),
        passed.stream().map(this::stop).toList(),
        together(told),
        host,
        waits());
  }

  private StopView stop(Passed stop) {
    var report = stop.report;
    boolean read = report.out() && others.isNamed(stop.entry.gathering());
    return new StopView(report.title(), report.whenAndWhere(), read ? stop.entry.code() : null);
  }

  /// What stands without a name comes last, in the order of ids that mean nothing: its place in the
  /// list would say where it is from.
  private List<Told> told(boolean host) {
    var named = new ArrayList<Told>();
    var unnamed = new ArrayList<Told>();
    var mayBeSaid = unnamed();
    for (int at = 0; at < passed.size(); at++) {
      var stop = passed.get(at);
      var id = stop.entry.gathering();
      if (stop.report.out() && others.isNamed(id)) {
        named.addAll(toldAt(stop, at, host));
      } else if (mayBeSaid.contains(id)) {
        unnamed.addAll(toldAt(stop, null, host));
      }
    }
    unnamed.sort(comparing(one -> one.which.sentence().value()));
    named.addAll(unnamed);
    return named;
  }

  private Set<?> unnamed() {
    return others.unnamedAmong(passed.stream().map(stop -> stop.entry.gathering()).toList());
  }

  private boolean waits() {
    var mayBeSaid = unnamed();
    return passed.stream()
        .anyMatch(stop ->
            stop.report.out()
                && !others.isNamed(stop.entry.gathering())
                && !mayBeSaid.contains(stop.entry.gathering())
                && !heardIn(stop.report).isEmpty());
  }

  private static List<Told> toldAt(Passed stop, @Nullable Integer at, boolean host) {
    var id = stop.entry.gathering();
    return sentences(stop.report).stream()
        .map(sentence ->
            new Told(
                new StopSentence(id, sentence.sentence()),
                at,
                new SentenceView(
                    sentence.sentence(),
                    host ? id : null,
                    at == null ? null : stop.entry.code(),
                    sentence.words(),
                    sentence.from())))
        .toList();
  }

  private List<HeardView> together(List<Told> told) {
    var groups = new LinkedHashMap<Set<StopSentence>, List<Told>>();
    for (var one : told) {
      groups.computeIfAbsent(book.allLike(one.which), _ -> new ArrayList<>()).add(one);
    }
    return groups.values().stream().map(OnTheWay::heard).toList();
  }

  private static HeardView heard(List<Told> alike) {
    var at = new TreeSet<Integer>();
    boolean others = false;
    for (var one : alike) {
      if (one.at == null) {
        others = true;
      } else {
        at.add(one.at);
      }
    }
    return new HeardView(alike.stream().map(Told::view).toList(), List.copyOf(at), others);
  }

  /// What was heard there, as far as there are words for it.
  static List<ReportThing> heardIn(Report report) {
    return report.things().stream()
        .filter(thing -> thing.is() == MadeOf.Kind.INSIGHT && thing.words() != null)
        .toList();
  }

  /// The sentences of a report, with what they come from, and without names of people or places.
  static List<SentenceView> sentences(Report report) {
    var things = report.things().stream().collect(toMap(ReportThing::contribution, identity()));
    return heardIn(report).stream().map(thing -> sentence(thing, things)).toList();
  }

  private static SentenceView sentence(ReportThing thing, Map<ContributionId, ReportThing> things) {
    return new SentenceView(
        thing.contribution(),
        null,
        null,
        Objects.requireNonNull(thing.words()),
        thing.from().stream()
            .map(things::get)
            .filter(Objects::nonNull)
            .filter(from -> from.is() == null)
            .map(OnTheWay::said)
            .toList());
  }

  static SaidView said(ReportThing thing) {
    return new SaidView(thing.contribution(), thing.words(), thing.strokes(), thing.described());
  }
}
