package org.parlour.checkin;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks of a check-in. Asking twice is the same as asking once.
public sealed interface CheckInCommand extends Command {

  /// Chooses, or chooses something else: the last choice counts.
  record Answer(Ask ask, Choice choice) implements CheckInCommand, Say {}

  /// The same in one's own words: something given, like a card.
  ///
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record SayWords(
      ContributionId contribution,
      Words words,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements CheckInCommand, Say {}

  /// Ends the choosing and makes the picture.
  record LookTogether() implements CheckInCommand, HostPower {}

  /// Lets people choose again. The picture that was made stays.
  record AskAgain() implements CheckInCommand, HostPower {}
}
