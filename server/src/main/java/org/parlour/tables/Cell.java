package org.parlour.tables;

/// What a spreadsheet may be given. A text that begins like a formula gets a `'` before it, which
/// makes it a text wherever it is opened, and also after it was saved in another form.
public final class Cell {

  /// How formulas begin, also as wide characters, and what spreadsheets pass over before them.
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Cell() {}

  public static String safe(String text) {
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  static Object safe(Object cell) {
    return cell instanceof String text ? safe(text) : cell;
  }
}
