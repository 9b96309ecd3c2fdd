package org.parlour.media;

/// How a camera was held: the only thing that is read of all that cameras write down.
final class Exif {

  /// The first of the eight ways; the others turn and mirror (Exif 2.3, tag 274).
  static final int UPRIGHT = 1;

  private static final String HEAD = "Exif\0\0";
  private static final int ORIENTATION = 0x0112;
  private static final int WAYS = 8;
  private static final int ENTRIES_MAX = 512;

  private Exif() {}

  /// The orientation in an APP1 segment.
  ///
  /// @param otherwise what to say when there is none, or it cannot be read: a picture that lies on
  ///   its side is better than none
  static int orientationIn(Cursor segment, int otherwise) {
    try {
      boolean here = segment.left() > HEAD.length() && segment.text(HEAD.length()).equals(HEAD);
      return here ? orientationInTiff(segment, otherwise) : otherwise;
    } catch (Unusable odd) {
      return otherwise;
    }
  }

  static int orientationInTiff(Cursor tiff, int otherwise) throws Unusable {
    var order = tiff.text(2);
    boolean little = order.equals("II");
    if (!little && !order.equals("MM")) {
      return otherwise;
    }
    number(tiff, 2, little);
    tiff.skip(number(tiff, 4, little) - 8);
    long entries = Math.min(ENTRIES_MAX, number(tiff, 2, little));
    for (int n = 0; n < entries; n++) {
      long tag = number(tiff, 2, little);
      tiff.skip(6);
      long value = number(tiff, 2, little);
      tiff.skip(2);
      if (tag == ORIENTATION) {
        return value >= UPRIGHT && value <= WAYS ? (int) value : otherwise;
      }
    }
    return otherwise;
  }

  private static long number(Cursor tiff, int length, boolean little) throws Unusable {
    long number = tiff.number(length);
    return little ? Long.reverseBytes(number) >>> (Long.SIZE - length * Byte.SIZE) : number;
  }
}
