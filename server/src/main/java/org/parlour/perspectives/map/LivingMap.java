package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parlour.perspectives.map.PerspectiveMap.Group;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Statement;

/// A map of a conversation that goes on, made again whenever votes came, so that people find their
/// way from each one to the next: they stay about where they were, groups keep their letters, and
/// whoever was counted once stays counted.
///
/// Every map is made by [ClearMap] from all votes there are, as if there had been none before. Only
/// then is the picture turned onto the last one ([Turn]), and the groups called as they were
/// ([Letters]). So no group, and nothing said about one, depends on which maps were made before;
/// but for one thing, which is promised to people: who is counted.
///
/// @param map the latest
/// @param counted ids of those who are counted in it; whoever takes all their votes back is in it
///   no more
public record LivingMap(PerspectiveMap map, Set<String> counted) {

  public LivingMap {
    counted = Set.copyOf(counted);
  }

  /// Before anybody voted.
  public static LivingMap ofNobody() {
    var nobody = Votes.builder().build();
    return new LivingMap(new ClearMap().map(nobody, MapSettings.usual().withCores(1)), Set.of());
  }

  /// The map of the votes as they are now. Of the same votes again it is the same map.
  ///
  /// @param settings whom they say were counted before is left aside: this map knows
  /// @param givenUp asked in every step; once it says true, because newer votes came, the answer is
  ///   empty and this map stays the latest
  public Optional<LivingMap> next(
      Votes votes, MapSettings settings, Progress progress, BooleanSupplier givenUp) {
    var kept = settings.withAlreadyCounted(counted);
    try {
      var fresh = new ClearMap().map(votes, kept, GivenUp.asking(givenUp, progress));
      return Optional.of(carriedOn(fresh, votes, kept));
    } catch (GivenUp caught) {
      return Optional.empty();
    }
  }

  /// This map with its stability, by [StabilityCheck].
  ///
  /// @param votes and settings those this map was made from
  public Optional<LivingMap> checked(
      Votes votes, MapSettings settings, Progress progress, BooleanSupplier givenUp) {
    var kept = settings.withAlreadyCounted(counted);
    return StabilityCheck.of(map, votes, kept, progress, givenUp)
        .map(known -> new LivingMap(known, counted));
  }

  private LivingMap carriedOn(PerspectiveMap fresh, Votes votes, MapSettings kept) {
    boolean[] is = Counted.of(votes, kept);
    var now = new HashSet<String>();
    IntStream.range(0, is.length).filter(n -> is[n]).forEach(n -> now.add(votes.people().get(n)));
    var stayed = new HashSet<>(now);
    stayed.retainAll(counted);
    var turn = Turn.onto(map, fresh, stayed);
    var turned = fresh.people().stream().map(turn::of).toList();
    return new LivingMap(
        new PerspectiveMap(
            fresh.method(),
            fresh.peopleVoting(),
            fresh.statementsVotedOn(),
            fresh.counted(),
            fresh.found(),
            called(fresh.groups(), Letters.of(map, fresh)),
            fresh.silhouettes(),
            turn.of(fresh.axisStrengths()),
            turned,
            fresh.statements().stream().map((Statement statement) -> turn.of(statement)).toList(),
            fresh.consensus(),
            null,
            yesSaying(votes, ClearMap.Part.of(votes, is), turned),
            fresh.lastVote()),
        now);
  }

  private static List<Group> called(List<Group> groups, List<String> letters) {
    var called = new ArrayList<Group>();
    for (int n = 0; n < groups.size(); n++) {
      var group = groups.get(n);
      called.add(new Group(letters.get(n), group.size(), group.representative()));
    }
    return called;
  }

  /// About the direction that is called x now.
  private static double yesSaying(Votes votes, ClearMap.Part part, List<Person> people) {
    double[] places = new double[2 * votes.people().size()];
    for (var person : people) {
      places[2 * votes.row(person.id())] = person.x();
      places[2 * votes.row(person.id()) + 1] = person.y();
    }
    double[] counted = new double[2 * part.rows.length];
    for (int n = 0; n < part.rows.length; n++) {
      System.arraycopy(places, 2 * part.rows[n], counted, 2 * n, 2);
    }
    return YesSaying.of(votes, part.rows, part.columns, counted);
  }
}
