package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.board.BoardCommand.*;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision.Accepted;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.testing.Whatever;

/// The three laws, over random stories of what people tap: asking twice is asking once; a page kept
/// right by news equals a page opened now; after taking back no trace is left.
class WhateverPeopleTapTest {

  /// One tap: a command of the board, or taking back, or a host turning something over.
  private record Tap(
      CommandId id, BadgeId by, @Nullable BoardCommand command, What what, ContributionId card) {}

  private enum What {
    ASK,
    TAKE_BACK,
    HIDE,
    SHOW
  }

  /// A board with a page that was opened at the beginning and has only heard the news since.
  private static final class Afternoon {
    private final BoardStation station = new BoardStation();
    private final Board board = new Board();
    private final Hall hall = new Hall();
    private final List<CommandId> answered = new ArrayList<>();
    private final List<News> heard = new ArrayList<>();
    private BoardView page = station.view(board, hall);
    private long seq;

    Afternoon live(List<Tap> taps) {
      fold(LAID_OUT, COMMAND);
      taps.forEach(this::tap);
      return this;
    }

    private void tap(Tap tap) {
      if (answered.contains(tap.id)) {
        return; // The room answers it as it did the first time.
      }
      switch (tap.what) {
        case ASK -> ask(tap);
        case TAKE_BACK -> {
          if (hall.takenBack.add(tap.card)) {
            hear(station.takenBack(board, tap.card));
          }
        }
        case HIDE, SHOW -> {
          if (hall.has(tap.card)) {
            hall.hide(tap.card, tap.what == What.HIDE ? HideReason.THREAT : null);
            hear(station.hidden(board, tap.card, tap.what == What.HIDE, hall));
          }
        }
      }
    }

    private void ask(Tap tap) {
      var command = Objects.requireNonNull(tap.command);
      var asking = new Asking(tap.id, tap.by, true, NOON);
      boolean gone = command instanceof PinCard pin && hall.takenBack.contains(pin.card());
      if (!gone
          && station.decide(board, command, asking, hall) instanceof Accepted(var events)
          && !events.isEmpty()) {
        answered.add(tap.id);
        events.forEach(event -> fold(event, tap.id));
      }
    }

    private void fold(BoardEvent event, CommandId command) {
      hall.hear(event);
      hear(station.apply(board, event, new Recorded(++seq, command, TABLE, NOON, event), hall));
    }

    private void hear(Told told) {
      for (var news : told.news()) {
        heard.add(news);
        page = PageThatHears.hear(page, (BoardNews) news);
      }
    }

    BoardView openedNow() {
      return PageThatHears.inOrder(station.view(board, hall));
    }

    BoardView keptRight() {
      return PageThatHears.inOrder(page);
    }
  }

  @Test
  void R19_a_page_kept_right_by_news_equals_a_page_opened_now() {
    Whatever.happens(
        WhateverPeopleTapTest::aTap,
        taps -> {
          var afternoon = new Afternoon().live(taps);
          assertThat(afternoon.keptRight()).isEqualTo(afternoon.openedNow());
        });
  }

  @Test
  void hearing_everything_twice_from_any_point_changes_nothing() {
    Whatever.happens(
        WhateverPeopleTapTest::aTap,
        taps -> {
          var afternoon = new Afternoon().live(taps);
          for (int from = 0; from < afternoon.heard.size(); from += 7) {
            var page = afternoon.page;
            for (var news : afternoon.heard.subList(from, afternoon.heard.size())) {
              page = PageThatHears.hear(page, (BoardNews) news);
            }
            assertThat(PageThatHears.inOrder(page)).isEqualTo(afternoon.openedNow());
          }
        });
  }

  @Test
  void R17_a_phone_that_sends_everything_twice_changes_nothing() {
    Whatever.happens(
        WhateverPeopleTapTest::aTap,
        taps -> {
          var stuttered = taps.stream().flatMap(tap -> Stream.of(tap, tap)).toList();
          assertThat(new Afternoon().live(stuttered).openedNow())
              .isEqualTo(new Afternoon().live(taps).openedNow());
        });
  }

  @Test
  void after_taking_back_no_trace_is_left() {
    Whatever.happens(
        WhateverPeopleTapTest::aTap,
        taps -> {
          var afternoon = new Afternoon().live(taps);
          for (var gone : afternoon.hall.takenBack) {
            assertThat(afternoon.keptRight().cards()).noneMatch(card -> card.card().equals(gone));
            assertThat(afternoon.station.export(afternoon.board, afternoon.hall).cards())
                .noneMatch(card -> card.card().equals(gone));
            assertThat(afternoon.board.card(gone)).isNull();
          }
        });
  }

  @Test
  void nobody_has_more_dots_out_than_everybody_may_have() {
    Whatever.happens(
        WhateverPeopleTapTest::aTap,
        taps -> {
          var board = new Afternoon().live(taps).board;
          assertThat(taps).allMatch(tap -> board.dotsOutOf(tap.by) <= board.dotsEach());
        });
  }

  @Test
  void what_is_hidden_or_face_down_is_on_no_page() {
    Whatever.happens(
        WhateverPeopleTapTest::aTap,
        taps -> {
          var afternoon = new Afternoon().live(taps);
          for (var card : afternoon.keptRight().cards()) {
            boolean hidden = afternoon.hall.hidden(card.card()) != null;
            assertThat(card.words() == null).isEqualTo(hidden);
          }
          if (afternoon.board.step() == Step.WRITING) {
            assertThat(afternoon.keptRight().cards()).isEmpty();
          }
        });
  }

  @Test
  void an_export_brought_in_and_taken_out_again_is_the_same() {
    Whatever.happens(
        WhateverPeopleTapTest::aTap,
        taps -> {
          var afternoon = new Afternoon().live(taps);
          var export = afternoon.station.export(afternoon.board, afternoon.hall);
          var again = new Afternoon();
          again.station.bring(export).forEach(event -> again.fold(event, COMMAND));
          assertThat(again.station.export(again.board, again.hall)).isEqualTo(export);
        });
  }

  private static Tap aTap(RandomGenerator luck) {
    var id = new CommandId(new UUID(3, luck.nextInt(10_000)));
    var by = new BadgeId(new UUID(1, luck.nextInt(3)));
    var card = card(luck);
    return switch (luck.nextInt(12)) {
      case 0 -> new Tap(id, by, null, What.TAKE_BACK, card);
      case 1 -> new Tap(id, by, null, luck.nextBoolean() ? What.HIDE : What.SHOW, card);
      default -> new Tap(id, by, aCommand(luck, card), What.ASK, card);
    };
  }

  private static BoardCommand aCommand(RandomGenerator luck, ContributionId card) {
    return switch (luck.nextInt(13)) {
      case 0, 1, 2 -> new PinCard(card, Words.of("card " + card), aPermission(luck), null, null);
      case 3, 4, 5 ->
          new Place(
              card,
              luck.nextInt(3) == 0 ? null : group(luck),
              luck.nextBoolean() ? null : card(luck));
      case 6 -> new OpenGroup(group(luck));
      case 7 -> new NameGroup(group(luck), Words.of("name " + luck.nextInt(3)), aPermission(luck));
      case 8 ->
          luck.nextBoolean()
              ? new MergeGroups(group(luck), group(luck))
              : new CloseGroup(group(luck));
      case 9 -> luck.nextBoolean() ? new PlaceDot(group(luck)) : new LiftDot(group(luck));
      case 10 -> luck.nextBoolean() ? new HoldCard(card) : new LetGoOfCard(card);
      case 11 -> new AmendCard(card, Words.of("better " + luck.nextInt(3)));
      default -> new MoveOn(List.of(Step.values()).get(luck.nextInt(5)));
    };
  }

  private static Permission aPermission(RandomGenerator luck) {
    return List.of(Permission.values()).get(luck.nextInt(3));
  }

  private static ContributionId card(RandomGenerator luck) {
    return new ContributionId(new UUID(0, luck.nextInt(6)));
  }

  private static GroupId group(RandomGenerator luck) {
    return new GroupId(new UUID(2, luck.nextInt(3)));
  }
}
