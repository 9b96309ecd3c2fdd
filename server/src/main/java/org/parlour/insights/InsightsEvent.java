package org.parlour.insights;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened to what we heard.
public sealed interface InsightsEvent extends Event {

  record PosterLaidOut() implements InsightsEvent {}

  record InsightWritten(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      @Nullable ContributionId beside)
      implements InsightsEvent, Gives {}

  record InsightReworded(ContributionId contribution, Words words)
      implements InsightsEvent, About {}

  /// It comes from this, too; or from another part of it than was said before.
  ///
  /// @param to where the quote ends, in code points; 0 for all of the words
  record SourceGathered(ContributionId insight, ContributionId source, int from, int to)
      implements InsightsEvent {}

  record SourceLetGo(ContributionId insight, ContributionId source) implements InsightsEvent {}

  record InsightAnswered(ContributionId insight, BadgeId by, Verdict verdict)
      implements InsightsEvent {}

  /// The same in somebody's own words.
  record AnswerSaid(
      ContributionId contribution,
      Provenance provenance,
      ContributionId insight,
      Verdict verdict,
      Words words)
      implements InsightsEvent, Gives {}

  /// Both views are printed.
  record BothPrinted(ContributionId insight) implements InsightsEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("insights.log.both-printed", Map.of());
    }
  }

  /// A sentence that came with an import. Nobody here wrote it.
  record InsightBrought(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      @Nullable ContributionId beside,
      @Nullable BadgeName by)
      implements InsightsEvent, Gives {}
}
