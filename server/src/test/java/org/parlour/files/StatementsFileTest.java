package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsFileTest {

  @Test
  void texts_and_what_is_off_the_map_are_read() throws Exception {
    var statements =
        read(
            """
            id,text,author,moderated,meta,agrees,disagrees,created
            1,"Visits, short ones, should stop.",0,1,0,3,162,1500232652897
            2,"Somebody said
            ""hugs"".",0,-1,0,3,162,1500232652897
            3,I live here.,0,0,1,3,162,1500232652897
            """);
    assertThat(statements.texts())
        .containsEntry("1", "Visits, short ones, should stop.")
        .containsEntry("2", "Somebody said\n\"hugs\".")
        .hasSize(3);
    assertThat(statements.hidden()).containsExactly("2");
    assertThat(statements.meta()).containsExactly("3");
  }

  @Test
  void the_public_export_of_polis_is_read() throws Exception {
    var statements =
        read(
            """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1,Thu,12,3,5,6,-1,"Words"
            """);
    assertThat(statements.texts()).containsEntry("12", "Words");
    assertThat(statements.hidden()).containsExactly("12");
  }

  @Test
  void two_columns_are_enough() throws Exception {
    assertThat(read("id;text\n1;Visits\n").texts()).containsEntry("1", "Visits");
  }

  @Test
  void every_wrong_line_is_named() {
    assertThat(
            problems(
                """
                id,text,moderated,meta
                1,Visits,1,0
                1,Visits again,1,0
                ,Nobody's,1,0
                4,,1,0
                5,Five,2,0
                6,Six,1,maybe
                7,Seven
                """))
        .containsExactly(
            "statements.csv line 3: id 1 is on line 2 already",
            "statements.csv line 4: id is missing",
            "statements.csv line 5: text is missing",
            "statements.csv line 6: moderated 2 is not -1, 0 or 1",
            "statements.csv line 7: meta maybe is not 1 or 0",
            "statements.csv line 8: this line has 2 columns and the first line 4. The file seems to"
                + " be cut off here");
  }

  @Test
  void a_first_line_without_text_says_what_it_must_name() {
    assertThat(problems("id,words\n1,Visits\n"))
        .singleElement()
        .asString()
        .startsWith("statements.csv line 1: the first line must name the columns id and text");
  }

  @Test
  void an_empty_file_says_so() {
    assertThat(problems("")).containsExactly("statements.csv: the file is empty.");
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(FileProblems.Unusable.class, () -> read(text)).problems();
  }

  private static StatementsFile read(String text) throws IOException, FileProblems.Unusable {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return StatementsFile.read("statements.csv", new ByteArrayInputStream(bytes));
  }
}
