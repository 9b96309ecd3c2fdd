package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.parlour.media.Unusable.Why;

/// Reads pictures as phones send them, and draws them afresh.
///
/// The header is read first, by us: what is too large is turned away before anything is unpacked. A
/// large picture is decoded with pixels left out, so that no more than [#DECODED_BYTES_MAX] are
/// ever unpacked. What comes out is a JPEG that we wrote, and nothing of what came in but its
/// colours: no place, no camera, no profile, no second file hidden in the first.
public final class Pictures {

  /// The longest side of what is kept, in pixels.
  public static final int WHOLE_PIXELS_MAX = 2_048;

  /// The longest side of what lists show, in pixels.
  public static final int SMALL_PIXELS_MAX = 480;

  private static final int SIDE_PIXELS_MAX = 12_000;
  private static final long PIXELS_MAX = 64_000_000;

  /// A progressive JPEG is unpacked whole, whatever is left out of it afterwards.
  private static final long PROGRESSIVE_PIXELS_MAX = 26_000_000;

  private static final long DECODED_BYTES_MAX = 48_000_000;
  private static final int AT_ONCE_MAX = 2;
  private static final float QUALITY = 0.83f;
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

  private static final Semaphore DESKS = new Semaphore(AT_ONCE_MAX);

  private Pictures() {}

  /// A picture drawn afresh.
  ///
  /// @param whole JPEG, its longest side at most [#WHOLE_PIXELS_MAX]
  /// @param small JPEG, its longest side at most [#SMALL_PIXELS_MAX]; the same as `whole` if that
  ///   is no larger
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Drawn(byte[] whole, byte[] small, int width, int height) {}

  /// What must be known to decode a picture.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Plan(
      String format, byte[] file, int width, int height, int bytesPerPixel, int orientation) {}

  /// Draws a picture afresh.
  ///
  /// @throws Unusable if it is none, or too large, or damaged
  public static Drawn read(byte[] file) throws Unusable {
    var plan = plan(file);
    DESKS.acquireUninterruptibly();
    try {
      return draw(plan);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError broken) {
      // Java's decoders wrap running out of memory in an IOException, and fail in many other ways.
      throw new Unusable(Why.PICTURE_DAMAGED);
    } finally {
      DESKS.release();
    }
  }

  private static Plan plan(byte[] file) throws Unusable {
    if (JpegParts.begins(file)) {
      var jpeg = new JpegParts(file);
      checkSize(
          jpeg.width(), jpeg.height(), jpeg.isProgressive() ? PROGRESSIVE_PIXELS_MAX : PIXELS_MAX);
      return new Plan("jpeg", jpeg.pixels(), jpeg.width(), jpeg.height(), 3, jpeg.orientation());
    }
    if (PngParts.begins(file)) {
      var png = new PngParts(file);
      checkSize(png.width(), png.height(), PIXELS_MAX);
      return new Plan(
          "png", png.pixels(), png.width(), png.height(), png.bytesPerPixel(), png.orientation());
    }
    if (begins(file, "GIF87a") || begins(file, "GIF89a")) {
      return gif(file);
    }
    throw new Unusable(whatElse(file));
  }

  private static boolean begins(byte[] file, String with) {
    return file.length > with.length()
        && new String(file, 0, with.length(), ISO_8859_1).equals(with);
  }

  private static Why whatElse(byte[] file) {
    if (file.length < 12) {
      return Why.NOT_A_PICTURE;
    }
    var head = new String(file, 0, 12, ISO_8859_1);
    var brand = head.substring(8);
    if (head.startsWith("RIFF") && brand.equals("WEBP")) {
      return Why.WEBP;
    }
    if (head.startsWith("ftyp", 4)) {
      return HEIC_BRANDS.contains(brand)
          ? Why.HEIC
          : AVIF_BRANDS.contains(brand) ? Why.AVIF : Why.NOT_A_PICTURE;
    }
    return Why.NOT_A_PICTURE;
  }

  /// Of a GIF the first picture counts. Both its frame and the page it lies on are read before it
  /// is unpacked.
  private static Plan gif(byte[] file) throws Unusable {
    try {
      var reader = reader("gif", file);
      try {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        checkSize(width, height, PIXELS_MAX);
        return new Plan("gif", file, width, height, 1, Exif.UPRIGHT);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      throw new Unusable(Why.PICTURE_DAMAGED);
    }
  }

  private static void checkSize(int width, int height, long pixelsMax) throws Unusable {
    if (width > SIDE_PIXELS_MAX || height > SIDE_PIXELS_MAX || (long) width * height > pixelsMax) {
      throw new Unusable(Why.TOO_MANY_PIXELS);
    }
  }

  private static Drawn draw(Plan plan) throws IOException {
    var whole = Pixels.smaller(decode(plan), WHOLE_PIXELS_MAX, plan.orientation());
    var wholeFile = encode(whole);
    boolean small = Math.max(whole.getWidth(), whole.getHeight()) <= SMALL_PIXELS_MAX;
    var smallFile =
        small ? wholeFile : encode(Pixels.smaller(whole, SMALL_PIXELS_MAX, Exif.UPRIGHT));
    return new Drawn(wholeFile, smallFile, whole.getWidth(), whole.getHeight());
  }

  private static BufferedImage decode(Plan plan) throws IOException {
    var reader = reader(plan.format(), plan.file());
    try {
      var param = reader.getDefaultReadParam();
      int every = every(plan);
      param.setSourceSubsampling(every, every, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  /// Every pixel, or every second, third…: as many as fit into [#DECODED_BYTES_MAX].
  private static int every(Plan plan) {
    long bytes = (long) plan.width() * plan.height() * plan.bytesPerPixel();
    return Math.max(1, (int) Math.ceil(Math.sqrt((double) bytes / DECODED_BYTES_MAX)));
  }

  /// Reads from memory only: Java would otherwise put what it reads into a file of its own.
  private static ImageReader reader(String format, byte[] file) {
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    boolean onlyForwards = true;
    boolean withoutMetadata = true;
    reader.setInput(
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file)),
        onlyForwards,
        withoutMetadata);
    return reader;
  }

  private static byte[] encode(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var file = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
