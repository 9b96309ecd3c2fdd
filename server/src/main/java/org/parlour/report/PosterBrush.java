package org.parlour.report;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Locale;
import java.util.Map;
import org.parlour.html.Html;
import org.parlour.print.Lettering;
import org.parlour.print.Letters;
import org.parlour.print.Placard;
import org.parlour.print.Placard.Role;
import org.parlour.print.Says;

/// How a poster is painted: ink lines, flat paint, tape.
record PosterBrush(Placard.Hanging wall, Says says) {

  private static final String INK = Placard.INK;
  private static final String EDGE = "#7d695b";
  private static final String TAPE = "#f0cc7a";

  /// Words of anybody, in our letters where we have them.
  Lettering ours(String words, double size, boolean bold, double width) {
    return Lettering.of(words, size, bold, width, says.say("report.not-our-letters"));
  }

  /// Writes a heading.
  ///
  /// @return where what comes next begins
  double heading(String words, double size, double x, double y, double width) {
    return y + wall.text(Role.HEADING, words, ours(words, size, true, width), x, y) + 4;
  }

  void rule(double x, double y, double end) {
    var line = new Html();
    line.shape(
        "path", "d", "M" + n(x) + " " + n(y) + "H" + n(end), "stroke", INK, "stroke-width", "3");
    wall.decor(line);
  }

  /// A number by the lamp.
  void lamp(String number, double x, double y, double radius) {
    var disc = new Html();
    disc.shape(
        "circle",
        "cx",
        n(x + radius),
        "cy",
        n(y + radius),
        "r",
        n(radius),
        "fill",
        "#f2b632",
        "stroke",
        INK,
        "stroke-width",
        "2.5");
    wall.decor(disc);
    var set = ours(number, radius * 0.86, true, radius * 2);
    double width = Letters.width(number, radius * 0.86, true);
    wall.text(Role.WORDS, number, set, x + radius - width / 2, y + radius - radius * 0.56);
  }

  /// A card with uneven corners, and tape if it is on a wall.
  void card(
      double x, double y, double width, double height, String fill, double tapeAt, double tilt) {
    var card = new Html();
    var corners =
        "M%s %sh%sq14 0 14 14v%sq0 8 -8 8h%sq-14 0 -14 -14v%sq0 -6 6 -6z"
            .formatted(
                n(x + 6), n(y), n(width - 20), n(height - 22), n(22 - width), n(20 - height));
    var turned = "rotate(%s %s %s)".formatted(n(tilt), n(x + width / 2), n(y + height / 2));
    card.shape(
        "path",
        "d",
        corners,
        "fill",
        fill,
        "stroke",
        EDGE,
        "stroke-width",
        "1.4",
        "transform",
        turned);
    if (tapeAt >= 0) {
      var tape =
          "M%s %sl70 -3l-2 7l3 5l-2 8l-70 4l2 -7l-3 -6z"
              .formatted(n(x + tapeAt * (width - 74)), n(y - 7));
      card.shape("path", "d", tape, "fill", TAPE);
    }
    wall.decor(card);
  }

  /// A painted board.
  void board(double x, double y, double width, double height, String fill) {
    var board = new Html();
    board.shape(
        "rect",
        "x",
        n(x),
        "y",
        n(y),
        "width",
        n(width),
        "height",
        n(height),
        "rx",
        "9",
        "fill",
        fill,
        "stroke",
        INK,
        "stroke-width",
        "2.5");
    wall.decor(board);
  }

  /// One of our small signs, drawn in a square of 32.
  void sign(String path, double x, double y) {
    var sign = new Html();
    sign.shape(
        "path",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        INK,
        "stroke-width",
        "3",
        "stroke-linecap",
        "round",
        "stroke-linejoin",
        "round",
        "transform",
        "translate(" + n(x) + " " + n(y) + ")");
    wall.decor(sign);
  }

  /// A link for a phone's camera.
  void code(String link, String means, double x, double y, double side) {
    try {
      var dots =
          new QRCodeWriter()
              .encode(link, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
      var drawn = new Html();
      var path = new StringBuilder();
      for (int row = 0; row < dots.getHeight(); row++) {
        for (int column = 0; column < dots.getWidth(); column++) {
          if (dots.get(column, row)) {
            path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
          }
        }
      }
      var size = Integer.toString(dots.getWidth());
      drawn.shape("rect", "width", size, "height", size, "fill", "#ffffff");
      drawn.shape("path", "d", path.toString(), "fill", INK);
      wall.picture(drawn, "0 0 " + size + " " + size, means, x, y, side, side);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The address of this house is too long.", tooLong);
    }
  }

  static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
