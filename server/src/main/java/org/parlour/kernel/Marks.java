package org.parlour.kernel;

import java.util.Arrays;
import java.util.Base64;

/// A drawing, stroke by stroke, in the compact form that [Strokes] describes.
public final class Marks implements SealedContent {

  private static final Marks GONE = new Marks(new byte[0], true);

  private final byte[] strokes;
  private final boolean takenBack;

  private Marks(byte[] strokes, boolean takenBack) {
    this.strokes = strokes;
    this.takenBack = takenBack;
  }

  /// A drawing in the compact form.
  ///
  /// @throws IllegalArgumentException if it is not a drawing; the sentence says what is wrong
  public static Marks of(byte[] strokes) {
    Strokes.check(strokes);
    return new Marks(strokes.clone(), false);
  }

  /// Reads the form used on the wire: standard Base64 with padding.
  ///
  /// @throws IllegalArgumentException if it is not a drawing; the sentence says what is wrong
  public static Marks parse(String base64) {
    return of(Base64.getDecoder().decode(base64));
  }

  public static Marks gone() {
    return GONE;
  }

  public byte[] bytes() {
    return strokes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(strokes);
  }

  @Override
  public boolean takenBack() {
    return takenBack;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Marks that
        && takenBack == that.takenBack
        && Arrays.equals(strokes, that.strokes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(strokes);
  }

  @Override
  public String toString() {
    return takenBack ? "Marks[taken back]" : "Marks[" + strokes.length + " bytes]";
  }
}
