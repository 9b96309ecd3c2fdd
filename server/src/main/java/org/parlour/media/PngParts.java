package org.parlour.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.parlour.media.Unusable.Why;

/// A PNG file's header, and the file without everything that is not its pixels. What is left out is
/// never unpacked: text and profiles in a PNG can be packed a thousandfold.
final class PngParts {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int HEADER_BYTES = 13;

  private final int width;
  private final int height;
  private final int bytesPerPixel;
  private int orientation = Exif.UPRIGHT;
  private final byte[] pixels;

  /// Walks through a file.
  ///
  /// @throws Unusable if it is not one whole picture
  PngParts(byte[] file) throws Unusable {
    var kept = new ByteArrayOutputStream();
    kept.writeBytes(SIGNATURE);
    var cursor =
        new Cursor(file, SIGNATURE.length, file.length, Why.PICTURE_CUT_OFF, Why.PICTURE_DAMAGED);
    var header = header(file, kept, cursor);
    width = (int) Math.min(Integer.MAX_VALUE, header.u32());
    height = (int) Math.min(Integer.MAX_VALUE, header.u32());
    int bits = header.u8();
    bytesPerPixel = samples(header.u8()) * Math.max(1, bits / Byte.SIZE);
    if (width == 0 || height == 0) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
    String chunk;
    do {
      chunk = chunk(file, kept, cursor);
    } while (!chunk.equals("IEND"));
    pixels = kept.toByteArray();
  }

  private static Cursor header(byte[] file, ByteArrayOutputStream kept, Cursor cursor)
      throws Unusable {
    int from = cursor.at();
    long length = cursor.u32();
    var type = cursor.text(4);
    if (length != HEADER_BYTES || !type.equals("IHDR")) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
    var header = cursor.within(length);
    checkSum(file, from, cursor);
    kept.write(file, from, cursor.at() - from);
    return header;
  }

  private String chunk(byte[] file, ByteArrayOutputStream kept, Cursor cursor) throws Unusable {
    int from = cursor.at();
    long length = cursor.u32();
    var type = cursor.text(4);
    var content = cursor.within(length);
    checkSum(file, from, cursor);
    if (type.equals("eXIf")) {
      orientation = orientationIn(content);
    }
    if (PIXELS.contains(type)) {
      if (type.equals("IHDR")) {
        throw new Unusable(Why.PICTURE_DAMAGED);
      }
      kept.write(file, from, cursor.at() - from);
    }
    return type;
  }

  private int orientationIn(Cursor tiff) {
    try {
      return Exif.orientationInTiff(tiff, orientation);
    } catch (Unusable odd) {
      return orientation;
    }
  }

  private static void checkSum(byte[] file, int from, Cursor cursor) throws Unusable {
    var sum = new CRC32();
    sum.update(file, from + 4, cursor.at() - from - 4);
    if (cursor.u32() != sum.getValue()) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
  }

  private static int samples(int colourType) {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// How many bytes a pixel takes once it is unpacked.
  int bytesPerPixel() {
    return bytesPerPixel;
  }

  int orientation() {
    return orientation;
  }

  byte[] pixels() {
    return pixels;
  }

  static boolean begins(byte[] file) {
    return file.length > SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }
}
