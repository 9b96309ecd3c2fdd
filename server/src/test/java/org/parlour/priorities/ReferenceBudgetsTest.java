package org.parlour.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlour.files.FileProblems;
import org.parlour.files.PabulibFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Real elections, counted as another exact program counts them. The files are not ours to pass on,
/// so where they are missing this says so and counts nothing.
class ReferenceBudgetsTest {

  private static final Path BUDGETS = Path.of("../../shared/data/budgets");
  private static final String NONE = "no budgets in " + BUDGETS;

  static List<String> budgets() throws IOException {
    if (!Files.isDirectory(BUDGETS)) {
      return List.of(NONE);
    }
    try (var files = Files.list(BUDGETS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pb"))
          .map(name -> name.replace(".pb", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("budgets")
  void a_real_budget_is_counted_as_elsewhere(String name) throws Exception {
    assumeTrue(!name.equals(NONE), NONE);
    var file = read(name);
    var reference = new ObjectMapper().readTree(BUDGETS.resolve(name + ".reference.json"));
    assertThat(file.election().ballots()).hasSize(reference.path("voters").intValue());
    assertThat(reference.path("rules").size()).isPositive();
    var softly = new SoftAssertions();
    reference
        .path("rules")
        .properties()
        .forEach(entry -> compare(softly, file.election(), entry.getKey(), entry.getValue()));
    softly.assertAll();
  }

  private static void compare(
      SoftAssertions softly, Election election, String key, JsonNode reference) {
    var words = List.of(key.split("/"));
    var rule = rule(words.getLast());
    var utility = utility(words.size() == 1 ? "cost" : words.getFirst());
    var shares = rule.decide(election, utility, Ties.ID);
    softly.assertThat(shares.winners()).as(key).hasSameElementsAs(strings(reference, "winners"));
    softly
        .assertThat(shares.cost())
        .as(key + " cost")
        .isEqualByComparingTo(reference.path("cost").decimalValue());
    if (rule != Rule.PHRAGMEN) { // Its order is not told there.
      softly.assertThat(shares.winners()).as(key + " order").isEqualTo(strings(reference, "order"));
      softly
          .assertThat(Proportionality.violations(election, utility, shares.winners()))
          .as(key + " violations")
          .hasSize(reference.path("proportionality_violations").intValue());
    }
    if (reference.has("step_per_voter")) {
      softly
          .assertThat(shares.step())
          .as(key + " step")
          .isEqualTo(new Fraction(reference.path("step_per_voter").longValue(), 1));
    }
    if (reference.has("rounds")) {
      // There the round that went over the budget is counted, too.
      long over = reference.path("stop").stringValue("").equals("over") ? 1 : 0;
      softly
          .assertThat(shares.rounds())
          .as(key + " rounds")
          .isEqualTo(reference.path("rounds").longValue() - over);
    }
  }

  private static Rule rule(String theirs) {
    return Stream.of(Rule.values())
        .filter(rule -> rule.word().equals(theirs.replace("mes_", "")))
        .findFirst()
        .orElseThrow();
  }

  private static Utility utility(String theirs) {
    return Stream.of(Utility.values())
        .filter(utility -> utility.word().equals(theirs))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> strings(JsonNode reference, String name) {
    var strings = new ArrayList<String>();
    reference.path(name).forEach(node -> strings.add(node.stringValue()));
    return strings;
  }

  private static PabulibFile read(String name) throws IOException, FileProblems.Unusable {
    try (var file = Files.newInputStream(BUDGETS.resolve(name + ".pb"))) {
      return PabulibFile.read(name + ".pb", file);
    }
  }

  @Test
  void two_cities_chose_what_equal_shares_choose() throws Exception {
    for (var name : List.of("Netherlands_Assen_2024", "Poland_Swiecie_2023")) {
      assumeTrue(Files.exists(BUDGETS.resolve(name + ".pb")), NONE);
      var file = read(name);
      var shares = Rule.ADD1.decide(file.election(), Utility.COST, Ties.ID);
      assertThat(Set.copyOf(shares.winners())).isEqualTo(new HashSet<>(file.selected()));
    }
  }
}
