package org.parlour.promises;

import java.util.List;
import org.parlour.kernel.ContributionId;

/// What only one badge sees: how it judged what changed.
///
/// @param judgements one for each change and round
public record PromisesMine(List<MyJudgement> judgements) {

  /// One of its own.
  public record MyJudgement(ContributionId change, int months, Judgement judgement) {}
}
