package org.parlour.show;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of a shelf: the words of things that anybody may see. Photos stay.
public record ShowExport(List<ExportedThing> things) {

  /// One thing.
  public record ExportedThing(
      ContributionId thing,
      Words words,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts) {}
}
