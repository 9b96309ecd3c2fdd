package org.parlour.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.board.BoardView.CardView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// What keeps an open page of a board right. Each carries what now holds.
public sealed interface BoardNews extends News {

  /// The whole board as it is now: the step moved, and with it what may be seen.
  record LaidOut(BoardView board) implements BoardNews {}

  /// While cards lie face down, only how many there are.
  record WaitingCounted(int waiting) implements BoardNews {}

  /// A card as it is now, new or changed.
  record CardShown(CardView card) implements BoardNews {}

  record CardGone(ContributionId card) implements BoardNews {}

  record CardsPlaced(List<Placed> places) implements BoardNews {

    /// Where one card lies now.
    public record Placed(
        ContributionId card, @Wire.EvenNull @Nullable GroupId group, double rank) {}
  }

  record GroupOpened(GroupId group, double rank) implements BoardNews {}

  /// A group's name as it is now.
  ///
  /// @param name null when it has none any more
  record GroupNamed(GroupId group, @Wire.EvenNull @Nullable Words name) implements BoardNews {}

  record GroupGone(GroupId group) implements BoardNews {}

  record Extended(@Wire.EvenNull @Nullable Instant endsAt) implements BoardNews {}
}
