package org.parlour.tables;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Minutes;
import org.parlour.gathering.Minutes.PartMinutes;
import org.parlour.gathering.Minutes.StationMinutes;
import org.parlour.gathering.Minutes.ThingMinutes;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.Promises;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Words;
import org.parlour.tables.Table.Column;

/// The tables of one room, in the order of the screen: the stations as they stand in the room, and
/// their things as they lie there.
public final class RoomTables {

  private static final String LANGUAGE =
      "the language of the words, as in cy; empty for English, and where it is not known";

  private final Report report;
  private final Minutes minutes;
  private final List<List<Object>> things = new ArrayList<>();
  private final List<List<Object>> moreWords = new ArrayList<>();
  private final List<List<Object>> standing = new ArrayList<>();

  private RoomTables(Report report, Minutes minutes) {
    this.report = report;
    this.minutes = minutes;
  }

  public static List<Table> of(Report report, Minutes minutes) {
    return new RoomTables(report, minutes).tables();
  }

  private List<Table> tables() {
    var stations = new ArrayList<List<Object>>();
    for (var station : minutes.stations()) {
      stations.add(
          List.of(
              stations.size() + 1,
              station.station().toString(),
              station.kind().slug(),
              text(station.name()),
              text(station.question()),
              station.stayHere()));
      add(station);
    }
    return List.of(
        new Table("gathering", "The gathering, and what is not in these files", GATHERING, about()),
        new Table("stations", "The stations, in the order of the room", STATIONS, stations),
        new Table("things", "What people gave and made, as it lies there", THINGS, things),
        new Table("more_words", "Other words that belong to a thing", MORE_WORDS, moreWords),
        new Table("standing", "How things stand, one fact in each row", STANDING, standing));
  }

  // ---- the gathering

  private static final List<Column> GATHERING =
      List.of(
          new Column(
              "what",
              "title, question, who_asks, when_and_where: as on the doorstep; edition: the number of"
                  + " the report; day: when these files were made, as year-month-day (UTC); given,"
                  + " stay_here, not_used, taken_back: how many things people gave, how many of"
                  + " them stay with the people who were there, could be used and are not yet,"
                  + " were taken back; people, people_in_it: how many people let anyone see"
                  + " something, and of how many of them something is used (empty for fewer than"
                  + " five); challenges_raised, challenges_settled: how often somebody said \"that"
                  + " is not what I meant\", and how many of these hold nothing back any more;"
                  + " promises_kept, promises_on_the_way, promises_late, promises_broken: how the"
                  + " promises stand"),
          new Column("value", "a text or a whole number"));

  private List<List<Object>> about() {
    var counts = report.counts();
    var promises = Objects.requireNonNullElse(counts.promises(), Promises.NONE);
    return List.of(
        List.of("title", text(report.title())),
        List.of("question", text(report.question())),
        List.of("who_asks", text(report.whoAsks())),
        List.of("when_and_where", text(report.whenAndWhere())),
        List.of("edition", report.edition()),
        List.of("day", report.now().atZone(ZoneOffset.UTC).toLocalDate().toString()),
        List.of("given", counts.given()),
        List.of("stay_here", counts.stayHere()),
        List.of("not_used", counts.notUsed()),
        List.of("taken_back", counts.takenBack()),
        List.of("people", orNothing(counts.people())),
        List.of("people_in_it", orNothing(counts.peopleInIt())),
        List.of("challenges_raised", counts.raised()),
        List.of("challenges_settled", counts.settled()),
        List.of("promises_kept", promises.kept()),
        List.of("promises_on_the_way", promises.onTheWay()),
        List.of("promises_late", promises.late()),
        List.of("promises_broken", promises.broken()));
  }

  // ---- the stations and what lies there

  private static final List<Column> STATIONS =
      List.of(
          new Column("order", "its place in the room, from 1"),
          new Column("station", "its id"),
          new Column("kind", "the kind of station, as in pinpoint"),
          new Column("name", "what it is called in the room"),
          new Column("question", "what is asked there"),
          new Column(
              "stay_here",
              "how many things stay with the people who were there; they are not here"));

  private static final List<Column> THINGS =
      List.of(
          new Column("order", "its place on the screen, from 1 across all stations"),
          new Column("thing", "its id"),
          new Column("station", "the id of the station where it lies"),
          new Column("station_name", "what that is called in the room"),
          new Column("part", "which group or paper of the station it is in, from 1"),
          new Column("called", "what people called that group or paper; empty if it has no name"),
          new Column("under", "the id of the thing it hangs on; empty if it lies by itself"),
          new Column("kind", "given (by a person), insight, option, promise or change"),
          new Column("form", "what it is: card, story, statement, song, paper-mark and so on"),
          new Column("words", "the exact words; empty for a drawing"),
          new Column("language", LANGUAGE),
          new Column("described", "what a drawing or picture shows, or what stands under a song"),
          new Column("drawing", "yes if it is drawn: look at it in the minutes; empty if not"),
          new Column("by", "the badge name, only where its maker shows it to anyone"),
          new Column(
              "brought", "yes if it was brought in from elsewhere; empty if somebody gave it"),
          new Column("made_from", "the ids of the things it was made from, with spaces between"));

  private static final List<Column> MORE_WORDS =
      List.of(
          new Column("thing", "the id of the thing"),
          new Column(
              "what",
              "title (of a story), feeling, should-hear (as its teller says), chosen-by (who chose a"
                  + " story), why-asked (a question of a form), team (of a promise), before (what it"
                  + " said before), why (a promise stands as it does)"),
          new Column("words", "the exact words"),
          new Column("language", LANGUAGE));

  private static final List<Column> STANDING =
      List.of(
          new Column("on", "the id of the thing; or of the station, for a group or for all of it"),
          new Column("part", "which group or paper of the station, from 1; empty for one thing"),
          new Column("what", whats()),
          new Column("value", "a whole number of what is said there; or a word, or a day"));

  private static String whats() {
    return Facts.meanings().entrySet().stream()
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .collect(joining("; "));
  }

  private void add(StationMinutes station) {
    stands(station.station().toString(), "", station.stands());
    int number = 0;
    for (var part : station.parts()) {
      number++;
      stands(station.station().toString(), number, part.stands());
      for (var thing : part.things()) {
        add(new Place(station, part, number), "", thing);
      }
    }
  }

  private record Place(StationMinutes station, PartMinutes part, int number) {}

  private void add(Place place, String under, ThingMinutes thing) {
    var id = thing.contribution().toString();
    things.add(
        List.of(
            things.size() + 1,
            id,
            place.station.station().toString(),
            text(place.station.name()),
            place.number,
            text(place.part.called()),
            under,
            thing.is() == null ? "given" : Kinds.of(thing.is()),
            thing.kind(),
            text(thing.words()),
            language(thing.words()),
            text(thing.described()),
            thing.strokes() == null ? "" : "yes",
            thing.by() == null ? "" : thing.by().text(),
            thing.brought() ? "yes" : "",
            thing.from().stream().map(ContributionId::toString).collect(joining(" "))));
    for (var also : thing.also()) {
      var what = also.key().substring(also.key().lastIndexOf('.') + 1);
      moreWords.add(List.of(id, what, text(also.words()), language(also.words())));
    }
    stands(id, "", thing.stands());
    thing.beneath().forEach(below -> add(place, id, below));
  }

  private void stands(String on, Object part, List<Sentence> stands) {
    for (var fact : Facts.of(stands)) {
      standing.add(List.of(on, part, fact.what(), fact.value()));
    }
  }

  private static Object orNothing(@Nullable Integer number) {
    return number == null ? "" : number;
  }

  private static String text(@Nullable Words words) {
    return words == null ? "" : words.text();
  }

  private static String language(@Nullable Words words) {
    return words == null || words.language() == null
        ? ""
        : words.language().toLowerCase(Locale.ROOT);
  }
}
