package org.parlour.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.tables.Table.Column;

/// Whatever people wrote, a spreadsheet can open the workbook.
class WorkbooksTest {

  @TempDir Path folder;

  private List<String> textsOf(String... cells) throws Exception {
    var rows = new ArrayList<List<Object>>();
    for (var cell : cells) {
      rows.add(List.of(cell));
    }
    var table = new Table("things", "", List.of(new Column("words", "words")), rows);
    var file = Files.write(folder.resolve("book.xlsx"), Workbooks.of(List.of(table)));
    var texts = new ArrayList<String>();
    try (var zip = new ZipFile(file.toFile())) {
      var entry = zip.getEntry("xl/sharedStrings.xml");
      var strings =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes()))
              .getElementsByTagName("t");
      for (int n = 0; n < strings.getLength(); n++) {
        texts.add(strings.item(n).getTextContent());
      }
    }
    return texts.subList(1, texts.size());
  }

  @Test
  void what_is_too_long_for_a_cell_says_where_it_is_whole() throws Exception {
    var longest = "a".repeat(Workbooks.CELL_CHARACTERS_MAX);
    assertThat(textsOf(longest, longest + "a")).containsExactly(longest, Workbooks.TOO_LONG);
  }

  @Test
  void what_no_xml_can_hold_does_not_break_it() throws Exception {
    assertThat(textsOf("a\u0001b\u0008c\uFFFEd", "two\nlines & <b>"))
        .allMatch(text -> !text.contains("\u0001"))
        .contains("two\nlines & <b>");
  }

  @Test
  void no_text_is_a_formula_however_it_begins() throws Exception {
    assertThat(textsOf("=1+1", "\uFF1D1+1", "\n=1", "plain"))
        .containsExactly("'=1+1", "'\uFF1D1+1", "'\n=1", "plain");
  }
}
