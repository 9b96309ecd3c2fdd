package org.parlour.perspectives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of a window: statements that anybody may see, and how they were answered
/// where at least five did. Who answered what never leaves.
public record PerspectivesExport(boolean ownStatements, List<ExportedStatement> statements) {

  /// One statement.
  ///
  /// @param answers null where fewer than five answered
  public record ExportedStatement(
      ContributionId statement,
      Words words,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts,
      @Nullable Answers answers) {}

  /// How many said what.
  public record Answers(int agrees, int disagrees, int passes) {
    int all() {
      return agrees + disagrees + passes;
    }
  }
}
