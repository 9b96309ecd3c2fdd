package org.parlour.perspectives.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.perspectives.map.Conversation.Row;
import org.parlour.perspectives.map.PerspectiveMap.Group;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Statement;

/// What may change in a map while people vote, and what may not.
class LivingMapTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(1);
  private static final double LAST_DIGITS = 1e-9;
  private static final int STATEMENTS = 12;

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void but_for_letters_and_the_turn_of_the_picture_it_is_the_map_a_fresh_fit_gives(String name) {
    var rows = Conversation.rows(name);
    var before = after(LivingMap.ofNobody(), rows, 0.3, 0.5, 0.9);
    var living = next(before, votes(rows));
    var fresh = new ClearMap().map(votes(rows), SETTINGS.withAlreadyCounted(before.counted()));
    assertThat(bare(living.map())).isEqualTo(bare(fresh));
    var back = Turn.onto(fresh, living.map(), living.counted());
    var places = byId(fresh);
    for (var person : living.map().people()) {
      var own = back.of(person);
      var theirs = requireNonNull(places.get(person.id()));
      assertThat(own.x()).isCloseTo(theirs.x(), within(LAST_DIGITS));
      assertThat(own.y()).isCloseTo(theirs.y(), within(LAST_DIGITS));
      var disc = requireNonNull(own.disc());
      assertThat(disc.xx()).isCloseTo(requireNonNull(theirs.disc()).xx(), within(LAST_DIGITS));
      assertThat(disc.xy()).isCloseTo(requireNonNull(theirs.disc()).xy(), within(LAST_DIGITS));
      assertThat(disc.yy()).isCloseTo(requireNonNull(theirs.disc()).yy(), within(LAST_DIGITS));
    }
    for (int n = 0; n < fresh.statements().size(); n++) {
      var own = back.of(living.map().statements().get(n));
      assertThat(own.x()).isCloseTo(fresh.statements().get(n).x(), within(LAST_DIGITS));
      assertThat(own.y()).isCloseTo(fresh.statements().get(n).y(), within(LAST_DIGITS));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void two_histories_of_the_same_votes_end_in_the_same_groups_and_numbers(String name) {
    var rows = Conversation.rows(name);
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));
    var one = after(LivingMap.ofNobody(), rows, 0.4, 0.6, 1);
    var other = after(LivingMap.ofNobody(), shuffled, 0.7, 0.8, 0.9, 1);
    assertThat(one.counted()).isEqualTo(other.counted());
    assertThat(bare(one.map())).isEqualTo(bare(other.map()));
  }

  @Test
  void how_much_people_differ_along_a_turned_axis_is_still_what_statements_say_along_it() {
    var rows = Conversation.rows(Conversation.BREXIT);
    var map = after(LivingMap.ofNobody(), rows, 0.3, 1).map();
    var said = map.statements().stream().filter(statement -> !statement.offTheMap()).toList();
    double x = said.stream().mapToDouble(one -> one.x() * one.x()).average().orElseThrow();
    double y = said.stream().mapToDouble(one -> one.y() * one.y()).average().orElseThrow();
    assertThat(map.axisStrengths().x()).isCloseTo(Math.sqrt(x), within(LAST_DIGITS));
    assertThat(map.axisStrengths().y()).isCloseTo(Math.sqrt(y), within(LAST_DIGITS));
  }

  @Test
  void the_same_votes_again_are_the_same_map_to_the_last_bit() {
    var rows = Conversation.rows(Conversation.BREXIT);
    var once = after(LivingMap.ofNobody(), rows, 0.5, 1);
    assertThat(next(once, votes(rows))).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void people_stay_nearer_to_where_they_were_than_a_fresh_picture_leaves_them(String name) {
    var rows = Conversation.rows(name);
    var last = LivingMap.ofNobody();
    for (double share = 0.3; share <= 1; share += 0.1) {
      var votes = votes(rows.subList(0, (int) (share * rows.size())));
      var living = next(last, votes);
      var fresh = new ClearMap().map(votes, SETTINGS.withAlreadyCounted(last.counted()));
      var stayed = new HashSet<>(living.counted());
      stayed.retainAll(last.counted());
      assertThat(moved(last.map(), living.map(), stayed))
          .isLessThanOrEqualTo(moved(last.map(), fresh, stayed) + LAST_DIGITS);
      last = living;
    }
  }

  @Test
  void a_picture_in_a_mirror_is_turned_back() {
    var votes = Votes.builder();
    camp(votes, "hill", 0, 12);
    camp(votes, "river", 1, 10);
    camp(votes, "town", 2, 8);
    var living = next(LivingMap.ofNobody(), votes.build());
    var mirror = new Turn(1, 0, 0, -1);
    var people = living.map().people().stream().map(mirror::of).toList();
    var turned = new LivingMap(withPeople(living.map(), people), living.counted());
    var again = byId(next(turned, votes.build()).map());
    for (var person : people) {
      var now = requireNonNull(again.get(person.id()));
      assertThat(now.x()).isCloseTo(person.x(), within(LAST_DIGITS));
      assertThat(now.y()).isCloseTo(person.y(), within(LAST_DIGITS));
    }
  }

  @Test
  void a_group_keeps_its_letter_when_another_becomes_larger() {
    var votes = Votes.builder();
    camp(votes, "hill", 0, 12);
    camp(votes, "river", 1, 10);
    var first = next(LivingMap.ofNobody(), votes.build());
    assertThat(letterOf(first, "hill0")).isEqualTo("A");
    camp(votes, "river", 1, 20);
    var second = next(first, votes.build());
    assertThat(letterOf(second, "hill0")).isEqualTo("A");
    assertThat(letterOf(second, "river0")).isEqualTo("B");
    assertThat(letterOf(second, "river19")).isEqualTo("B");
    assertThat(second.map().groups()).extracting(Group::letter).containsExactly("B", "A");
  }

  @Test
  void a_new_group_takes_a_letter_nobody_has() {
    var votes = Votes.builder();
    camp(votes, "hill", 0, 12);
    camp(votes, "river", 1, 10);
    var first = next(LivingMap.ofNobody(), votes.build());
    camp(votes, "town", 2, 16);
    var second = next(first, votes.build());
    assertThat(letterOf(second, "hill0")).isEqualTo("A");
    assertThat(letterOf(second, "river0")).isEqualTo("B");
    assertThat(letterOf(second, "town0")).isEqualTo("C");
    for (int person = 0; person < 12; person++) {
      votes.takeBackAll("hill" + person);
    }
    var third = next(second, votes.build());
    assertThat(letterOf(third, "river0")).isEqualTo("B");
    assertThat(letterOf(third, "town0")).isEqualTo("C");
  }

  @Test
  void whoever_was_counted_once_stays_counted_when_there_are_more_statements() {
    var votes = Votes.builder();
    for (int person = 0; person < 20; person++) {
      for (int statement = 0; statement < 3; statement++) {
        votes.vote("early" + person, "s" + statement, vote(person % 2, statement), 1);
      }
    }
    var first = next(LivingMap.ofNobody(), votes.build());
    assertThat(first.counted()).hasSize(20);
    camp(votes, "late", 0, 20);
    var second = next(first, votes.build());
    assertThat(second.map().counted()).isEqualTo(40);
    assertThat(next(LivingMap.ofNobody(), votes.build()).map().counted()).isEqualTo(20);
  }

  @Test
  void nothing_is_kept_of_somebody_who_took_everything_back() {
    var votes = Votes.builder();
    camp(votes, "hill", 0, 12);
    camp(votes, "river", 1, 10);
    var first = next(LivingMap.ofNobody(), votes.build());
    votes.takeBackAll("hill3");
    var second = next(first, votes.build());
    assertThat(first.counted()).contains("hill3");
    assertThat(second.counted()).doesNotContain("hill3");
    votes.vote("hill3", "s0", Vote.AGREE, 2);
    assertThat(next(second, votes.build()).counted()).doesNotContain("hill3");
  }

  @Test
  void when_everybody_leaves_and_others_come_it_begins_again() {
    var votes = Votes.builder();
    camp(votes, "hill", 0, 12);
    camp(votes, "river", 1, 10);
    var first = next(LivingMap.ofNobody(), votes.build());
    var nobody = next(first, Votes.builder().build());
    assertThat(nobody).isEqualTo(LivingMap.ofNobody());
    assertThat(next(nobody, votes.build())).isEqualTo(first);
  }

  @Test
  void a_map_that_newer_votes_overtake_is_given_up_at_once() {
    var votes = votes(Conversation.rows(Conversation.BREXIT));
    var asked = new AtomicInteger();
    assertThat(
            LivingMap.ofNobody()
                .next(votes, SETTINGS, Progress.UNWATCHED, () -> asked.incrementAndGet() > 4))
        .isEmpty();
    assertThat(asked).hasValue(5);
    var map = next(LivingMap.ofNobody(), votes);
    assertThat(map.checked(votes, SETTINGS, Progress.UNWATCHED, () -> true)).isEmpty();
  }

  @Test
  void how_steady_its_groups_are_is_what_the_check_says_of_a_fresh_map() {
    var rows = Conversation.rows(Conversation.BREXIT);
    var living = after(LivingMap.ofNobody(), rows, 0.5, 1);
    var settings = SETTINGS.withAlreadyCounted(living.counted());
    var fresh = new ClearMap().map(votes(rows), settings);
    var known =
        living.checked(votes(rows), SETTINGS, Progress.UNWATCHED, () -> false).orElseThrow();
    assertThat(known.map().stability())
        .isEqualTo(
            StabilityCheck.of(fresh, votes(rows), settings, Progress.UNWATCHED, () -> false)
                .orElseThrow()
                .stability());
    assertThat(next(known, votes(rows)).map()).as("without its stability").isEqualTo(living.map());
  }

  private static LivingMap after(LivingMap last, List<Row> rows, double... shares) {
    var living = last;
    for (double share : shares) {
      living = next(living, votes(rows.subList(0, (int) Math.round(share * rows.size()))));
    }
    return living;
  }

  private static LivingMap next(LivingMap last, Votes votes) {
    return last.next(votes, SETTINGS, Progress.UNWATCHED, () -> false).orElseThrow();
  }

  private static Votes votes(List<Row> rows) {
    // A later row replaces the earlier in whichever order they come.
    var last = new HashMap<List<String>, Row>();
    var builder = Votes.builder();
    rows.forEach(row ->
        last.merge(
            List.of(row.person(), row.statement()),
            row,
            (one, other) -> other.millis() >= one.millis() ? other : one));
    rows.stream()
        .filter(row -> row.equals(last.get(List.of(row.person(), row.statement()))))
        .forEach(row -> builder.vote(row.person(), row.statement(), row.vote(), row.millis()));
    return builder.build();
  }

  private static void camp(Votes.Builder votes, String name, int third, int people) {
    for (int person = 0; person < people; person++) {
      for (int statement = 0; statement < STATEMENTS; statement++) {
        boolean own = statement != person % STATEMENTS;
        votes.vote(name + person, "s" + statement, own ? vote(third, statement) : Vote.PASS, 1);
      }
    }
  }

  private static Vote vote(int third, int statement) {
    return statement % 3 == third ? Vote.AGREE : Vote.DISAGREE;
  }

  private static String letterOf(LivingMap living, String person) {
    return living
        .map()
        .groups()
        .get(requireNonNull(byId(living.map()).get(person)).group())
        .letter();
  }

  private static Map<String, Person> byId(PerspectiveMap map) {
    return map.people().stream().collect(Collectors.toMap(Person::id, person -> person));
  }

  /// Without letters, places and what is said of the axes.
  private static PerspectiveMap bare(PerspectiveMap map) {
    return new PerspectiveMap(
        map.method(),
        map.peopleVoting(),
        map.statementsVotedOn(),
        map.counted(),
        map.found(),
        map.groups().stream()
            .map(group -> new Group("", group.size(), group.representative()))
            .toList(),
        map.silhouettes(),
        new PerspectiveMap.Strengths(0, 0),
        map.people().stream()
            .map(person -> new Person(person.id(), 0, 0, null, person.group(), null))
            .toList(),
        map.statements().stream().map(LivingMapTest::bare).toList(),
        map.consensus(),
        null,
        0,
        map.lastVote());
  }

  private static Statement bare(Statement said) {
    return new Statement(
        said.id(),
        0,
        0,
        said.offTheMap(),
        said.all(),
        said.byGroup(),
        said.gic(),
        said.lowestCommon(),
        said.gicDisagree(),
        said.priority());
  }

  private static PerspectiveMap withPeople(PerspectiveMap map, List<Person> people) {
    return new PerspectiveMap(
        map.method(),
        map.peopleVoting(),
        map.statementsVotedOn(),
        map.counted(),
        map.found(),
        map.groups(),
        map.silhouettes(),
        map.axisStrengths(),
        people,
        map.statements(),
        map.consensus(),
        map.stability(),
        map.yesSaying(),
        map.lastVote());
  }

  private static double moved(PerspectiveMap last, PerspectiveMap now, Set<String> people) {
    var before = byId(last);
    double squares = 0;
    for (var person : now.people()) {
      if (people.contains(person.id())) {
        var from = requireNonNull(before.get(person.id()));
        squares += Math.pow(person.x() - from.x(), 2) + Math.pow(person.y() - from.y(), 2);
      }
    }
    return squares;
  }
}
