package org.parlour.insights;

import org.parlour.kernel.Refusal;

/// Why something was not done where we say what we heard.
public sealed interface InsightsRefusal extends Refusal {

  record InsightNotThere() implements InsightsRefusal {}

  /// A sentence comes from something.
  record NoSource() implements InsightsRefusal {}

  /// What it should come from is not in this room, or not any more.
  record SourceNotThere() implements InsightsRefusal {}

  /// Only whoever wrote a sentence changes it.
  record NotYourSentence() implements InsightsRefusal {}

  /// Only those whose words a sentence comes from say whether it is right.
  record NotFromYourWords() implements InsightsRefusal {}

  /// Both views are printed only where somebody has said theirs.
  record NoOtherView() implements InsightsRefusal {}

  record TooManyInsights(int max) implements InsightsRefusal {}

  record TooManySources(int max) implements InsightsRefusal {}
}
