package org.parlour.tours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.GatheringId;

/// Which stops stand together without a name.
class OtherStopsTest {

  private static final GatheringId HALL = stop(1);
  private static final GatheringId LIBRARY = stop(2);
  private static final GatheringId CAFE = stop(3);
  private static final GatheringId FARM = stop(4);

  private static GatheringId stop(int n) {
    return new GatheringId(new UUID(7, n));
  }

  private static Map<GatheringId, Integer> people(Object... stopsAndPeople) {
    var people = new LinkedHashMap<GatheringId, Integer>();
    for (int n = 0; n < stopsAndPeople.length; n += 2) {
      people.put((GatheringId) stopsAndPeople[n], (Integer) stopsAndPeople[n + 1]);
    }
    return people;
  }

  @Test
  void TOU_4_five_people_are_enough_for_a_place_to_have_a_name() {
    var others = new OtherStops(people(HALL, 5, LIBRARY, 31));
    assertThat(others.isNamed(HALL)).isTrue();
    assertThat(others.isNamed(LIBRARY)).isTrue();
    assertThat(others.unnamedAmong(List.of(HALL, LIBRARY))).isEmpty();
  }

  @Test
  void TOU_4_two_small_stops_stand_together() {
    var others = new OtherStops(people(HALL, 12, LIBRARY, 4, CAFE, 3));
    assertThat(others.isNamed(HALL)).isTrue();
    assertThat(others.unnamedAmong(List.of(HALL, LIBRARY, CAFE)))
        .containsExactlyInAnyOrder(LIBRARY, CAFE);
  }

  @Test
  void TOU_4_one_small_stop_cannot_be_told_apart_by_leaving_out() {
    var others = new OtherStops(people(HALL, 12, LIBRARY, 4, CAFE, 9));
    assertThat(others.isNamed(HALL)).isTrue();
    assertThat(others.unnamedAmong(List.of(HALL, LIBRARY, CAFE)))
        .as("the stop with the next fewest people goes with it")
        .containsExactlyInAnyOrder(LIBRARY, CAFE);
  }

  @Test
  void TOU_4_two_small_stops_of_fewer_than_five_people_take_a_third_with_them() {
    var others = new OtherStops(people(HALL, 12, LIBRARY, 2, CAFE, 2, FARM, 9));
    assertThat(others.unnamedAmong(List.of(HALL, LIBRARY, CAFE, FARM)))
        .containsExactlyInAnyOrder(LIBRARY, CAFE, FARM);
  }

  @Test
  void TOU_4_what_was_heard_at_a_small_stop_alone_waits() {
    assertThat(new OtherStops(people(HALL, 4)).unnamedAmong(List.of(HALL))).isEmpty();
    assertThat(new OtherStops(people(HALL, 1, CAFE, 2)).unnamedAmong(List.of(HALL, CAFE)))
        .isEmpty();
  }

  @Test
  void TOU_4_where_only_some_stops_are_shown_a_small_one_does_not_stand_alone() {
    var others = new OtherStops(people(HALL, 12, LIBRARY, 4, CAFE, 9));
    assertThat(others.unnamedAmong(List.of(HALL, LIBRARY))).isEmpty();
    assertThat(others.unnamedAmong(List.of(HALL, CAFE))).containsExactly(CAFE);
  }

  @Test
  void TOU_4_whatever_the_numbers_no_small_stop_is_ever_named_or_alone() {
    for (int seed = 0; seed < 2_000; seed++) {
      var luck = new Random(seed);
      var people = new LinkedHashMap<GatheringId, Integer>();
      for (int n = 0; n < luck.nextInt(7); n++) {
        people.put(stop(n), luck.nextInt(12));
      }
      var others = new OtherStops(people);
      var shown = people.keySet().stream().filter(_ -> luck.nextInt(4) > 0).toList();
      var unnamed = others.unnamedAmong(shown);
      boolean small = unnamed.stream().anyMatch(stop -> people.getOrDefault(stop, 0) < 5);
      assertThat(people.keySet().stream().filter(others::isNamed))
          .as("seed %d", seed)
          .allMatch(stop -> people.getOrDefault(stop, 0) >= 5);
      assertThat(!small || unnamed.size() >= 2).as("seed %d", seed).isTrue();
      assertThat(
              !small || unnamed.stream().mapToInt(stop -> people.getOrDefault(stop, 0)).sum() >= 5)
          .as("seed %d", seed)
          .isTrue();
    }
  }
}
