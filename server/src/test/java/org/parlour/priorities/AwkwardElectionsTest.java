package org.parlour.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parlour.priorities.Shares.How;
import org.parlour.priorities.Shares.Note;

/// Elections that are small, empty, level or odd.
class AwkwardElectionsTest {

  private static Election.Builder money(long budget) {
    return Election.withBudget(BallotKind.APPROVAL, BigDecimal.valueOf(budget));
  }

  private static Shares decide(Rule rule, Election.Builder election) {
    return rule.decide(election.build(), Utility.COST, Ties.ID);
  }

  @ParameterizedTest
  @EnumSource
  void where_nobody_voted_nothing_is_chosen_and_it_says_so(Rule rule) {
    var shares = decide(rule, money(100).option("bench", 5).option("free", 0));
    assertThat(shares.winners()).isEmpty();
    assertThat(shares.notes()).containsExactly(Note.NOBODY_VOTED);
  }

  @ParameterizedTest
  @EnumSource
  void where_nobody_wants_anything_it_says_so(Rule rule) {
    var shares = decide(rule, money(100).option("bench", 5).chose("Ada"));
    assertThat(shares.winners()).isEmpty();
    assertThat(shares.notes()).containsExactly(Note.NOBODY_WANTS_ANYTHING);
  }

  @ParameterizedTest
  @EnumSource
  void one_person_spends_all_the_budget_alone(Rule rule) {
    var shares =
        decide(
            rule, money(100).option("bench", 60).option("lamp", 40).chose("Ada", "bench", "lamp"));
    assertThat(shares.winners()).containsExactlyInAnyOrder("bench", "lamp");
    assertThat(shares.notes()).containsExactly(Note.EVERYTHING_WON);
  }

  @ParameterizedTest
  @EnumSource
  void a_budget_of_nothing_buys_nothing_but_what_takes_nothing(Rule rule) {
    var shares =
        decide(rule, money(0).option("bench", 5).option("sign", 0).chose("Ada", "bench", "sign"));
    assertThat(shares.winners()).containsExactly("sign");
  }

  @ParameterizedTest
  @EnumSource
  void what_costs_more_than_there_is_never_wins(Rule rule) {
    var shares =
        decide(rule, money(100).option("pool", 101).chose("Ada", "pool").chose("Ben", "pool"));
    assertThat(shares.winners()).isEmpty();
    assertThat(shares.notes()).containsExactly(Note.EVERYTHING_TOO_DEAR);
    assertThat(shares.explanations().values())
        .extracting(Shares.Explanation::how)
        .containsExactly(How.TOO_DEAR);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADD1", "ADD1U", "GREEDY", "PHRAGMEN"})
  void where_everything_wanted_can_be_paid_for_all_of_it_wins(Rule rule) {
    var election =
        money(100)
            .option("bench", 50)
            .option("lamp", 30)
            .option("tree", 20)
            .chose("Ada", "bench")
            .chose("Ben", "lamp")
            .chose("Cem", "tree");
    var shares = decide(rule, election);
    assertThat(shares.winners()).containsExactlyInAnyOrder("bench", "lamp", "tree");
    assertThat(shares.notes()).containsExactly(Note.EVERYTHING_WON);
  }

  @ParameterizedTest
  @EnumSource
  void what_everybody_wants_comes_first(Rule rule) {
    var shares =
        decide(
            rule,
            money(100)
                .option("bench", 50)
                .option("lamp", 50)
                .option("tree", 50)
                .chose("Ada", "tree", "bench")
                .chose("Ben", "tree")
                .chose("Cem", "tree", "lamp"));
    assertThat(shares.winners().getFirst()).isEqualTo("tree");
    assertThat(shares.explanation("tree").supporters()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void what_nobody_wants_never_wins(Rule rule) {
    var shares =
        decide(rule, money(100).option("bench", 50).option("statue", 10).chose("Ada", "bench"));
    assertThat(shares.winners()).containsExactly("bench");
    assertThat(shares.explanation("statue").how()).isEqualTo(How.UNWANTED);
  }

  @ParameterizedTest
  @EnumSource
  void of_two_that_are_level_the_smaller_id_wins(Rule rule) {
    var shares =
        decide(
            rule,
            money(50)
                .option("zebra", 50)
                .option("arch", 50)
                .chose("Ada", "zebra", "arch")
                .chose("Ben", "arch", "zebra"));
    assertThat(shares.winners()).containsExactly("arch");
  }

  @ParameterizedTest
  @EnumSource
  void or_the_one_that_was_drawn_first(Rule rule) {
    var election =
        money(50)
            .option("zebra", 50)
            .option("arch", 50)
            .drawn(List.of("zebra", "arch"))
            .chose("Ada", "zebra", "arch")
            .chose("Ben", "arch", "zebra")
            .build();
    assertThat(rule.decide(election, Utility.COST, Ties.PRODUCT).winners())
        .containsExactly("zebra");
  }

  @Test
  void a_wish_that_only_a_million_rounds_could_pay_for_is_found_at_once() {
    var election = money(60_000_000).option("lamp", 1_000).option("pool", 59_000_000);
    for (int n = 0; n < 60_000; n++) {
      if (n == 0) {
        election.chose("voter " + n, "lamp", "pool");
      } else {
        election.chose("voter " + n, "lamp");
      }
    }
    var shares = decide(Rule.ADD1, election);
    assertThat(shares.winners()).containsExactly("lamp", "pool");
    // Voter 0 alone needs 59,000,000 and a share of the lamp: 1/60 of one.
    assertThat(shares.rounds()).isEqualTo(59_000_000 + 1 - 1_000);
  }

  @Test
  void people_whose_ballots_say_the_same_pay_the_same_and_a_lamp_is_explained() {
    var shares =
        decide(
            Rule.MES,
            money(40)
                .option("lamp", 20)
                .option("bench", 20)
                .chose("Ada", "lamp")
                .chose("Ben", "lamp")
                .chose("Cem", "bench")
                .chose("Dot", "bench", "lamp"));
    assertThat(shares.winners()).containsExactly("lamp");
    assertThat(shares.share()).isEqualTo(new Fraction(10, 1));
    assertThat(shares.payments().of("Ada")).isEqualTo(Map.of("lamp", new Fraction(20, 3)));
    assertThat(shares.payments().of("Ben")).isEqualTo(shares.payments().of("Ada"));
    assertThat(shares.payments().of("Cem")).isEmpty();
    assertThat(shares.explanation("lamp"))
        .isEqualTo(
            new Shares.Explanation(
                How.SHARES, 3, 3, new Fraction(1, 3), new Fraction(20, 3), new Fraction(30, 1)));
    assertThat(shares.explanation("bench"))
        .isEqualTo(
            new Shares.Explanation(
                How.NOT_ENOUGH, 2, 1, Fraction.ZERO, Fraction.ZERO, new Fraction(40, 3)));
    assertThatThrownBy(() -> shares.payments().of("Eli"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void represented_counts_who_has_something_of_theirs() {
    var election =
        money(40)
            .option("lamp", 20)
            .option("bench", 20)
            .chose("Ada", "lamp")
            .chose("Ben", "lamp", "bench")
            .chose("Cem")
            .build();
    assertThat(Represented.by(election, List.of("lamp", "bench")))
        .isEqualTo(new Represented(3, 2, 0, new Fraction(1, 1)));
  }

  @Test
  void a_ranking_means_more_the_longer_it_goes_on() {
    var election =
        Election.withBudget(BallotKind.RANKING, BigDecimal.TEN)
            .option("lamp", 10)
            .option("bench", 10)
            .option("tree", 10)
            .chose("Ada", "lamp", "bench", "tree")
            .chose("Ben", "bench", "tree", "lamp")
            .build();
    assertThat(Rule.GREEDY.decide(election, Utility.BORDA, Ties.ID).winners())
        .containsExactly("bench");
    assertThat(Rule.ADD1U.decide(election, Utility.BORDA, Ties.ID).winners())
        .containsExactly("bench");
  }

  @Test
  void points_may_be_counted_by_cost_too() {
    var election =
        Election.withBudget(BallotKind.POINTS, BigDecimal.valueOf(30))
            .option("lamp", 10)
            .option("pool", 30)
            .gave("Ada", Map.of("lamp", 3, "pool", 2))
            .build();
    assertThat(Rule.GREEDY.decide(election, Utility.POINTS, Ties.ID).winners())
        .containsExactly("lamp");
    assertThat(Rule.GREEDY.decide(election, Utility.POINTS_BY_COST, Ties.ID).winners())
        .containsExactly("lamp");
    assertThat(Proportionality.violations(election, Utility.POINTS_BY_COST, List.of("lamp")))
        .extracting(Proportionality.Violation::option)
        .isEmpty();
  }

  @Test
  void ballots_that_say_too_little_for_a_utility_are_refused() {
    var election = money(10).option("lamp", 10).chose("Ada", "lamp").build();
    assertThatThrownBy(() -> Rule.MES.decide(election, Utility.BORDA, Ties.ID))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("borda");
  }

  @Test
  void pence_count_as_well_as_pounds() {
    var shares =
        Rule.ADD1U.decide(
            Election.withBudget(BallotKind.APPROVAL, new BigDecimal("10.50"))
                .option(new Option("lamp", "A lamp", new BigDecimal("10.50")))
                .chose("Ada", "lamp")
                .build(),
            Utility.COST,
            Ties.ID);
    assertThat(shares.cost()).isEqualByComparingTo("10.50");
    assertThat(shares.step()).isEqualTo(new Fraction(1, 1));
    assertThat(shares.payments().of("Ada")).isEqualTo(Map.of("lamp", new Fraction(21, 2)));
  }
}
