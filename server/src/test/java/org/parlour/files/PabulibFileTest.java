package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlour.priorities.Ballot;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Option;
import org.parlour.priorities.Proportionality;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Ties;
import org.parlour.priorities.Utility;

class PabulibFileTest {

  private static final String HILL =
      """
      META
      key;value
      description;"The hill; ""upper"" part"
      num_projects;2
      num_votes;3
      budget;100,50
      vote_type;approval
      PROJECTS
      project_id;cost;votes;name;selected
      1;40.25;2;"A bench; halfway up";1
      2; 60 ;1;A lamp;0
      VOTES
      voter_id;vote
      a;1,2
      b;1
      c;
      """;

  private static PabulibFile read(String text) throws IOException, FileProblems.Unusable {
    return PabulibFile.read(
        "hill.pb", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> problemsOf(String text) {
    var unusable = catchThrowableOfType(FileProblems.Unusable.class, () -> read(text));
    return unusable == null ? List.of() : unusable.problems();
  }

  @Test
  void an_election_is_read_with_its_quotes_and_its_decimal_comma() throws Exception {
    var file = read(HILL);
    assertThat(file.election().budget()).isEqualByComparingTo("100.50");
    assertThat(file.election().options())
        .containsExactly(
            new Option("1", "A bench; halfway up", new BigDecimal("40.25")),
            new Option("2", "A lamp", new BigDecimal("60")));
    assertThat(file.election().ballots()).extracting(Ballot::voter).containsExactly("a", "b", "c");
    assertThat(file.election().ballots().getLast().choices()).isEmpty();
    assertThat(file.meta()).containsEntry("description", "The hill; \"upper\" part");
    assertThat(file.selected()).containsExactly("1");
    assertThat(file.warnings()).isEmpty();
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_change_nothing() throws Exception {
    var file = read("\uFEFF" + HILL.replace("\n", "\r\n"));
    assertThat(file.election().ballots()).isEqualTo(read(HILL).election().ballots());
  }

  @Test
  void what_is_written_reads_as_the_same_election() throws Exception {
    var written = new StringWriter();
    read(HILL).write(written);
    var again = read(written.toString());
    assertThat(again.election().options()).isEqualTo(read(HILL).election().options());
    assertThat(again.election().ballots()).isEqualTo(read(HILL).election().ballots());
    assertThat(again.meta()).containsEntry("description", "The hill; \"upper\" part");
    assertThat(again.selected()).containsExactly("1");
    assertThat(again.warnings()).isEmpty();
  }

  @Test
  void points_stay_with_their_projects() throws Exception {
    var file =
        read(
            HILL.replace("approval", "cumulative")
                .replace("voter_id;vote", "voter_id;vote;points")
                .replace("a;1,2", "a;1,2;3,7")
                .replace("b;1", "b;1;10")
                .replace("c;", "c;;"));
    assertThat(file.election().kind()).isEqualTo(BallotKind.POINTS);
    assertThat(file.election().ballots().getFirst().choices())
        .containsExactly(
            new Ballot.Choice("1", new BigDecimal("3")),
            new Ballot.Choice("2", new BigDecimal("7")));
  }

  @Test
  void rows_are_right_where_the_file_says_otherwise_of_itself() throws Exception {
    var file = read(HILL.replace("num_votes;3", "num_votes;9").replace("40.25;2", "40.25;5"));
    assertThat(file.election().ballots()).hasSize(3);
    assertThat(file.warnings())
        .containsExactly(
            "The file says num_votes is 9. It has 3 rows.",
            "The file says 1 has 5 votes. Its rows give it 2.");
  }

  @Test
  void every_wrong_line_is_named() {
    var wrong = HILL.replace("; 60 ;", ";sixty;").replace("a;1,2", "a;1,9").replace("c;", "b;2");
    assertThat(problemsOf(wrong))
        .containsExactly(
            "hill.pb line 11, column 2: \"sixty\" is not an amount of money.",
            "hill.pb line 14, column 2: There is no option 9.",
            "hill.pb line 16, column 1: voter b is there twice.");
  }

  @Test
  void after_twenty_wrong_lines_it_is_enough() {
    var wrong = new StringBuilder(HILL);
    for (int n = 0; n < 100; n++) {
      wrong.append("more ").append(n).append(";9\n");
    }
    assertThat(problemsOf(wrong.toString()))
        .hasSize(FileProblems.LISTED_MAX + 1)
        .last()
        .isEqualTo("hill.pb has more problems than these 20.");
  }

  @Test
  void files_that_are_not_such_files_are_refused_in_a_sentence() {
    assertThat(problemsOf("")).first().asString().contains("has no section META");
    assertThat(problemsOf("a,b\n1,2\n"))
        .containsExactly("hill.pb line 1: does not begin with META.");
    assertThat(problemsOf(HILL.substring(0, HILL.indexOf("VOTES"))))
        .containsExactly("hill.pb: has no section VOTES. It may have been cut off.");
    assertThat(problemsOf(HILL.replace(";", ","))).first().asString().contains("separated by ;");
    assertThat(problemsOf(HILL + "PROJECTS\nproject_id;cost\n"))
        .containsExactly("hill.pb line 17: the section PROJECTS is there twice.");
    assertThat(problemsOf(HILL.replace("lamp", "\"lamp")))
        .isEmpty(); // Inside a value it is a quote.
    assertThat(problemsOf(HILL.replace("A lamp", "\"A lamp")))
        .singleElement()
        .asString()
        .contains("never closed");
    assertThat(problemsOf(HILL + "voter_id;vote\n")).singleElement().asString().contains("line 17");
  }

  @Test
  void what_is_not_utf_8_is_refused() {
    var bytes = HILL.replace("lamp", "lámp").getBytes(StandardCharsets.ISO_8859_1);
    var unusable =
        catchThrowableOfType(
            FileProblems.Unusable.class,
            () -> PabulibFile.read("hill.pb", new ByteArrayInputStream(bytes)));
    assertThat(unusable.problems()).singleElement().asString().contains("is not text in UTF-8");
  }

  @Test
  void shares_are_written_under_names_that_stay() throws Exception {
    var election = read(HILL).election();
    var shares = Rule.ADD1U.decide(election, Utility.COST, Ties.ID);
    var out = new StringWriter();
    SharesJson.write(
        shares, Proportionality.violations(election, Utility.COST, shares.winners()), out);
    assertThat(out.toString())
        .isEqualTo(
            """
            {"rule":"add1u","utility":"cost","budget":100.50,"cost":100.25,"winners":["1","2"],\
            "rounds":47,"step":1,"payments":{"a":{"1":20.125,"2":60},"b":{"1":20.125}},\
            "explanations":{"1":{"how":"shares","supporters":2,"nothingElse":1,"price":0.5,\
            "fullPayment":20.125,"together":161},"2":{"how":"shares","supporters":1,\
            "nothingElse":0,"price":1,"fullPayment":60,"together":60.375}},\
            "proportionality":{"violations":[]}}
            """);
  }
}
