package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Stability;

/// Finds out how far a map's groups can be trusted, by making it again with people or votes
/// missing. Takes about as long as twenty maps, so it runs in the background and can be given up.
///
/// Groups that are really there are found again when every fifth person has stayed at home, or
/// every fifth vote was never given; groups that are an accident of these votes fall apart.
/// Agreement is measured by the adjusted Rand index ([AgreementIndex]). C. Hennig, Cluster-wise
/// assessment of cluster stability, 2007, for the idea.
///
/// The map is made again by its own method, with the same number of groups. Drawn from the seed,
/// along people and statements in order of ids, so that the answer is the same each time; for
/// [MapMethod#POLIS] in the order they came, on which its groups depend anyway.
public final class StabilityCheck {

  private static final double LEFT_OUT = 0.2;
  private static final int TIMES = 10;
  private static final int TIMES_WHEN_LARGE = 3;
  private static final int LARGE = 600;

  /// Of each person who takes part in the map, the group they are in; -1 for somebody in none.
  private final int[] group;

  private final int k;
  private final Again again;
  private final MapSettings settings;
  private final int[] present;
  private final int[] same;

  /// The method a map was made with, asked for the same number of groups.
  @FunctionalInterface
  private interface Again {

    /// Makes the groups again of what is left.
    ///
    /// @param rows who is left, as places in [#group]
    /// @return the new group of each of them; empty when there is no such split
    int[] groups(int[] rows, IntPredicate cellKept, Progress asking);
  }

  private StabilityCheck(int[] group, int k, Again again, MapSettings settings) {
    this.group = group;
    this.k = k;
    this.again = again;
    this.settings = settings;
    this.present = new int[group.length];
    this.same = new int[group.length];
  }

  /// Gives the map back with its stability and everybody's confidence. A map without groups comes
  /// back as it is.
  ///
  /// @param map made from exactly these votes and settings
  /// @param givenUp asked before every resample and in every step of one; once it says true the
  ///   answer is empty
  public static Optional<PerspectiveMap> of(
      PerspectiveMap map,
      Votes votes,
      MapSettings settings,
      Progress progress,
      BooleanSupplier givenUp) {
    if (map.groups().size() < 2) {
      return Optional.of(map);
    }
    Map<String, Integer> groupOf = new HashMap<>();
    map.people().forEach((Person person) -> groupOf.put(person.id(), person.group()));
    int k = map.groups().size();
    try (var crew = new Crew(settings.cores())) {
      var part = ClearMap.Part.of(votes, Counted.of(votes, settings));
      boolean clear = map.method() == MapMethod.CLEAR;
      int[] rows = clear ? part.rows : IntStream.range(0, votes.people().size()).toArray();
      int[] group =
          Arrays.stream(rows)
              .map(row -> groupOf.getOrDefault(votes.people().get(row), -1))
              .toArray();
      var again =
          clear
              ? clear(Cells.of(votes, part.rows, part.columns), k, settings.seed(), crew)
              : polis(votes, part, k, settings);
      var check = new StabilityCheck(group, k, again, settings);
      return check
          .measured(progress, givenUp)
          .map(stability -> map.withStability(stability, check.confidence(votes, rows)));
    }
  }

  private static Again clear(Cells cells, int k, long seed, Crew crew) {
    return (rows, cellKept, asking) -> {
      var some = cells.only(rows, cellKept);
      var points = IdealPoints.fit(some, IdealPoints.Shape.OF_THE_MAP, crew, asking);
      return new OrderFreeGroups(new Picture(points).places, seed, crew).split(k);
    };
  }

  /// Whoever was counted with all votes stays counted without some.
  private static Again polis(Votes votes, ClearMap.Part part, int k, MapSettings settings) {
    var counted =
        Arrays.stream(part.rows).mapToObj(votes.people()::get).collect(Collectors.toSet());
    var same = settings.withAlreadyCounted(counted);
    return (rows, cellKept, asking) -> PolisMap.split(votes.only(rows, cellKept), k, same, asking);
  }

  private Optional<Stability> measured(Progress progress, BooleanSupplier givenUp) {
    int times = group.length > LARGE ? TIMES_WHEN_LARGE : TIMES;
    double people = 0;
    double votes = 0;
    try {
      for (int time = 0; time < times; time++) {
        people += withoutPeople(time, resample(progress, 2 * time, 2 * times, givenUp));
        votes += withoutVotes(time, resample(progress, 2 * time + 1, 2 * times, givenUp));
      }
    } catch (GivenUp caught) {
      return Optional.empty();
    }
    return Optional.of(new Stability(people / times, votes / times));
  }

  /// Tells of one resample as a part of all, and asks in each of its steps whether to go on.
  private static Progress resample(
      Progress progress, int before, int all, BooleanSupplier givenUp) {
    var of =
        GivenUp.asking(
            givenUp,
            (step, share) -> progress.reached(Progress.Step.RESAMPLING, (before + share) / all));
    of.reached(Progress.Step.RESAMPLING, 0);
    return of;
  }

  private double withoutPeople(int time, Progress asking) {
    var luck = new Random(settings.seed() * 7_919 + 2L * time);
    int[] shuffled = IntStream.range(0, group.length).toArray();
    for (int n = shuffled.length - 1; n > 0; n--) {
      int other = luck.nextInt(n + 1);
      int moved = shuffled[n];
      shuffled[n] = shuffled[other];
      shuffled[other] = moved;
    }
    int left = (int) Math.round(group.length * (1 - LEFT_OUT));
    int[] rows = Arrays.stream(shuffled).limit(left).sorted().toArray();
    return agreement(rows, cell -> true, asking);
  }

  private double withoutVotes(int time, Progress asking) {
    var luck = new Random(settings.seed() * 7_919 + 2L * time + 1);
    int[] rows = IntStream.range(0, group.length).toArray();
    return agreement(rows, cell -> luck.nextDouble() >= LEFT_OUT, asking);
  }

  private double agreement(int[] rows, IntPredicate cellKept, Progress asking) {
    int[] fresh = again.groups(rows, cellKept, asking);
    if (fresh.length == 0) {
      fresh = new int[rows.length]; // Nothing of the groups is left.
    }
    int[] now = fresh;
    int[] grouped = IntStream.range(0, rows.length).filter(n -> group[rows[n]] >= 0).toArray();
    int[] after = Arrays.stream(grouped).map(n -> now[n]).toArray();
    int[] before = Arrays.stream(grouped).map(n -> group[rows[n]]).toArray();
    int[] called = Matching.of(before, after, k);
    for (int n = 0; n < grouped.length; n++) {
      int row = rows[grouped[n]];
      present[row]++;
      same[row] += called[after[n]] == before[n] ? 1 : 0;
    }
    return AgreementIndex.of(before, k, after, k);
  }

  private Map<String, Double> confidence(Votes votes, int[] rows) {
    Map<String, Double> confidence = new HashMap<>();
    for (int n = 0; n < same.length; n++) {
      if (present[n] > 0) {
        confidence.put(votes.people().get(rows[n]), same[n] / (double) present[n]);
      }
    }
    return confidence;
  }
}
