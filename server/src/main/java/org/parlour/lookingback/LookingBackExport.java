package org.parlour.lookingback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of what people said who looked back.
public record LookingBackExport(List<ExportedReflection> said) {

  /// What somebody takes from it.
  public record ExportedReflection(
      ContributionId contribution,
      Words words,
      Permission permission,
      @Nullable BadgeName by,
      boolean asHost,
      boolean fromHosts) {}
}
