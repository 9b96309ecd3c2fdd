package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.board.BoardEvent.BoardLaidOut;
import org.parlour.board.BoardEvent.CardPinned;
import org.parlour.board.BoardEvent.MovedOn;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Decision.Accepted;
import org.parlour.kernel.Decision.Refused;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;

/// Tells a board test as a story: given these events, when this is asked, then that happens.
final class BoardStory {

  static final ContributionId BENCH = new ContributionId(new UUID(0, 1));
  static final ContributionId LIFT = new ContributionId(new UUID(0, 2));
  static final ContributionId TEA = new ContributionId(new UUID(0, 3));
  static final GroupId HILL = new GroupId(new UUID(2, 1));
  static final GroupId HALL = new GroupId(new UUID(2, 2));
  static final BadgeId MO = new BadgeId(new UUID(1, 1));
  static final BadgeId BEA = new BadgeId(new UUID(1, 2));
  static final CommandId COMMAND = new CommandId(new UUID(3, 1));
  static final StationId TABLE = new StationId(new UUID(4, 1));
  static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");

  static final BoardEvent LAID_OUT = new BoardLaidOut(600);
  static final BoardEvent BENCH_PINNED = pinned(BENCH, MO, "A bench halfway up");
  static final BoardEvent LIFT_PINNED = pinned(LIFT, BEA, "A lift would be better");
  static final BoardEvent TEA_PINNED = pinned(TEA, BEA, "Tea first");
  static final BoardEvent TURNED_OVER = new MovedOn(Step.TURNED_OVER, 0);
  static final BoardEvent SORTING = new MovedOn(Step.SORTING, 0);
  static final BoardEvent HILL_OPENED = new BoardEvent.GroupOpened(HILL);
  static final BoardEvent HALL_OPENED = new BoardEvent.GroupOpened(HALL);
  static final BoardEvent CLOSED = new MovedOn(Step.CLOSED, 2);

  private final BoardStation station = new BoardStation();
  private final Board board = new Board();
  private final Hall hall = new Hall();
  private long seq;
  private @Nullable Decision<BoardEvent> decision;

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

  Told apply(BoardEvent event) {
    hall.hear(event);
    return station.apply(board, event, new Recorded(++seq, COMMAND, TABLE, NOON, event), hall);
  }

  Board board() {
    return board;
  }

  Hall hall() {
    return hall;
  }

  BoardView view() {
    return station.view(board, hall);
  }

  BoardExport export() {
    return station.export(board, hall);
  }

  BoardStory when(BadgeId by, BoardCommand command) {
    var asking = new Asking(COMMAND, by, false, NOON);
    decision = BoardRules.decide(board, command, asking, hall);
    return this;
  }

  BoardStory whenHost(BoardCommand command) {
    decision = BoardRules.decide(board, command, new Asking(COMMAND, null, true, NOON), hall);
    return this;
  }

  void then(BoardEvent... events) {
    assertThat(decision).isEqualTo(new Accepted<>(List.of(events)));
  }

  void thenNothingNew() {
    then();
  }

  void thenRefused(BoardRefusal reason) {
    assertThat(decision).isEqualTo(new Refused<>(reason));
  }

  /// Takes what was decided for granted and goes on.
  BoardStory andSo() {
    if (decision instanceof Accepted(var events)) {
      events.forEach(this::apply);
    }
    return this;
  }
}
