package org.parlour.kernel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parlour.kernel.PowerUsed.Sentence;

/// What something was made of, when it was made of other things.
///
/// @param from the things it was made of
/// @param printed false while it is in no report: somebody holds it back, or it is still secret
/// @param stands how it stands, in sentences that pages say in their own language
/// @param tally what a report counts of it on page one, also while it is not printed
public record MadeOf(
    Kind is,
    List<ContributionId> from,
    boolean printed,
    List<Sentence> stands,
    Map<Tallied, Integer> tally) {

  public MadeOf {
    from = List.copyOf(from);
    stands = List.copyOf(stands);
    tally = Map.copyOf(tally);
  }

  public MadeOf(Kind is, List<ContributionId> from, boolean printed, List<Sentence> stands) {
    this(is, from, printed, stands, Map.of());
  }

  /// The first value of this name in how something stands: a promise's `state`, the day that it is
  /// promised `by`. Empty where nothing is said of it.
  public static String said(List<Sentence> stands, String name) {
    return stands.stream()
        .map(sentence -> sentence.values().get(name))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }

  /// From words to change: each is made of what stands before it.
  public enum Kind {
    INSIGHT,
    OPTION,
    PROMISE,
    CHANGE
  }
}
