package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.perspectives.map.Vote;
import org.parlour.perspectives.map.Votes;

class VotesFileTest {

  private static final String THREE_VOTES =
      """
      participant,statement,vote,timestamp
      mo,visits,1,1000
      mo,hugs,-1,2000
      bea,visits,0,3000
      """;

  @Test
  void three_votes_are_read() throws Exception {
    assertThreeVotes(read(THREE_VOTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void the_cells_may_be_apart_by_something_else(String delimiter) throws Exception {
    assertThreeVotes(read(THREE_VOTES.replace(",", delimiter)));
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_no_matter() throws Exception {
    assertThreeVotes(read("\uFEFF" + THREE_VOTES.replace("\n", "\r\n")));
  }

  @Test
  void cells_may_stand_in_quotation_marks_after_a_byte_order_mark_too() throws Exception {
    assertThreeVotes(
        read(
            "\uFEFF"
                + THREE_VOTES.replace("participant", "\"participant\"").replace("mo", "\"mo\"")));
  }

  @Test
  void empty_lines_are_passed_over_and_lines_still_counted_right() throws Exception {
    assertThreeVotes(read(THREE_VOTES.replace("\n", "\n\n") + "\n\n"));
    assertThat(problems(THREE_VOTES.replace("\n", "\n\n").replace("visits,0", "visits,3")))
        .containsExactly("votes.csv line 7: vote 3 is not 1, -1 or 0");
  }

  @Test
  void a_packed_file_is_read_whatever_it_is_called() throws Exception {
    assertThreeVotes(read(packed(THREE_VOTES)));
  }

  @Test
  void the_public_export_of_polis_is_read_and_one_is_agree() throws Exception {
    var votes =
        read(
            """
            timestamp,datetime,comment-id,voter-id,vote
            1000,Thu Jan 01 1970 00:00:01,visits,mo,1
            2000,Thu Jan 01 1970 00:00:02,hugs,mo,-1
            3000,Thu Jan 01 1970 00:00:03,visits,bea,0
            """);
    assertThreeVotes(votes);
  }

  @Test
  void the_last_vote_counts_by_time_and_then_by_line() throws Exception {
    var votes =
        read(
            """
            participant,statement,vote,timestamp
            mo,visits,1,2000
            mo,visits,-1,1000
            bea,visits,1,1000
            bea,visits,0,1000
            """);
    assertThat(votes.vote("mo", "visits")).contains(Vote.AGREE);
    assertThat(votes.vote("bea", "visits")).contains(Vote.PASS);
  }

  @Test
  void without_timestamps_the_later_line_counts() throws Exception {
    var votes = read("participant,statement,vote\nmo,visits,1\nmo,visits,-1\n");
    assertThat(votes.vote("mo", "visits")).contains(Vote.DISAGREE);
  }

  @Test
  void one_vote_without_a_line_end_is_read() throws Exception {
    assertThat(read("participant,statement,vote,timestamp\n7,12,1,5").count()).isEqualTo(1);
  }

  @Test
  void every_wrong_cell_is_named_with_its_file_line_and_column() {
    assertThat(
            problems(
                """
                participant,statement,vote,timestamp
                mo,visits,3,1000
                ,visits,1,1000
                mo,,1,1000
                mo,visits,,1000
                mo,visits,1,soon
                mo,visits,1,
                mo,visits,1
                mo,visits,1,1000,more
                mo,visits,"1
                """))
        .containsExactly(
            "votes.csv line 2: vote 3 is not 1, -1 or 0",
            "votes.csv line 3: participant is missing",
            "votes.csv line 4: statement is missing",
            "votes.csv line 5: vote is missing",
            "votes.csv line 6: timestamp soon is not a whole number",
            "votes.csv line 7: timestamp is missing",
            "votes.csv line 8: this line has 3 columns and the first line 4",
            "votes.csv line 9: this line has 5 columns and the first line 4",
            "votes.csv line 10: a quotation mark is opened here and not closed, or stands in the"
                + " middle of a word");
  }

  @Test
  void twenty_wrong_lines_are_named_and_no_more_are_read() {
    var lines = new ArrayList<>(List.of("participant,statement,vote,timestamp"));
    for (int line = 0; line < 50; line++) {
      lines.add("mo,visits,3,1000");
    }
    var problems = problems(String.join("\n", lines));
    assertThat(problems).hasSize(21);
    assertThat(problems.get(19)).isEqualTo("votes.csv line 21: vote 3 is not 1, -1 or 0");
    assertThat(problems.getLast()).contains("more");
  }

  @Test
  void a_file_cut_off_in_the_middle_of_a_line_says_so() {
    assertThat(problems(THREE_VOTES.substring(0, THREE_VOTES.length() - 9)))
        .containsExactly(
            "votes.csv line 4: this line has 2 columns and the first line 4. The file seems to be"
                + " cut off here");
  }

  @Test
  void a_packed_file_that_is_cut_off_says_so() throws Exception {
    var packed = packed(THREE_VOTES.repeat(50));
    assertThat(problems(Arrays.copyOf(packed, packed.length / 2)))
        .singleElement()
        .asString()
        .endsWith("the packed file is cut off or damaged. Copy it again from where it came");
    assertThat(problems(Arrays.copyOf(packed, 5))).hasSize(1);
  }

  @Test
  void a_second_first_line_is_named() {
    assertThat(problems("participant,statement,vote,timestamp\n" + THREE_VOTES))
        .containsExactly(
            "votes.csv line 2: the first line with the names of the columns stands here again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\uFEFF"})
  void an_empty_file_says_so(String nothing) {
    assertThat(problems(nothing)).containsExactly("votes.csv: the file is empty.");
  }

  @Test
  void a_first_line_without_votes_says_so() {
    assertThat(problems("participant,statement,vote,timestamp\n"))
        .containsExactly("votes.csv: it names its columns, and there is no vote below them.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mo,visits,1,1000\nbea,visits,1,1000\n",
        "participant|statement|vote|timestamp\nmo|visits|1|1000\n",
        "participant,statement\nmo,visits\n"
      })
  void a_first_line_that_names_no_columns_says_what_it_must_name(String text) {
    assertThat(problems(text))
        .singleElement()
        .asString()
        .startsWith(
            "votes.csv line 1: the first line must name the columns participant, statement");
  }

  @Test
  void two_columns_of_one_name_are_named() {
    assertThat(problems("participant,statement,vote,vote\nmo,visits,1,-1\n"))
        .containsExactly("votes.csv line 1: two columns are called vote");
  }

  @Test
  void a_file_in_another_encoding_says_so() {
    assertThat(problems(THREE_VOTES.getBytes(StandardCharsets.UTF_16)))
        .singleElement()
        .asString()
        .contains("not UTF-8");
    assertThat(problems(THREE_VOTES.replace("bea", "Béa").getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("votes.csv line 4: participant B\uFFFDa has letters that are not UTF-8");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_does_not_fill_the_memory() {
    var endless = THREE_VOTES + "\"" + "mo,visits,1,1000\n".repeat(100_000);
    assertThat(problems(endless)).singleElement().asString().startsWith("votes.csv line 5: a quot");
  }

  @Test
  void a_long_wrong_cell_is_named_by_its_beginning_on_one_line() {
    var said =
        problems(THREE_VOTES.replace("visits,0", "visits,\"no\nno " + "o".repeat(90) + "\""));
    assertThat(said).singleElement().asString().hasSizeLessThan(100).contains("vote no no ooo");
  }

  private static void assertThreeVotes(Votes votes) {
    assertThat(votes.count()).isEqualTo(3);
    assertThat(votes.people()).containsExactly("mo", "bea");
    assertThat(votes.statements()).containsExactly("visits", "hugs");
    assertThat(votes.vote("mo", "visits")).contains(Vote.AGREE);
    assertThat(votes.vote("mo", "hugs")).contains(Vote.DISAGREE);
    assertThat(votes.vote("bea", "visits")).contains(Vote.PASS);
  }

  private static List<String> problems(String text) {
    return problems(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(byte[] bytes) {
    return catchThrowableOfType(FileProblems.Unusable.class, () -> read(bytes)).problems();
  }

  private static Votes read(String text) throws IOException, FileProblems.Unusable {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Votes read(byte[] bytes) throws IOException, FileProblems.Unusable {
    var votes = Votes.builder();
    VotesFile.read("votes.csv", new ByteArrayInputStream(bytes), votes, _ -> {});
    return votes.build();
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(bytes)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
