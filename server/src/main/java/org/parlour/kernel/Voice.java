package org.parlour.kernel;

/// Something somebody said: not the sound, but where it lies and what opens it. See [Picture].
///
/// @param millis how long it is
public record Voice(Blob sound, int millis, boolean takenBack) implements SealedContent {

  private static final int MILLIS_IN_A_SECOND = 1_000;
  private static final Voice GONE = new Voice(Blob.NOTHING, 0, true);

  public Voice(Blob sound, int millis) {
    this(sound, millis, false);
  }

  /// What is left of a voice whose key is gone, or of one that never arrived.
  public static Voice gone() {
    return GONE;
  }

  /// How long it is in whole seconds, as a page shows it; at least 1.
  public int seconds() {
    return Math.max(1, Math.round((float) millis / MILLIS_IN_A_SECOND));
  }

  @Override
  public String toString() {
    return takenBack ? "Voice[taken back]" : "Voice[" + millis + " ms]";
  }
}
