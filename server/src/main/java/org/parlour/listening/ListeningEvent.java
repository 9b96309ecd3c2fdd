package org.parlour.listening;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened in the circles: who sits where, and whose turn it is. Never what was said.
public sealed interface ListeningEvent extends Event {

  /// The chairs stand there.
  ///
  /// @param secondsEach how long everybody has; 0 for no clock
  record ChairsPutOut(int secondsEach) implements ListeningEvent {}

  record CircleOpened(CircleId circle) implements ListeningEvent {}

  record SatDown(CircleId circle, BadgeId by) implements ListeningEvent {}

  record GotUp(CircleId circle, BadgeId by) implements ListeningEvent {}

  record AskedForTwice(BadgeId by, boolean twice) implements ListeningEvent {}

  record RoundBegun(CircleId circle) implements ListeningEvent {}

  /// A turn is over, spoken or silent.
  record TurnEnded(CircleId circle, int turn) implements ListeningEvent {}

  record TurnPassed(CircleId circle, int turn) implements ListeningEvent {}

  record GonePast(CircleId circle, int turn) implements ListeningEvent {}

  /// Whoever speaks has as long again. Who that is stands nowhere in it.
  record LongerGiven(CircleId circle, int turn) implements ListeningEvent {}

  /// A host began: the circles just before this.
  record BegunEverywhere(int circles) implements ListeningEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("listening.log.begun", Map.of("circles", circles));
    }
  }

  /// A card that somebody wrote afterwards. Which circle they sat in is not in it: a nameless card
  /// would be one of six people's.
  ///
  /// @param by the name that was shown with it where it comes from; null for what was given here
  record CardAdded(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements ListeningEvent, Gives {}
}
