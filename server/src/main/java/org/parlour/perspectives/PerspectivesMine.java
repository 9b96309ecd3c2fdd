package org.parlour.perspectives;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;

/// What only one badge sees: its own answers, what it might answer next, and which group it is in.
///
/// @param answers by statement
/// @param next statements it has not answered, in the order to show them
/// @param group null while there are none, or this badge has not answered enough to be in one
/// @param sure whether the group is more than a guess
public record PerspectivesMine(
    Map<ContributionId, Stance> answers,
    List<ContributionId> next,
    PerspectivesView.@Nullable Shape group,
    boolean sure) {

  public PerspectivesMine {
    answers = Map.copyOf(answers);
    next = List.copyOf(next);
  }
}
