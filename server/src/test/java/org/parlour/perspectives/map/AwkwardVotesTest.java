package org.parlour.perspectives.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.perspectives.map.Vote.AGREE;
import static org.parlour.perspectives.map.Vote.DISAGREE;
import static org.parlour.perspectives.map.Vote.PASS;

import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parlour.perspectives.map.PerspectiveMap.GroupsFound;

/// What people do that no formula hopes for (`reckoning.md` A.8 of the design), with both methods.
class AwkwardVotesTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(1);

  @ParameterizedTest
  @EnumSource
  void A8_nobody_voted(MapMethod method) {
    var map = mapOf(method, Votes.builder());
    assertThat(map.people()).isEmpty();
    assertThat(map.groups()).isEmpty();
    assertThat(map.stability()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void A8_one_vote(MapMethod method) {
    var map = mapOf(method, Votes.builder().vote("mo", "bench", AGREE, 1));
    assertThat(map.people()).hasSize(1);
    assertFinite(map);
  }

  @ParameterizedTest
  @EnumSource
  void A8_one_person_with_many_votes(MapMethod method) {
    assertFinite(
        mapOf(method, room(1, 20, (person, statement) -> statement % 2 == 0 ? AGREE : DISAGREE)));
  }

  @ParameterizedTest
  @EnumSource
  void A8_one_statement(MapMethod method) {
    var map = mapOf(method, room(20, 1, (person, statement) -> person < 10 ? AGREE : DISAGREE));
    assertFinite(map);
    assertThat(map.people()).allSatisfy(person -> assertThat(person.y()).isZero());
  }

  @ParameterizedTest
  @EnumSource
  void A8_everybody_passes(MapMethod method) {
    assertAllInOnePlace(mapOf(method, room(20, 10, (person, statement) -> PASS)));
  }

  @ParameterizedTest
  @EnumSource
  void A8_everybody_agrees(MapMethod method) {
    assertAllInOnePlace(mapOf(method, room(20, 10, (person, statement) -> AGREE)));
  }

  @ParameterizedTest
  @EnumSource
  void A8_two_people_opposite(MapMethod method) {
    var map = mapOf(method, room(2, 10, (person, statement) -> person == 0 ? AGREE : DISAGREE));
    assertFinite(map);
    var mo = map.people().getFirst();
    var bea = map.people().getLast();
    assertThat(mo.x() * bea.x()).as("on two sides").isNegative();
  }

  @ParameterizedTest
  @EnumSource
  void A8_the_same_answers_stand_in_the_same_place(MapMethod method) {
    var map =
        mapOf(
            method,
            room(
                20,
                10,
                (person, statement) -> (person / 2 + statement) % 3 == 0 ? AGREE : DISAGREE));
    assertFinite(map);
    for (int n = 0; n < 20; n += 2) {
      assertThat(map.people().get(n).x()).isEqualTo(map.people().get(n + 1).x());
      assertThat(map.people().get(n).y()).isEqualTo(map.people().get(n + 1).y());
    }
  }

  @ParameterizedTest
  @EnumSource
  void A8_somebody_with_one_vote_among_people_with_thirty_is_not_counted(MapMethod method) {
    var votes = twoCamps(20, 30).vote("late", "s00", AGREE, 99);
    var map = mapOf(method, votes);
    assertThat(map.peopleVoting()).isEqualTo(21);
    assertThat(map.counted()).isEqualTo(20);
    assertFinite(map);
  }

  @ParameterizedTest
  @EnumSource
  void A8_fourteen_people_of_whom_three_answered_enough_are_all_counted(MapMethod method) {
    var votes = Votes.builder();
    for (int person = 0; person < 14; person++) {
      for (int statement = 0; statement < (person < 3 ? 9 : 3); statement++) {
        votes.vote(id("p", person), id("s", statement), person % 2 == 0 ? AGREE : DISAGREE, 1);
      }
    }
    assertThat(mapOf(method, votes).counted()).isEqualTo(14);
  }

  @ParameterizedTest
  @EnumSource
  void A8_a_revote_counts_as_the_last_one(MapMethod method) {
    var changed = twoCamps(20, 12).vote("p00", "s00", DISAGREE, 5).vote("p00", "s00", AGREE, 9);
    assertThat(mapOf(method, changed).people()).isEqualTo(mapOf(method, twoCamps(20, 12)).people());
  }

  @ParameterizedTest
  @EnumSource
  void A8_a_vote_that_is_taken_back_was_never_there(MapMethod method) {
    var taken = twoCamps(20, 12).vote("p00", "extra", AGREE, 5).takeBack("p00", "extra", 9);
    assertThat(mapOf(method, taken).people()).isEqualTo(mapOf(method, twoCamps(20, 12)).people());
  }

  @ParameterizedTest
  @EnumSource
  void A8_a_hidden_statement_and_one_about_the_process_are_shown_to_nobody(MapMethod method) {
    var map = mapOf(method, twoCamps(20, 12).hidden("s00", true).meta("s01", true));
    assertFinite(map);
    assertThat(map.groups())
        .flatExtracting(PerspectiveMap.Group::representative)
        .extracting(PerspectiveMap.Representative::id)
        .doesNotContain("s00", "s01");
    assertThat(map.consensus().agree()).doesNotContain("s00", "s01");
  }

  @ParameterizedTest
  @EnumSource
  void A8_every_statement_is_hidden(MapMethod method) {
    var votes = twoCamps(20, 12);
    for (int statement = 0; statement < 12; statement++) {
      votes.hidden(id("s", statement), true);
    }
    assertFinite(mapOf(method, votes));
  }

  @ParameterizedTest
  @EnumSource
  void two_camps_are_two_groups(MapMethod method) {
    var map = mapOf(method, twoCamps(20, 12));
    assertThat(map.found()).isEqualTo(GroupsFound.SEVERAL);
    assertThat(map.groups()).extracting(PerspectiveMap.Group::size).containsExactly(10, 10);
  }

  private static void assertAllInOnePlace(PerspectiveMap map) {
    assertThat(map.people())
        .allSatisfy(person -> {
          assertThat(person.x()).isZero();
          assertThat(person.y()).isZero();
        });
    assertThat(map.found()).isNotEqualTo(GroupsFound.SEVERAL);
  }

  private static void assertFinite(PerspectiveMap map) {
    assertThat(map.people())
        .allSatisfy(person -> {
          assertThat(person.x()).isFinite();
          assertThat(person.y()).isFinite();
        });
    assertThat(map.statements())
        .allSatisfy(statement -> assertThat(statement.gic()).isBetween(0.0, 1.0));
    assertThat(map.yesSaying()).isBetween(-1.0, 1.0);
  }

  private static PerspectiveMap mapOf(MapMethod method, Votes.Builder votes) {
    return method.method().map(votes.build(), SETTINGS);
  }

  private static Votes.Builder twoCamps(int people, int statements) {
    return room(
        people,
        statements,
        (person, statement) -> (person % 2 == 0) == (statement % 2 == 0) ? AGREE : DISAGREE);
  }

  private static Votes.Builder room(
      int people, int statements, BiFunction<Integer, Integer, Vote> answer) {
    var votes = Votes.builder();
    for (int person = 0; person < people; person++) {
      for (int statement = 0; statement < statements; statement++) {
        votes.vote(id("p", person), id("s", statement), answer.apply(person, statement), 1);
      }
    }
    return votes;
  }

  private static String id(String kind, int n) {
    return "%s%02d".formatted(kind, n);
  }
}
