package org.parlour.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.parlour.gathering.Minutes;
import org.parlour.gathering.Report;

/// The tables of one room in a zip: each as CSV and as JSON, all of them as a workbook, and what
/// each column means.
public final class TablesZip {

  private TablesZip() {}

  /// Makes the zip.
  ///
  /// @param json writes something as JSON
  public static byte[] of(Report report, Minutes minutes, Function<Object, byte[]> json) {
    var tables = RoomTables.of(report, minutes);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new Zipping(bytes)) {
      zip.put("README.txt", readme(report));
      zip.put("columns.csv", columns(tables));
      zip.put("data.xlsx", Workbooks.of(tables));
      for (var table : tables) {
        zip.put(table.name() + ".csv", Csv.of(table.head(), table.rows()));
        zip.put(table.name() + ".json", json.apply(table.named()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] readme(Report report) {
    var day = report.now().atZone(ZoneOffset.UTC).toLocalDate();
    var edition =
        report.out()
            ? "Edition " + report.edition() + " of the report."
            : "The report is not published yet: only hosts have this.";
    return readme()
        .replace("{title}", report.title().text())
        .replace("{edition}", edition)
        .replace("{day}", day.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String readme() {
    try (var text = TablesZip.class.getResourceAsStream("/tables/README.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] columns(List<Table> tables) {
    var rows = new ArrayList<List<String>>();
    for (var table : tables) {
      for (var column : table.columns()) {
        rows.add(List.of(table.name(), table.about(), column.name(), column.means()));
      }
    }
    return Csv.of(List.of("table", "about", "column", "means"), rows);
  }
}
