package org.parlour.kernel;

/// A picture somebody took or chose: not its pixels, but where they lie and what opens them.
///
/// The pixels are encrypted under keys that stand here only, and this is sealed in the journal like
/// words. So taking it back destroys the pixels, wherever a copy of them may lie.
///
/// @param whole its longest side is at most 2,048 pixels
/// @param small for lists: its longest side is at most 480 pixels. The same as `whole` if that is
///   no larger
/// @param width of `whole`, in pixels
/// @param height of `whole`, in pixels
public record Picture(Blob whole, Blob small, int width, int height, boolean takenBack)
    implements SealedContent {

  private static final Picture GONE = new Picture(Blob.NOTHING, Blob.NOTHING, 0, 0, true);

  public Picture(Blob whole, Blob small, int width, int height) {
    this(whole, small, width, height, false);
  }

  /// What is left of a picture whose key is gone, or of one that never arrived.
  public static Picture gone() {
    return GONE;
  }

  @Override
  public String toString() {
    return takenBack ? "Picture[taken back]" : "Picture[" + width + " by " + height + "]";
  }
}
