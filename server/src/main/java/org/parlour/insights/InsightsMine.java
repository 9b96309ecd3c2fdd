package org.parlour.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;

/// What only one badge sees of what we heard.
///
/// @param written the sentences it wrote
/// @param asked the sentences that come from its words
public record InsightsMine(List<ContributionId> written, List<AskedOfMe> asked) {

  /// A sentence that was made of somebody's words.
  ///
  /// @param mine what of theirs it comes from
  /// @param verdict what they say to it; null while they say nothing
  public record AskedOfMe(
      ContributionId insight, List<ContributionId> mine, @Nullable Verdict verdict) {}
}
