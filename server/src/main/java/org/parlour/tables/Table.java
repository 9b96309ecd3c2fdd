package org.parlour.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table: what it is called, what is in it, and its rows. A cell is a text or a whole number; an
/// empty text where there is nothing.
public record Table(String name, String about, List<Column> columns, List<List<Object>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + " has " + columns.size() + " columns, and a row of " + row.size() + ".");
      }
    }
  }

  /// One column.
  ///
  /// @param means what stands in it, with its unit or the values it may have
  public record Column(String name, String means) {}

  List<String> head() {
    return columns.stream().map(Column::name).toList();
  }

  /// The rows for programs: each cell under the name of its column, exactly as it is.
  List<Map<String, Object>> named() {
    return rows.stream().map(this::named).toList();
  }

  private Map<String, Object> named(List<Object> row) {
    var named = new LinkedHashMap<String, Object>();
    for (int n = 0; n < row.size(); n++) {
      named.put(columns.get(n).name(), row.get(n));
    }
    return named;
  }
}
