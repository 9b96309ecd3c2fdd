package org.parlour.print;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parlour.html.Html;
import org.parlour.print.Placard.Decor;
import org.parlour.print.Placard.Picture;
import org.parlour.print.Placard.Role;
import org.parlour.print.Placard.Text;

/// A big sheet as SVG: words stay words, in the order in which they are read.
public final class PlacardSvg {

  private static final String FAMILY =
      "'Atkinson Hyperlegible Next', 'Noto Sans', 'Liberation Sans', sans-serif";

  private final Html svg = new Html();

  private PlacardSvg() {}

  public static String of(Placard placard) {
    return new PlacardSvg().written(placard);
  }

  private String written(Placard placard) {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + number(placard.width()) + " " + number(placard.height()),
        "lang",
        placard.language(),
        "font-family",
        FAMILY);
    svg.line("title", placard.title());
    for (var piece : placard.pieces()) {
      switch (piece) {
        case Decor decor -> svg.open("g", "aria-hidden", "true").drawn(decor.svg()).close();
        case Picture picture -> picture(picture);
        case Text text -> text(text);
      }
    }
    return svg.close().asXml();
  }

  private void picture(Picture picture) {
    svg.open(
            "svg",
            "role",
            "img",
            "aria-label",
            picture.says(),
            "viewBox",
            picture.viewBox(),
            "x",
            number(picture.x()),
            "y",
            number(picture.y()),
            "width",
            number(picture.width()),
            "height",
            number(picture.height()))
        .drawn(picture.svg())
        .close();
  }

  private void text(Text text) {
    var set = text.set();
    if (set.drawn() != null) {
      svg.open("g", "role", "img", "aria-label", text.words(), "fill", text.ink());
      svg.shape(
          "path",
          "d",
          path(set.drawn().shape()),
          "transform",
          "translate(" + number(text.x()) + " " + number(text.y()) + ")");
      svg.close();
      return;
    }
    svg.open("text", attributes(text));
    for (int line = 0; line < set.lines().size(); line++) {
      svg.line(
          "tspan",
          // The space is for those who listen, or copy: a line's end is no end of a word in SVG.
          line < set.lines().size() - 1 ? set.lines().get(line) + " " : set.lines().get(line),
          "x",
          number(text.x()),
          "y",
          number(text.y() + set.baseline(line)));
    }
    svg.close();
  }

  private static String[] attributes(Text text) {
    var all = new ArrayList<String>();
    all.addAll(List.of("font-size", number(text.set().size()), "fill", text.ink()));
    if (text.set().bold()) {
      all.addAll(List.of("font-weight", "700"));
    }
    if (text.lang() != null) {
      all.addAll(List.of("lang", text.lang()));
    }
    if (text.role() != Role.WORDS) {
      all.addAll(List.of("role", "heading", "aria-level", text.role() == Role.TITLE ? "1" : "2"));
    }
    return all.toArray(String[]::new);
  }

  private static String path(Shape shape) {
    var path = new StringBuilder();
    var at = new double[6];
    for (var steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> add(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> add(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> add(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> add(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void add(StringBuilder path, char step, double[] at, int numbers) {
    path.append(step);
    for (int each = 0; each < numbers; each++) {
      path.append(each == 0 ? "" : " ").append(number(at[each]));
    }
  }

  private static String number(double value) {
    var said = String.format(Locale.ROOT, "%.1f", value);
    return said.endsWith(".0") ? said.substring(0, said.length() - 2) : said;
  }
}
