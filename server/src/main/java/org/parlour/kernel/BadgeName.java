package org.parlour.kernel;

/// What somebody wants to be called in one gathering. Any name; the empty one means "no name".
public record BadgeName(String text, boolean takenBack) implements SealedContent {

  private static final BadgeName GONE = new BadgeName("", true);

  public BadgeName(String text) {
    this(text, false);
  }

  public static BadgeName gone() {
    return GONE;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return takenBack ? "BadgeName[taken back]" : "BadgeName[" + text.length() + " characters]";
  }
}
