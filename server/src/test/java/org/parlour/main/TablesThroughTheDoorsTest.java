package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.main.OpenHall.Gathering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people take home to count: tables in a zip, as everybody reads them.
class TablesThroughTheDoorsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String FORMULA = "=HYPERLINK(\\\"http://x\\\")";
  private static final Pattern TEXT = Pattern.compile("<t[^>]*>([^<]*)</t>");
  private static final Pattern CODE_POINT = Pattern.compile("&#x([0-9a-f]+);");
  private static final List<String> TABLES =
      List.of("gathering", "stations", "things", "more_words", "standing");

  @TempDir Path data;

  private Gathering board = new Gathering(new Phone(0), "", "");
  private final List<Phone> people = new ArrayList<>();

  private interface Story {
    void in(OpenHall hall);
  }

  @BeforeEach
  void nobodyYet() {
    people.clear();
  }

  /// A board with cards of every kind, turned over, in two groups.
  private void tell(Story story) {
    try (var hall = new OpenHall(data, House.Furnishing.OURS, () -> NOW)) {
      board = hall.gathering(hall.host());
      people.addAll(List.of(hall.person(board, "Mo"), hall.person(board, "Beatrix")));
      story.in(hall);
    }
  }

  private String pin(int person, String words, String permission) {
    var card = Phone.id();
    asks(people.get(person), board.pin(card, words, permission));
    return card;
  }

  private void asks(Phone phone, String command) {
    var answer = phone.ask(board.code(), command);
    assertThat(answer.path("outcome").stringValue("")).as(answer.toString()).isEqualTo("accepted");
  }

  private void host(String kind, String rest) {
    asks(board.host(), "{\"id\":\"" + Phone.id() + "\",\"kind\":\"" + kind + "\"" + rest + "}");
  }

  private Phone.Answer take(Phone anybody) {
    return anybody.get("/api/gatherings/" + board.code() + "/data.zip");
  }

  /// All files of the zip, and inside it those of the workbook.
  private Map<String, String> files(Phone anybody) {
    var answer = take(anybody);
    assertThat(answer.status()).isEqualTo(200);
    return unpacked(answer.response().body());
  }

  private Map<String, String> unpacked(byte[] bytes) {
    var files = new LinkedHashMap<String, String>();
    try {
      // A workbook is read from its end, as spreadsheets do.
      var at = Files.write(Files.createTempFile(data, "taken", ".zip"), bytes);
      try (var zip = new ZipFile(at.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          var file = zip.getInputStream(entry).readAllBytes();
          if (entry.getName().endsWith(".xlsx")) {
            unpacked(file).forEach((name, text) -> files.put("data.xlsx/" + name, text));
          } else {
            files.put(entry.getName(), new String(file, StandardCharsets.UTF_8));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  private static List<CSVRecord> csv(Map<String, String> files, String table) {
    var text = String.valueOf(files.get(table + ".csv"));
    assertThat(text).startsWith("\uFEFF");
    try (var read =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text.substring(1)))) {
      return read.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode json(Map<String, String> files, String table) {
    return new JsonMapper().readTree(String.valueOf(files.get(table + ".json")));
  }

  private static List<String> things(Map<String, String> files, String column) {
    return csv(files, "things").stream().map(row -> row.get(column)).toList();
  }

  /// The texts of a workbook, in all its sheets.
  private static List<String> textsIn(Map<String, String> files) {
    var texts = new ArrayList<String>();
    files.forEach((name, text) -> {
      if (name.startsWith("data.xlsx/")) {
        TEXT.matcher(text).results().map(one -> plain(one.group(1))).forEach(texts::add);
      }
    });
    return texts;
  }

  private static String plain(String xml) {
    return CODE_POINT
        .matcher(xml)
        .replaceAll(code ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  @Test
  void only_hosts_take_them_before_the_report_is_published_and_then_everybody() {
    tell(hall -> {
      assertThat(take(hall.phone()).status()).isEqualTo(404);
      assertThat(take(people.getFirst()).status()).as("a badge is no host").isEqualTo(404);
      assertThat(take(board.host()).status()).isEqualTo(200);
      host("publish-report", "");
      var taken = take(hall.phone());
      assertThat(taken.status()).isEqualTo(200);
      assertThat(taken.header("content-disposition")).contains("parlour-tables.zip");
      assertThat(files(hall.phone()).get("README.txt")).contains("Edition 1", "2026-11-26");
      host("take-report-down", "");
      assertThat(take(hall.phone()).status()).isEqualTo(404);
    });
  }

  @Test
  void a_cell_that_looks_like_a_formula_is_harmless_in_all_of_them() {
    tell(hall -> {
      pin(0, FORMULA, "share");
      for (var begins : List.of("+1", "-1", "@sum", "\\t=1")) {
        pin(1, begins, "share");
      }
      asks(board.host(), board.moveOn("turned-over"));
      host("publish-report", "");
      var files = files(hall.phone());
      assertThat(things(files, "words"))
          .contains("'=HYPERLINK(\"http://x\")", "'+1", "'-1", "'@sum")
          .noneMatch(words -> words.matches("(?s)[=+\\-@\t\r].*"));
      files.forEach((name, text) -> {
        if (name.startsWith("data.xlsx/")) {
          assertThat(text).as(name).doesNotContain("<f>", "<f ", "t=\"str\"", "<hyperlink");
        }
      });
      assertThat(textsIn(files))
          .contains("'=HYPERLINK(\"http://x\")")
          .noneMatch(text -> text.matches("(?s)[=+\\-@\t\r].*"));
      assertThat(json(files, "things").toString())
          .as("for programs it is what was said")
          .contains("\"=HYPERLINK(\\\"http://x\\\")\"");
    });
  }

  @Test
  void what_stays_here_what_is_gone_and_what_hosts_turned_over_is_in_no_byte_of_it() {
    tell(hall -> {
      var stays = pin(0, "Only for Zebedee", "room");
      var gone = pin(1, "Gone to Quebec", "share-badge");
      var turned = pin(0, "A threat to Xerxes", "share");
      pin(0, "Anybody may read it", "share");
      asks(board.host(), board.moveOn("turned-over"));
      asks(people.get(1), board.takeBack(gone));
      host("hide", ",\"contribution\":\"" + turned + "\",\"reason\":\"threat\"");
      host("publish-report", "");
      var files = files(hall.phone());
      assertThat(things(files, "words")).containsExactly("Anybody may read it");
      assertThat(files.values())
          .allSatisfy(text ->
              assertThat(text)
                  .doesNotContain("Zebedee", "Quebec", "Xerxes", "Beatrix")
                  .doesNotContain(stays, gone, turned));
      assertThat(csv(files, "stations").getFirst().get("stay_here"))
          .as("how much stays here is said")
          .isEqualTo("2");
    });
  }

  @Test
  void a_nameless_thing_has_no_author_and_nothing_has_a_time() {
    tell(hall -> {
      var hash = "a".repeat(64);
      var nameless = Phone.id();
      asks(
          people.get(1),
          board.command(
              "pin-card",
              ",\"card\":\"%s\",\"words\":\"Nobody knows who\",\"permission\":\"nameless\",\"secretHash\":\"%s\""
                  .formatted(nameless, hash)));
      pin(0, "Mine, with my name", "share-badge");
      asks(board.host(), board.moveOn("turned-over"));
      host("publish-report", "");
      var files = files(hall.phone());
      for (var row : csv(files, "things")) {
        var isNameless = row.get("thing").equals(nameless);
        assertThat(row.get("by")).isEqualTo(isNameless ? "" : "Mo");
      }
      assertThat(files.values())
          .allSatisfy(text ->
              assertThat(text).doesNotContain(hash, "Beatrix", "10:00", "" + NOW.toEpochMilli()));
    });
  }

  @Test
  void things_come_in_the_order_of_the_screen() {
    tell(hall -> {
      var late = pin(0, "Second in the group", "share");
      var alone = pin(0, "On its own", "share");
      var first = pin(1, "First in the group", "share");
      asks(board.host(), board.moveOn("turned-over"));
      asks(board.host(), board.moveOn("sorting"));
      var group = Phone.id();
      asks(people.get(0), board.command("open-group", ",\"group\":\"" + group + "\""));
      place(first, group, null);
      place(late, group, first);
      asks(
          people.get(0),
          board.command(
              "name-group",
              ",\"group\":\"%s\",\"words\":\"Together\",\"permission\":\"share\""
                  .formatted(group)));
      host("publish-report", "");
      var files = files(hall.phone());
      assertThat(things(files, "thing")).containsExactly(first, late, alone);
      assertThat(things(files, "called")).containsExactly("Together", "Together", "");
      assertThat(things(files, "order")).containsExactly("1", "2", "3");
      assertThat(json(files, "things").valueStream().map(one -> one.path("thing").stringValue("")))
          .containsExactly(first, late, alone);
    });
  }

  private void place(String card, String group, @Nullable String after) {
    asks(
        people.get(0),
        board.command(
            "place",
            ",\"card\":\"%s\",\"group\":\"%s\",\"after\":%s"
                .formatted(card, group, after == null ? "null" : "\"" + after + "\"")));
  }

  @Test
  void every_column_is_described_and_every_described_column_is_there() {
    tell(hall -> {
      pin(0, "A card", "share");
      asks(board.host(), board.moveOn("turned-over"));
      host("publish-report", "");
      var files = files(hall.phone());
      var described = new LinkedHashMap<String, List<String>>();
      for (var row : csv(files, "columns")) {
        assertThat(row.get("means")).isNotBlank();
        described.computeIfAbsent(row.get("table"), _ -> new ArrayList<>()).add(row.get("column"));
      }
      assertThat(described.keySet()).containsExactlyElementsOf(TABLES);
      for (var table : TABLES) {
        var text = String.valueOf(files.get(table + ".csv"));
        var head = text.substring(1, text.indexOf("\r\n"));
        assertThat(List.of(head.split(","))).as(table).isEqualTo(described.get(table));
        for (var row : json(files, table)) {
          assertThat(row.propertyNames()).as(table).containsExactlyElementsOf(described.get(table));
        }
        assertThat(textsIn(files)).containsAll(described.getOrDefault(table, List.of()));
      }
      assertThat(files.get("data.xlsx/xl/workbook.xml")).contains(TABLES);
    });
  }

  @Test
  void words_in_every_script_are_the_same_in_all_of_them() {
    tell(hall -> {
      var words = "Mainc hanner ffordd, \u0645\u0631\u062d\u0628\u0627 \uD83C\uDF33 & <b>";
      pin(0, words, "share");
      asks(board.host(), board.moveOn("turned-over"));
      host("publish-report", "");
      var files = files(hall.phone());
      assertThat(things(files, "words")).containsExactly(words);
      assertThat(json(files, "things").get(0).path("words").stringValue("")).isEqualTo(words);
      assertThat(textsIn(files)).contains(words);
    });
  }
}
