package org.parlour.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Packs AAC frames into an MP4 file with its tables in front, so that any part of it can be
/// fetched by itself.
final class Mp4Writer {

  private static final int MATRIX_BYTES = 36;

  private final Frames frames;
  private final byte[] setUp;
  private final int duration;

  private Mp4Writer(Frames frames) {
    this.frames = frames;
    this.setUp = frames.setUp();
    this.duration = Math.toIntExact(frames.units());
  }

  static byte[] write(Frames frames) {
    return new Mp4Writer(frames).file();
  }

  private byte[] file() {
    var type = box("ftyp", text("M4A "), ints(0), text("M4A mp42isom"));
    // Where the sound begins stands in a number of four bytes, so its value changes no length.
    int begins = type.length + movie(0).length + 8;
    return joined(type, movie(begins), box("mdat", frames.sound()));
  }

  private byte[] movie(int soundBegins) {
    int rate = frames.unitsPerSecond();
    var header =
        box(
            "mvhd",
            ints(0, 0, 0, rate, duration, 0x00010000),
            new byte[] {1, 0},
            new byte[10],
            matrix(),
            new byte[24],
            ints(2));
    var trackHeader =
        box("tkhd", ints(7, 0, 0, 1, 0, duration, 0, 0, 0, 0x01000000), matrix(), new byte[8]);
    var media =
        box(
            "mdia",
            box("mdhd", ints(0, 0, 0, rate, duration, 0x55c40000)),
            box("hdlr", ints(0, 0), text("soun"), new byte[13]),
            box(
                "minf",
                box("smhd", ints(0, 0)),
                box("dinf", box("dref", ints(0, 1), box("url ", ints(1)))),
                tables(soundBegins)));
    return box("moov", header, box("trak", trackHeader, media));
  }

  private byte[] tables(int soundBegins) {
    var lengths = new ByteArrayOutputStream();
    var durations = new ByteArrayOutputStream();
    for (int n = 0; n < frames.count(); n++) {
      lengths.writeBytes(ints(frames.length(n)));
      durations.writeBytes(ints(1, frames.duration(n)));
    }
    return box(
        "stbl",
        box("stsd", ints(0, 1), sampleEntry()),
        box("stts", ints(0, frames.count()), durations.toByteArray()),
        box("stsc", ints(0, 1, 1, frames.count(), 1)),
        box("stsz", ints(0, 0, frames.count()), lengths.toByteArray()),
        box("stco", ints(0, 1, soundBegins)));
  }

  private byte[] sampleEntry() {
    var decoder = descriptor(4, new byte[] {0x40, 0x15, 0, 0, 0}, ints(0, 0), descriptor(5, setUp));
    var es = descriptor(3, new byte[] {0, 1, 0}, decoder, descriptor(6, new byte[] {2}));
    return box(
        "mp4a",
        new byte[] {0, 0, 0, 0, 0, 0, 0, 1},
        new byte[8],
        new byte[] {0, (byte) Aac.channels(setUp), 0, 16, 0, 0, 0, 0},
        ints(Math.min(0xffff, Aac.rate(setUp)) << 16),
        box("esds", ints(0), es));
  }

  private static byte[] matrix() {
    return ByteBuffer.allocate(MATRIX_BYTES)
        .putInt(0, 0x00010000)
        .putInt(16, 0x00010000)
        .putInt(32, 0x40000000)
        .array();
  }

  private static byte[] descriptor(int tag, byte[]... content) {
    var inside = joined(content);
    return joined(new byte[] {(byte) tag, (byte) inside.length}, inside);
  }

  private static byte[] box(String name, byte[]... content) {
    var inside = joined(content);
    return joined(ints(8 + inside.length), text(name), inside);
  }

  private static byte[] text(String text) {
    return text.getBytes(US_ASCII);
  }

  private static byte[] ints(int... numbers) {
    var bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
