package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.parlour.kernel.MediaType;
import org.parlour.media.Unusable.Why;

/// Reads voices as browsers record them, and packs them afresh.
///
/// The sound itself is not decoded: browsers do that in a sandbox. But its wrapping is walked
/// through from end to end, and only the frames are taken into a wrapping that we write. So tags,
/// places, pictures, second tracks and hidden bytes stay behind, and how long it is is counted, not
/// believed.
public final class Voices {

  private Voices() {}

  /// A voice packed afresh.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Packed(MediaType type, byte[] sound, int millis) {}

  /// Packs a voice afresh. A recording that was interrupted may be several files of the same
  /// recorder, one after another.
  ///
  /// @throws Unusable if it is none, or too long, or damaged
  public static Packed read(byte[] file) throws Unusable {
    if (WebmReader.begins(file)) {
      var frames = WebmReader.read(file);
      return packed(MediaType.WEBM, WebmWriter.write(frames), frames);
    }
    if (file.length > 8 && new String(file, 4, 4, ISO_8859_1).equals("ftyp")) {
      var frames = new Mp4Reader(file).read();
      return packed(MediaType.MP4, Mp4Writer.write(frames), frames);
    }
    throw new Unusable(Why.NOT_A_VOICE);
  }

  private static Packed packed(MediaType type, byte[] sound, Frames frames) {
    return new Packed(type, sound, (int) frames.millis());
  }
}
