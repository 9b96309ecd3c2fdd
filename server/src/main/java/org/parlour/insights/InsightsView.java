package org.parlour.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// What we heard, as everybody in the room sees it. Of what a sentence comes from only the ids are
/// here: whoever may see the words has them from where they lie.
///
/// @param insights oldest first
public record InsightsView(List<InsightView> insights) {

  /// One sentence.
  ///
  /// @param words null when a host turned it over
  /// @param beside the sentence it says in other words
  /// @param earlier what it said before, oldest first
  /// @param said what those say, in their own words, whose words it comes from
  /// @param by who wrote it, only if they chose to show it
  public record InsightView(
      ContributionId insight,
      @Nullable Words words,
      @Nullable ContributionId beside,
      @Wire.UnlessUsual List<Words> earlier,
      List<SourceView> sources,
      AskedView asked,
      @Wire.UnlessUsual List<SaidView> said,
      @Nullable BadgeName by,
      @Nullable HideReason hidden) {}

  /// Something it comes from, and which part of its words.
  ///
  /// @param to where the quote ends, in code points; 0 for all of them
  public record SourceView(
      ContributionId contribution, @Wire.UnlessUsual int from, @Wire.UnlessUsual int to) {}

  /// How it stands with those whose words it comes from.
  ///
  /// @param people how many people made what it comes from
  /// @param asked how many are asked whether it is right
  /// @param answers how they answered; null while so few are asked that it would say who said what
  /// @param bothPrinted whether it is printed together with what others meant
  public record AskedView(
      Standing standing,
      int people,
      int asked,
      @Nullable AnswersView answers,
      @Wire.UnlessUsual boolean bothPrinted) {}

  /// How many said what. Saying nothing is not agreeing.
  public record AnswersView(int right, int nearly, int notMeant) {}

  /// What somebody says to it.
  ///
  /// @param words null when a host turned them over
  public record SaidView(
      ContributionId contribution,
      Verdict verdict,
      @Nullable Words words,
      @Nullable BadgeName by,
      @Nullable HideReason hidden) {}
}
