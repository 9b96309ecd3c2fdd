package org.parlour.print;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.parlour.html.Html;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Strokes;
import tools.jackson.databind.JsonNode;

/// Somebody's drawing as SVG, in the pages' own pens, inks and stamps.
public final class Drawing {

  /// Inks 0 to 7 by day.
  private static final List<String> INKS =
      List.of(
          "#2a211c", "#0c5452", "#8a3318", "#6a2c5c", "#275a31", "#0a3278", "#7a5206", "#981818");

  private static final double STAMP_LINE = 5;

  /// A touch of air round the square, so that a broad line on the edge is not cut.
  public static final String VIEW_BOX = "-8 -8 1041 1041";

  private static final class Tools {
    static final JsonNode ALL = PrintFiles.json("drawing.json");
    static final double[] PENS = numbers(ALL.path("penUnits"));
    static final double[] STAMPS = numbers(ALL.path("stampUnits"));

    static String stamp(int stamp) {
      return ALL.path("stamps").path(stamp).stringValue("");
    }

    private static double[] numbers(JsonNode list) {
      return StreamSupport.stream(list.spliterator(), false)
          .flatMapToDouble(one -> DoubleStream.of(one.doubleValue()))
          .toArray();
    }
  }

  private Drawing() {}

  /// The marks themselves, inside a picture of the square.
  public static void draw(Html svg, Marks marks) {
    Strokes.draw(marks, new Svg(svg));
  }

  /// A picture by itself.
  public static String svg(Marks marks) {
    var svg = new Html().open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", VIEW_BOX);
    draw(svg, marks);
    return svg.close().asXml();
  }

  private record Svg(Html svg) implements Strokes.Hand {

    @Override
    public void pen(int colour, int width, int[] points) {
      line(path(points), INKS.get(colour), Tools.PENS[width]);
    }

    @Override
    public void stamp(int colour, int size, int stamp, int x, int y) {
      double units = Tools.STAMPS[size];
      svg.open(
          "g",
          "transform",
          "translate(%s %s) scale(%s)".formatted(x - units / 2, y - units / 2, units / 100));
      line(Tools.stamp(stamp), INKS.get(colour), STAMP_LINE);
      svg.close();
    }

    private void line(String path, String ink, double width) {
      if (path.isEmpty()) {
        return; // A stamp of a newer Parlour.
      }
      svg.shape(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          ink,
          "stroke-width",
          Double.toString(width),
          "stroke-linecap",
          "round",
          "stroke-linejoin",
          "round");
    }

    /// Through the middles of its pieces, with its points as corners of the curve.
    private static String path(int[] points) {
      var path = new StringBuilder("M").append(points[0]).append(' ').append(points[1]);
      for (int at = 2; at < points.length - 2; at += 2) {
        path.append('Q').append(points[at]).append(' ').append(points[at + 1]);
        path.append(' ').append((points[at] + points[at + 2]) / 2.0);
        path.append(' ').append((points[at + 1] + points[at + 3]) / 2.0);
      }
      int last = points.length - 2;
      return path.append('L').append(points[last]).append(' ').append(points[last + 1]).toString();
    }
  }
}
