package org.parlour.checkin;

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

/// What has happened at a check-in.
public sealed interface CheckInEvent extends Event {

  /// A check-in was laid out, ready to choose.
  ///
  /// @param ownWords whether people are asked for words too
  record CheckInLaidOut(When when, boolean ownWords) implements CheckInEvent {}

  /// A badge chose. It is never told to anybody but that badge.
  record Answered(BadgeId by, Ask ask, Choice choice) implements CheckInEvent {}

  record WordsSaid(ContributionId words, Provenance provenance, Words text)
      implements CheckInEvent, Gives {
    @Override
    public ContributionId contribution() {
      return words;
    }
  }

  /// Words that came with an import.
  ///
  /// @param by the name its author chose to show in the gathering it comes from
  /// @param fromHosts true for lists that the hosts brought, which are labelled so
  record WordsBrought(
      ContributionId words,
      Provenance provenance,
      Words text,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements CheckInEvent, Gives {
    @Override
    public ContributionId contribution() {
      return words;
    }
  }

  /// A picture that was made elsewhere and came with an import.
  ///
  /// @param picture as of [LookedTogether]
  record PictureBrought(boolean open, List<Choice> picture) implements CheckInEvent {
    public PictureBrought {
      picture = List.copyOf(picture);
    }
  }

  /// A host ended the choosing. What the pictures show is a fact of its own: worked out anew later,
  /// without somebody who has left since, they would tell by the difference what that one had said.
  ///
  /// @param picture one choice for each person in a new picture, in the order of [Choice]; nothing
  ///   of what is asked that gets no new one
  record LookedTogether(List<Choice> picture) implements CheckInEvent, PowerUsed {
    public LookedTogether {
      picture = List.copyOf(picture);
    }

    @Override
    public Sentence sentence() {
      return new Sentence("checkin.log.looked-together", Map.of());
    }
  }

  /// A host let people choose again.
  record AskedAgain() implements CheckInEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("checkin.log.asked-again", Map.of());
    }
  }
}
