package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parlour.media.Unusable.Why;

/// Takes the AAC frames out of MP4 files.
///
/// ISO/IEC 14496-12: boxes are a length, a name and a content. Where the frames are stands in
/// tables: in one for all (`stbl`), or, from a recorder that does not know yet how long it will be,
/// in one per fragment (`moof`).
final class Mp4Reader {

  private static final int SAMPLES_MAX = 80_000;
  private static final int HEAD_BYTES_MIN = 16;

  private final byte[] all;
  private final Frames frames = new Frames();

  Mp4Reader(byte[] all) {
    this.all = all;
  }

  /// @throws Unusable if it is not AAC in MP4 and nothing else
  Frames read() throws Unusable {
    var begins = Runs.begins(all, Mp4Reader::beginsAt);
    boolean whole = true;
    for (int n = 0; n < begins.size(); n++) {
      int end = n + 1 < begins.size() ? begins.get(n + 1) : all.length;
      var file = new OneFile(Arrays.copyOfRange(all, begins.get(n), end));
      whole &= Runs.untilItBreaksOff(file::read);
    }
    if (frames.count() == 0) {
      throw new Unusable(whole ? Why.NOTHING_TO_HEAR : Why.VOICE_CUT_OFF);
    }
    return frames;
  }

  /// The head of an MP4 file: a short box of this name. By luck it stands in sound about never.
  private static boolean beginsAt(byte[] bytes, int at) {
    return bytes.length - at > HEAD_BYTES_MIN
        && bytes[at] == 0
        && bytes[at + 1] == 0
        && bytes[at + 2] == 0
        && bytes[at + 3] >= HEAD_BYTES_MIN
        && new String(bytes, at + 4, 4, ISO_8859_1).equals("ftyp");
  }

  /// One box.
  private record Box(String name, Cursor content, int at) {

    static Box next(Cursor cursor) throws Unusable {
      int at = cursor.at();
      long length = cursor.u32();
      var name = cursor.text(4);
      long head = 8;
      if (length == 1) {
        length = cursor.number(8);
        head = 16;
      } else if (length == 0) {
        length = head + cursor.left();
      }
      return new Box(name, cursor.within(length - head), at);
    }

    boolean is(String wanted) {
      return name.equals(wanted);
    }
  }

  /// What a box does with one of the boxes inside it.
  private interface Inside {
    void box(Box box) throws Unusable;
  }

  private static void each(Cursor content, Inside inside) throws Unusable {
    while (content.more()) {
      inside.box(Box.next(content));
    }
  }

  /// One file of the recording.
  private final class OneFile {
    private final byte[] file;
    private byte[] setUp = new byte[0];
    private int tracks;
    private boolean isSound;
    private long unitsPerSecond;
    private long defaultDuration;
    private long defaultSize;
    private final List<Long> sizes = new ArrayList<>();
    private final List<Long> durations = new ArrayList<>();
    private final List<Long> chunkAt = new ArrayList<>();
    private final List<long[]> chunkRuns = new ArrayList<>();

    OneFile(byte[] file) {
      this.file = file;
    }

    void read() throws Unusable {
      var cursor = new Cursor(file, 0, file.length, Why.VOICE_CUT_OFF, Why.VOICE_DAMAGED);
      while (cursor.more()) {
        var box = Box.next(cursor);
        switch (box.name()) {
          case "moov" -> {
            movie(box.content());
            readTables();
          }
          case "moof" -> fragment(box);
          default -> {} // The sound itself, and what stays behind.
        }
      }
    }

    private void movie(Cursor movie) throws Unusable {
      each(
          movie,
          box -> {
            switch (box.name()) {
              case "trak" -> track(box.content());
              case "mvex" ->
                  each(
                      box.content(),
                      more -> {
                        if (more.is("trex")) {
                          more.content().skip(12);
                          defaultDuration = more.content().u32();
                          defaultSize = more.content().u32();
                        }
                      });
              default -> {} // Tags, places: they stay behind.
            }
          });
      if (tracks != 1 || !isSound || setUp.length == 0 || unitsPerSecond > 1_000_000) {
        throw new Unusable(Why.NOT_A_VOICE);
      }
      frames.begin(setUp, (int) unitsPerSecond);
    }

    private void track(Cursor track) throws Unusable {
      tracks++;
      each(
          track,
          box -> {
            if (box.is("mdia")) {
              each(box.content(), this::media);
            }
          });
    }

    private void media(Box box) throws Unusable {
      var content = box.content();
      switch (box.name()) {
        case "mdhd" -> {
          content.skip(content.u8() == 1 ? 19 : 11);
          unitsPerSecond = content.u32();
        }
        case "hdlr" -> {
          content.skip(8);
          isSound = content.text(4).equals("soun");
        }
        case "minf" ->
            each(
                content,
                minf -> {
                  if (minf.is("stbl")) {
                    each(minf.content(), this::table);
                  }
                });
        default -> {}
      }
    }

    private void table(Box box) throws Unusable {
      var content = box.content();
      switch (box.name()) {
        case "stsd" -> {
          content.skip(4);
          if (content.u32() != 1) {
            throw new Unusable(Why.NOT_A_VOICE);
          }
          setUp = Aac.setUpIn(content);
        }
        case "stsz" -> sizes(content);
        case "stts" -> {
          content.skip(4);
          for (long runs = content.u32(); runs > 0; runs--) {
            long samples = content.u32();
            long duration = content.u32();
            for (; samples > 0; samples--) {
              durations.add(duration);
              limit(durations.size());
            }
          }
        }
        case "stsc" -> {
          content.skip(4);
          for (long runs = content.u32(); runs > 0; runs--) {
            chunkRuns.add(new long[] {content.u32(), content.u32()});
            content.skip(4);
            limit(chunkRuns.size());
          }
        }
        case "stco", "co64" -> {
          int bytes = box.is("stco") ? 4 : 8;
          content.skip(4);
          for (long chunks = content.u32(); chunks > 0; chunks--) {
            chunkAt.add(content.number(bytes));
            limit(chunkAt.size());
          }
        }
        default -> {}
      }
    }

    private void sizes(Cursor content) throws Unusable {
      content.skip(4);
      long sameForAll = content.u32();
      for (long samples = content.u32(); samples > 0; samples--) {
        sizes.add(sameForAll == 0 ? content.u32() : sameForAll);
        limit(sizes.size());
      }
    }

    private static void limit(int samples) throws Unusable {
      if (samples > SAMPLES_MAX) {
        throw new Unusable(Why.VOICE_TOO_LONG);
      }
    }

    /// The frames of the tables for all, chunk by chunk.
    private void readTables() throws Unusable {
      int sample = 0;
      int run = 0;
      for (int chunk = 0; chunk < chunkAt.size(); chunk++) {
        while (run + 1 < chunkRuns.size() && chunkRuns.get(run + 1)[0] <= chunk + 1L) {
          run++;
        }
        if (chunkRuns.isEmpty()) {
          throw new Unusable(Why.VOICE_DAMAGED);
        }
        long at = chunkAt.get(chunk);
        for (long n = chunkRuns.get(run)[1]; n > 0; n--) {
          if (sample >= sizes.size() || sample >= durations.size()) {
            throw new Unusable(Why.VOICE_DAMAGED);
          }
          frame(at, sizes.get(sample), durations.get(sample));
          at += sizes.get(sample);
          sample++;
        }
      }
    }

    private void frame(long at, long size, long duration) throws Unusable {
      if (at < 0 || at > file.length) {
        throw new Unusable(Why.VOICE_CUT_OFF);
      }
      frames.add(
          new Cursor(file, (int) at, file.length, Why.VOICE_CUT_OFF, Why.VOICE_DAMAGED).take(size),
          duration);
    }

    private void fragment(Box moof) throws Unusable {
      each(
          moof.content(),
          box -> {
            if (box.is("traf")) {
              new Fragment(moof.at()).read(box.content());
            }
          });
    }

    /// Some seconds of a recording.
    private final class Fragment {
      private long base;
      private long next;
      private long duration = defaultDuration;
      private long size = defaultSize;

      Fragment(long moofAt) {
        base = moofAt;
        next = moofAt;
      }

      void read(Cursor traf) throws Unusable {
        each(
            traf,
            box -> {
              switch (box.name()) {
                case "tfhd" -> header(box.content());
                case "trun" -> run(box.content());
                default -> {}
              }
            });
      }

      private void header(Cursor content) throws Unusable {
        long flags = content.u32();
        content.skip(4);
        if ((flags & 0x1) != 0) {
          base = content.number(8);
          next = base;
        }
        content.skip((flags & 0x2) != 0 ? 4 : 0);
        duration = (flags & 0x8) != 0 ? content.u32() : duration;
        size = (flags & 0x10) != 0 ? content.u32() : size;
      }

      private void run(Cursor content) throws Unusable {
        long flags = content.u32();
        long samples = content.u32();
        if ((flags & 0x1) != 0) {
          next = base + (int) content.u32();
        }
        content.skip((flags & 0x4) != 0 ? 4 : 0);
        for (; samples > 0; samples--) {
          long lasts = (flags & 0x100) != 0 ? content.u32() : duration;
          long bytes = (flags & 0x200) != 0 ? content.u32() : size;
          content.skip((flags & 0x400) != 0 ? 4 : 0);
          content.skip((flags & 0x800) != 0 ? 4 : 0);
          frame(next, bytes, lasts);
          next += bytes;
        }
      }
    }
  }
}
