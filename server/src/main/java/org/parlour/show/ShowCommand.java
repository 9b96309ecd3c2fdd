package org.parlour.show;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks at the shelf. Asking twice is the same as asking once.
public sealed interface ShowCommand extends Command {

  /// Something to look at together.
  ///
  /// @param words what it is and why it is here; for whoever cannot see a photo they are the photo
  /// @param picture null where the words stand alone
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record PutOnShelf(
      ContributionId contribution,
      Words words,
      @Nullable Picture picture,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements ShowCommand, Say {}
}
