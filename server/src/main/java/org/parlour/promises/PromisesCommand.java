package org.parlour.promises;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What may be asked where promises are kept. Asking twice is the same as asking once.
public sealed interface PromisesCommand extends Command {

  /// The word of the people who ask: what will be done, by whom, by when.
  ///
  /// @param by the last day on which it is not late
  /// @param answers what people made that this is an answer to; may be empty
  record MakePromise(
      ContributionId promise, Words words, Words team, LocalDate by, List<ContributionId> answers)
      implements PromisesCommand, HostPower {
    public MakePromise {
      answers = List.copyOf(answers);
    }
  }

  /// The whole promise as it should read from now on. What it said before stays beside it.
  record ChangePromise(
      ContributionId promise, Words words, Words team, LocalDate by, List<ContributionId> answers)
      implements PromisesCommand, HostPower {
    public ChangePromise {
      answers = List.copyOf(answers);
    }
  }

  /// How the promise stands now.
  ///
  /// @param why needed where it is late or cannot be done
  record MovePromise(ContributionId promise, PromiseState state, @Nullable Words why)
      implements PromisesCommand, HostPower {}

  /// A reasoned "we can't", for what gets no promise.
  record SayWeCannot(ContributionId contribution, List<ContributionId> answers, Words words)
      implements PromisesCommand, HostPower {
    public SayWeCannot {
      answers = List.copyOf(answers);
    }
  }

  /// What changed, as the people who promised see it.
  ///
  /// @param ours how they judge it themselves; never counted with what people say
  record SayWhatChanged(ContributionId change, ContributionId promise, Words words, Judgement ours)
      implements PromisesCommand, HostPower {}

  /// How it is for somebody, the first time or changed. Asked months after the gathering has
  /// closed, so it can always be said.
  ///
  /// @param months in which round it was asked: 0 while it is new, then 1, 3 and 12
  record Judge(ContributionId change, Judgement answer, int months)
      implements PromisesCommand, SayAlways {}

  /// What changed, or did not, in somebody's own words.
  ///
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record TellWhatChanged(
      ContributionId contribution,
      ContributionId change,
      Words words,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements PromisesCommand, SayAlways {}
}
