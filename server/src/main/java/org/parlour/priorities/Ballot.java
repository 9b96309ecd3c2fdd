package org.parlour.priorities;

import java.math.BigDecimal;
import java.util.List;

/// What one person said. An empty one counts: that person took part, and has a share.
///
/// @param voter unique in its election
/// @param choices in the order they were given, each option at most once
public record Ballot(String voter, List<Choice> choices) {

  /// One line of a ballot.
  ///
  /// @param option its id
  /// @param points what it was given: 1 where ballots carry no points
  public record Choice(String option, BigDecimal points) {}

  /// Keeps the choices as they are now.
  public Ballot {
    choices = List.copyOf(choices);
  }
}
