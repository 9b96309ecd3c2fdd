package org.parlour.priorities;

import java.util.Collection;
import java.util.List;

/// Whether any outcome, however it was found, passes a group over that is large enough, and agrees
/// enough, to have had a claim.
public final class Proportionality {

  private Proportionality() {}

  /// A group that was passed over.
  ///
  /// @param option what they all want, and did not get
  /// @param people how many they are
  /// @param most what the best off of them would have with the option added, as utility
  /// @param claim what their shares of the budget would have paid for, as utility; `most` is not
  ///   above it
  public record Violation(String option, int people, Fraction most, Fraction claim) {}

  /// Every losing option with the largest group that could claim it, in the order of options; empty
  /// if the outcome is fair to all.
  public static List<Violation> violations(
      Election election, Utility utility, Collection<String> winners) {
    return List.of();
  }

  /// The same question where every option takes one place and people approve: EJR+. The claim is a
  /// number of winners they want, and `most` how many the best off of them has.
  public static List<Violation> ejrPlus(Election election, Collection<String> winners) {
    return List.of();
  }
}
