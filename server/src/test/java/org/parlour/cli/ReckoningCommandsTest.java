package org.parlour.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `./parlour map` and `./parlour shares` as somebody at a console meets them.
class ReckoningCommandsTest {

  private static final int WELL = 0;
  private static final int WRONG = 2;
  private static final String ELECTION =
      """
      META
      key;value
      num_projects;2
      num_votes;3
      budget;100
      vote_type;approval
      PROJECTS
      project_id;cost;name
      hall;60;The hall
      bus;40;The bus
      VOTES
      voter_id;vote
      mo;hall,bus
      bea;bus
      ann;hall
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream console = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(console);
  }

  @Test
  void a_map_is_written_for_programs_and_for_people() throws IOException {
    write("votes.csv", twoSides());
    write("statements.csv", "id,text\ns0,Visits should be longer\n");
    assertThat(
            run(
                "map",
                at("votes.csv"),
                "--statements",
                at("statements.csv"),
                "--json",
                at("map.json"),
                "--html",
                at("map.html")))
        .isEqualTo(WELL);
    assertThat(read("map.json")).startsWith("{\"method\":\"clear\",\"n\":20,\"m\":8,");
    assertThat(read("map.html")).startsWith("<!doctype html>").contains("Visits should be longer");
  }

  @Test
  void the_method_of_polis_is_there_to_compare() throws IOException {
    write("votes.csv", twoSides());
    assertThat(run("map", at("votes.csv"), "--method", "polis", "--json", at("map.json")))
        .isEqualTo(WELL);
    assertThat(read("map.json"))
        .startsWith("{\"method\":\"polis\"")
        .contains("\"stability\":{\"people\":1.0,\"votes\":1.0,\"words\":\"clear\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mo,visits,1,1\n",
        "mo,visits,1,1\nmo,hugs,-1,1\nmo,risks,0,1\n",
        "mo,visits,1,1\nbea,visits,1,1\nann,visits,1,1\n",
        "mo,visits,0,1\nbea,visits,0,1\n"
      })
  void however_little_was_said_there_is_an_honest_page(String votes) throws IOException {
    write("votes.csv", "participant,statement,vote,timestamp\n" + votes);
    for (var method : List.of("clear", "polis")) {
      assertThat(run("map", at("votes.csv"), "--method", method, "--html", at("map.html")))
          .isEqualTo(WELL);
      assertThat(read("map.html")).contains("Very few people answered.");
    }
  }

  @Test
  void everybody_alike_is_said_to_be_so() throws IOException {
    var votes = new StringBuilder("participant,statement,vote,timestamp\n");
    for (int person = 0; person < 20; person++) {
      for (int statement = 0; statement < 8; statement++) {
        votes.append(person).append(",s").append(statement).append(",1,1\n");
      }
    }
    write("votes.csv", votes.toString());
    assertThat(run("map", at("votes.csv"), "--html", at("map.html"))).isEqualTo(WELL);
    assertThat(read("map.html")).contains("Everybody answered alike");
  }

  @Test
  void a_wrong_line_is_named_and_nothing_is_written() throws IOException {
    write("votes.csv", twoSides() + "mo,visits,3,1000\n");
    assertThat(run("map", at("votes.csv"), "--json", at("map.json"), "--html", at("map.html")))
        .isEqualTo(WRONG);
    assertThat(said).hasToString("votes.csv line 162: vote 3 is not 1, -1 or 0\n");
    assertThat(folder).isDirectoryNotContaining("glob:**map.*");
  }

  @Test
  void shares_are_written_for_programs_and_for_people() throws IOException {
    write("hall.pb", ELECTION);
    assertThat(run("shares", at("hall.pb"), "--json", at("out.json"), "--html", at("out.html")))
        .isEqualTo(WELL);
    assertThat(read("out.json")).contains("\"rule\":\"add1u\"", "\"winners\":[");
    assertThat(read("out.html")).contains("The hall", "The bus", "3 of 3 people");
  }

  @ParameterizedTest
  @ValueSource(strings = {"add1u", "add1", "mes", "greedy", "phragmen"})
  void every_rule_decides(String rule) throws IOException {
    write("hall.pb", ELECTION);
    assertThat(
            run("shares", at("hall.pb"), "--rule", rule, "--ties", "id", "--html", at("out.html")))
        .isEqualTo(WELL);
    assertThat(read("out.html")).contains("Who is represented");
  }

  @Test
  void a_packed_election_is_read_and_one_cut_off_says_so() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(bytes)) {
      packing.write(ELECTION.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("hall.pb.gz"), bytes.toByteArray());
    assertThat(run("shares", at("hall.pb.gz"), "--json", at("out.json"))).isEqualTo(WELL);
    Files.write(folder.resolve("cut.pb.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    assertRefused("cut.pb.gz: the packed file is cut off", "shares", at("cut.pb.gz"));
  }

  @Test
  void a_wrong_election_is_named_and_nothing_is_written() throws IOException {
    write("hall.pb", ELECTION.replace("bea;bus", "bea;tram"));
    assertThat(run("shares", at("hall.pb"), "--html", at("out.html"))).isEqualTo(WRONG);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("hall.pb line 14")
        .contains("tram");
    assertThat(folder.resolve("out.html")).doesNotExist();
  }

  @Test
  void what_cannot_be_is_refused_in_one_sentence() throws IOException {
    write("votes.csv", twoSides());
    assertRefused("There is no file", "map", at("none.csv"));
    assertRefused("is a folder", "map", folder.toString());
    assertRefused("--method is one of clear, polis", "map", at("votes.csv"), "--method", "best");
    assertRefused("There is no folder", "map", at("votes.csv"), "--json", at("none/map.json"));
    assertRefused("is read here", "map", at("votes.csv"), "--json", at("votes.csv"));
    assertRefused(
        "Two results", "map", at("votes.csv"), "--json", at("out"), "--html", at("./out"));
    write("hall.pb", ELECTION);
    assertRefused("--rule is one of", "shares", at("hall.pb"), "--rule", "best");
    assertRefused("--utility is one of", "shares", at("hall.pb"), "--utility", "best");
    assertRefused("--ties is one of", "shares", at("hall.pb"), "--ties", "luck");
  }

  @Test
  void what_a_refusal_quotes_cannot_command_the_console() throws IOException {
    write("hall.pb", ELECTION.replace("approval", "\u001b[2Japproval"));
    assertRefused("hall.pb line", "shares", at("hall.pb"));
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");
  }

  private void assertRefused(String sentence, String... arguments) {
    said.reset();
    assertThat(run(arguments)).isEqualTo(WRONG);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(sentence).hasLineCount(1);
  }

  /// Two sides of ten, eight statements each: 160 votes after the first line.
  private static String twoSides() {
    var lines = new ArrayList<>(List.of("participant,statement,vote,timestamp"));
    for (int person = 0; person < 20; person++) {
      for (int statement = 0; statement < 8; statement++) {
        int vote = statement == 0 || (person < 10) == (statement % 2 == 0) ? 1 : -1;
        lines.add("p%d,s%d,%d,1000".formatted(person, statement, vote));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static int run(String... arguments) {
    return Commands.run(
        arguments,
        (_, _) -> {
          throw new IllegalStateException("these commands need no house");
        },
        List.of());
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
