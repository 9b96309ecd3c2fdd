package org.parlour.main;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.main.CanaryStory.ANSWER;
import static org.parlour.main.CanaryStory.CARD;
import static org.parlour.main.CanaryStory.CHANGE;
import static org.parlour.main.CanaryStory.CHECKER;
import static org.parlour.main.CanaryStory.DRAWING;
import static org.parlour.main.CanaryStory.LOOK_BACK;
import static org.parlour.main.CanaryStory.NAME;
import static org.parlour.main.CanaryStory.OPTION;
import static org.parlour.main.CanaryStory.PART;
import static org.parlour.main.CanaryStory.POSTER;
import static org.parlour.main.CanaryStory.PROMISE;
import static org.parlour.main.CanaryStory.SENTENCE;
import static org.parlour.main.CanaryStory.STORY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.cli.Commands;
import org.parlour.main.CanaryStory.Given;
import tools.jackson.databind.JsonNode;

/// Whatever people give, from a card to a story about what changed: taken back, it is gone at once
/// from everything a gathering hands out, and for ever from every byte that is kept.
class TakenBackEverywhereTest {

  private static final InstantSource NOW = () -> Instant.parse("2026-11-26T10:00:00Z");

  private static final Set<String> PRINTED =
      Set.of(CARD, DRAWING, NAME, SENTENCE, POSTER, PART, OPTION, PROMISE, CHANGE, LOOK_BACK);
  private static final Set<String> ON_POSTERS = Set.of(CARD, DRAWING, SENTENCE, PROMISE);
  private static final Set<String> EASY =
      Set.of(SENTENCE, OPTION, PROMISE, CHANGE, LOOK_BACK, CHECKER);
  private static final Set<String> EVERYTHING = and(PRINTED, ANSWER, STORY);

  /// What each must have before anything is taken back, or finding nothing would mean nothing.
  private static final Map<String, Set<String>> EXPECTED =
      Map.ofEntries(
          Map.entry("report", PRINTED),
          Map.entry("report.pdf", PRINTED),
          Map.entry("easy", EASY),
          Map.entry("easy.pdf", EASY),
          Map.entry("poster.svg", ON_POSTERS),
          Map.entry("poster.txt", ON_POSTERS),
          Map.entry("poster.pdf", ON_POSTERS),
          Map.entry("poster-a1.pdf", ON_POSTERS),
          Map.entry("minutes", EVERYTHING),
          Map.entry("data.zip", EVERYTHING),
          Map.entry("export.json", and(PRINTED, STORY)),
          Map.entry("export.zip", and(PRINTED, STORY)),
          Map.entry("an open page", EVERYTHING),
          Map.entry(
              "mine",
              Set.of(
                  CARD, DRAWING, NAME, SENTENCE, POSTER, PART, OPTION, ANSWER, STORY, LOOK_BACK)));

  /// What hangs on something goes before it, or it would go with it.
  private static final List<String> ONE_AFTER_ANOTHER =
      List.of(
          CHECKER, PART, POSTER, CARD, DRAWING, NAME, ANSWER, SENTENCE, OPTION, STORY, CHANGE,
          PROMISE, LOOK_BACK);

  /// They are nobody's answer to anything.
  private static final Set<String> NAMES = Set.of(NAME, CHECKER);

  private static final Logger LOGS = Logger.getLogger("org.parlour");

  private static final List<String> READ =
      List.of("report", "easy", "minutes", "poster.svg", "poster.txt");
  private static final List<String> PAPER =
      List.of("report.pdf", "easy.pdf", "poster.pdf", "poster-a1.pdf");
  private static final List<String> TAKEN = List.of("data.zip", "export.json", "export.zip");

  private final Canaries canaries = new Canaries(new Random());
  private final CanaryStory story = new CanaryStory(canaries);
  private final StringBuilder logged = new StringBuilder();
  private final Handler listening = new Listening(logged);

  private String ticket = "";

  @TempDir Path folder;

  /// Keeps whatever the house logs, however fine.
  private static final class Listening extends Handler {
    private final StringBuilder all;

    Listening(StringBuilder all) {
      this.all = all;
      setFormatter(new SimpleFormatter());
    }

    @Override
    public synchronized void publish(LogRecord line) {
      all.append(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    LOGS.setLevel(Level.ALL);
    LOGS.addHandler(listening);
    LOGS.info("The lines of the log are heard.");
  }

  @AfterEach
  void stopListening() {
    LOGS.removeHandler(listening);
    LOGS.setLevel(null);
  }

  private static Set<String> and(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  private Path data() {
    return folder.resolve("data");
  }

  // ---- where it can be found

  /// What each thing that a gathering hands out has of it, by the name of the canary.
  private Map<String, Set<String>> found(OpenHall hall) {
    var all = new LinkedHashMap<String, Set<String>>();
    READ.forEach(door -> all.put(door, named(bytes(hall.phone(), door))));
    PAPER.forEach(door -> all.put(door, named(lettersOf(bytes(hall.phone(), door)))));
    var host = hall.phone().withCookiesOf(story.board().host());
    TAKEN.forEach(door -> all.put(door, named(bytes(host, door))));
    all.put("an open page", named(roomOf(hall).toString().getBytes(UTF_8)));
    var mine = new TreeSet<String>();
    for (var one : story.given()) {
      var page = hall.phone().withCookiesOf(one.maker());
      mine.addAll(
          named(
              page.get("/api/gatherings/" + story.board().code() + "/mine")
                  .text()
                  .getBytes(UTF_8)));
    }
    all.put("mine", mine);
    return all;
  }

  private byte[] bytes(Phone reader, String door) {
    var answer = reader.get("/api/gatherings/" + story.board().code() + "/" + door);
    assertThat(answer.status()).as(door).isEqualTo(200);
    return answer.response().body();
  }

  private Set<String> named(byte[] bytes) {
    var words = canaries.in(bytes);
    var names = new TreeSet<String>();
    for (var one : story.given()) {
      if (words.contains(one.canary())) {
        names.add(one.what());
      }
    }
    return names;
  }

  /// A word may end on the next line, and a letter may stand alone.
  private static byte[] lettersOf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "").getBytes(UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private JsonNode roomOf(OpenHall hall) {
    try (var page =
        hall.phone().withCookiesOf(story.person("Bea")).listen(story.board().code(), null)) {
      return page.next().data();
    }
  }

  // ---- taken back

  /// Each taken back by whoever made it, one after another; each gone from everything before the
  /// next one goes.
  private void everybodyTakesTheirsBack(OpenHall hall) {
    int lost = 0;
    int takenBack = 0;
    for (var what : ONE_AFTER_ANOTHER) {
      var one = story.given(what);
      var before = report(hall);
      takesBack(one);
      lost++;
      takenBack += NAMES.contains(one.what()) ? 0 : 1;
      var after = report(hall);
      assertThat(after.path("edition").intValue())
          .as("the number of the report, after %s", one.what())
          .isEqualTo(before.path("edition").intValue() + 1);
      assertThat(after.path("lost").intValue()).isEqualTo(lost);
      assertThat(after.at("/counts/takenBack").intValue()).isEqualTo(takenBack);
      found(hall).forEach((where, has) -> assertThat(has).as(where).doesNotContain(one.what()));
      if (one.what().equals(CARD)) {
        theSentenceAsksToLookAgain(hall);
      }
    }
  }

  /// While a page is open, which hears of it.
  private void takesBack(Given one) {
    try (var page = story.person("Bea").listen(story.board().code(), null)) {
      assertThat(page.next().kind()).isEqualTo("room");
      story.asks(one.maker(), story.board().takeBack(one.id()));
      var heard = "";
      while (!heard.contains(one.heardOf())) {
        heard = page.next().data().toString();
        assertThat(heard).doesNotContain(one.canary());
      }
    }
  }

  private JsonNode report(OpenHall hall) {
    var answer = hall.phone().get("/api/gatherings/" + story.board().code() + "/report");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private void theSentenceAsksToLookAgain(OpenHall hall) {
    var insight =
        roomOf(hall)
            .path("stations")
            .valueStream()
            .flatMap(station -> station.path("page").path("insights").valueStream())
            .filter(one -> one.path("insight").stringValue("").equals(story.idOf(SENTENCE)))
            .findFirst()
            .orElseThrow();
    assertThat(insight.at("/asked/standing").stringValue("")).isEqualTo("look-again");
    assertThat(Phone.ids(insight.path("sources"), "contribution"))
        .as("what it still comes from")
        .containsExactly(story.rail());
    assertThat(report(hall).path("things").toString())
        .as("the report says so too")
        .contains("insights.standing.look-again");
  }

  private void nothingIsFound(Map<String, Set<String>> found) {
    found.forEach((where, has) -> assertThat(has).as(where).isEmpty());
  }

  private void parlour(String... arguments) {
    int ended = Commands.run(arguments, (at, with) -> House.open(at, with, Map.of()), House.EVENTS);
    assertThat(ended).as(String.join(" ", arguments)).isZero();
  }

  @Test
  void what_everybody_takes_back_is_gone_at_once_from_all_that_is_handed_out_and_every_byte() {
    var older = folder.resolve("older");
    var newer = folder.resolve("newer");
    try (var hall = new OpenHall(data(), NOW)) {
      story.tell(hall);
      assertThat(found(hall)).isEqualTo(EXPECTED);
      parlour("backup", "--data", data().toString(), older.toString());
      everybodyTakesTheirsBack(hall);
      nothingIsFound(found(hall));
      parlour("backup", "--data", data().toString(), newer.toString());
    }
    assertThat(ONE_AFTER_ANOTHER).hasSize(story.given().size());
    assertThat(canaries.in(folder)).as("the closed house, and both backups").isEmpty();
    assertThat(logged).contains("The lines of the log are heard.");
    assertThat(canaries.in(logged.toString().getBytes(UTF_8))).as("the log").isEmpty();

    var before = folder.resolve("before");
    parlour("restore", "--data", before.toString(), older.toString());
    assertThat(foundIn(before)).as("where nobody took anything back yet").isEqualTo(EXPECTED);

    parlour("restore", "--data", data().toString(), older.toString());
    nothingIsFound(foundWhenOpenedAgain(data()));

    var elsewhere = folder.resolve("elsewhere");
    parlour("restore", "--data", elsewhere.toString(), newer.toString());
    nothingIsFound(foundWhenOpenedAgain(elsewhere));
    assertThat(canaries.in(folder)).as("all folders, once more").isEmpty();
    assertThat(canaries.in(logged.toString().getBytes(UTF_8))).as("the log").isEmpty();
  }

  /// Only the postman ever reads it: hosts, exports, other people and the log do not.
  @Test
  void an_address_somebody_left_is_handed_out_nowhere_and_goes_for_ever_with_its_badge() {
    var older = folder.resolve("older");
    var newer = folder.resolve("newer");
    var canary = canaries.next();
    try (var box = new MailBox()) {
      try (var hall = new OpenHall(data(), box.settings(), NOW)) {
        story.tell(hall);
        leavesAddress(canary + "@example.org");
        var first = box.next();
        assertThat(first.to()).isEqualTo(canary + "@example.org");
        ticket = first.ticket();
        hall.house.sendLetters();
        assertThat(everythingHandedOut(hall)).doesNotContain(canary);
        assertThat(Phone.bytesOf(data())).as("sealed").doesNotContain(canary);
        parlour("backup", "--data", data().toString(), older.toString());
        var mo = story.person("Mo");
        var badge = mo.get(door("mine")).body().at("/badge/badge").stringValue("");
        story.asks(mo, story.board().takeBack(badge));
        parlour("backup", "--data", data().toString(), newer.toString());
      }
      parlour("restore", "--data", folder.resolve("before").toString(), older.toString());
      assertThat(stopsIn(box, folder.resolve("before")))
          .as("where it was still there")
          .isEqualTo(200);
      parlour("restore", "--data", data().toString(), older.toString());
      assertThat(stopsIn(box, data())).as("its key is gone, whatever is restored").isEqualTo(404);
      parlour("restore", "--data", folder.resolve("elsewhere").toString(), newer.toString());
      assertThat(stopsIn(box, folder.resolve("elsewhere"))).isEqualTo(404);
      assertThat(box.waiting()).as("nothing more was written").isZero();
    }
    assertThat(canaries.in(folder)).doesNotContain(canary);
    assertThat(canaries.in(logged.toString().getBytes(UTF_8))).as("the log").isEmpty();
  }

  private void leavesAddress(String email) {
    var own = "{\"id\":\"" + Phone.id() + "\",\"kind\":\"offer-mail\"}";
    story.asks(story.board().host(), own);
    var left = story.person("Mo").post(door("mail"), "{\"address\":\"" + email + "\"}");
    assertThat(left.status()).isEqualTo(204);
  }

  private String door(String rest) {
    return "/api/gatherings/" + story.board().code() + "/" + rest;
  }

  private String everythingHandedOut(OpenHall hall) {
    var all = new StringBuilder(roomOf(hall).toString());
    var host = hall.phone().withCookiesOf(story.board().host());
    Stream.of(READ, TAKEN, List.of("mail", "turned-over", "report/feed"))
        .flatMap(List::stream)
        .forEach(door -> all.append(new String(bytes(host, door), ISO_8859_1)));
    story.given().forEach(one -> all.append(one.maker().get(door("mine")).text()));
    return all.append(story.person("Mo").get(door("mine")).text()).toString();
  }

  /// Whether a house still knows the address to which the letter's ticket went.
  private int stopsIn(MailBox box, Path house) {
    try (var hall = new OpenHall(house, box.settings(), NOW)) {
      hall.house.sendLetters();
      return hall.phone().post(door("mail/look"), "{\"ticket\":\"" + ticket + "\"}").status();
    }
  }

  private Map<String, Set<String>> foundIn(Path house) {
    try (var hall = new OpenHall(house, NOW)) {
      return found(hall);
    }
  }

  private Map<String, Set<String>> foundWhenOpenedAgain(Path house) {
    try (var hall = new OpenHall(house, NOW)) {
      assertThat(report(hall).path("lost").intValue()).isEqualTo(story.given().size());
      return found(hall);
    }
  }
}
