package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.media.Unusable.Why;

/// Takes the Opus frames out of WebM files.
///
/// RFC 8794 (EBML) and RFC 9559 (Matroska): elements are an id, a length and a content. Recorders
/// that do not know yet how long it will be leave the length of segment and clusters open; such an
/// element ends where one begins that cannot be inside it.
final class WebmReader {

  private static final int EBML = 0x1A45DFA3;
  private static final int DOC_TYPE = 0x4282;
  private static final int SEGMENT = 0x18538067;
  private static final int TRACKS = 0x1654AE6B;
  private static final int TRACK_ENTRY = 0xAE;
  private static final int TRACK_NUMBER = 0xD7;
  private static final int TRACK_TYPE = 0x83;
  private static final int CODEC_ID = 0x86;
  private static final int CODEC_PRIVATE = 0x63A2;
  private static final int CONTENT_ENCODINGS = 0x6D80;
  private static final int CLUSTER = 0x1F43B675;
  private static final int SIMPLE_BLOCK = 0xA3;
  private static final int BLOCK_GROUP = 0xA0;
  private static final int BLOCK = 0xA1;

  /// What stands beside clusters, and so ends one whose length is open: seek head, info, tracks,
  /// cues, tags, attachments, chapters, the next cluster, the next file.
  private static final Set<Integer> ENDS_A_CLUSTER =
      Set.of(
          0x114D9B74,
          0x1549A966,
          TRACKS,
          0x1C53BB6B,
          0x1254C367,
          0x1941A469,
          0x1043A770,
          CLUSTER,
          EBML);

  private static final byte[] HEAD = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
  private static final int HEAD_BYTES_MAX = 160;
  private static final int AUDIO = 2;
  private static final int LACING = 0x06;
  private static final int OPEN = -1;

  private final Cursor cursor;
  private final Frames frames;
  private long track = -1;

  private WebmReader(byte[] file, int from, int end, Frames frames) {
    this.cursor = new Cursor(file, from, end, Why.VOICE_CUT_OFF, Why.VOICE_DAMAGED);
    this.frames = frames;
  }

  static boolean begins(byte[] file) {
    return file.length > 4 && Arrays.equals(file, 0, 4, HEAD, 0, 4);
  }

  /// @throws Unusable if it is not Opus in WebM and nothing else
  static Frames read(byte[] file) throws Unusable {
    var frames = new Frames();
    var begins = Runs.begins(file, WebmReader::beginsAt);
    boolean whole = true;
    for (int n = 0; n < begins.size(); n++) {
      int end = n + 1 < begins.size() ? begins.get(n + 1) : file.length;
      var reader = new WebmReader(file, begins.get(n), end, frames);
      whole &= Runs.untilItBreaksOff(reader::document);
    }
    if (frames.count() == 0) {
      throw new Unusable(whole ? Why.NOTHING_TO_HEAR : Why.VOICE_CUT_OFF);
    }
    return frames;
  }

  /// The head of a WebM file. By luck these bytes stand in sound about never.
  private static boolean beginsAt(byte[] file, int at) {
    int end = Math.min(file.length, at + HEAD_BYTES_MAX);
    return end - at > 8
        && Arrays.equals(file, at, at + 4, HEAD, 0, 4)
        && new String(file, at, end - at, ISO_8859_1).contains("webm");
  }

  private void document() throws Unusable {
    if (id(cursor) != EBML) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    var docType = child(cursor.within(known(length(cursor))), DOC_TYPE);
    if (docType == null || !docType.text(docType.left()).replace("\0", "").equals("webm")) {
      throw new Unusable(Why.NOT_A_VOICE);
    }
    if (id(cursor) != SEGMENT) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    long length = length(cursor);
    track = -1;
    if (length == OPEN) {
      segment(cursor);
    } else {
      segment(cursor.within(length));
    }
  }

  private void segment(Cursor segment) throws Unusable {
    while (segment.more()) {
      int id = id(segment);
      long length = length(segment);
      if (id == CLUSTER && length == OPEN) {
        cluster(segment);
      } else {
        var content = segment.within(known(length));
        if (id == TRACKS) {
          tracks(content);
        } else if (id == CLUSTER) {
          cluster(content);
        }
      }
    }
  }

  private void tracks(Cursor tracks) throws Unusable {
    while (tracks.more()) {
      int id = id(tracks);
      var content = tracks.within(known(length(tracks)));
      if (id == TRACK_ENTRY) {
        if (track != -1) {
          throw new Unusable(Why.NOT_A_VOICE); // A picture beside it, or a second voice.
        }
        track(content);
      }
    }
  }

  private void track(Cursor entry) throws Unusable {
    long type = 0;
    var codec = "";
    byte[] opusHead = new byte[0];
    while (entry.more()) {
      int id = id(entry);
      var content = entry.within(known(length(entry)));
      switch (id) {
        case TRACK_NUMBER -> track = content.number(Math.min(8, content.left()));
        case TRACK_TYPE -> type = content.number(Math.min(8, content.left()));
        case CODEC_ID -> codec = content.text(content.left()).replace("\0", "");
        case CODEC_PRIVATE -> opusHead = content.take(content.left());
        case CONTENT_ENCODINGS -> throw new Unusable(Why.NOT_A_VOICE);
        default -> {} // Names, languages: they stay behind.
      }
    }
    if (type != AUDIO || !codec.equals("A_OPUS") || track < 0) {
      throw new Unusable(Why.NOT_A_VOICE);
    }
    frames.begin(Opus.checkedHead(opusHead), Opus.UNITS_PER_SECOND);
  }

  private void cluster(Cursor cluster) throws Unusable {
    while (cluster.more()) {
      int before = cluster.at();
      int id = id(cluster);
      if (ENDS_A_CLUSTER.contains(id)) {
        cluster.back(cluster.at() - before);
        return;
      }
      var content = cluster.within(known(length(cluster)));
      if (id == SIMPLE_BLOCK) {
        block(content);
      } else if (id == BLOCK_GROUP) {
        var block = child(content, BLOCK);
        if (block == null) {
          throw new Unusable(Why.VOICE_DAMAGED);
        }
        block(block);
      }
    }
  }

  private void block(Cursor block) throws Unusable {
    long number = variable(block, true);
    block.skip(2); // When: frames are played one after another.
    int flags = block.u8();
    if (number != track || (flags & LACING) != 0) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    var frame = block.take(block.left());
    frames.add(frame, Opus.unitsOf(frame));
  }

  private static @Nullable Cursor child(Cursor parent, int wanted) throws Unusable {
    while (parent.more()) {
      int id = id(parent);
      var content = parent.within(known(length(parent)));
      if (id == wanted) {
        return content;
      }
    }
    return null;
  }

  // ---- ids and lengths

  private static int id(Cursor cursor) throws Unusable {
    long id = variable(cursor, false);
    if (id > 0xffffffffL) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    return (int) id;
  }

  private static long length(Cursor cursor) throws Unusable {
    int before = cursor.at();
    long length = variable(cursor, true);
    int bits = 7 * (cursor.at() - before);
    return length == (1L << bits) - 1 ? OPEN : length;
  }

  private static long known(long length) throws Unusable {
    if (length == OPEN) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    return length;
  }

  /// A number whose leading zeros say how many bytes it has.
  ///
  /// @param withoutMark true for lengths; in ids the mark belongs to the id
  private static long variable(Cursor cursor, boolean withoutMark) throws Unusable {
    int first = cursor.u8();
    if (first == 0) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    int more = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE);
    long head = withoutMark ? first & (0xff >> (more + 1)) : first;
    return head << (Byte.SIZE * more) | cursor.number(more);
  }
}
