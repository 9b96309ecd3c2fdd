package org.parlour.perspectives.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Votes made from a seed, as people give them.
///
/// Three camps of unequal size, people spread around the middle of their own; each statement pulls
/// them its own way and is liked more or less by all; one answer in eight is a pass. Statements
/// are met in any order. One person in ten leaves before they have answered seven, and the others
/// when they have had enough: most of them soon, some never. That is how public conversations look,
/// and a map of these takes about as many passes as a map of one.
final class MadeUpVotes {

  /// Takes the votes, one after another.
  @FunctionalInterface
  interface Sink {
    void vote(int person, int statement, Vote vote) throws IOException;
  }

  private static final long SEED = 3;
  private static final double[][] CAMPS = {{0.8, 0.1}, {-0.7, 0.25}, {-0.6, -0.35}};
  private static final double[] UP_TO = {0.45, 0.75, 1};
  private static final double SPREAD = 0.6;
  private static final double PASSES = 0.125;
  private static final double LEAVE_SOON = 0.1;
  private static final int STAY_FROM = 7;

  private final SplittableRandom luck = new SplittableRandom(SEED);
  private final int people;
  private final int statements;
  private final int votes;

  MadeUpVotes(int people, int statements, int votes) {
    this.people = people;
    this.statements = statements;
    this.votes = votes;
  }

  /// Tells all votes, person by person.
  ///
  /// @param even everybody answers as many statements as everybody else
  void tell(boolean even, Sink sink) throws IOException {
    double[][] pulls = new double[statements][];
    for (int n = 0; n < statements; n++) {
      pulls[n] = new double[] {luck.nextGaussian(), luck.nextGaussian(), luck.nextGaussian()};
    }
    int[] deck = new int[statements];
    for (int n = 0; n < statements; n++) {
      deck[n] = n;
    }
    int[] patience = even ? all(votes / people) : patience();
    for (int person = 0; person < people; person++) {
      double which = luck.nextDouble();
      double[] camp = CAMPS[which < UP_TO[0] ? 0 : which < UP_TO[1] ? 1 : 2];
      double x = camp[0] + SPREAD * luck.nextGaussian();
      double y = camp[1] + SPREAD / 3 * luck.nextGaussian();
      for (int n = 0; n < patience[person]; n++) {
        int drawn = n + luck.nextInt(statements - n);
        int statement = deck[drawn];
        deck[drawn] = deck[n];
        deck[n] = statement;
        double[] pull = pulls[statement];
        double liked = 1 / (1 + Math.exp(-(pull[0] + x * pull[1] + y * pull[2])));
        sink.vote(person, statement, answer(liked));
      }
    }
  }

  private Vote answer(double liked) {
    if (luck.nextDouble() < PASSES) {
      return Vote.PASS;
    }
    return luck.nextDouble() < liked ? Vote.AGREE : Vote.DISAGREE;
  }

  private int[] all(int each) {
    int[] patience = new int[people];
    Arrays.fill(patience, each);
    return patience;
  }

  /// How many statements each person answers, about as many in all as were asked for.
  private int[] patience() {
    int[] patience = new int[people];
    int left = votes;
    for (int person = 0; person < people; person++) {
      boolean leaves = luck.nextDouble() < LEAVE_SOON;
      patience[person] = leaves ? 1 + luck.nextInt(STAY_FROM - 1) : STAY_FROM;
      left -= patience[person];
    }
    double stays = 1 - (double) people / Math.max(people, left);
    while (left > 0) {
      int person = luck.nextInt(people);
      while (left > 0
          && patience[person] >= STAY_FROM
          && patience[person] < statements
          && luck.nextDouble() < stays) {
        patience[person]++;
        left--;
      }
    }
    return patience;
  }

  /// The votes as a table.
  Votes table() throws IOException {
    var table = Votes.builder();
    tell(false, (person, statement, vote) -> table.vote("p" + person, "s" + statement, vote, 0));
    return table.build();
  }

  /// Writes a file of votes as `./parlour map` reads it.
  void write(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("participant,statement,vote,timestamp\n");
      long[] second = {0};
      tell(
          true,
          (person, statement, vote) ->
              out.write(
                  "p%d,s%d,%d,%d\n".formatted(person, statement, vote.sign(), second[0]++)));
    }
  }
}
