package org.parlour.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.board.BoardStory.*;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parlour.board.BoardCommand.*;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.testing.Afternoon;

/// The three laws, and a board's own, over random stories of what people tap.
class WhateverPeopleTapTest {

  private static final Afternoon.Plan<Board, BoardCommand, BoardEvent, BoardExport, BoardView>
      AFTERNOONS =
          new Afternoon.Plan<>(
              new BoardStation(),
              List.of(LAID_OUT),
              BoardView.class,
              (page, news) -> PageThatHears.hear(page, (BoardNews) news),
              PageThatHears::inOrder,
              WhateverPeopleTapTest::aCommand);

  @Test
  void R17_R19_asking_twice_is_once_and_pages_are_kept_right_and_nothing_is_left_behind() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void nobody_has_more_dots_out_than_everybody_may_have() {
    AFTERNOONS.always(afternoon -> {
      var board = afternoon.state();
      assertThat(LongStream.range(0, 7).mapToObj(n -> new BadgeId(new UUID(1, n))))
          .allMatch(badge -> board.dotsOutOf(badge) <= board.dotsEach());
    });
  }

  @Test
  void what_is_hidden_or_face_down_is_on_no_page() {
    AFTERNOONS.always(afternoon -> {
      for (var card : afternoon.keptRight().cards()) {
        boolean hidden = afternoon.hall().hidden(card.card()) != null;
        assertThat(card.words() == null).isEqualTo(hidden);
      }
      if (afternoon.state().step() == Step.WRITING) {
        assertThat(afternoon.keptRight().cards()).isEmpty();
      }
    });
  }

  @Test
  void ALL_5_no_helper_is_ever_shown_as_the_author_of_a_card_from_paper() {
    AFTERNOONS.always(afternoon -> {
      var typedIn =
          afternoon.keptRight().cards().stream()
              .filter(card -> card.words() != null && card.words().text().startsWith("paper"));
      assertThat(typedIn).allMatch(card -> card.by() == null || card.by().text().equals("Elsie"));
    });
  }

  private static BoardCommand aCommand(RandomGenerator luck, ContributionId card) {
    return switch (luck.nextInt(14)) {
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
      case 12 -> fromPaper(card, aPermission(luck));
      case 11 -> new AmendCard(card, Words.of("better " + luck.nextInt(3)));
      default -> new MoveOn(List.of(Step.values()).get(luck.nextInt(5)));
    };
  }

  private static TypeInCard fromPaper(ContributionId card, Permission permission) {
    var name = permission == Permission.SHARE_BADGE ? new BadgeName("Elsie") : null;
    return new TypeInCard(card, Words.of("paper " + card), permission, name, null);
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
