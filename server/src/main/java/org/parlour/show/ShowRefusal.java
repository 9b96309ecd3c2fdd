package org.parlour.show;

import org.parlour.kernel.Refusal;

/// Why the shelf did not do what was asked.
public sealed interface ShowRefusal extends Refusal {

  /// Nobody looks at more things than this.
  record ShelfIsFull(int max) implements ShowRefusal {}
}
