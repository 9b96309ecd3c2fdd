package org.parlour.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// A check-in as everybody in the room sees it.
///
/// @param open whether people still choose
/// @param answered how many have chosen anything; never what
/// @param pictures what there is to look at: none of fewer than five people
/// @param words in the order of their ids, which says nothing
public record CheckInView(
    When when,
    boolean ownWords,
    boolean open,
    int answered,
    List<PictureView> pictures,
    List<WordsView> words) {

  /// How many people chose what. Who they are never leaves the server.
  ///
  /// @param parts every choice that somebody made, in the order in which they are offered
  public record PictureView(Ask ask, List<Part> parts) {}

  /// How many people made one choice.
  ///
  /// @param people 1 or more
  public record Part(Choice choice, int people) {}

  /// What somebody said.
  ///
  /// @param by its author's badge name, only if the author chose to show it
  /// @param hidden why a host turned it over; its words are then not there
  public record WordsView(
      ContributionId contribution,
      @Nullable Words words,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {}
}
