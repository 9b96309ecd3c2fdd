package org.parlour.perspectives.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.perspectives.map.Vote.AGREE;
import static org.parlour.perspectives.map.Vote.DISAGREE;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextStatementTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(1);

  @Test
  void in_a_small_room_the_statement_with_the_fewest_answers_comes_first() {
    var votes = room(20, 12).build();
    var map = new ClearMap().map(votes, SETTINGS);
    var statements = names(13);
    assertThat(NextStatement.choose(map, votes, "new", statements, new Random(1))).contains("s12");
  }

  @Test
  void nobody_is_asked_twice_and_hidden_statements_are_never_shown() {
    var votes = room(20, 12).hidden("s12", true).build();
    var map = new ClearMap().map(votes, SETTINGS);
    assertThat(NextStatement.choose(map, votes, "p0", names(13), new Random(1))).isEmpty();
  }

  @Test
  void in_a_large_conversation_a_statement_comes_as_often_as_its_priority_says() {
    var votes = room(20, 60).build();
    var map = new ClearMap().map(votes, SETTINGS);
    var luck = new Random(7);
    int turns = 60_000;
    var times = new TreeMap<String, Integer>();
    for (int turn = 0; turn < turns; turn++) {
      var chosen = NextStatement.choose(map, votes, "new", names(60), luck).orElseThrow();
      times.merge(chosen, 1, Integer::sum);
    }
    double sum = map.statements().stream().mapToDouble(PerspectiveMap.Statement::priority).sum();
    assertThat(map.statements())
        .allSatisfy(statement -> {
          double expected = turns * statement.priority() / sum;
          assertThat((double) times.getOrDefault(statement.id(), 0))
              .isBetween(expected - 6 * Math.sqrt(expected), expected + 6 * Math.sqrt(expected));
        });
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> "s" + n).toList();
  }

  private static Votes.Builder room(int people, int statements) {
    var votes = Votes.builder();
    for (int person = 0; person < people; person++) {
      for (int statement = 0; statement < statements; statement++) {
        boolean agrees = (person % 2 == 0) == (statement % 3 == 0);
        votes.vote("p" + person, "s" + statement, agrees ? AGREE : DISAGREE, 1);
      }
    }
    return votes;
  }
}
