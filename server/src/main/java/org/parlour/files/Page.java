package org.parlour.files;

import java.util.List;
import org.parlour.html.Html;

/// What the pages have in common: a head that needs nothing from outside, and tables that stay
/// tables when a phone shows their rows as small lists.
final class Page {

  private static final String PEN_STROKE =
      "M2.4 7.2C12.4 6.6 37.9 3.8 60 4C82.1 4.1 103.9 8.4 129.8 8.1C155.7 7.9 180.6 2.7 209.5"
          + " 2.5C238.3 2.3 281.3 6.1 296.4 6.9";

  private Page() {}

  /// Begins a page, up to and with its heading. To be ended with [#end].
  static Html begin(String title, String above) {
    var html = new Html();
    html.open("html", "lang", "en-GB").open("head").shape("meta", "charset", "utf-8");
    html.shape("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.shape("meta", "name", "color-scheme", "content", "light dark");
    // Nothing may be fetched and nothing may run, whatever somebody wrote into a file.
    html.shape(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:");
    html.line("title", title + " · Parlour").style(Look.SHEET).close();
    html.open("body").open("main", "class", "page wide").open("div", "class", "beside");
    html.open("div", "class", "full stack").line("p", above, "class", "soft");
    html.open("h1", "class", "inked").text(title);
    html.open("svg", "preserveAspectRatio", "none", "viewBox", "0 0 300 12", "aria-hidden", "true")
        .shape("path", "class", "l", "d", PEN_STROKE)
        .close();
    return html.close().close();
  }

  /// Ends a page that was begun.
  static String end(Html html) {
    return html.close().close().close().close().written();
  }

  /// Opens a section under a heading of its own.
  static Html section(Html html, String id, String heading, String look) {
    return html.open("section", "class", look, "aria-labelledby", id).line("h2", heading, "id", id);
  }

  /// Opens a drawn picture, which is told by the caption of this id.
  static void openPicture(Html html, double width, double height, String caption) {
    html.open("figure", "class", "stack");
    html.open(
        "svg",
        "class",
        "art sheet picture",
        "viewBox",
        "0 0 %.0f %.0f".formatted(width, height),
        "role",
        "img",
        "aria-labelledby",
        caption);
  }

  /// Closes a picture, with its caption below.
  static void closePicture(Html html, String caption, String sentence) {
    html.close().line("figcaption", sentence, "id", caption).close();
  }

  /// Begins a table. Its parts say what they are, because a browser no longer takes for a table
  /// what a style sheet lays out as a list.
  static void beginTable(Html html, String caption, List<String> columns) {
    html.open("table", "role", "table").open("caption").line("strong", caption).close();
    html.open("thead", "role", "rowgroup").open("tr", "role", "row");
    columns.forEach(name -> html.line("th", name, "scope", "col", "role", "columnheader"));
    html.close().close().open("tbody", "role", "rowgroup");
  }

  /// One row: what it is about, and a cell for each further column.
  static void row(Html html, List<String> columns, String about, List<String> cells) {
    html.open("tr", "role", "row");
    html.line("th", about, "scope", "row", "role", "rowheader", "dir", "auto");
    for (int each = 0; each < cells.size(); each++) {
      html.line("td", cells.get(each), "role", "cell", "data-column", columns.get(each + 1));
    }
    html.close();
  }

  static void endTable(Html html) {
    html.close().close();
  }
}
