package org.parlour.perspectives.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.perspectives.map.Vote.AGREE;
import static org.parlour.perspectives.map.Vote.DISAGREE;
import static org.parlour.perspectives.map.Vote.PASS;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The comparison method as it runs while a conversation grows: what it keeps from map to map.
class RunningPolisTest {

  /// At most three groups: a fourth that comes out empty would be as good as three, and of two
  /// numbers as good the larger is best.
  private static final MapSettings SETTINGS = new MapSettings(7, 15, 3, 8, 5, Set.of(), 1, 1);

  private static final int STATEMENTS = 12;

  /// Who holds a camp's opinion: yes to its own third of the statements and no to the rest.
  private enum Camp {
    HILL(0),
    RIVER(1),
    TOWN(2);

    private final int third;

    Camp(int third) {
      this.third = third;
    }

    boolean says(int statement) {
      return statement % 3 == third;
    }
  }

  private final Votes.Builder votes = Votes.builder();
  private PolisMap.@Nullable Memory memory;

  @Test
  void what_hears_nothing_new_keeps_its_groups() {
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    var first = next();
    assertThat(next()).isEqualTo(first);
  }

  @Test
  void a_newcomer_joins_the_group_that_answers_alike() {
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    var before = next();
    answers("new", Camp.RIVER);
    var after = next();
    assertThat(after.counted()).isEqualTo(before.counted() + 1);
    assertThat(together(after, "new")).isEqualTo(with(people(Camp.RIVER, 15), "new"));
    assertThat(together(after, "HILL0")).isEqualTo(people(Camp.HILL, 15));
  }

  @Test
  void groups_that_grow_keep_their_people() {
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    next();
    for (int size = 16; size < 40; size++) {
      answers("HILL" + (size - 1), Camp.HILL);
      answers("RIVER" + (size - 1), Camp.RIVER);
      var map = next();
      assertThat(together(map, "HILL0")).isEqualTo(people(Camp.HILL, size));
      assertThat(together(map, "RIVER0")).isEqualTo(people(Camp.RIVER, size));
    }
  }

  @Test
  void A3_8_another_number_of_groups_is_taken_once_it_was_best_four_times_in_a_row() {
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    assertThat(next().groups()).hasSize(2);
    camp(Camp.TOWN, 15);
    for (int time = 1; time <= 3; time++) {
      var map = next();
      assertThat(best(map)).as("best for the %d. time", time).isEqualTo(3);
      assertThat(map.groups()).hasSize(2);
    }
    assertThat(next().groups()).hasSize(3);
  }

  @Test
  void A3_8_a_number_of_groups_that_was_not_best_in_between_begins_again() {
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    next();
    camp(Camp.TOWN, 15);
    for (int time = 1; time <= 3; time++) {
      assertThat(best(next())).isEqualTo(3);
    }
    people(Camp.TOWN, 15).forEach(votes::takeBackAll);
    assertThat(best(next())).isEqualTo(2);
    camp(Camp.TOWN, 15);
    for (int time = 1; time <= 3; time++) {
      assertThat(next().groups()).hasSize(2);
    }
    assertThat(next().groups()).hasSize(3);
  }

  @Test
  void a_group_whose_people_all_left_is_dropped_and_those_who_stay_are_split_again() {
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    assertThat(together(next(), "RIVER0")).isEqualTo(people(Camp.RIVER, 15));
    people(Camp.RIVER, 15).forEach(votes::takeBackAll);
    answers("unlike", Camp.TOWN);
    var map = next();
    assertThat(map.counted()).isEqualTo(16);
    assertThat(together(map, "HILL0")).isEqualTo(people(Camp.HILL, 15));
    assertThat(together(map, "unlike")).containsExactly("unlike");
  }

  @Test
  void when_everybody_left_there_is_nothing_to_carry_on_and_nothing_breaks() {
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    next();
    people(Camp.HILL, 15).forEach(votes::takeBackAll);
    people(Camp.RIVER, 15).forEach(votes::takeBackAll);
    assertThat(next().groups()).isEmpty();
    camp(Camp.HILL, 15);
    camp(Camp.RIVER, 15);
    assertThat(next().groups()).hasSize(2);
  }

  private PerspectiveMap next() {
    var made = new PolisMap().after(memory, votes.build(), SETTINGS, Progress.UNWATCHED);
    memory = made.memory();
    return made.map();
  }

  private void camp(Camp camp, int people) {
    people(camp, people).forEach(person -> answers(person, camp));
  }

  /// People of one camp differ in one statement, which they pass.
  private void answers(String person, Camp camp) {
    int passed = Math.floorMod(person.hashCode(), STATEMENTS);
    for (int statement = 0; statement < STATEMENTS; statement++) {
      votes.vote(
          person,
          "s" + statement,
          statement == passed ? PASS : camp.says(statement) ? AGREE : DISAGREE,
          1);
    }
  }

  private static Set<String> people(Camp camp, int size) {
    return IntStream.range(0, size)
        .mapToObj(n -> camp.name() + n)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> with(Set<String> people, String one) {
    people.add(one);
    return people;
  }

  private static Set<String> together(PerspectiveMap map, String person) {
    return PolisMapAsPolisMakesItTest.groups(map).stream()
        .filter(group -> group.contains(person))
        .findAny()
        .orElseThrow();
  }

  /// How many groups would be best if nothing came before.
  private static int best(PerspectiveMap map) {
    return map.silhouettes().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }
}
