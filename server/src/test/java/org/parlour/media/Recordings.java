package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Voices as browsers record them, for tests: the wrapping is right, the sound in it is noise.
public final class Recordings {

  /// Stands where a recorder writes down a place or a name.
  public static final String TAG = "recorded-at-home-canary";

  private static final byte[] OPUS_HEAD =
      ByteBuffer.allocate(19)
          .put("OpusHead".getBytes(ISO_8859_1))
          .put(new byte[] {1, 1, 0x38, 1, (byte) 0x80, (byte) 0xbb, 0, 0, 0, 0, 0})
          .array();

  private static final byte[] AAC_SET_UP = {0x11, (byte) 0x88}; // LC, 48,000 a second, one channel

  private Recordings() {}

  // ---- WebM

  /// As Chrome records: lengths of segment and clusters left open, no duration, a tag.
  public static byte[] webm(int seconds) {
    return webm(seconds, "A_OPUS", 2, "webm");
  }

  static byte[] webm(int seconds, String codec, int trackType, String docType) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(element(0x1A45DFA3, element(0x4282, docType.getBytes(ISO_8859_1))));
    out.writeBytes(open(0x18538067));
    out.writeBytes(
        element(
            0x1549A966, element(0x2AD7B1, new byte[] {0x0f, 0x42, 0x40}), element(0x4D80, tag())));
    out.writeBytes(
        element(
            0x1654AE6B,
            element(
                0xAE,
                element(0xD7, new byte[] {1}),
                element(0x83, new byte[] {(byte) trackType}),
                element(0x536E, tag()),
                element(0x86, codec.getBytes(ISO_8859_1)),
                element(0x63A2, OPUS_HEAD),
                element(0xE1, element(0x9F, new byte[] {1})))));
    var luck = new Random(7);
    for (int second = 0; second < seconds; second++) {
      out.writeBytes(open(0x1F43B675));
      out.writeBytes(element(0xE7, ByteBuffer.allocate(4).putInt(second * 1_000).array()));
      for (int n = 0; n < 50; n++) {
        out.writeBytes(
            element(
                0xA3,
                ByteBuffer.allocate(24)
                    .put((byte) 0x81)
                    .putShort((short) (n * 20))
                    .put((byte) 0x80)
                    .put(opusFrame(luck))
                    .array()));
      }
    }
    out.writeBytes(element(0x1254C367, element(0x7373, tag())));
    return out.toByteArray();
  }

  /// 20 milliseconds.
  private static byte[] opusFrame(Random luck) {
    var frame = new byte[20];
    luck.nextBytes(frame);
    frame[0] = (byte) (31 << 3);
    return frame;
  }

  private static byte[] tag() {
    return TAG.getBytes(ISO_8859_1);
  }

  private static byte[] open(int id) {
    return ByteBuffer.allocate(12).putInt(id).putLong(0x01FFFFFFFFFFFFFFL).array();
  }

  private static byte[] element(int id, byte[]... content) {
    var inside = joined(content);
    int idBytes = (Integer.SIZE - Integer.numberOfLeadingZeros(id) + 7) / 8;
    var element = ByteBuffer.allocate(idBytes + 4 + inside.length);
    for (int n = idBytes - 1; n >= 0; n--) {
      element.put((byte) (id >>> (8 * n)));
    }
    return element.putInt(0x10000000 | inside.length).put(inside).array();
  }

  // ---- MP4

  /// As Safari records: an empty table for all, and a fragment per second, with a place.
  public static byte[] mp4(int seconds) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(box("ftyp", text("iso5"), ints(0), text("iso5mp41")));
    out.writeBytes(
        box(
            "moov",
            box("mvhd", new byte[100]),
            box("trak", box("mdia", mdhd(), hdlr("soun"), box("minf", emptyTables()))),
            box("mvex", box("trex", ints(0, 1, 1, 1_024, 0, 0))),
            box("udta", box("\u00a9xyz", tag()))));
    var luck = new Random(7);
    for (int second = 0; second < seconds; second++) {
      out.writeBytes(fragment(luck));
    }
    out.writeBytes(box("free", tag()));
    return out.toByteArray();
  }

  private static byte[] fragment(Random luck) {
    int frames = 47;
    var sizes = new ByteArrayOutputStream();
    var sound = new ByteArrayOutputStream();
    for (int n = 0; n < frames; n++) {
      var frame = new byte[30 + n];
      luck.nextBytes(frame);
      sound.writeBytes(frame);
      sizes.writeBytes(ints(frame.length));
    }
    int moofBytes = 8 + 16 + 8 + 16 + 20 + frames * 4;
    var moof =
        box(
            "moof",
            box("mfhd", ints(0, 1)),
            box(
                "traf",
                box("tfhd", ints(0x020000, 1)),
                box("trun", ints(0x000201, frames, moofBytes + 8), sizes.toByteArray())));
    if (moof.length != moofBytes) {
      throw new AssertionError("A fragment has " + moof.length + " bytes.");
    }
    return joined(moof, box("mdat", sound.toByteArray()));
  }

  /// As other recorders write: one table for all, after the sound.
  static byte[] mp4WithTables(int frames, String codec, String handler) {
    var luck = new Random(7);
    var sound = new ByteArrayOutputStream();
    var sizes = new ArrayList<Integer>();
    for (int n = 0; n < frames; n++) {
      var frame = new byte[30 + n % 9];
      luck.nextBytes(frame);
      sound.writeBytes(frame);
      sizes.add(frame.length);
    }
    var type = box("ftyp", text("M4A "), ints(0));
    int begins = type.length + 8;
    int half = frames / 2;
    int second = begins + sizes.subList(0, half).stream().mapToInt(Integer::intValue).sum();
    var tables =
        box(
            "stbl",
            stsd(codec),
            box("stts", ints(0, 1, frames, 1_024)),
            box("stsc", ints(0, 2, 1, half, 1, 2, frames - half, 1)),
            box("stsz", ints(0, 0, frames), ints(sizes)),
            box("stco", ints(0, 2, begins, second)));
    return joined(
        type,
        box("mdat", sound.toByteArray()),
        box("moov", box("trak", box("mdia", mdhd(), hdlr(handler), box("minf", tables)))));
  }

  private static byte[] mdhd() {
    return box("mdhd", ints(0, 0, 0, 48_000, 0, 0));
  }

  private static byte[] hdlr(String handler) {
    return box("hdlr", ints(0, 0), text(handler), new byte[12], tag());
  }

  private static byte[] emptyTables() {
    return box(
        "stbl",
        stsd("mp4a"),
        box("stts", ints(0, 0)),
        box("stsc", ints(0, 0)),
        box("stsz", ints(0, 0, 0)),
        box("stco", ints(0, 0)));
  }

  private static byte[] stsd(String codec) {
    var decoder =
        joined(new byte[] {4, 17, 0x40, 0x15, 0, 0, 0}, ints(0, 0), new byte[] {5, 2}, AAC_SET_UP);
    var es = joined(new byte[] {3, (byte) (3 + decoder.length), 0, 1, 0}, decoder);
    return box(
        "stsd",
        ints(0, 1),
        box(codec, new byte[16], ints(0x00010010, 0, 48_000 << 16), box("esds", ints(0), es)));
  }

  private static byte[] box(String name, byte[]... content) {
    var inside = joined(content);
    return joined(ints(8 + inside.length), text(name), inside);
  }

  private static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] ints(int... numbers) {
    var bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  private static byte[] ints(List<Integer> numbers) {
    return ints(numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
