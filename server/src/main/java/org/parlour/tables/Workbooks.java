package org.parlour.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook with a sheet for each table. All its cells are texts and numbers; none is a formula.
final class Workbooks {

  /// The most that a cell of a spreadsheet holds.
  static final int CELL_CHARACTERS_MAX = 32_767;

  static final String TOO_LONG = "(Too long for a spreadsheet. It is whole in the other files.)";

  private static final int COLUMN_WIDTH = 24;

  private Workbooks() {}

  static byte[] of(List<Table> tables) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Parlour", "1.0")) {
      for (var table : tables) {
        write(book.newWorksheet(table.name()), table);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, Table table) throws IOException {
    sheet.freezePane(0, 1);
    var head = table.head();
    for (int column = 0; column < head.size(); column++) {
      sheet.width(column, COLUMN_WIDTH);
      sheet.value(0, column, head.get(column));
      sheet.style(0, column).bold().set();
    }
    int line = 1;
    for (var row : table.rows()) {
      for (int column = 0; column < row.size(); column++) {
        write(sheet, line, column, row.get(column));
      }
      line++;
    }
    sheet.finish();
  }

  private static void write(Worksheet sheet, int line, int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(line, column, number);
    } else {
      var text = Cell.safe(cell.toString());
      sheet.value(line, column, text.length() > CELL_CHARACTERS_MAX ? TOO_LONG : text);
    }
  }
}
