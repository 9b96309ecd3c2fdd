package org.parlour.perspectives.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlour.perspectives.map.PerspectiveMap.Stability;

/// How steady the groups of three real conversations are, against what the prototype said. Both
/// leave out people and votes by luck, each by their own, so they agree as well as two draws do.
class StabilityAgainstItsReferenceTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(2);
  private static final int SEEDS = 3;

  /// Standard deviations that two draws may lie apart: one pair in four hundred lies farther.
  private static final double DEVIATIONS_MAX = 3;

  /// @param people standard deviation of the figure for people over twelve seeds, as measured
  /// @param votes the same for votes
  @ParameterizedTest
  @CsvSource({
    Conversation.LONDON + ", 0.064, 0.043",
    Conversation.BREXIT + ", 0.050, 0.027",
    Conversation.BIODIVERSITY + ", 0.038, 0.015"
  })
  void groups_are_as_steady_as_the_prototype_found_them(String name, double people, double votes) {
    var conversation = Conversation.read(name);
    var map = new ClearMap().map(conversation.votes(), SETTINGS);
    var drawn =
        IntStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> checked(map, conversation.votes(), SETTINGS.withSeed(seed)))
            .toArray(Stability[]::new);
    var theirs = conversation.clear().get("stability_people_votes");
    assertThat(mean(drawn, Stability::people))
        .isCloseTo(theirs.get(0).asDouble(), within(tolerance(people)));
    assertThat(mean(drawn, Stability::votes))
        .isCloseTo(theirs.get(1).asDouble(), within(tolerance(votes)));
  }

  /// Between one draw of the prototype's and the mean of some of ours.
  private static double tolerance(double deviation) {
    return DEVIATIONS_MAX * deviation * Math.sqrt(1 + 1.0 / SEEDS);
  }

  private static double mean(Stability[] drawn, ToDoubleFunction<Stability> figure) {
    return IntStream.range(0, drawn.length)
        .mapToDouble(n -> figure.applyAsDouble(drawn[n]))
        .average()
        .orElseThrow();
  }

  private static Stability checked(PerspectiveMap map, Votes votes, MapSettings settings) {
    return requireNonNull(
        StabilityCheck.of(map, votes, settings, Progress.UNWATCHED, () -> false)
            .orElseThrow()
            .stability());
  }
}
