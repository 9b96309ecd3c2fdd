package org.parlour.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What somebody asks where we say what we heard. Asking twice is the same as asking once.
public sealed interface InsightsCommand extends Command {

  /// A sentence, and what it comes from.
  ///
  /// @param beside the sentence it says in other words; both stand beside each other
  /// @param sources what people made, anywhere in the room; at least one
  record WriteInsight(
      ContributionId contribution,
      Words words,
      @Nullable ContributionId beside,
      List<ContributionId> sources,
      Permission permission)
      implements InsightsCommand, Say {}

  /// Other words for one's own sentence. Everybody whose words it comes from is asked again.
  record RewordInsight(ContributionId insight, Words words) implements InsightsCommand, Say {}

  /// Something more that a sentence comes from, or another part of it.
  ///
  /// @param from where its quote begins, in code points
  /// @param to where its quote ends; 0 for all of its words
  record GatherSource(ContributionId insight, ContributionId source, int from, int to)
      implements InsightsCommand, Say {}

  /// Lets go of a source. Whoever wrote the sentence may, and whoever made the source.
  record LetGoOfSource(ContributionId insight, ContributionId source)
      implements InsightsCommand, Say {}

  /// What somebody whose words it comes from says to it. Kept when everything has closed.
  ///
  /// @param contribution the id of what they add in their own words; with `words` or not at all
  record AnswerInsight(
      ContributionId insight,
      Verdict verdict,
      @Nullable ContributionId contribution,
      @Nullable Words words,
      Permission permission)
      implements InsightsCommand, SayAlways {}

  /// Prints a sentence that is held back together with what those say who did not mean it.
  record PrintBoth(ContributionId insight) implements InsightsCommand, HostPower {}
}
