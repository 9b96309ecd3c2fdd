package org.parlour.listening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of the circles: the cards that people wrote afterwards. Who sat with
/// whom does not.
public record ListeningExport(int minutesEach, List<ExportedCard> cards) {

  /// One card.
  public record ExportedCard(
      ContributionId contribution,
      Words words,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts) {}
}
