package org.parlour.perspectives;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parlour.perspectives.PerspectiveMap.Person;
import org.parlour.perspectives.PerspectiveMap.Stability;

/// Finds out how far a map's groups can be trusted, by making it again with people or votes
/// missing. Takes about as long as twenty maps, so it runs in the background and can be given up.
///
/// Groups that are really there are found again when every fifth person has stayed at home, or
/// every fifth vote was never given; groups that are an accident of these votes fall apart.
/// Agreement is measured by the adjusted Rand index ([AgreementIndex]). Drawn from the seed, along
/// people and statements in order of ids, so that the answer is the same each time. C. Hennig,
/// Cluster-wise assessment of cluster stability, 2007, for the idea.
public final class StabilityCheck {

  private static final double LEFT_OUT = 0.2;
  private static final int TIMES = 10;
  private static final int TIMES_WHEN_LARGE = 3;
  private static final int LARGE = 600;

  private final int[] group;
  private final int k;
  private final Cells cells;
  private final MapSettings settings;
  private final Crew crew;
  private final int[] present;
  private final int[] same;

  private StabilityCheck(int[] group, int k, Cells cells, MapSettings settings, Crew crew) {
    this.group = group;
    this.k = k;
    this.cells = cells;
    this.settings = settings;
    this.crew = crew;
    this.present = new int[group.length];
    this.same = new int[group.length];
  }

  /// Gives the map back with its stability and everybody's confidence. A map without groups, or one
  /// of [MapMethod#POLIS], comes back as it is.
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
    if (map.method() != MapMethod.CLEAR || map.groups().size() < 2) {
      return Optional.of(map);
    }
    var part = ClearMap.Part.of(votes, Counted.of(votes, settings));
    Map<String, Integer> groupOf = new HashMap<>();
    map.people().forEach((Person person) -> groupOf.put(person.id(), person.group()));
    int[] group =
        Arrays.stream(part.rows)
            .map(row -> groupOf.getOrDefault(votes.people().get(row), 0))
            .toArray();
    try (var crew = new Crew(settings.cores())) {
      var cells = Cells.of(votes, part.rows, part.columns);
      var check = new StabilityCheck(group, map.groups().size(), cells, settings, crew);
      return check
          .measured(progress, givenUp)
          .map(stability -> map.withStability(stability, check.confidence(votes, part)));
    }
  }

  private Optional<Stability> measured(Progress progress, BooleanSupplier givenUp) {
    int times = cells.rows() > LARGE ? TIMES_WHEN_LARGE : TIMES;
    double people = 0;
    double votes = 0;
    try {
      for (int time = 0; time < times; time++) {
        people += withoutPeople(time, resample(progress, 2 * time, 2 * times, givenUp)) / times;
        votes += withoutVotes(time, resample(progress, 2 * time + 1, 2 * times, givenUp)) / times;
      }
    } catch (GivenUp caught) {
      return Optional.empty();
    }
    return Optional.of(new Stability(people, votes));
  }

  /// Tells of one resample as a part of all, and asks in each of its steps whether to go on.
  private static Progress resample(
      Progress progress, int before, int all, BooleanSupplier givenUp) {
    Progress of =
        (step, share) -> {
          GivenUp.when(givenUp);
          progress.reached(Progress.Step.RESAMPLING, (before + share) / all);
        };
    of.reached(Progress.Step.RESAMPLING, 0);
    return of;
  }

  /// Leaves the fit from within when nobody waits for it any more.
  private static final class GivenUp extends RuntimeException {
    private GivenUp() {
      super("given up", null, false, false);
    }

    private static void when(BooleanSupplier givenUp) {
      if (givenUp.getAsBoolean()) {
        throw new GivenUp();
      }
    }
  }

  private double withoutPeople(int time, Progress asking) {
    var luck = new Random(settings.seed() * 7_919 + 2L * time);
    int[] shuffled = IntStream.range(0, cells.rows()).toArray();
    for (int n = shuffled.length - 1; n > 0; n--) {
      int other = luck.nextInt(n + 1);
      int moved = shuffled[n];
      shuffled[n] = shuffled[other];
      shuffled[other] = moved;
    }
    int left = (int) Math.round(cells.rows() * (1 - LEFT_OUT));
    int[] rows = Arrays.stream(shuffled).limit(left).sorted().toArray();
    return agreement(rows, cells.only(rows, cell -> true), asking);
  }

  private double withoutVotes(int time, Progress asking) {
    var luck = new Random(settings.seed() * 7_919 + 2L * time + 1);
    int[] rows = IntStream.range(0, cells.rows()).toArray();
    return agreement(rows, cells.only(rows, cell -> luck.nextDouble() >= LEFT_OUT), asking);
  }

  private double agreement(int[] rows, Cells some, Progress asking) {
    var points = IdealPoints.fit(some, IdealPoints.Shape.OF_THE_MAP, crew, asking);
    int[] again = new OrderFreeGroups(new Picture(points).places, settings.seed(), crew).split(k);
    int[] before = Arrays.stream(rows).map(row -> group[row]).toArray();
    if (again.length == 0) {
      again = new int[rows.length]; // Nothing of the groups is left.
    }
    int[] called = Matching.of(before, again, k);
    for (int n = 0; n < rows.length; n++) {
      present[rows[n]]++;
      same[rows[n]] += called[again[n]] == before[n] ? 1 : 0;
    }
    return AgreementIndex.of(before, k, again, k);
  }

  private Map<String, Double> confidence(Votes votes, ClearMap.Part part) {
    Map<String, Double> confidence = new HashMap<>();
    for (int n = 0; n < same.length; n++) {
      if (present[n] > 0) {
        confidence.put(votes.people().get(part.rows[n]), same[n] / (double) present[n]);
      }
    }
    return confidence;
  }
}
