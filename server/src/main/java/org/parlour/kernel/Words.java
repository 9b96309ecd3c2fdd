package org.parlour.kernel;

import org.jspecify.annotations.Nullable;

/// Somebody's exact words. Nothing here ever changes them: no trimming, no spelling, no cutting.
///
/// @param text as it was typed; empty when taken back
/// @param language BCP 47 tag of its language; null when nobody said
public record Words(String text, @Nullable String language, boolean takenBack)
    implements SealedContent {

  private static final Words GONE = new Words("", null, true);

  public Words(String text, @Nullable String language) {
    this(text, language, false);
  }

  public static Words of(String text) {
    return new Words(text, null);
  }

  /// What is left of words whose key is gone.
  public static Words gone() {
    return GONE;
  }

  /// The same words in quotation marks, to be printed.
  public static Words quoted(Words words) {
    return new Words("“" + words.text() + "”", words.language());
  }

  /// Length as a person counts it: an emoji is one, however many bytes it takes.
  public int codePoints() {
    return text.codePointCount(0, text.length());
  }

  /// Never the words: this ends up in logs.
  @Override
  public String toString() {
    return takenBack ? "Words[taken back]" : "Words[" + codePoints() + " code points]";
  }
}
