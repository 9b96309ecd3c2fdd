package org.parlour.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// The one way in which this house writes CSV: RFC 4180 with a line of column names, in UTF-8 that
/// says so, and with no cell that a spreadsheet would run.
public final class Csv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Csv() {}

  public static byte[] of(List<String> head, List<? extends List<?>> rows) {
    var csv = new StringBuilder().append(BYTE_ORDER_MARK);
    try (var printer =
        CSVFormat.RFC4180.builder().setHeader(head.toArray(String[]::new)).get().print(csv)) {
      for (var row : rows) {
        printer.printRecord(row.stream().map(Cell::safe).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
