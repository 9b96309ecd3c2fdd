package org.parlour.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.feedback.FeedbackCommand.AllowSite;
import org.parlour.feedback.FeedbackCommand.CarryThought;
import org.parlour.feedback.FeedbackCommand.ForbidSite;
import org.parlour.feedback.FeedbackCommand.GiveThought;
import org.parlour.feedback.FeedbackCommand.LeaveUnsaid;
import org.parlour.feedback.FeedbackCommand.PutThoughtBack;
import org.parlour.feedback.FeedbackCommand.SayIfLikeThat;
import org.parlour.feedback.FeedbackEvent.CornerLaidOut;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Afternoon.Plan;
import org.parlour.testing.Media;

/// The three laws at the corner.
class WhateverPeopleThinkTest {

  private static final List<Permission> PERMISSIONS = List.of(Permission.values());
  private static final List<Like> LIKES = List.of(Like.values());
  private static final Words SITE = Words.of("https://www.example.org");

  private static final Plan<Corner, FeedbackCommand, FeedbackEvent, FeedbackExport, FeedbackView>
      AFTERNOONS =
          new Plan<>(
              new FeedbackStation(),
              List.of(new CornerLaidOut(50)),
              FeedbackView.class,
              PageThatHears::hear,
              PageThatHears::inOrder,
              WhateverPeopleThinkTest::aCommand);

  @Test
  void R17_R19_the_three_laws_hold_whatever_people_think() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void what_is_only_for_the_people_who_ask_is_on_no_page_and_nobody_is_asked_about_it() {
    AFTERNOONS.always(afternoon -> {
      var page = Afternoon.onTheWire(afternoon.openedNow());
      for (var thought : afternoon.state().thoughts()) {
        thought.parts.stream()
            .filter(part -> !part.shown())
            .forEach(part -> assertThat(page).doesNotContain("part " + part.id));
      }
      for (long badge = 0; badge < 7; badge++) {
        var mine = FeedbackProjection.mine(afternoon.state(), new BadgeId(new UUID(1, badge)));
        assertThat(mine.next())
            .hasSizeLessThanOrEqualTo(3)
            .allMatch(id -> isAskedOn(page, afternoon.state().thought(id)));
      }
    });
  }

  private static boolean isAskedOn(String page, @Nullable Thought thought) {
    var beginning = thought == null ? null : thought.beginning();
    return beginning != null && page.contains("part " + beginning.id);
  }

  private static FeedbackCommand aCommand(RandomGenerator luck, ContributionId thing) {
    return switch (luck.nextInt(10)) {
      case 0, 1, 2 -> aThought(luck, thing, true);
      case 3, 4 -> aThought(luck, thing, false);
      case 5, 6 -> new SayIfLikeThat(any(luck), LIKES.get(luck.nextInt(LIKES.size())));
      case 7 -> new LeaveUnsaid(any(luck));
      case 8 -> luck.nextBoolean() ? new CarryThought(any(luck)) : new PutThoughtBack(any(luck));
      default -> luck.nextBoolean() ? new AllowSite(SITE) : new ForbidSite(SITE);
    };
  }

  private static ThoughtId any(RandomGenerator luck) {
    return new ThoughtId(new UUID(5, luck.nextLong(4)));
  }

  private static GiveThought aThought(RandomGenerator luck, ContributionId thing, boolean begins) {
    var permission = PERMISSIONS.get(luck.nextInt(PERMISSIONS.size()));
    boolean seen = luck.nextInt(4) == 0;
    return new GiveThought(
        thing,
        any(luck),
        begins,
        seen ? null : Words.of("part " + thing),
        null,
        null,
        seen ? Media.PHOTO : null,
        seen ? Words.of("part " + thing) : null,
        permission,
        permission == Permission.NAMELESS ? SecretHash.of("a b c") : null);
  }
}
