package org.parlour.kernel;

/// The compact form of a drawing, and the check that bytes are one.
///
/// A drawing is a list of marks on a square of 1024 by 1024, written one after another. Numbers are
/// varints: seven bits a byte, lowest first, the high bit set on all but the last. Differences are
/// zig-zag coded (0, -1, 1, -2 … become 0, 1, 2, 3 …).
///
/// ```
/// pen:   0, colour (0-7), width (0-2), number of points (1-600), x, y, then dx, dy per point
/// stamp: 1, colour (0-7), size (0-2), stamp (0-63), x, y
/// ```
///
/// A finished stroke of a hand takes about 57 bytes in this form and 753 as JSON (`live-room.md` 3a
/// of the design measured 200 of them).
final class Strokes {

  static final int STROKES_MAX = 300;
  static final int POINTS_MAX = 600;
  static final int SIDE = 1024;
  static final int BYTES_MAX = 64 * 1024;

  private static final int COLOURS = 8;
  private static final int WIDTHS = 3;
  private static final int STAMPS = 64;

  private final byte[] bytes;
  private int at;

  private Strokes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @throws IllegalArgumentException naming the stroke and what is wrong with it
  static void check(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new IllegalArgumentException("A drawing has at most " + BYTES_MAX + " bytes.");
    }
    new Strokes(bytes).readAll();
  }

  private void readAll() {
    int strokes = 0;
    while (at < bytes.length) {
      strokes++;
      within("number of strokes", strokes, 1, STROKES_MAX, strokes);
      readOne(strokes);
    }
    if (strokes == 0) {
      throw new IllegalArgumentException("A drawing has at least one stroke.");
    }
  }

  private void readOne(int stroke) {
    int tool = within("tool", varint(stroke), 0, 1, stroke);
    within("colour", varint(stroke), 0, COLOURS - 1, stroke);
    within(tool == 0 ? "width" : "size", varint(stroke), 0, WIDTHS - 1, stroke);
    if (tool == 1) {
      within("stamp", varint(stroke), 0, STAMPS - 1, stroke);
      readPoints(stroke, 1);
    } else {
      readPoints(stroke, within("number of points", varint(stroke), 1, POINTS_MAX, stroke));
    }
  }

  private void readPoints(int stroke, int points) {
    int x = within("x", varint(stroke), 0, SIDE - 1, stroke);
    int y = within("y", varint(stroke), 0, SIDE - 1, stroke);
    for (int n = 1; n < points; n++) {
      x = within("x", x + zigZag(varint(stroke)), 0, SIDE - 1, stroke);
      y = within("y", y + zigZag(varint(stroke)), 0, SIDE - 1, stroke);
    }
  }

  private int varint(int stroke) {
    int value = 0;
    for (int shift = 0; shift <= 21; shift += 7) {
      if (at >= bytes.length) {
        throw new IllegalArgumentException("Stroke " + stroke + " is cut off.");
      }
      int read = bytes[at++];
      value |= (read & 0x7f) << shift;
      if (read >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("Stroke " + stroke + " has a number that is too long.");
  }

  private static int zigZag(int coded) {
    return (coded >>> 1) ^ -(coded & 1);
  }

  private static int within(String what, int value, int min, int max, int stroke) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "Stroke " + stroke + ": " + what + " is " + value + ", not " + min + " to " + max + ".");
    }
    return value;
  }
}
