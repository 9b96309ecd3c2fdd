package org.parlour.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of a jar: the options that anybody may see, what was chosen of them, and
/// the numbers of five people or more. Nobody's ballot.
///
/// @param options in the order they are shown
/// @param result absent until it is shown
public record MattersExport(
    Sharing shares,
    int total,
    BallotForm ballot,
    Step step,
    List<ExportedOption> options,
    @Nullable ExportedResult result) {

  /// Something that could be chosen.
  ///
  /// @param cost absent while nobody has said it
  public record ExportedOption(
      ContributionId option,
      Words words,
      @Nullable Integer cost,
      List<ContributionId> standsOn,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts) {}

  /// What was chosen, and what simple counting would have chosen.
  ///
  /// @param spent of the total, also on what stays in the room
  public record ExportedResult(
      List<ExportedChoice> chosen,
      List<ContributionId> byCounting,
      int spent,
      @Nullable Integer people,
      @Nullable Integer withOne,
      @Nullable Integer countingWithOne,
      List<Note> notes) {}

  /// One option that was chosen.
  public record ExportedChoice(
      ContributionId option, @Nullable Integer people, @Nullable Integer nothingElse, Why why) {}
}
