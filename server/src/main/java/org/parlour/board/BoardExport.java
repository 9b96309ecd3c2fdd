package org.parlour.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of one board: what everybody may see by now, and of that only what its
/// author shared. Ids are kept, so that bringing it in and taking it out again gives the same.
///
/// @param groups in the order of the board
/// @param cards in the order of the board: group by group, then those on their own
public record BoardExport(
    Step step, int dotsEach, List<ExportedGroup> groups, List<ExportedCard> cards) {

  /// One group.
  ///
  /// @param name null when it has none, or whoever named it keeps the name in the room
  /// @param dots null until the board is closed
  public record ExportedGroup(
      GroupId group,
      @Nullable ContributionId nameId,
      @Nullable Words name,
      @Nullable Permission permission,
      @Nullable Integer dots) {}

  /// One card.
  public record ExportedCard(
      ContributionId card,
      @Nullable GroupId group,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      @Nullable Paint paint,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts) {}
}
