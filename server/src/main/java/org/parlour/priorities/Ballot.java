package org.parlour.priorities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// What one person said. An empty one counts: that person took part, and has a share.
///
/// @param voter unique in its election
/// @param choices in the order they were given, each option at most once
public record Ballot(String voter, List<Choice> choices) {

  /// One line of a ballot.
  ///
  /// @param option its id
  /// @param points what it was given: 1 where ballots carry no points
  public record Choice(String option, BigDecimal points) {

    /// Whether it says yes to the option at all.
    boolean wants() {
      return points.signum() > 0;
    }
  }

  /// Keeps the choices as they are now.
  public Ballot {
    choices = List.copyOf(choices);
  }

  /// How many of these options this person chose.
  int choseOf(Set<String> options) {
    int chose = 0;
    for (var choice : choices) {
      chose += choice.wants() && options.contains(choice.option()) ? 1 : 0;
    }
    return chose;
  }
}
