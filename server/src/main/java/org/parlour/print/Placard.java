package org.parlour.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.html.Html;
import org.parlour.kernel.Words;

/// One big sheet, everything at its place. Its pieces stand in the order in which they are read
/// aloud, in the picture ([PlacardSvg]), in print ([PlacardPdf]) and as text ([#text]).
///
/// @param title what it is called
/// @param language BCP 47 tag of our own sentences on it
/// @param width of the sheet, in pixels of 1/96 inch
/// @param height of the sheet, in the same
public record Placard(
    String title, String language, double width, double height, List<Piece> pieces) {

  /// By day.
  public static final String INK = "#2a211c";

  public Placard {
    pieces = List.copyOf(pieces);
  }

  public sealed interface Piece {}

  /// Painted behind what is said; nobody needs to hear of it.
  ///
  /// @param svg elements, in the sheet's own measure
  public record Decor(Html svg) implements Piece {}

  static String wholeSvg(String viewBox, Html elements) {
    return new Html()
        .open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", viewBox)
        .drawn(elements)
        .close()
        .asXml();
  }

  /// What somebody drew, or a code to scan.
  ///
  /// @param svg the elements of the picture
  /// @param viewBox their own measure
  /// @param says what is said to those who do not see it
  public record Picture(
      Html svg, String viewBox, String says, double x, double y, double width, double height)
      implements Piece {

    String whole() {
      return wholeSvg(viewBox, svg);
    }
  }

  /// A paragraph.
  ///
  /// @param lang of the words, where it is not the sheet's
  public record Text(
      Role role, String words, @Nullable String lang, Lettering set, String ink, double x, double y)
      implements Piece {}

  /// What a paragraph is.
  public enum Role {
    TITLE("H1"),
    HEADING("H2"),
    WORDS("P");

    final String tag;

    Role(String tag) {
      this.tag = tag;
    }
  }

  /// The same for those who listen, or read it small: a line for each piece.
  public String text() {
    var lines = new ArrayList<String>();
    for (var piece : pieces) {
      switch (piece) {
        case Text text -> lines.add((text.role() == Role.HEADING ? "\n" : "") + text.words());
        case Picture picture -> lines.add("[" + picture.says() + "]");
        case Decor _ -> {}
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /// Puts a sheet together, from the first word to the last.
  public static final class Hanging {
    private final List<Piece> pieces = new ArrayList<>();

    public Hanging decor(Html svg) {
      pieces.add(new Decor(svg));
      return this;
    }

    public Hanging picture(
        Html svg, String viewBox, String says, double x, double y, double width, double height) {
      pieces.add(new Picture(svg, viewBox, says, x, y, width, height));
      return this;
    }

    /// Our own words.
    ///
    /// @return how high they stand
    public double text(Role role, String words, Lettering set, double x, double y) {
      pieces.add(new Text(role, words, null, set, INK, x, y));
      return set.height();
    }

    /// Somebody's own words.
    ///
    /// @return how high they stand
    public double words(Words words, Lettering set, double x, double y) {
      pieces.add(new Text(Role.WORDS, words.text(), words.language(), set, INK, x, y));
      return set.height();
    }

    public List<Piece> pieces() {
      return List.copyOf(pieces);
    }
  }
}
