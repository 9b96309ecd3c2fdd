package org.parlour.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.parlour.media.Unusable.Why;

/// A JPEG file's header, and the file without everything that is not its pixels: no Exif, no place,
/// no comment, no colour profile, nothing after its end.
///
/// ITU T.81, annex B: a file is segments that begin with `FF` and a marker; after a start of scan
/// come coded pixels, in which `FF` stands only before `00` or a restart marker.
final class JpegParts {

  /// A picture has ten scans or so. Each may make the decoder go over all its pixels again.
  private static final int SCANS_MAX = 40;

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int HUFFMAN_TABLES = 0xc4;
  private static final int QUANTISATION_TABLES = 0xdb;
  private static final int RESTART_INTERVAL = 0xdd;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;
  private static final int PROGRESSIVE = 0xc2;

  private final byte[] file;
  private final Cursor cursor;
  private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
  private int width;
  private int height;
  private boolean progressive;
  private int orientation = Exif.UPRIGHT;
  private int scans;

  /// Walks through a file.
  ///
  /// @throws Unusable if it is not one whole picture of a kind that can be decoded
  JpegParts(byte[] file) throws Unusable {
    this.file = file;
    this.cursor = new Cursor(file, 2, file.length, Why.PICTURE_CUT_OFF, Why.PICTURE_DAMAGED);
    pixels.write(0xff);
    pixels.write(START);
    int marker = marker();
    while (marker != END) {
      segment(marker);
      marker = marker();
    }
    pixels.write(0xff);
    pixels.write(END);
    if (width == 0 || height == 0 || scans == 0) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
  }

  private int marker() throws Unusable {
    if (cursor.u8() != 0xff) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
    int marker = cursor.u8();
    while (marker == 0xff) {
      marker = cursor.u8();
    }
    return marker;
  }

  private void segment(int marker) throws Unusable {
    int from = cursor.at();
    int length = cursor.u16();
    if (length < 2) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
    var content = cursor.within(length - 2L);
    switch (marker) {
      case HUFFMAN_TABLES, QUANTISATION_TABLES, RESTART_INTERVAL -> keep(marker, from);
      case 0xc0, 0xc1, PROGRESSIVE -> {
        frame(marker, content);
        keep(marker, from);
      }
      case SCAN -> {
        keep(marker, from);
        scan();
      }
      case APP0 -> keepIf(content, "JFIF", marker, from);
      case APP14 -> keepIf(content, "Adobe", marker, from); // Says how its colours are coded.
      case APP1 -> orientation = Exif.orientationIn(content, orientation);
      default -> {
        boolean known = (marker > APP0 && marker <= APP15) || marker == COMMENT;
        if (!known) {
          throw new Unusable(Why.NOT_A_PICTURE); // Lossless, arithmetic, hierarchical.
        }
      }
    }
  }

  private void frame(int marker, Cursor content) throws Unusable {
    if (width != 0) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
    int bits = content.u8();
    height = content.u16();
    width = content.u16();
    int components = content.u8();
    progressive = marker == PROGRESSIVE;
    if (bits != Byte.SIZE || (components != 1 && components != 3)) {
      throw new Unusable(Why.NOT_A_PICTURE); // For printers: four inks, or twelve bits.
    }
  }

  private void scan() throws Unusable {
    scans++;
    if (width == 0 || scans > SCANS_MAX) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
    int from = cursor.at();
    while (true) {
      if (cursor.u8() == 0xff) {
        int next = cursor.u8();
        boolean coded = next == 0 || (next >= 0xd0 && next <= 0xd7);
        if (!coded) {
          cursor.back(2);
          pixels.write(file, from, cursor.at() - from);
          return;
        }
      }
    }
  }

  private void keepIf(Cursor content, String name, int marker, int from) throws Unusable {
    if (content.left() >= name.length() && content.text(name.length()).equals(name)) {
      keep(marker, from);
    }
  }

  private void keep(int marker, int from) {
    pixels.write(0xff);
    pixels.write(marker);
    pixels.write(file, from, cursor.at() - from);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isProgressive() {
    return progressive;
  }

  /// As [Exif] counts it.
  int orientation() {
    return orientation;
  }

  byte[] pixels() {
    return pixels.toByteArray();
  }

  static boolean begins(byte[] file) {
    return file.length > 3
        && Arrays.equals(file, 0, 3, new byte[] {(byte) 0xff, (byte) START, (byte) 0xff}, 0, 3);
  }
}
