package org.parlour.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks at the jar. Asking twice is the same as asking once.
public sealed interface MattersCommand extends Command {

  /// Something that could be chosen.
  ///
  /// @param cost what it takes of what is shared out; null where every option takes one place
  /// @param standsOn the insights it answers; may be empty
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record PutForward(
      ContributionId contribution,
      Words words,
      @Nullable Integer cost,
      List<ContributionId> standsOn,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements MattersCommand, Say {
    public PutForward {
      standsOn = List.copyOf(standsOn);
    }
  }

  /// Whoever put an option forward says anew what it costs.
  record ChangeCost(ContributionId option, int cost) implements MattersCommand, Say {}

  /// Somebody's whole ballot. It takes the place of the one before it.
  ///
  /// @param options what they want. With points, an option is named once for each point that lies
  ///   on it. An empty ballot counts: its giver took part, and wants none of these
  record Choose(List<ContributionId> options) implements MattersCommand, Say {
    public Choose {
      options = List.copyOf(options);
    }
  }

  /// As if this badge had not chosen.
  record TakeChoiceOut() implements MattersCommand, Say {}

  /// The hosts put options forward. Each is labelled as theirs.
  record PutOptions(List<NewOption> options) implements MattersCommand, HostPower {
    public PutOptions {
      options = List.copyOf(options);
    }
  }

  /// One option of the hosts.
  ///
  /// @param cost null where every option takes one place
  record NewOption(
      ContributionId option, Words words, @Nullable Integer cost, List<ContributionId> standsOn) {
    public NewOption {
      standsOn = List.copyOf(standsOn);
    }
  }

  /// A host says what an option of the hosts costs.
  record SayWhatItCosts(ContributionId option, int cost) implements MattersCommand, HostPower {}

  record MoveOn(Step step) implements MattersCommand, HostPower {}
}
