package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Election;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Ties;
import org.parlour.priorities.Utility;

class SharesPageTest {

  /// Six want what the first list offers, four what the second does; there are five places.
  private static final Election TWO_SIDES = twoSides();

  private static Election twoSides() {
    var election = Election.withPlaces(BallotKind.APPROVAL, 5);
    for (int place = 1; place <= 5; place++) {
      election.option("A" + place).option("B" + place);
    }
    for (int person = 0; person < 10; person++) {
      var side = person < 6 ? "A" : "B";
      election.chose(
          "person " + person, side + "1", side + "2", side + "3", side + "4", side + "5");
    }
    return election.build();
  }

  @Test
  void who_is_represented_comes_first() {
    assertThat(page(TWO_SIDES, Utility.CARDINALITY, Rule.ADD1U))
        .containsSubsequence(
            "10 people chose from 10 things. There were 5 places to share out.",
            "Who is represented",
            "10 of 10 people have at least one of their choices.",
            "A picture of everybody",
            "What was chosen",
            "What simple counting would have chosen",
            "Everything as a table",
            "Who paid for what");
  }

  @Test
  void simple_counting_stands_beside_with_whom_it_leaves_with_nothing() {
    assertThat(page(TWO_SIDES, Utility.CARDINALITY, Rule.ADD1U))
        .contains("Simple counting: 6 of 10 people have at least one of their choices.")
        .contains("Equal shares: no group was passed over")
        .contains("Simple counting: 5 groups were passed over. For example, 4 people chose “B1”")
        .contains(
            "2 things would have been chosen that were not, and 2 things left out that were chosen.");
  }

  @Test
  void everybody_is_drawn_and_whoever_has_nothing_is_hollow() {
    var page = page(TWO_SIDES, Utility.CARDINALITY, Rule.ADD1U);
    assertThat(page.split("class=\"mark met\"", -1)).hasSize(10 + 6 + 1);
    assertThat(page.split("class=\"mark hollow\"", -1)).hasSize(4 + 1);
  }

  @Test
  void each_thing_says_by_whom_and_who_got_nothing_else() {
    var election =
        Election.withBudget(BallotKind.APPROVAL, BigDecimal.valueOf(90))
            .option("hall", 60)
            .option("bench", 30)
            .chose("mo", "hall")
            .chose("bea", "hall", "bench")
            .chose("ann", "hall")
            .build();
    assertThat(page(election, Utility.COST, Rule.ADD1U))
        .contains("Chosen by 3 people, 2 of whom got nothing else. It costs 60 EUR.")
        .contains("3 people paid for it, nobody more than 20 EUR of their share.")
        .contains(
            "There was 90 EUR to share out.", "There was enough for everything anybody chose.");
  }

  @Test
  void nobody_who_voted_is_named() {
    assertThat(page(TWO_SIDES, Utility.CARDINALITY, Rule.ADD1U)).doesNotContain("person 0");
  }

  @Test
  void an_election_without_voters_says_so() {
    var election = Election.withPlaces(BallotKind.APPROVAL, 2).option("hall").build();
    assertThat(page(election, Utility.CARDINALITY, Rule.ADD1U))
        .contains("Nobody voted, so nothing was chosen.");
  }

  @Test
  void where_counting_is_the_rule_equal_shares_stand_beside() {
    assertThat(page(TWO_SIDES, Utility.CARDINALITY, Rule.GREEDY))
        .contains("What equal shares would have chosen")
        .doesNotContain("Who paid for what");
  }

  @Test
  void names_are_words_and_never_markup() {
    var election =
        Election.withPlaces(BallotKind.APPROVAL, 1)
            .option(new org.parlour.priorities.Option("1", "<b>Hall</b>", BigDecimal.ONE))
            .chose("mo", "1")
            .build();
    assertThat(page(election, Utility.CARDINALITY, Rule.ADD1U))
        .contains("&lt;b&gt;Hall&lt;/b&gt;")
        .doesNotContain("<b>");
  }

  private static String page(Election election, Utility utility, Rule rule) {
    var file = new PabulibFile(Map.of("currency", "EUR"), election, Set.of(), List.of());
    return SharesPage.of(file, rule.decide(election, utility, Ties.ID));
  }
}
