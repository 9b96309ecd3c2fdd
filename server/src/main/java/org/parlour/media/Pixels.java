package org.parlour.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/// Makes a picture smaller and turns it upright.
///
/// Each new pixel is the mean of the old ones that it covers, parts of pixels counted as parts (a
/// box filter): sharp enough, without the stripes that leaving pixels out would draw. A row is read
/// once and added to the one or two new rows it falls into, so only one row of sums is in memory.
final class Pixels {

  private static final int COLOURS = 3;
  private static final int WHITE = 255;

  private final BufferedImage from;
  private final int width;
  private final int height;
  private final int orientation;
  private final int[] row;
  private final float[] narrow;
  private float[] sums;
  private float[] nextSums;

  private Pixels(BufferedImage from, int longestMax, int orientation) {
    this.from = from;
    double scale = Math.min(1, (double) longestMax / Math.max(from.getWidth(), from.getHeight()));
    this.width = Math.max(1, (int) Math.round(from.getWidth() * scale));
    this.height = Math.max(1, (int) Math.round(from.getHeight() * scale));
    this.orientation = orientation;
    this.row = new int[from.getWidth() * COLOURS];
    this.narrow = new float[width * COLOURS];
    this.sums = new float[width * COLOURS];
    this.nextSums = new float[width * COLOURS];
  }

  /// A picture without transparency, whose longest side has at most so many pixels.
  ///
  /// @param orientation as [Exif] counts it
  static BufferedImage smaller(BufferedImage from, int longestMax, int orientation) {
    return new Pixels(from, longestMax, orientation).smaller();
  }

  private BufferedImage smaller() {
    boolean onItsSide = orientation > 4;
    var to =
        new BufferedImage(
            onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
    double scale = (double) height / from.getHeight();
    int into = 0;
    for (int y = 0; y < from.getHeight(); y++) {
      readRow(y);
      narrowRow();
      double begin = y * scale;
      double end = y + 1 == from.getHeight() ? height : (y + 1) * scale;
      double here = Math.min(end, into + 1.0) - begin;
      add(sums, here);
      if (end >= into + 1) {
        add(nextSums, end - (into + 1));
        write(to, into);
        into++;
        var done = sums;
        sums = nextSums;
        nextSums = done;
        java.util.Arrays.fill(nextSums, 0);
      }
    }
    return to;
  }

  private void add(float[] into, double weight) {
    for (int n = 0; n < into.length; n++) {
      into[n] += (float) weight * narrow[n];
    }
  }

  private void narrowRow() {
    java.util.Arrays.fill(narrow, 0);
    double scale = (double) width / from.getWidth();
    for (int x = 0; x < from.getWidth(); x++) {
      double begin = x * scale;
      double end = Math.min(width, (x + 1) * scale);
      int first = Math.min(width - 1, (int) begin);
      double here = Math.min(end, first + 1.0) - begin;
      for (int colour = 0; colour < COLOURS; colour++) {
        int value = row[x * COLOURS + colour];
        narrow[first * COLOURS + colour] += (float) (here * value);
        if (end > first + 1 && first + 1 < width) {
          narrow[(first + 1) * COLOURS + colour] += (float) ((end - first - 1) * value);
        }
      }
    }
  }

  // ---- reading

  private void readRow(int y) {
    if (from.getColorModel() instanceof IndexColorModel || from.getRaster().getNumBands() > 4) {
      readRgb(y);
    } else {
      readSamples(y);
    }
  }

  private void readRgb(int y) {
    var rgb = from.getRGB(0, y, from.getWidth(), 1, null, 0, from.getWidth());
    for (int x = 0; x < rgb.length; x++) {
      int alpha = rgb[x] >>> 24;
      for (int colour = 0; colour < COLOURS; colour++) {
        int value = rgb[x] >>> (16 - 8 * colour) & 0xff;
        row[x * COLOURS + colour] = onWhite(value, alpha);
      }
    }
  }

  /// The samples as they are. Asked for colours, Java would make greys lighter than they were.
  private void readSamples(int y) {
    var raster = from.getRaster();
    int bands = raster.getNumBands();
    int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - Byte.SIZE);
    var samples = raster.getPixels(0, y, from.getWidth(), 1, (int[]) null);
    boolean grey = bands < COLOURS;
    boolean hasAlpha = bands == 2 || bands == 4;
    for (int x = 0; x < from.getWidth(); x++) {
      int alpha = hasAlpha ? samples[x * bands + bands - 1] >> shift : WHITE;
      for (int colour = 0; colour < COLOURS; colour++) {
        int value = samples[x * bands + (grey ? 0 : colour)] >> shift;
        row[x * COLOURS + colour] = onWhite(value, alpha);
      }
    }
  }

  private static int onWhite(int value, int alpha) {
    return alpha == WHITE ? value : (value * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }

  // ---- writing

  private void write(BufferedImage to, int y) {
    for (int x = 0; x < width; x++) {
      int rgb = 0;
      for (int colour = 0; colour < COLOURS; colour++) {
        rgb = rgb << 8 | Math.clamp(Math.round(sums[x * COLOURS + colour]), 0, WHITE);
      }
      turned(to, x, y, rgb);
    }
  }

  private void turned(BufferedImage to, int x, int y, int rgb) {
    int right = width - 1 - x;
    int down = height - 1 - y;
    switch (orientation) {
      case 2 -> to.setRGB(right, y, rgb);
      case 3 -> to.setRGB(right, down, rgb);
      case 4 -> to.setRGB(x, down, rgb);
      case 5 -> to.setRGB(y, x, rgb);
      case 6 -> to.setRGB(down, x, rgb);
      case 7 -> to.setRGB(down, right, rgb);
      case 8 -> to.setRGB(y, right, rgb);
      default -> to.setRGB(x, y, rgb);
    }
  }
}
