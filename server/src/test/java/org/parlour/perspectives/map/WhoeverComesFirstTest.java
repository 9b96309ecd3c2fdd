package org.parlour.perspectives.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.perspectives.map.Conversation.Row;
import org.parlour.perspectives.map.PerspectiveMap.Statement;

/// What must not change a map of the house: who came first, how many threads made it, and which way
/// round the statements are worded.
class WhoeverComesFirstTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void the_same_votes_in_another_order_give_the_same_map_to_the_last_bit(int seed) {
    var rows = twoCamps(60, 30, seed);
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new ClearMap().map(votes(shuffled), SETTINGS))
        .isEqualTo(new ClearMap().map(votes(rows), SETTINGS));
  }

  @Test
  void more_cores_give_the_same_map_to_the_last_bit() {
    var votes = votes(twoCamps(700, 120, 3));
    var alone = new ClearMap().map(votes, SETTINGS);
    assertThat(new ClearMap().map(votes, SETTINGS.withCores(3))).isEqualTo(alone);
    assertThat(checked(alone, votes, SETTINGS.withCores(3)))
        .isEqualTo(checked(alone, votes, SETTINGS));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void statements_worded_the_other_way_round_give_the_same_groups(int seed) {
    var rows = twoCamps(60, 30, seed);
    var turned = rows.stream().map(Row::turned).toList();
    assertThat(PolisMapAsPolisMakesItTest.groups(new ClearMap().map(votes(turned), SETTINGS)))
        .isEqualTo(PolisMapAsPolisMakesItTest.groups(new ClearMap().map(votes(rows), SETTINGS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void real_votes_in_another_order_give_the_same_map_too(String name) {
    var rows = Conversation.rows(name);
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(8));
    assertThat(new ClearMap().map(votes(shuffled), SETTINGS))
        .isEqualTo(new ClearMap().map(votes(rows), SETTINGS));
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void A9_2_people_called_otherwise_stand_in_the_same_groups(String name) {
    for (int seed = 1; seed <= 3; seed++) {
      var called = renamed(peopleIn(name), seed);
      var groups = groupsOf(name, row -> row.called(otherName(called, row.person())));
      assertThat(groups).isEqualTo(renamed(groupsOf(name, row -> row), called));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void A9_2_statements_in_another_order_make_the_same_groups(String name) {
    for (int seed = 1; seed <= 3; seed++) {
      var called = renamed(statementsIn(name), seed);
      assertThat(groupsOf(name, row -> row.about(otherName(called, row.statement()))))
          .isEqualTo(groupsOf(name, row -> row));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void A9_2_agreeing_and_disagreeing_swapped_everywhere_make_the_same_groups(String name) {
    assertThat(groupsOf(name, Row::turned)).isEqualTo(groupsOf(name, row -> row));
  }

  private static Set<Set<String>> groupsOf(String name, UnaryOperator<Row> changed) {
    var votes = Votes.builder();
    var hidden = Conversation.hidden(name);
    for (var row : Conversation.rows(name)) {
      var other = changed.apply(row);
      votes.vote(other.person(), other.statement(), other.vote(), other.millis());
      if (hidden.containsKey(row.statement())) {
        votes.hidden(other.statement(), true);
      }
    }
    var map = new ClearMap().map(votes.build(), SETTINGS);
    assertThat(map.groups()).hasSizeGreaterThan(1);
    return PolisMapAsPolisMakesItTest.groups(map);
  }

  private static Set<Set<String>> renamed(Set<Set<String>> groups, Map<String, String> called) {
    return groups.stream()
        .map(group -> group.stream().map(id -> otherName(called, id)).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static List<String> peopleIn(String name) {
    return Conversation.rows(name).stream().map(Row::person).distinct().toList();
  }

  private static List<String> statementsIn(String name) {
    return Conversation.rows(name).stream().map(Row::statement).distinct().toList();
  }

  /// Everybody gets somebody else's name, or their own by chance: the order of ids is another one.
  private static Map<String, String> renamed(List<String> ids, int seed) {
    var others = new ArrayList<>(ids);
    Collections.shuffle(others, new Random(seed));
    var called = new HashMap<String, String>();
    for (int n = 0; n < others.size(); n++) {
      called.put(ids.get(n), others.get(n));
    }
    return called;
  }

  private static String otherName(Map<String, String> called, String id) {
    return requireNonNull(called.get(id));
  }

  @ParameterizedTest
  @EnumSource
  void two_camps_are_found_again_with_a_fifth_missing(MapMethod method) {
    var votes = votes(twoCamps(60, 30, 1));
    var map = checked(method.method().map(votes, SETTINGS), votes, SETTINGS);
    assertThat(map.groups()).hasSize(2);
    assertThat(requireNonNull(map.stability()).words()).isEqualTo("clear");
    assertThat(map.people()).allMatch(person -> person.confidence() != null);
    assertThat(map.statements()).extracting(Statement::priority).allMatch(weight -> weight > 0);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_no_camp_is_not_found_again(MapMethod method) {
    var luck = new Random(1);
    var rows =
        twoCamps(60, 30, 1).stream().map(row -> luck.nextBoolean() ? row.turned() : row).toList();
    var map = checked(method.method().map(votes(rows), SETTINGS), votes(rows), SETTINGS);
    assertThat(requireNonNull(map.stability()).steadiness())
        .isEqualTo(PerspectiveMap.Steadiness.STILL_MOVING);
  }

  @ParameterizedTest
  @EnumSource
  void somebody_in_no_group_is_not_sure_of_theirs_either(MapMethod method) {
    var rows = new ArrayList<>(twoCamps(60, 30, 1));
    rows.add(new Row("late", "s0", Vote.AGREE, 0));
    var map = checked(method.method().map(votes(rows), SETTINGS), votes(rows), SETTINGS);
    assertThat(map.people())
        .allMatch(person -> (person.confidence() == null) == person.id().equals("late"));
  }

  @ParameterizedTest
  @EnumSource
  void nobody_waits_for_a_check_that_is_given_up(MapMethod method) {
    var votes = votes(twoCamps(60, 30, 1));
    var map = method.method().map(votes, SETTINGS);
    assertThat(StabilityCheck.of(map, votes, SETTINGS, Progress.UNWATCHED, () -> true)).isEmpty();
    var asked = new AtomicInteger();
    assertThat(
            StabilityCheck.of(
                map, votes, SETTINGS, Progress.UNWATCHED, () -> asked.incrementAndGet() > 3))
        .as("given up in the middle of making one again")
        .isEmpty();
    assertThat(asked).hasValue(4);
  }

  private static PerspectiveMap checked(PerspectiveMap map, Votes votes, MapSettings settings) {
    return StabilityCheck.of(map, votes, settings, Progress.UNWATCHED, () -> false).orElseThrow();
  }

  /// People who mostly agree with every other statement, and people who mostly agree with the rest.
  static List<Row> twoCamps(int people, int statements, int seed) {
    var luck = new Random(seed);
    var rows = new ArrayList<Row>();
    for (int person = 0; person < people; person++) {
      for (int statement = 0; statement < statements; statement++) {
        if (luck.nextInt(3) > 0) {
          boolean agree = (person % 2 == statement % 2) == (luck.nextInt(6) > 0);
          var vote = luck.nextInt(8) == 0 ? Vote.PASS : agree ? Vote.AGREE : Vote.DISAGREE;
          rows.add(new Row("p" + person, "s" + statement, vote, 0));
        }
      }
    }
    return rows;
  }

  static Votes votes(List<Row> rows) {
    var builder = Votes.builder();
    rows.forEach(row -> builder.vote(row.person(), row.statement(), row.vote(), row.millis()));
    return builder.build();
  }
}
