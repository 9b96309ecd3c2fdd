package org.parlour.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Words;
import org.parlour.print.Says;

/// What a report says of itself, in our own sentences.
record Sentences(Says says) {

  /// Of ten people who gave something, six should have words in it. Field guide 3.7.
  private static final int ENOUGH_OF_TEN = 6;

  /// What it is called, and where it was.
  static String whereItWas(Report report) {
    return Stream.of(report.title(), report.whenAndWhere())
        .filter(Objects::nonNull)
        .map(Words::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(". "));
  }

  String edition(Report report) {
    return report.out()
        ? says.say("report.edition", Map.of("n", report.edition(), "day", says.day(report.now())))
        : says.say("report.not-out");
  }

  /// What page one says: whose words are in it, and what was kept.
  List<String> pageOne(Report report) {
    var counts = report.counts();
    var said = new ArrayList<String>();
    if (report.lost() > 0) {
      said.add(says.say("report.lost", report.lost()));
    }
    said.add(
        counts.people() == null
            ? says.say("report.people-few")
            : says.say(
                "report.people",
                Map.of(
                    "in",
                    Objects.requireNonNullElse(counts.peopleInIt(), 0),
                    "n",
                    counts.people())));
    if (isOneSided(counts)) {
      said.add(says.say("report.one-sided"));
    }
    promises(counts.promises()).ifPresent(said::add);
    if (counts.raised() > 0) {
      said.add(
          says.say("report.challenged", counts.raised())
              + " "
              + says.say("report.settled", counts.settled()));
    }
    return said;
  }

  private Optional<String> promises(Report.@Nullable Promises promises) {
    if (promises == null) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.of(
                says.say("report.promises.kept", promises.kept()),
                says.say("report.promises.late", promises.late()),
                says.say("report.promises.broken", promises.broken()),
                says.say("report.promises.on-the-way", promises.onTheWay()))
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  static boolean isOneSided(Report.Counts counts) {
    return counts.people() != null
        && counts.peopleInIt() != null
        && counts.peopleInIt() * 10 < counts.people() * ENOUGH_OF_TEN;
  }

  List<String> notInIt(Report.Counts counts) {
    return List.of(
        says.say("report.stay-here", counts.stayHere()),
        says.say("report.not-used", counts.notUsed()),
        says.say("report.taken-back", counts.takenBack()));
  }

  /// How a thing stands. What a newer station says is left out rather than said wrongly.
  String stands(ReportThing thing) {
    return thing.stands().stream()
        .map(this::said)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /// The first thing it says of how it stands.
  String first(ReportThing thing) {
    return thing.stands().stream().map(this::said).filter(Objects::nonNull).findFirst().orElse("");
  }

  /// Until when it is promised; empty where it is not said.
  String by(ReportThing thing) {
    var by = thing.said("by");
    return by.isEmpty() ? "" : says.say("report.poster.by", Map.of("day", day(by)));
  }

  private String day(Object day) {
    return says.day(LocalDate.parse(day.toString()));
  }

  private @Nullable String said(Sentence sentence) {
    var values = new HashMap<>(sentence.values());
    values.computeIfPresent("state", (_, state) -> says.say("promises.state." + state));
    values.computeIfPresent("by", (_, day) -> day(day));
    return says.sayIfKnown(sentence.key(), values);
  }

  String chapter(@Nullable Kind kind) {
    return says.say(kind == null ? "report.words" : "went." + kind.name().toLowerCase(Locale.ROOT));
  }

  /// How one place of a report is called elsewhere in it: "What we heard, 2".
  String named(Chapters.Place place) {
    return place.kind() == null
        ? says.say("report.place-words", place.number())
        : says.say("report.place", Map.of("chapter", chapter(place.kind()), "n", place.number()));
  }
}
