package org.parlour.board;

import java.util.UUID;
import org.parlour.board.BoardEvent.BoardLaidOut;
import org.parlour.board.BoardEvent.CardPinned;
import org.parlour.board.BoardEvent.MovedOn;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.testing.StationStory;

/// A board's story, and the people and cards in it.
final class BoardStory extends StationStory<Board, BoardCommand, BoardEvent, BoardExport> {

  static final ContributionId BENCH = new ContributionId(new UUID(0, 1));
  static final ContributionId LIFT = new ContributionId(new UUID(0, 2));
  static final ContributionId TEA = new ContributionId(new UUID(0, 3));
  static final GroupId HILL = new GroupId(new UUID(2, 1));
  static final GroupId HALL = new GroupId(new UUID(2, 2));

  static final BoardEvent LAID_OUT = new BoardLaidOut(600);
  static final BoardEvent BENCH_PINNED = pinned(BENCH, MO, "A bench halfway up");
  static final BoardEvent LIFT_PINNED = pinned(LIFT, BEA, "A lift would be better");
  static final BoardEvent TEA_PINNED = pinned(TEA, BEA, "Tea first");
  static final BoardEvent TURNED_OVER = new MovedOn(Step.TURNED_OVER, 0);
  static final BoardEvent SORTING = new MovedOn(Step.SORTING, 0);
  static final BoardEvent HILL_OPENED = new BoardEvent.GroupOpened(HILL);
  static final BoardEvent HALL_OPENED = new BoardEvent.GroupOpened(HALL);
  static final BoardEvent CLOSED = new MovedOn(Step.CLOSED, 2);

  private BoardStory() {
    super(new BoardStation());
  }

  static BoardEvent pinned(ContributionId card, BadgeId by, String words) {
    return new CardPinned(card, Provenance.of(by, Permission.ROOM), Words.of(words), null);
  }

  static BoardEvent dotsEach(int dots) {
    return new MovedOn(Step.DOTS, dots);
  }

  static BoardStory given(BoardEvent... history) {
    var story = new BoardStory();
    for (var event : history) {
      story.apply(event);
    }
    return story;
  }

  Board board() {
    return state();
  }

  BoardView view() {
    return (BoardView) seen();
  }
}
