package org.parlour.files;

import java.util.Locale;
import org.parlour.html.Html;

/// How a group is drawn: its own shape beside its own colour and letter, so that nobody needs to
/// tell colours apart. In the order of the letters A to E.
enum Shape {
  CIRCLE("M-1,0A1,1 0 1 1 1,0A1,1 0 1 1 -1,0Z"),
  SQUARE("M-.89,-.89H.89V.89H-.89Z"),
  TRIANGLE("M0,-1.1L1.12,.85H-1.12Z"),
  DIAMOND("M0,-1.25L1.05,0L0,1.25L-1.05,0Z"),
  CROSS("M-.4,-1.1H.4V-.4H1.1V.4H.4V1.1H-.4V.4H-1.1V-.4H-.4Z"),
  /// For people in no group.
  DOT("M-.5,0A.5,.5 0 1 1 .5,0A.5,.5 0 1 1 -.5,0Z");

  private static final String LETTERS = "ABCDE";

  /// Drawn around 0, about 1 in every direction.
  private final String outline;

  Shape(String outline) {
    this.outline = outline;
  }

  /// The shape of the group with this letter.
  static Shape of(String letter) {
    int at = LETTERS.indexOf(letter);
    return at < 0 ? DOT : values()[at];
  }

  /// The class that gives its marks their colour.
  static String colour(String letter) {
    return LETTERS.contains(letter) ? "group-" + letter.toLowerCase(Locale.ROOT) : "group-none";
  }

  /// What people call it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Draws one mark.
  ///
  /// @param radius in the picture's own units
  void draw(Html html, double x, double y, double radius, String look) {
    html.shape(
        "path",
        "class",
        "mark " + look,
        "transform",
        String.format(Locale.ROOT, "translate(%.1f %.1f) scale(%.1f)", x, y, radius),
        "d",
        outline);
  }

  /// Draws it alone, as the sign beside a group's name.
  void sign(Html html, String look) {
    html.open("svg", "class", "sign", "viewBox", "-1.4 -1.4 2.8 2.8", "aria-hidden", "true");
    draw(html, 0, 0, 1, look);
    html.close();
  }
}
