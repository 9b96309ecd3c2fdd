package org.parlour.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.questions.QuestionsView.Marked;

/// What may leave the room of a form: its questions, the marks of five people or more, and the
/// reasons and new words that anybody may see. How a question felt stays in the room.
public record QuestionsExport(List<ExportedQuestion> questions) {

  /// One question of the form.
  ///
  /// @param people how many marked it; null under five
  public record ExportedQuestion(
      ContributionId question,
      Words words,
      boolean intimate,
      @Nullable Words whyAsked,
      @Nullable Integer people,
      List<Marked> marks,
      List<ExportedReason> reasons,
      List<ExportedWording> wordings) {}

  /// Why somebody marked it.
  public record ExportedReason(
      ContributionId contribution, Words words, Permission permission, @Nullable BadgeName by) {}

  /// New words for it.
  ///
  /// @param people how many support them; null under five
  public record ExportedWording(
      ContributionId contribution,
      Words words,
      Permission permission,
      @Nullable BadgeName by,
      @Nullable Integer people,
      boolean agreed) {}
}
