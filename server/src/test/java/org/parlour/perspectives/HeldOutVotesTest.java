package org.parlour.perspectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parlour.perspectives.Conversation.Row;
import org.parlour.perspectives.IdealPoints.Shape;

/// Guesses votes that were kept from it: what the prediction fit is for.
class HeldOutVotesTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(1);
  private static final int VOTES_MIN = 8;
  private static final double HELD_OUT = 0.1;
  private static final double CERTAIN = 1e-6;

  /// The part of A.9.3 that compares the two fits of the house. They are compared with a map of
  /// Pol.is nowhere yet.
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
