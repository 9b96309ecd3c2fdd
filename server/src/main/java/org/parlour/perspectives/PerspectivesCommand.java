package org.parlour.perspectives;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks of the window. Asking twice is the same as asking once.
public sealed interface PerspectivesCommand extends Command {

  /// One thing somebody thinks, for others to agree with or not.
  ///
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record OfferStatement(
      ContributionId contribution,
      Words words,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements PerspectivesCommand, Say {}

  /// Somebody's answer, the first or another one: it may be changed for ever.
  record AnswerStatement(ContributionId statement, Stance stance)
      implements PerspectivesCommand, Say {}

  /// Somebody's answer is gone, as if it had never been given.
  record LeaveUnanswered(ContributionId statement) implements PerspectivesCommand, Say {}
}
