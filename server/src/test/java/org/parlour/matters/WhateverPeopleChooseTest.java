package org.parlour.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersCommand.ChangeCost;
import org.parlour.matters.MattersCommand.Choose;
import org.parlour.matters.MattersCommand.MoveOn;
import org.parlour.matters.MattersCommand.NewOption;
import org.parlour.matters.MattersCommand.PutForward;
import org.parlour.matters.MattersCommand.PutOptions;
import org.parlour.matters.MattersCommand.SayWhatItCosts;
import org.parlour.matters.MattersCommand.TakeChoiceOut;
import org.parlour.priorities.Proportionality;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Ties;
import org.parlour.priorities.Utility;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Afternoon.Plan;

/// The three laws at the jar, and what it promises beside them.
class WhateverPeopleChooseTest {

  private static final List<Step> STEPS = List.of(Step.values());

  private static final Plan<Jar, MattersCommand, MattersEvent, MattersExport, MattersView>
      AFTERNOONS = afternoons(BallotForm.APPROVE);

  private static final Plan<Jar, MattersCommand, MattersEvent, MattersExport, MattersView>
      WITH_POINTS = afternoons(BallotForm.POINTS);

  private static Plan<Jar, MattersCommand, MattersEvent, MattersExport, MattersView> afternoons(
      BallotForm ballot) {
    var begins = new ArrayList<MattersEvent>();
    begins.add(new MattersEvent.JarLaidOut(Sharing.MONEY, 100, ballot));
    begins.addAll(TheHill.options());
    return new Plan<>(
        new MattersStation(),
        begins,
        MattersView.class,
        PageThatHears::hear,
        UnaryOperator.identity(),
        WhateverPeopleChooseTest::aCommand);
  }

  @Test
  void PRI_2_PRI_3_the_three_laws_hold_whatever_people_choose() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void PRI_2_PRI_3_the_three_laws_hold_with_points() {
    WITH_POINTS.keepsTheLaws();
  }

  @Test
  void PRI_3_no_ballot_shows_on_a_page_or_in_an_export_before_it_is_shown() {
    AFTERNOONS.always(afternoon -> {
      var jar = afternoon.state();
      if (jar.step() != Step.SHOWN) {
        assertThat(afternoon.openedNow().result()).isNull();
        assertThat(afternoon.export().result()).isNull();
      }
      for (int n = 0; n < 7; n++) {
        assertThat(Afternoon.onTheWire(afternoon.openedNow()))
            .doesNotContain(new UUID(1, n).toString());
      }
    });
  }

  @Test
  void PRI_2_no_group_is_passed_over_whose_shares_would_have_paid_and_nothing_is_overspent() {
    AFTERNOONS.always(afternoon -> {
      var jar = afternoon.state();
      var election = Reckoned.election(jar, jar.choosable());
      var fair = Rule.ADD1U.decide(election, Utility.COST, Ties.PRODUCT);
      assertThat(Proportionality.violations(election, Utility.COST, fair.winners())).isEmpty();
      var result = jar.result();
      if (result != null) {
        assertThat(result.spent()).isBetween(0, jar.total());
        assertThat(result.chosen())
            .extracting(one -> one.option().toString())
            .isEqualTo(fair.winners());
      }
    });
  }

  /// Mostly choosing, about what stood there from the beginning.
  private static MattersCommand aCommand(RandomGenerator luck, ContributionId thing) {
    var option = luck.nextInt(4) == 0 ? thing : TheHill.OPTIONS.get(luck.nextInt(4));
    var words = Words.of("words " + thing);
    var source = luck.nextBoolean() ? List.of(option) : List.<ContributionId>of();
    var permission = luck.nextBoolean() ? Permission.SHARE_BADGE : Permission.ROOM;
    return switch (luck.nextInt(16)) {
      case 0, 1 -> new PutForward(thing, words, 1 + luck.nextInt(120), source, permission, null);
      case 2 -> new PutOptions(List.of(new NewOption(thing, words, 1 + luck.nextInt(60), source)));
      case 3 -> new ChangeCost(option, luck.nextInt(60));
      case 4 -> new SayWhatItCosts(option, luck.nextInt(60));
      case 5 -> new TakeChoiceOut();
      case 6, 7, 8 -> new MoveOn(STEPS.get(luck.nextInt(3)));
      default -> new Choose(aBallot(luck, thing));
    };
  }

  private static List<ContributionId> aBallot(RandomGenerator luck, ContributionId thing) {
    var ballot = new ArrayList<ContributionId>();
    for (var option : TheHill.OPTIONS) {
      for (int n = luck.nextInt(3); n > 0; n--) {
        ballot.add(option);
      }
    }
    if (luck.nextInt(4) == 0) {
      ballot.add(thing);
    }
    return ballot;
  }
}
