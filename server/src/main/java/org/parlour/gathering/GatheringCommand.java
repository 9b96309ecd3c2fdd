package org.parlour.gathering;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationId;

/// What may be asked of the gathering itself, for every kind of contribution.
public sealed interface GatheringCommand extends Command {

  /// Its author, or whoever holds its secret, wants it gone everywhere.
  ///
  /// @param secret for nameless things: what their hash was made from
  record TakeBack(ContributionId contribution, @Nullable String secret)
      implements GatheringCommand {}

  record ChangePermission(ContributionId contribution, Permission permission)
      implements GatheringCommand, Say {}

  record Hide(ContributionId contribution, HideReason reason)
      implements GatheringCommand, HostPower {}

  record ShowAgain(ContributionId contribution) implements GatheringCommand, HostPower {}

  /// The lamp says where we are.
  ///
  /// @param to null to put it out
  record MoveLamp(@Nullable StationId to) implements GatheringCommand, HostPower {}
}
