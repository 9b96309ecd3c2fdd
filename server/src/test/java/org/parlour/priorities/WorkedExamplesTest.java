package org.parlour.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlour.priorities.Proportionality.Violation;

/// Three elections small enough to be worked out on paper, with ties by id.
class WorkedExamplesTest {

  private static final Election PLACES = places();

  private static final Election STREETS =
      Election.withBudget(BallotKind.APPROVAL, BigDecimal.valueOf(100))
          .option("P", 50)
          .option("Q", 40)
          .option("R", 20)
          .option("S", 30)
          .chose("Ada", "P", "S")
          .chose("Ben", "P")
          .chose("Cem", "P", "Q")
          .chose("Dot", "Q", "R")
          .chose("Eli", "R")
          .build();

  private static final Election VILLAGE =
      Election.withBudget(BallotKind.APPROVAL, BigDecimal.valueOf(100))
          .option("hall", 60)
          .option("bus", 45)
          .option("garden", 20)
          .option("choir", 15)
          .option("bench", 5)
          .chose("Ada", "hall", "bus")
          .chose("Ben", "hall", "bus")
          .chose("Cem", "hall", "bench")
          .chose("Dot", "hall")
          .chose("Eli", "garden", "choir")
          .chose("Fay", "garden", "choir", "bench")
          .chose("Gus", "bus", "garden")
          .chose("Hal", "choir")
          .build();

  private static Election places() {
    var election = Election.withPlaces(BallotKind.APPROVAL, 5);
    for (var side : List.of("A", "B")) {
      for (int n = 1; n <= 5; n++) {
        election.option(side + n);
      }
    }
    for (int n = 1; n <= 10; n++) {
      var side = n <= 6 ? "A" : "B";
      election.chose("Voter " + n, side + 1, side + 2, side + 3, side + 4, side + 5);
    }
    return election.build();
  }

  private static Shares decide(Rule rule, Election election, Utility utility) {
    return rule.decide(election, utility, Ties.ID);
  }

  private static void chooses(
      Rule rule, Election election, Utility utility, String... winnersInOrder) {
    assertThat(decide(rule, election, utility).winners()).containsExactly(winnersInOrder);
  }

  @Test
  void six_of_ten_get_three_of_five_places_and_four_of_ten_get_two() {
    for (var utility : List.of(Utility.COST, Utility.CARDINALITY)) {
      chooses(Rule.MES, PLACES, utility, "A1", "A2", "A3", "B1", "B2");
      chooses(Rule.ADD1, PLACES, utility, "A1", "A2", "A3", "B1", "B2");
      chooses(Rule.ADD1U, PLACES, utility, "A1", "A2", "A3", "B1", "B2");
      chooses(Rule.PHRAGMEN, PLACES, utility, "A1", "B1", "A2", "A3", "B2");
    }
  }

  @Test
  void by_simple_counting_six_of_ten_get_everything() {
    chooses(Rule.GREEDY, PLACES, Utility.COST, "A1", "A2", "A3", "A4", "A5");
    var winners = decide(Rule.GREEDY, PLACES, Utility.COST).winners();
    assertThat(Proportionality.violations(PLACES, Utility.COST, winners))
        .extracting(Violation::option, Violation::people)
        .containsExactly(
            tuple("B1", 4), tuple("B2", 4), tuple("B3", 4), tuple("B4", 4), tuple("B5", 4));
  }

  @Test
  void streets_by_what_they_cost() {
    chooses(Rule.MES, STREETS, Utility.COST, "P", "R");
    chooses(Rule.ADD1, STREETS, Utility.COST, "P", "R");
    chooses(Rule.ADD1U, STREETS, Utility.COST, "P", "R", "S");
    chooses(Rule.GREEDY, STREETS, Utility.COST, "P", "Q");
    chooses(Rule.PHRAGMEN, STREETS, Utility.COST, "R", "P");
    assertThat(decide(Rule.ADD1, STREETS, Utility.COST).rounds()).isEqualTo(13);
  }

  @Test
  void streets_where_each_means_the_same() {
    chooses(Rule.MES, STREETS, Utility.CARDINALITY, "R", "P");
    chooses(Rule.ADD1U, STREETS, Utility.CARDINALITY, "R", "P", "S");
    chooses(Rule.GREEDY, STREETS, Utility.CARDINALITY, "R", "P", "S");
  }

  @Test
  void one_person_whose_share_pays_for_r_was_passed_over() {
    var violations = Proportionality.violations(STREETS, Utility.COST, List.of("P", "Q"));
    assertThat(violations)
        .containsExactly(new Violation("R", 1, new Fraction(20, 1), new Fraction(20, 1)));
  }

  @Test
  void a_village_by_what_things_cost() {
    chooses(Rule.MES, VILLAGE, Utility.COST, "choir", "garden", "bench");
    chooses(Rule.ADD1, VILLAGE, Utility.COST, "hall", "choir", "garden", "bench");
    chooses(Rule.ADD1U, VILLAGE, Utility.COST, "hall", "choir", "garden", "bench");
    chooses(Rule.GREEDY, VILLAGE, Utility.COST, "hall", "choir", "garden", "bench");
    assertThat(decide(Rule.ADD1, VILLAGE, Utility.COST).rounds()).isEqualTo(4);
  }

  @Test
  void a_village_where_each_means_the_same() {
    chooses(Rule.MES, VILLAGE, Utility.CARDINALITY, "bench", "choir", "garden");
    chooses(Rule.ADD1U, VILLAGE, Utility.CARDINALITY, "bench", "choir", "garden", "hall");
    chooses(Rule.GREEDY, VILLAGE, Utility.CARDINALITY, "bench", "choir", "garden", "bus");
  }
}
