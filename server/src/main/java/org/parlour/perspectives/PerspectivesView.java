package org.parlour.perspectives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The window as everybody in the room sees it.
///
/// @param statements oldest first
public record PerspectivesView(boolean ownStatements, List<StatementView> statements, Seen seen) {

  /// One statement. How it is answered stands in [Seen] alone.
  ///
  /// @param by its author's badge name, only if the author chose to show it
  /// @param hidden why a host paused it; its words are then not there, and it takes no part
  public record StatementView(
      ContributionId statement,
      @Nullable Words words,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {}

  /// How the room sees it, as of some moments ago. Numbers of fewer than five people are not in it,
  /// nor is any one person.
  ///
  /// @param picture whether there are groups, and if not, why
  /// @param people how many are counted: whoever answered seven statements, or all of fewer
  /// @param steady how far the groups can be trusted; null while that is being worked out, and
  ///   without groups
  /// @param yesSaying whether the picture is mostly about how readily people agree with anything
  /// @param shared what all groups agree with, or disagree with, strongest first
  /// @param differ where the groups differ most, strongest first
  /// @param tallies how each statement was answered by those who are counted; only statements that
  ///   at least five of them answered
  public record Seen(
      Picture picture,
      int people,
      @Nullable Steady steady,
      @Wire.UnlessUsual boolean yesSaying,
      List<Shared> shared,
      List<GroupView> groups,
      List<ContributionId> differ,
      List<Tally> tallies) {

    /// Nothing can be said yet.
    static Seen tooEarly(int people) {
      return new Seen(
          Picture.TOO_EARLY, people, null, false, List.of(), List.of(), List.of(), List.of());
    }
  }

  /// Whether there are groups, and if not, why.
  public enum Picture {
    /// Too few people have answered enough.
    TOO_EARLY,
    /// People answered alike.
    ALIKE,
    /// Nothing splits the room into groups of five or more that stand apart.
    ONE,
    GROUPS
  }

  /// How far groups can be trusted.
  public enum Steady {
    CLEAR,
    FAIRLY_CLEAR,
    STILL_MOVING
  }

  /// What groups are called: neutral, by shape.
  public enum Shape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS
  }

  /// Something nearly everybody shares.
  public record Shared(ContributionId statement, Stance stance) {}

  /// One group: people who see things alike.
  ///
  /// @param x where it lies in the picture, from -1 to 1
  /// @param wide how far its people lie apart along x, in the same unit
  /// @param knownFor what it says more than others do, strongest first
  public record GroupView(
      Shape shape,
      int people,
      double x,
      double y,
      double wide,
      double tall,
      List<Shared> knownFor) {}

  /// How one statement was answered.
  ///
  /// @param groups the same for each group, in their order; empty without groups
  public record Tally(
      ContributionId statement, int agrees, int disagrees, int seen, List<Part> groups) {}

  /// How one group answered.
  public record Part(int agrees, int disagrees, int seen) {}
}
