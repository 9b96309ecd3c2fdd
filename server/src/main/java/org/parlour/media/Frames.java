package org.parlour.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parlour.media.Unusable.Why;

/// The coded sound of a recording, frame by frame, and what a player must know to play it. A
/// recording that was interrupted is several files one after another; their frames are played one
/// after another too.
final class Frames {

  /// Three minutes, and what a recorder may add at the end of each part.
  static final int MILLIS_MAX = 182_000;

  /// At 2.5 milliseconds each, more than three minutes.
  private static final int FRAMES_MAX = 80_000;

  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private final List<Integer> lengths = new ArrayList<>();
  private final List<Integer> durations = new ArrayList<>();
  private byte[] setUp = new byte[0];
  private int unitsPerSecond;
  private long units;

  /// The next file of the recording begins.
  ///
  /// @param newSetUp what its decoder must be told
  /// @throws Unusable if it was not recorded like the ones before
  void begin(byte[] newSetUp, int newUnitsPerSecond) throws Unusable {
    boolean first = unitsPerSecond == 0;
    if (newUnitsPerSecond <= 0) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    if (!first && (unitsPerSecond != newUnitsPerSecond || !Arrays.equals(setUp, newSetUp))) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    setUp = newSetUp.clone();
    unitsPerSecond = newUnitsPerSecond;
  }

  /// @param duration how long it sounds, in units
  void add(byte[] frame, long duration) throws Unusable {
    if (unitsPerSecond == 0 || frame.length == 0 || duration < 0 || duration > unitsPerSecond) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    units += duration;
    if (millis() > MILLIS_MAX || lengths.size() >= FRAMES_MAX) {
      throw new Unusable(Why.VOICE_TOO_LONG);
    }
    sound.writeBytes(frame);
    lengths.add(frame.length);
    durations.add((int) duration);
  }

  int count() {
    return lengths.size();
  }

  int length(int frame) {
    return lengths.get(frame);
  }

  /// How long a frame sounds, in units.
  int duration(int frame) {
    return durations.get(frame);
  }

  /// All frames, one after another.
  byte[] sound() {
    return sound.toByteArray();
  }

  byte[] setUp() {
    return setUp.clone();
  }

  int unitsPerSecond() {
    return unitsPerSecond;
  }

  long units() {
    return units;
  }

  long millis() {
    return unitsPerSecond == 0 ? 0 : units * 1_000 / unitsPerSecond;
  }
}
