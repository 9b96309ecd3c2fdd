package org.parlour.perspectives.map;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Who is counted: people who answered enough that their place means something.
///
/// Somebody who answered two statements of forty stands wherever those two put them, and a group
/// made of such people is a group of those who left early. When that leaves very few, those who
/// answered most are counted too, because a small room is not an empty one.
final class Counted {

  private Counted() {}

  /// For each row whether its person is counted.
  static boolean[] of(Votes votes, MapSettings settings) {
    int people = votes.people().size();
    int need = Math.min(settings.votesEach(), votes.statements().size());
    boolean[] counted = new boolean[people];
    int howMany = 0;
    for (int row = 0; row < people; row++) {
      counted[row] =
          votes.answered(row) >= need
              || settings.alreadyCounted().contains(votes.people().get(row));
      howMany += counted[row] ? 1 : 0;
    }
    if (howMany < settings.countedMin()) {
      IntStream.range(0, people)
          .filter(row -> !counted[row])
          .boxed()
          .sorted(Comparator.comparingInt((Integer row) -> -votes.answered(row)))
          .limit((long) settings.countedMin() - howMany)
          .forEach(row -> counted[row] = true);
    }
    return counted;
  }
}
