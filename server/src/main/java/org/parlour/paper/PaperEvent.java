package org.parlour.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened at the paper table.
public sealed interface PaperEvent extends Event {

  /// The table was laid.
  ///
  /// @param prompts what each round asks for; the last one is asked for the rest
  /// @param rounds at most this many, and never more than there are people
  /// @param firstSeconds for drawing in the first round, which is best kept short
  record TableLaid(
      Mode mode,
      Pace pace,
      List<Words> prompts,
      int rounds,
      int lookSeconds,
      int thinkSeconds,
      int firstSeconds,
      int drawSeconds)
      implements PaperEvent {}

  /// The hosts brought a list, and it became what the rounds ask for.
  record PromptsBrought(List<Words> prompts) implements PaperEvent {}

  record SatDown(BadgeId seat, boolean helped) implements PaperEvent {}

  record StoodUp(BadgeId seat) implements PaperEvent {}

  record TimeChosen(BadgeId seat, Patience time) implements PaperEvent {}

  /// The papers begin to go round.
  record Started(int rounds) implements PaperEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("paper.log.started", Map.of("rounds", rounds));
    }
  }

  /// A circle of people begins a paper each.
  ///
  /// @param seats in the order in which they sit; each has its neighbour to the right behind it
  /// @param papers who begins which, in the order of the seats
  record CircleFormed(int circle, List<BadgeId> seats, List<PaperId> papers)
      implements PaperEvent {}

  record StepBegan(Step step, int round) implements PaperEvent {}

  /// The papers of a circle were passed on. A fact and not a rule: whoever reads the journal next
  /// year deals them the same.
  ///
  /// @param seats whoever has a paper in this round; a new one has just joined the circle
  /// @param papers which, in the order of the seats. Two neighbours may share one
  record PapersPassed(int circle, int round, List<BadgeId> seats, List<PaperId> papers)
      implements PaperEvent {}

  /// Somebody put something on a paper.
  ///
  /// @param helped a helper made the mark
  record LayerMarked(
      ContributionId contribution,
      Provenance provenance,
      PaperId paper,
      int round,
      BadgeId seat,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Words described,
      boolean helped)
      implements PaperEvent, Gives {}

  /// The same mark as it is now: more strokes, fewer, or other words.
  record LayerRemarked(
      ContributionId contribution,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Words described)
      implements PaperEvent, About {}

  /// The mark is a photo of real paper.
  record PhotoLaid(ContributionId contribution, Picture picture, @Nullable Words described)
      implements PaperEvent, About {}

  record LayerShown(ContributionId contribution, boolean shown) implements PaperEvent {}

  record SaidDone(BadgeId seat, int round) implements PaperEvent {}

  record SaidNotDone(BadgeId seat, int round) implements PaperEvent {}

  record MoreTimeGiven(int seconds) implements PaperEvent {}

  record PauseAsked(BadgeId by) implements PaperEvent {}

  /// Two people asked for it.
  record PauseTaken() implements PaperEvent {}

  record GoOnAsked(BadgeId by) implements PaperEvent {}

  /// Two people asked to go on.
  record PauseEnded() implements PaperEvent {}

  record NameProposed(
      ContributionId contribution, Provenance provenance, PaperId paper, Words words)
      implements PaperEvent, Gives {}

  record NameAgreed(ContributionId name, BadgeId by) implements PaperEvent {}

  record NameDoubted(ContributionId name, BadgeId by) implements PaperEvent {}

  /// Everybody who is here said yes.
  record PaperNamed(PaperId paper, ContributionId name) implements PaperEvent {}

  record Felt(ContributionId contribution, Provenance provenance, Words words)
      implements PaperEvent, Gives {}

  /// A host moved the table on.
  record MovedOn(Step step) implements PaperEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("paper.log.moved-on", Map.of("step", Kinds.of(step)));
    }
  }

  /// A host set the pace.
  record PaceSet(Pace pace, int seconds) implements PaperEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("paper.log.pace-set", Map.of("pace", Kinds.of(pace), "seconds", seconds));
    }
  }

  record Paused() implements PaperEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("paper.log.paused", Map.of());
    }
  }

  record WentOn() implements PaperEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("paper.log.went-on", Map.of());
    }
  }

  /// A paper came with an import.
  record PaperBrought(PaperId paper) implements PaperEvent {}

  /// A mark came with an import. Nobody here made it.
  ///
  /// @param by the name its maker chose to show in the gathering it comes from
  record LayerBrought(
      ContributionId contribution,
      Provenance provenance,
      PaperId paper,
      int round,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Words described,
      @Nullable BadgeName by)
      implements PaperEvent, Gives {}

  record NameBrought(ContributionId contribution, Provenance provenance, PaperId paper, Words words)
      implements PaperEvent, Gives {}

  record FeelingBrought(
      ContributionId contribution, Provenance provenance, Words words, @Nullable BadgeName by)
      implements PaperEvent, Gives {}

  record StepBrought(Step step) implements PaperEvent {}
}
