package org.parlour.board;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened on a pinpoint board.
public sealed interface BoardEvent extends Event {

  /// A board was laid out, ready for silent writing.
  ///
  /// @param writingSeconds how long silent writing takes before people are reminded; 0 for no clock
  record BoardLaidOut(int writingSeconds) implements BoardEvent {}

  record CardPinned(ContributionId card, Provenance provenance, Words words, @Nullable Paint paint)
      implements BoardEvent, Gives {
    @Override
    public ContributionId contribution() {
      return card;
    }
  }

  record CardDrawn(
      ContributionId card,
      Provenance provenance,
      Marks strokes,
      Words described,
      @Nullable Paint paint)
      implements BoardEvent, Gives {
    @Override
    public ContributionId contribution() {
      return card;
    }
  }

  /// A card came with an import. Nobody here made it.
  ///
  /// @param by the name its author chose to show in the gathering it comes from
  /// @param fromHosts true for lists that the hosts brought, which are labelled so
  record CardBrought(
      ContributionId card,
      Provenance provenance,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      @Nullable Paint paint,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements BoardEvent, Gives {
    @Override
    public ContributionId contribution() {
      return card;
    }
  }

  /// Somebody wrote it on paper, and the badge in its provenance typed it in.
  ///
  /// @param by the name on the paper, if its writer wants it to be seen
  record CardTypedIn(
      ContributionId card, Provenance provenance, Words words, @Nullable BadgeName by)
      implements BoardEvent, Gives {
    @Override
    public ContributionId contribution() {
      return card;
    }

    @Override
    public boolean typedIn() {
      return true;
    }
  }

  record CardAmended(ContributionId card, Words words) implements BoardEvent, About {
    @Override
    public ContributionId contribution() {
      return card;
    }
  }

  record CardPlaced(ContributionId card, @Nullable GroupId group, @Nullable ContributionId after)
      implements BoardEvent {}

  record CardHeld(ContributionId card) implements BoardEvent {}

  record CardLetGoOf(ContributionId card) implements BoardEvent {}

  record GroupOpened(GroupId group) implements BoardEvent {}

  /// A group's name is a contribution of whoever named it.
  ///
  /// @param name the contribution that the name is
  record GroupNamed(GroupId group, ContributionId name, Provenance provenance, Words words)
      implements BoardEvent, Gives {
    @Override
    public ContributionId contribution() {
      return name;
    }
  }

  record GroupsMerged(GroupId from, GroupId into) implements BoardEvent {}

  record GroupClosed(GroupId group) implements BoardEvent {}

  record DotPlaced(GroupId group, BadgeId by) implements BoardEvent {}

  record DotLifted(GroupId group, BadgeId by) implements BoardEvent {}

  /// Dots that were counted elsewhere and came with an import.
  record DotsBrought(GroupId group, int dots) implements BoardEvent {}

  /// An imported board goes on where it stood.
  record StepBrought(Step step, int dotsEach) implements BoardEvent {}

  /// A host moved the board to another step.
  ///
  /// @param dotsEach how many dots each badge may have out from now on
  record MovedOn(Step step, int dotsEach) implements BoardEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("board.log.moved-on", Map.of("step", Kinds.of(step)));
    }
  }

  /// A host gave the step more time.
  ///
  /// @param seconds how much longer the step may take
  record Extended(int seconds) implements BoardEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("board.log.extended", Map.of("seconds", seconds));
    }
  }
}
