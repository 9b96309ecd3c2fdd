package org.parlour.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of what we heard: sentences that anybody may see and nobody holds back,
/// with the ids of what may leave of their sources. Who answered what stays here.
public record InsightsExport(List<ExportedInsight> insights) {

  /// One sentence.
  public record ExportedInsight(
      ContributionId insight,
      Words words,
      Permission permission,
      @Nullable ContributionId beside,
      @Nullable BadgeName by,
      List<ExportedSource> sources) {}

  /// One source, and which part of its words; `to` is 0 for all of them.
  public record ExportedSource(ContributionId source, int from, int to) {}
}
