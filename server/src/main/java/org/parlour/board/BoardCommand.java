package org.parlour.board;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks of a pinpoint board. Asking twice is the same as asking once: phones repeat
/// themselves.
public sealed interface BoardCommand extends Command {

  /// One idea, in words.
  ///
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record PinCard(
      ContributionId card,
      Words words,
      Permission permission,
      @Nullable Paint paint,
      @Nullable SecretHash secretHash)
      implements BoardCommand, Say {}

  /// One idea, drawn.
  ///
  /// @param described what it shows, in its maker's words; may be empty
  record DrawCard(
      ContributionId card,
      Marks strokes,
      Words described,
      Permission permission,
      @Nullable Paint paint,
      @Nullable SecretHash secretHash)
      implements BoardCommand, Say {}

  /// A card that somebody wrote on paper, typed in for them. It is a card like any other.
  ///
  /// @param permission what its writer ticked on the paper
  /// @param name the name that stands on the paper, for `share-badge` and only then
  record TypeInCard(
      ContributionId card,
      Words words,
      Permission permission,
      @Nullable BadgeName name,
      @Nullable SecretHash secretHash)
      implements BoardCommand, Say {}

  /// Its author says it in other words.
  record AmendCard(ContributionId card, Words words) implements BoardCommand, Say {}

  /// Puts a card somewhere: the one command for dragging, tapping, keyboard and menu. Undoing a
  /// move is another one.
  ///
  /// @param group null for "on its own"
  /// @param after the card it comes after; null to come first
  record Place(ContributionId card, @Nullable GroupId group, @Nullable ContributionId after)
      implements BoardCommand, Say {}

  /// Its author keeps a card where it is: nobody else moves it until it is let go of.
  record HoldCard(ContributionId card) implements BoardCommand, Say {}

  record LetGoOfCard(ContributionId card) implements BoardCommand, Say {}

  record OpenGroup(GroupId group) implements BoardCommand, Say {}

  /// Says what a group is about.
  ///
  /// @param permission who may see the name; the room when nothing is said
  record NameGroup(GroupId group, Words words, @Nullable Permission permission)
      implements BoardCommand, Say {}

  /// All cards of `from` go to the end of `into`, and `from` is gone.
  record MergeGroups(GroupId from, GroupId into) implements BoardCommand, Say {}

  /// Its cards go on their own, and the group is gone.
  record CloseGroup(GroupId group) implements BoardCommand, Say {}

  record PlaceDot(GroupId group) implements BoardCommand, Say {}

  record LiftDot(GroupId group) implements BoardCommand, Say {}

  record MoveOn(Step step) implements BoardCommand, HostPower {}

  /// More time for the step that is on.
  ///
  /// @param seconds how much longer the step may take, 30 to 3600
  record Extend(int seconds) implements BoardCommand, HostPower {}
}
