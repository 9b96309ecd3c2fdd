package org.parlour.kernel;

import java.util.List;
import org.parlour.kernel.PowerUsed.Sentence;

/// What something was made of, when it was made of other things.
///
/// @param from the things it was made of
/// @param printed false while it is in no report: somebody holds it back, or it is still secret
/// @param stands how it stands, in sentences that pages say in their own language
public record MadeOf(Kind is, List<ContributionId> from, boolean printed, List<Sentence> stands) {

  public MadeOf {
    from = List.copyOf(from);
    stands = List.copyOf(stands);
  }

  /// From words to change: each is made of what stands before it.
  public enum Kind {
    INSIGHT,
    OPTION,
    PROMISE,
    CHANGE
  }
}
