package org.parlour.trying;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Voice;

/// What may be asked of the table.
public sealed interface TableCommand extends Command {

  record PutOnTryingTable(
      ContributionId contribution,
      @Nullable Picture picture,
      @Nullable Voice voice,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements TableCommand, Command.Say {}
}
