package org.parlour.media;

import java.util.ArrayList;
import java.util.List;
import org.parlour.media.Unusable.Why;

/// A recording that was interrupted: several files one after another, any of which may break off in
/// the middle of a frame, because a phone rang or a page was loaded again. What was said until then
/// counts.
final class Runs {

  /// Each run has a header to decode. Nobody is interrupted so often in three minutes.
  private static final int RUNS_MAX = 200;

  private Runs() {}

  /// Whether a file begins at a place.
  interface Head {
    boolean isAt(byte[] bytes, int at);
  }

  /// Reads one file.
  interface Reading {
    void run() throws Unusable;
  }

  /// Where the files begin. Recorders give out what they have every second, and not at the end of a
  /// frame, so the end of a file says nothing; the next one's head does.
  static List<Integer> begins(byte[] bytes, Head head) throws Unusable {
    var begins = new ArrayList<Integer>();
    for (int at = 0; at < bytes.length; at++) {
      if (head.isAt(bytes, at)) {
        begins.add(at);
      }
    }
    if (begins.isEmpty() || begins.getFirst() != 0 || begins.size() > RUNS_MAX) {
      throw new Unusable(Why.NOT_A_VOICE);
    }
    return begins;
  }

  /// Reads a file as far as it goes.
  ///
  /// @return true if it went to its end
  /// @throws Unusable if it is damaged
  static boolean untilItBreaksOff(Reading reading) throws Unusable {
    try {
      reading.run();
      return true;
    } catch (Unusable unusable) {
      if (unusable.why() != Why.VOICE_CUT_OFF) {
        throw unusable;
      }
      return false;
    }
  }
}
