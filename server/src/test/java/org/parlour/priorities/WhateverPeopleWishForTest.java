package org.parlour.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parlour.testing.Whatever;

/// What must hold for every election, held against many that nobody made up.
class WhateverPeopleWishForTest {

  private static final int ELECTIONS = 10_000;
  private static final List<Rule> FAIR = List.of(Rule.MES, Rule.ADD1, Rule.ADD1U);

  /// One line of a story: an option and what it costs, or a ballot with points for some options.
  private record Line(int cost, List<Integer> points) {}

  private static Line aLine(RandomGenerator luck) {
    if (luck.nextInt(3) == 0) {
      return new Line(1 + luck.nextInt(luck.nextBoolean() ? 4 : 30), List.of());
    }
    int wishes = luck.nextInt(6);
    int most = luck.nextBoolean() ? 1 : 5; // Many ballots alike, and many ties.
    return new Line(
        0, IntStream.range(0, 2 * wishes).mapToObj(_ -> luck.nextInt(most + 1)).toList());
  }

  /// Tells a story's lines as an election. What utility is looked at follows from its length.
  private record Told(Election election, Utility utility) {}

  private static Told told(List<Line> story) {
    var utility = List.of(Utility.COST, Utility.CARDINALITY, Utility.POINTS).get(story.size() % 3);
    var costs = story.stream().filter(line -> line.cost() > 0).map(Line::cost).toList();
    int all = costs.stream().mapToInt(Integer::intValue).sum();
    var election = Election.withBudget(BallotKind.POINTS, BigDecimal.valueOf(all * 2 / 5));
    for (int n = 0; n < costs.size(); n++) {
      election.option("option " + n, costs.get(n));
    }
    for (int n = 0; n < story.size(); n++) {
      if (story.get(n).cost() == 0) {
        election.ballot(ballot("voter " + n, story.get(n).points(), costs.size()));
      }
    }
    return new Told(election.build(), utility);
  }

  private static Ballot ballot(String voter, List<Integer> points, int options) {
    var choices = new ArrayList<Ballot.Choice>();
    for (int n = 0; n < Math.min(points.size(), options); n++) {
      // The later options are wished for by few.
      int option = points.size() % 4 == 0 ? n : options - 1 - n;
      choices.add(new Ballot.Choice("option " + option, BigDecimal.valueOf(points.get(n))));
    }
    return new Ballot(voter, choices);
  }

  private static void always(int elections, Consumer<Told> claim) {
    Whatever.happens(
        elections, WhateverPeopleWishForTest::aLine, story -> claim.accept(told(story)));
  }

  @Test
  void equal_shares_pass_no_group_over() {
    always(
        ELECTIONS,
        told -> {
          for (var rule : FAIR) {
            var shares = rule.decide(told.election(), told.utility(), Ties.ID);
            assertThat(
                    Proportionality.violations(told.election(), told.utility(), shares.winners()))
                .as("%s with %s", rule, told.utility())
                .isEmpty();
            assertThat(shares.cost()).isLessThanOrEqualTo(shares.budget());
          }
        });
  }

  @Test
  void simple_counting_does_pass_groups_over() {
    var passedOver = new AtomicInteger();
    always(
        500,
        told -> {
          var winners = Rule.GREEDY.decide(told.election(), told.utility(), Ties.ID).winners();
          passedOver.addAndGet(
              Proportionality.violations(told.election(), told.utility(), winners).size());
        });
    assertThat(passedOver).hasPositiveValue();
  }

  @Test
  void the_result_is_that_of_counting_with_fractions_throughout() {
    always(
        1_000,
        told -> {
          if (told.election().ballots().isEmpty()) {
            return;
          }
          var plain = new PlainShares(told.election(), told.utility());
          var shares = Rule.ADD1.decide(told.election(), told.utility(), Ties.ID);
          var expected = plain.raised();
          assertThat(shares.winners()).isEqualTo(expected.getValue());
          assertThat(shares.rounds()).isEqualTo(expected.getKey());
        });
  }

  @Test
  void what_was_bought_with_shares_was_paid_for_to_the_last_penny() {
    always(
        500,
        told -> {
          var shares = Rule.ADD1U.decide(told.election(), told.utility(), Ties.ID);
          for (var option : told.election().options()) {
            var paid = Fraction.ZERO;
            for (var voter : shares.payments().voters()) {
              paid =
                  paid.plus(shares.payments().of(voter).getOrDefault(option.id(), Fraction.ZERO));
            }
            boolean bought = shares.explanation(option.id()).how() == Shares.How.SHARES;
            assertThat(paid)
                .isEqualTo(bought ? new Fraction(option.cost().longValue(), 1) : Fraction.ZERO);
          }
          for (var voter : shares.payments().voters()) {
            var spent =
                shares.payments().of(voter).values().stream().reduce(Fraction.ZERO, Fraction::plus);
            assertThat(spent).isLessThanOrEqualTo(shares.share());
          }
        });
  }

  @Test
  void phragmens_loads_add_up_to_what_was_bought() {
    always(
        500,
        told -> {
          var shares = Rule.PHRAGMEN.decide(told.election(), told.utility(), Ties.ID);
          var carried =
              shares.payments().voters().stream()
                  .flatMap(voter -> shares.payments().of(voter).values().stream())
                  .reduce(Fraction.ZERO, Fraction::plus);
          assertThat(carried).isEqualTo(new Fraction(shares.cost().longValueExact(), 1));
        });
  }

  @Test
  void who_votes_first_makes_no_difference() {
    always(
        500,
        told -> {
          var other = Election.withBudget(BallotKind.POINTS, told.election().budget());
          told.election().options().forEach(other::option);
          var ballots = new ArrayList<>(told.election().ballots());
          Collections.reverse(ballots);
          ballots.forEach(other::ballot);
          for (var rule : Rule.values()) {
            assertThat(rule.decide(other.build(), told.utility(), Ties.ID).winners())
                .isEqualTo(rule.decide(told.election(), told.utility(), Ties.ID).winners());
          }
        });
  }

  @Test
  void where_every_option_takes_one_place_no_group_with_a_claim_gets_too_few() {
    always(
        1_000,
        told -> {
          var places = Election.withPlaces(BallotKind.POINTS, told.election().options().size() / 3);
          told.election().options().forEach(option -> places.option(option.id()));
          told.election().ballots().forEach(places::ballot);
          var election = places.build();
          for (var rule : FAIR) {
            var winners = rule.decide(election, Utility.CARDINALITY, Ties.ID).winners();
            assertThat(Proportionality.ejrPlus(election, winners)).isEmpty();
            assertThat(new HashSet<>(winners)).hasSameSizeAs(winners);
          }
        });
  }
}
