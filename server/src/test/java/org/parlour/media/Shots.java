package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Pictures as cameras and mischief make them, for tests.
public final class Shots {

  /// Stands where a camera writes down the place.
  public static final String PLACE = "51.5007N-0.1246W-canary";

  private Shots() {}

  /// Left half red, right half blue, and the top quarter of both white.
  public static BufferedImage flag(int width, int height) {
    var flag = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        flag.setRGB(x, y, y < height / 4 ? 0xffffff : x < width / 2 ? 0xcc2020 : 0x2020cc);
      }
    }
    return flag;
  }

  public static byte[] file(String format, BufferedImage picture) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /// A JPEG with the place where it was taken in its Exif, a comment, and a thumbnail's worth of
  /// other things.
  public static byte[] withPlace(int width, int height, int orientation) {
    var plain = file("jpeg", flag(width, height));
    var exif =
        ByteBuffer.allocate(200)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("Exif\0\0II*\0".getBytes(ISO_8859_1))
            .putInt(8)
            .putShort((short) 2)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putInt(orientation)
            .putShort((short) 0x8825)
            .putShort((short) 4)
            .putInt(1)
            .putInt(60)
            .putInt(0)
            .put(PLACE.getBytes(ISO_8859_1));
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xe1, exif.array());
    segment(out, 0xed, ("Photoshop 3.0\0" + PLACE).getBytes(ISO_8859_1));
    segment(out, 0xfe, PLACE.getBytes(ISO_8859_1));
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(("<script>" + PLACE + "</script>").getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xff);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
  }

  /// A PNG of so many pixels, however few bytes it takes, with text and something behind its end.
  public static byte[] png(int width, int height, byte[] unpacked, boolean withText) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    if (withText) {
      chunk(out, "tEXt", ("Comment\0" + PLACE).getBytes(ISO_8859_1));
      var bomb = packed(new byte[50_000_000]);
      chunk(
          out,
          "zTXt",
          ByteBuffer.allocate(bomb.length + 3).put(new byte[] {'a', 0, 0}).put(bomb).array());
    }
    chunk(out, "IDAT", packed(unpacked));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] packed(byte[] unpacked) {
    var deflater = new Deflater(9);
    deflater.setInput(unpacked);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var some = new byte[64 * 1024];
    while (!deflater.finished()) {
      out.write(some, 0, deflater.deflate(some));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    var body =
        ByteBuffer.allocate(4 + content.length).put(type.getBytes(ISO_8859_1)).put(content).array();
    var sum = new CRC32();
    sum.update(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
