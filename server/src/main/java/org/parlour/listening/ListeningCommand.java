package org.parlour.listening;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks of the listening round. None of them can carry what is said in it.
public sealed interface ListeningCommand extends Command {

  /// Puts chairs in a circle and takes one of them.
  record OpenCircle(CircleId circle) implements ListeningCommand, Say {}

  record SitDown(CircleId circle) implements ListeningCommand, Say {}

  /// Leaves the circle. Whose turn it was is passed over.
  record GetUp() implements ListeningCommand, Say {}

  /// Says, to nobody but the house, whether one needs twice the time.
  record AskForTwice(boolean twice) implements ListeningCommand, Say {}

  /// Anybody who sits in it begins.
  record BeginRound(CircleId circle) implements ListeningCommand, Say {}

  /// Whoever speaks has finished.
  ///
  /// @param turn which turn is meant: one that is over already is not ended twice
  record EndTurn(CircleId circle, int turn) implements ListeningCommand, Say {}

  /// Not now. The turn comes back at the end.
  record PassTurn(CircleId circle, int turn) implements ListeningCommand, Say {}

  record NeedLonger(CircleId circle, int turn) implements ListeningCommand, Say {}

  /// Goes past somebody whose page is closed and who has left.
  record GoPast(CircleId circle, int turn) implements ListeningCommand, Say {}

  /// One card of one's own, afterwards.
  ///
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record AddCard(
      ContributionId contribution,
      Words words,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements ListeningCommand, Say {}

  /// A host begins in every circle that has enough people and has not begun.
  record BeginEverywhere() implements ListeningCommand, HostPower {}
}
