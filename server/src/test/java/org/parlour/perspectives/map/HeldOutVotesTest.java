package org.parlour.perspectives.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parlour.perspectives.map.Conversation.Row;
import org.parlour.perspectives.map.IdealPoints.Shape;
import org.parlour.perspectives.map.PerspectiveMap.Person;

/// Guesses votes that were kept from it: what the prediction fit is for.
class HeldOutVotesTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(1);
  private static final int VOTES_MIN = 8;
  private static final double HELD_OUT = 0.1;
  private static final double CERTAIN = 1e-6;

  @Test
  void A9_3_the_prediction_guesses_better_than_the_map_and_the_map_better_than_the_share() {
    double prediction = 0;
    double map = 0;
    double share = 0;
    for (var name : List.of(Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY)) {
      for (int seed = 1; seed <= 3; seed++) {
        var split = split(name, seed);
        prediction += loss(split, Shape.OF_PREDICTION);
        map += loss(split, Shape.OF_THE_MAP);
        share += lossOfShares(split);
      }
    }
    assertThat(prediction / 9).isLessThanOrEqualTo(map / 9 - 0.005);
    assertThat(map).isLessThan(share);
  }

  /// Both pictures are read by the same [MapDecoder]. People are as far from the middle on both, on
  /// average, as the fit of the house puts them, so that the pull on directions means the same.
  ///
  /// That is 0.3622 against 0.3636. It is no great lead: directions are pulled twice here, in the
  /// fit and again by the decoder, and with both pictures drawn two to three times as large each is
  /// at its best, the house at 0.3570 and Pol.is at 0.3550. What the map of the house has over the
  /// other is that it holds still, not that it knows more.
  @Test
  void A9_3_the_map_of_the_house_tells_more_of_votes_it_did_not_see_than_the_map_of_polis() {
    double house = 0;
    double polis = 0;
    for (var name : List.of(Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY)) {
      for (int seed = 1; seed <= 3; seed++) {
        var pictures = new Pictures(split(name, seed));
        house += pictures.lossOfHouse();
        polis += pictures.lossOfPolis();
        assertThat(pictures.lossOfHouse())
            .as("read by the decoder, the map of the house says what its own fit says")
            .isCloseTo(loss(pictures.split, Shape.OF_THE_MAP), within(0.002));
      }
    }
    assertThat(house).isLessThanOrEqualTo(polis);
  }

  /// The same people on both pictures.
  private static final class Pictures {
    private final Split split;
    private final ClearMap.Part part;
    private final Cells cells;
    private final double[] house;
    private final double[] polis;

    Pictures(Split split) {
      this.split = split;
      part = ClearMap.Part.of(split.kept, Counted.of(split.kept, SETTINGS));
      cells = Cells.of(split.kept, part.rows, part.columns);
      house = new double[2 * part.rows.length];
      polis = new double[2 * part.rows.length];
      try (var crew = new Crew(1)) {
        var points = IdealPoints.fit(cells, Shape.OF_THE_MAP, crew, Progress.UNWATCHED);
        for (int n = 0; n < part.rows.length; n++) {
          System.arraycopy(points.people, n * points.width + 1, house, 2 * n, 2);
        }
      }
      var places = new HashMap<String, Person>();
      new PolisMap()
          .map(split.kept, SETTINGS)
          .people()
          .forEach(person -> places.put(person.id(), person));
      for (int n = 0; n < part.rows.length; n++) {
        var person = requireNonNull(places.get(split.kept.people().get(part.rows[n])));
        polis[2 * n] = person.x();
        polis[2 * n + 1] = person.y();
      }
    }

    double lossOfHouse() {
      return loss(new MapDecoder(cells, house, MapDecoder.size(house)));
    }

    double lossOfPolis() {
      return loss(new MapDecoder(cells, polis, MapDecoder.size(house)));
    }

    private double loss(MapDecoder decoder) {
      double sum = 0;
      int guessed = 0;
      for (var row : split.heldOut) {
        int person = placeOf(part.rows, split.kept.row(row.person()));
        int statement = placeOf(part.columns, split.kept.column(row.statement()));
        if (person >= 0 && statement >= 0) {
          sum += lossOf(decoder.agreeing(person, statement), row.vote());
          guessed++;
        }
      }
      return sum / guessed;
    }

    private static int placeOf(int[] chosen, int one) {
      return IntStream.range(0, chosen.length).filter(n -> chosen[n] == one).findAny().orElse(-1);
    }
  }

  private record Split(Votes kept, List<Row> heldOut) {}

  private static Split split(String name, int seed) {
    var last = new LinkedHashMap<List<String>, Row>();
    Conversation.rows(name).forEach(row -> last.put(List.of(row.person(), row.statement()), row));
    var hidden = Conversation.hidden(name);
    var decided = new HashMap<String, Integer>();
    var rows = last.values().stream().filter(row -> !hidden.containsKey(row.statement())).toList();
    rows.stream()
        .filter(row -> row.vote() != Vote.PASS)
        .forEach(row -> decided.merge(row.person(), 1, Integer::sum));
    var candidates =
        new ArrayList<>(
            rows.stream()
                .filter(row -> row.vote() != Vote.PASS)
                .filter(row -> decided.getOrDefault(row.person(), 0) >= VOTES_MIN)
                .toList());
    Collections.shuffle(candidates, new Random(seed));
    var heldOut = List.copyOf(candidates.subList(0, (int) (candidates.size() * HELD_OUT)));
    var without = new ArrayList<>(rows);
    without.removeAll(heldOut);
    var votes = Votes.builder();
    without.forEach(row -> votes.vote(row.person(), row.statement(), row.vote(), row.millis()));
    return new Split(votes.build(), heldOut);
  }

  private static double loss(Split split, Shape shape) {
    var fit = PredictionFit.of(split.kept, SETTINGS, shape);
    double sum = 0;
    int guessed = 0;
    for (var row : split.heldOut) {
      var agreeing = fit.agreeing(row.person(), row.statement());
      if (agreeing.isPresent()) {
        sum += lossOf(agreeing.getAsDouble(), row.vote());
        guessed++;
      }
    }
    assertThat(guessed).isPositive();
    return sum / guessed;
  }

  /// What guesses who know nothing of the person would lose.
  private static double lossOfShares(Split split) {
    Map<String, int[]> tallies = new HashMap<>();
    for (var person : split.kept.people()) {
      for (var statement : split.kept.statements()) {
        split
            .kept
            .vote(person, statement)
            .filter(vote -> vote != Vote.PASS)
            .ifPresent(vote ->
                tallies.computeIfAbsent(statement, _ -> new int[2])[vote == Vote.AGREE ? 0 : 1]++);
      }
    }
    double sum = 0;
    for (var row : split.heldOut) {
      var tally = tallies.getOrDefault(row.statement(), new int[2]);
      sum += lossOf((tally[0] + 1.0) / (tally[0] + tally[1] + 2), row.vote());
    }
    return sum / split.heldOut.size();
  }

  private static double lossOf(double agreeing, Vote vote) {
    double given = vote == Vote.AGREE ? agreeing : 1 - agreeing;
    return -Math.log(Math.max(given, CERTAIN));
  }
}
