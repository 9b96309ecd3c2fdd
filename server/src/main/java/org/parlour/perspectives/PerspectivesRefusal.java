package org.parlour.perspectives;

import org.parlour.kernel.Refusal;

/// Why the window did not do what was asked.
public sealed interface PerspectivesRefusal extends Refusal {

  record StatementNotThere() implements PerspectivesRefusal {}

  /// The hosts want only the statements that are there.
  record NoMoreStatements() implements PerspectivesRefusal {}

  /// Nobody answers more statements than this.
  record WindowFull(int max) implements PerspectivesRefusal {}
}
