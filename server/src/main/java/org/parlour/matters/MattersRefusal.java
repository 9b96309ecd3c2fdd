package org.parlour.matters;

import org.parlour.kernel.Refusal;

/// Why the jar did not do what was asked.
public sealed interface MattersRefusal extends Refusal {

  /// A cost is a whole number from 1 to so much.
  record CostNotRight(int max) implements MattersRefusal {}

  /// Options are only put forward, and costs only changed, while they are gathered.
  record NotGathering() implements MattersRefusal {}

  /// Nobody chooses yet.
  record NotChoosingYet() implements MattersRefusal {}

  /// What was chosen is shown, so nobody chooses any more.
  record ChoosingIsOver() implements MattersRefusal {}

  record OptionNotThere() implements MattersRefusal {}

  record NotYourOption() implements MattersRefusal {}

  /// What an option should stand on was taken back or turned over.
  record SourceNotThere() implements MattersRefusal {}

  /// Nobody reads more options than this.
  record TooManyOptions(int max) implements MattersRefusal {}

  /// More points lie on a ballot than anybody has.
  record TooManyPoints(int max) implements MattersRefusal {}

  /// There is nothing to choose from.
  record NothingPutForward() implements MattersRefusal {}

  /// Of so many options nobody has said what they cost.
  record CostMissing(int options) implements MattersRefusal {}

  /// Every option costs more than there is to share out.
  record NothingFits(int total) implements MattersRefusal {}

  /// One step after the other: first people choose, then what was chosen is shown.
  record NotInThatOrder() implements MattersRefusal {}
}
