package org.parlour.kernel;

import java.util.List;
import org.parlour.kernel.PowerUsed.Sentence;

/// What a report prints as it was given, without anything being made of it: people's own words on
/// what they take from it.
///
/// @param stands what is said beside it, in sentences that pages say in their own language
public record PrintedAsGiven(List<Sentence> stands) {

  public PrintedAsGiven {
    stands = List.copyOf(stands);
  }
}
