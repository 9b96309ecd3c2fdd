package org.parlour.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Packs Opus frames into a WebM file that says how long it is and where to find each moment, which
/// the file of a recorder cannot know.
final class WebmWriter {

  private static final int MILLIS_PER_CLUSTER = 5_000;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long SEEK_PRE_ROLL_NANOS = 80_000_000;
  private static final int KEY_FRAME = 0x80;
  private static final String WE = "Parlour";

  private final Frames frames;

  private WebmWriter(Frames frames) {
    this.frames = frames;
  }

  static byte[] write(Frames frames) {
    return new WebmWriter(frames).file();
  }

  /// Some seconds of sound, and when they begin.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Cluster(long millis, byte[] element) {}

  private byte[] file() {
    var head =
        element(
            0x1A45DFA3,
            number(0x4286, 1),
            number(0x42F7, 1),
            number(0x42F2, 4),
            number(0x42F3, 8),
            text(0x4282, "webm"),
            number(0x4287, 4),
            number(0x4285, 2));
    var info =
        element(
            0x1549A966,
            number(0x2AD7B1, NANOS_PER_MILLI),
            element(0x4489, ByteBuffer.allocate(8).putDouble((double) frames.millis()).array()),
            text(0x4D80, WE),
            text(0x5741, WE));
    var clusters = clusters();
    // Where a cluster is depends on how long the cues are, and that only on how many there are.
    int before = info.length + tracks().length;
    var cues = cues(clusters, before + cues(clusters, 0).length);
    var all = new ArrayList<byte[]>(List.of(info, tracks(), cues));
    clusters.forEach(cluster -> all.add(cluster.element()));
    return joined(head, element(0x18538067, all.toArray(byte[][]::new)));
  }

  private byte[] tracks() {
    var setUp = frames.setUp();
    long delay = Opus.preSkip(setUp) * 1_000_000_000L / Opus.UNITS_PER_SECOND;
    return element(
        0x1654AE6B,
        element(
            0xAE,
            number(0xD7, 1),
            number(0x73C5, 1),
            number(0x9C, 0),
            number(0x83, 2),
            text(0x86, "A_OPUS"),
            number(0x56AA, delay),
            number(0x56BB, SEEK_PRE_ROLL_NANOS),
            element(0x63A2, setUp),
            element(
                0xE1,
                element(0xB5, ByteBuffer.allocate(8).putDouble(Opus.UNITS_PER_SECOND).array()),
                number(0x9F, Opus.channels(setUp)))));
  }

  private List<Cluster> clusters() {
    var clusters = new ArrayList<Cluster>();
    var sound = frames.sound();
    var blocks = new ArrayList<byte[]>();
    long begin = 0;
    long units = 0;
    int at = 0;
    for (int n = 0; n < frames.count(); n++) {
      long millis = units * 1_000 / frames.unitsPerSecond();
      if (millis - begin >= MILLIS_PER_CLUSTER) {
        clusters.add(cluster(begin, blocks));
        blocks.clear();
        begin = millis;
      }
      int since = (int) (millis - begin);
      var block =
          ByteBuffer.allocate(4 + frames.length(n))
              .put((byte) 0x81)
              .putShort((short) since)
              .put((byte) KEY_FRAME)
              .put(sound, at, frames.length(n));
      blocks.add(element(0xA3, block.array()));
      at += frames.length(n);
      units += frames.duration(n);
    }
    clusters.add(cluster(begin, blocks));
    return clusters;
  }

  private static Cluster cluster(long millis, List<byte[]> blocks) {
    var parts = new ArrayList<byte[]>();
    parts.add(number(0xE7, millis));
    parts.addAll(blocks);
    return new Cluster(millis, element(0x1F43B675, parts.toArray(byte[][]::new)));
  }

  private static byte[] cues(List<Cluster> clusters, long firstAt) {
    var points = new ArrayList<byte[]>();
    long at = firstAt;
    for (var cluster : clusters) {
      points.add(
          element(
              0xBB,
              number(0xB3, cluster.millis()),
              element(0xB7, number(0xF7, 1), number(0xF1, at))));
      at += cluster.element().length;
    }
    return element(0x1C53BB6B, points.toArray(byte[][]::new));
  }

  // ---- elements

  /// Always of eight bytes, so that a length never depends on a value.
  private static byte[] number(int id, long number) {
    return element(id, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private static byte[] text(int id, String text) {
    return element(id, text.getBytes(US_ASCII));
  }

  private static byte[] element(int id, byte[]... content) {
    var inside = joined(content);
    int idBytes = (Integer.SIZE - Integer.numberOfLeadingZeros(id) + 7) / Byte.SIZE;
    var element = ByteBuffer.allocate(idBytes + Long.BYTES + inside.length);
    for (int n = idBytes - 1; n >= 0; n--) {
      element.put((byte) (id >>> (Byte.SIZE * n)));
    }
    return element.putLong(1L << 56 | inside.length).put(inside).array();
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
