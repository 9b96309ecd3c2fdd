package org.parlour.kernel;

import org.jspecify.annotations.Nullable;

/// One contribution as its author sees it in *My things*.
///
/// @param kind what it is, for example `card`
/// @param described what a drawing or a picture shows, in its maker's words
/// @param onTheBoard true when others can see it by now; false while it lies face down
public record MyThing(
    String kind,
    @Nullable Words words,
    @Nullable Marks strokes,
    @Nullable Words described,
    @Nullable Paint paint,
    @Nullable Picture picture,
    @Nullable Voice voice,
    boolean onTheBoard) {

  /// A thing of words or marks.
  public MyThing(
      String kind,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      @Nullable Paint paint,
      boolean onTheBoard) {
    this(kind, words, strokes, described, paint, null, null, onTheBoard);
  }
}
