package org.parlour.lookingback;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks who looks back. Asking twice is the same as asking once.
public sealed interface LookingBackCommand extends Command {

  /// What somebody takes from it.
  ///
  /// @param asHost whether it is to say that a host looks back; only for who holds the host's
  ///   cookie
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record LookBack(
      ContributionId contribution,
      Words words,
      boolean asHost,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements LookingBackCommand, Say {}

  /// Whoever wrote it says it in other words, and says anew whether a host says it.
  record RewordReflection(ContributionId reflection, Words words, boolean asHost)
      implements LookingBackCommand, Say {}
}
