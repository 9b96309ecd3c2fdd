package org.parlour.promises;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened to promises, and what came of them.
///
/// A day is the number of days since 1 January 1970, in UTC. It stands in the fact and is not taken
/// from the journal, because what came with an import happened on another day.
public sealed interface PromisesEvent extends Event {

  record PromisesLaidOut() implements PromisesEvent {}

  /// Hosts gave their word.
  ///
  /// @param by the last day on which it is not late
  /// @param answers what people made that it answers
  /// @param on the day it was made
  record PromiseMade(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      Words team,
      int by,
      List<ContributionId> answers,
      int on)
      implements PromisesEvent, Gives {
    public PromiseMade {
      answers = List.copyOf(answers);
    }
  }

  /// The promise says something else from now on. A late one with another date is on the way again.
  record PromiseChanged(
      ContributionId promise, Words words, Words team, int by, List<ContributionId> answers, int on)
      implements PromisesEvent, About {
    public PromiseChanged {
      answers = List.copyOf(answers);
    }

    @Override
    public ContributionId contribution() {
      return promise;
    }
  }

  /// A host said how it stands.
  record PromiseMoved(ContributionId promise, PromiseState state, @Nullable Words why, int on)
      implements PromisesEvent, About {
    @Override
    public ContributionId contribution() {
      return promise;
    }
  }

  /// Its date has passed, and nobody had said that it is kept or cannot be done.
  record PromiseLate(ContributionId promise) implements PromisesEvent {}

  record WeCannotSaid(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      List<ContributionId> answers,
      int on)
      implements PromisesEvent, Gives {
    public WeCannotSaid {
      answers = List.copyOf(answers);
    }
  }

  /// Hosts said what came of a promise.
  ///
  /// @param ours what the people who promised think of it themselves
  /// @param elsewhere true when it came with an import: whom it concerns is asked there, not here
  record ChangeSaid(
      ContributionId contribution,
      ContributionId promise,
      Provenance provenance,
      Words words,
      Judgement ours,
      int on,
      boolean elsewhere)
      implements PromisesEvent, Gives {}

  /// A round began in which people are asked how a change is for them.
  ///
  /// @param people how many had given anything in this gathering by then
  record PeopleAsked(ContributionId change, int months, int people) implements PromisesEvent {}

  /// Only the badge itself ever hears of it.
  record Judged(ContributionId change, BadgeId by, int months, Judgement judgement)
      implements PromisesEvent {}

  /// How people judged in one round elsewhere; nobody knows who.
  ///
  /// @param judged how many did; where fewer than five did, the four numbers after it are 0
  record RoundBrought(
      ContributionId change,
      int months,
      int asked,
      int judged,
      int better,
      int same,
      int worse,
      int dontKnow)
      implements PromisesEvent {}

  /// Somebody told what changed for them.
  ///
  /// @param by the name that was shown with it where it comes from; null for what was given here
  record StoryTold(
      ContributionId contribution,
      ContributionId change,
      Provenance provenance,
      Words words,
      @Nullable BadgeName by)
      implements PromisesEvent, Gives {}

  /// A host used a power here; what came of it stands just before this.
  record HostActed(HostAct act) implements PromisesEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence(act.logged(), Map.of());
    }
  }
}
