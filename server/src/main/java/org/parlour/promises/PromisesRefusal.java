package org.parlour.promises;

import org.parlour.kernel.Refusal;

/// Why something was not promised, moved or said.
public sealed interface PromisesRefusal extends Refusal {

  record PromiseNotThere() implements PromisesRefusal {}

  record ChangeNotThere() implements PromisesRefusal {}

  /// What it answers was taken back or turned over, or was never there.
  record AnsweredNotThere() implements PromisesRefusal {}

  /// A "we can't" that answers nothing.
  record NothingAnswered() implements PromisesRefusal {}

  record DateInThePast() implements PromisesRefusal {}

  /// A promise whose date has passed is late, until it has another.
  record NewDateFirst() implements PromisesRefusal {}

  record WhyNeeded() implements PromisesRefusal {}

  /// What was only promised has changed nothing yet.
  record NothingDoneYet() implements PromisesRefusal {}

  /// That round has not begun.
  record NotAskedYet() implements PromisesRefusal {}

  /// It came with an import; people are asked about it where it comes from.
  record AskedElsewhere() implements PromisesRefusal {}

  /// More than this nobody reads.
  record EnoughThere(int max) implements PromisesRefusal {}
}
