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
public final class Strokes {

  static final int STROKES_MAX = 300;
  static final int POINTS_MAX = 600;
  public static final int SIDE = 1024;
  static final int BYTES_MAX = 64 * 1024;

  private static final int COLOURS = 8;
  private static final int WIDTHS = 3;
  private static final int STAMPS = 64;

  /// Draws the marks again, one after another.
  public interface Hand {
    /// Draws a line.
    ///
    /// @param points x and y by turns
    void pen(int colour, int width, int[] points);

    void stamp(int colour, int size, int stamp, int x, int y);
  }

  private static final Hand NOBODY =
      new Hand() {
        @Override
        public void pen(int colour, int width, int[] points) {}

        @Override
        public void stamp(int colour, int size, int stamp, int x, int y) {}
      };

  private final byte[] bytes;
  private final Hand hand;
  private int at;

  private Strokes(byte[] bytes, Hand hand) {
    this.bytes = bytes;
    this.hand = hand;
  }

  /// Reads a drawing through.
  ///
  /// @throws IllegalArgumentException naming the stroke and what is wrong with it
  static void check(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new IllegalArgumentException("A drawing has at most " + BYTES_MAX + " bytes.");
    }
    new Strokes(bytes, NOBODY).readAll();
  }

  /// Has a drawing drawn again by a hand.
  public static void draw(Marks marks, Hand hand) {
    if (!marks.takenBack()) {
      new Strokes(marks.bytes(), hand).readAll();
    }
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
    int colour = within("colour", varint(stroke), 0, COLOURS - 1, stroke);
    int width = within(tool == 0 ? "width" : "size", varint(stroke), 0, WIDTHS - 1, stroke);
    if (tool == 1) {
      int stamp = within("stamp", varint(stroke), 0, STAMPS - 1, stroke);
      var place = readPoints(stroke, 1);
      hand.stamp(colour, width, stamp, place[0], place[1]);
    } else {
      int points = within("number of points", varint(stroke), 1, POINTS_MAX, stroke);
      hand.pen(colour, width, readPoints(stroke, points));
    }
  }

  private int[] readPoints(int stroke, int points) {
    var read = new int[2 * points];
    read[0] = within("x", varint(stroke), 0, SIDE - 1, stroke);
    read[1] = within("y", varint(stroke), 0, SIDE - 1, stroke);
    for (int n = 2; n < read.length; n += 2) {
      read[n] = within("x", read[n - 2] + zigZag(varint(stroke)), 0, SIDE - 1, stroke);
      read[n + 1] = within("y", read[n - 1] + zigZag(varint(stroke)), 0, SIDE - 1, stroke);
    }
    return read;
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
