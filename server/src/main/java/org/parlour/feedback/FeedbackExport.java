package org.parlour.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of a corner: words and drawings that anybody may see. Voices and
/// pictures stay; a part of which there is neither stays with them.
public record FeedbackExport(int eachDay, List<ExportedThought> thoughts) {

  /// One thought. Its beginning may not be among its parts.
  public record ExportedThought(ThoughtId thought, boolean carried, List<ExportedPart> parts) {}

  /// One hand's part.
  public record ExportedPart(
      ContributionId part,
      boolean begins,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts) {}
}
