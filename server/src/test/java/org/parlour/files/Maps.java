package org.parlour.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parlour.perspectives.map.MapMethod;
import org.parlour.perspectives.map.PerspectiveMap;
import org.parlour.perspectives.map.PerspectiveMap.Consensus;
import org.parlour.perspectives.map.PerspectiveMap.Group;
import org.parlour.perspectives.map.PerspectiveMap.GroupsFound;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Representative;
import org.parlour.perspectives.map.PerspectiveMap.Stability;
import org.parlour.perspectives.map.PerspectiveMap.Statement;
import org.parlour.perspectives.map.PerspectiveMap.Strengths;
import org.parlour.perspectives.map.PerspectiveMap.Tally;
import org.parlour.perspectives.map.Vote;

/// Maps made by hand, for what is written about them.
final class Maps {

  static final Map<String, String> TEXTS =
      Map.of(
          "visits", "Fifteen minute visits should stop.",
          "family", "Family should always be in the room.",
          "risks", "Some risks are worth taking <for a good life> & more.",
          "forms", "Forms should be longer.");

  private static final Stability CLEAR = new Stability(0.9, 0.8);

  private Maps() {}

  /// Nine people around the left, five around the right, one in no group.
  static PerspectiveMap twoGroups() {
    return twoGroups(CLEAR);
  }

  static PerspectiveMap twoGroups(@Nullable Stability stability) {
    return of(stability, 0.25, 9, 5);
  }

  static PerspectiveMap mostlyYesSaying() {
    return of(CLEAR, -0.7, 9, 5);
  }

  /// A third group of four people, whose answers nobody may read off the page.
  static PerspectiveMap withFourPeopleApart() {
    return withFourPeopleApart(2);
  }

  /// The same, and so many of the four agree with every statement. Whatever the four are counted in
  /// is another number then.
  static PerspectiveMap withFourPeopleApart(int agrees) {
    var map = of(CLEAR, 0.25, 9, 5, 4);
    var said = new Tally(agrees, 4 - agrees, 4);
    double share = (agrees + 1) / 6.0;
    return new PerspectiveMap(
        map.method(),
        map.peopleVoting(),
        map.statementsVotedOn(),
        map.counted(),
        map.found(),
        map.groups().stream().map(group -> among(group, share)).toList(),
        map.silhouettes(),
        map.axisStrengths(),
        map.people(),
        map.statements().stream().map(statement -> answered(statement, said, share)).toList(),
        map.consensus(),
        map.stability(),
        map.yesSaying(),
        map.lastVote());
  }

  private static Group among(Group group, double othersShare) {
    return new Group(
        group.letter(),
        group.size(),
        group.representative().stream()
            .map(says ->
                new Representative(
                    says.id(),
                    says.direction(),
                    says.n(),
                    says.seen(),
                    says.p(),
                    says.z(),
                    says.p() / othersShare,
                    says.ratioZ() / othersShare,
                    says.bestAgree()))
            .toList());
  }

  private static Statement answered(Statement statement, Tally said, double share) {
    var byGroup = List.of(statement.byGroup().get(0), statement.byGroup().get(1), said);
    return new Statement(
        statement.id(),
        statement.x(),
        statement.y(),
        statement.offTheMap(),
        sum(byGroup),
        byGroup,
        statement.gic() * share,
        statement.lowestCommon() * share,
        statement.gicDisagree() * share,
        statement.priority() * share);
  }

  /// Too few for groups.
  static PerspectiveMap threePeople() {
    var tally = new Tally(2, 1, 3);
    return new PerspectiveMap(
        MapMethod.CLEAR,
        3,
        1,
        3,
        GroupsFound.TOO_FEW,
        List.of(),
        new TreeMap<>(),
        new Strengths(0, 0),
        IntStream.range(0, 3)
            .mapToObj(each -> new Person("person " + each, each, 0, null, -1, null))
            .toList(),
        List.of(new Statement("visits", 0, 0, false, tally, List.of(), 1, 1, 1, 1)),
        new Consensus(List.of("visits"), List.of()),
        null,
        0,
        3);
  }

  private static PerspectiveMap of(@Nullable Stability stability, double yesSaying, int... sizes) {
    int counted = IntStream.of(sizes).sum();
    var groups = new ArrayList<Group>();
    for (int group = 0; group < sizes.length; group++) {
      groups.add(
          new Group(
              "ABC".substring(group, group + 1),
              sizes[group],
              sizes[group] < Group.LISTED_MIN ? List.of() : says(group, sizes[group])));
    }
    return new PerspectiveMap(
        MapMethod.CLEAR,
        counted + 1,
        4,
        counted,
        GroupsFound.SEVERAL,
        groups,
        new TreeMap<>(Map.of(2, 0.5, 3, 0.25)),
        new Strengths(1.5, 0.5),
        people(stability != null, sizes),
        List.of(
            statement("family", 0.5, sizes, new int[] {2, 4, 0}),
            statement("forms", -0.25, sizes, new int[] {0, 0, 0}),
            statement("risks", -0.5, sizes, new int[] {8, 1, 2}),
            statement("visits", 0.125, sizes, sizes)),
        new Consensus(List.of("visits"), List.of("forms")),
        stability,
        yesSaying,
        52);
  }

  private static List<Representative> says(int group, int size) {
    return group == 0
        ? List.of(new Representative("risks", Vote.AGREE, 8, size, 0.75, 2.5, 3.5, 2.25, true))
        : List.of(new Representative("family", Vote.AGREE, 4, size, 0.7, 1.5, 2.5, 1.75, true));
  }

  private static List<Person> people(boolean isChecked, int... sizes) {
    var people = new ArrayList<Person>();
    people.add(new Person("a stranger", 0.25, 0.25, null, -1, null));
    for (int group = 0; group < sizes.length; group++) {
      for (int each = 0; each < sizes[group]; each++) {
        people.add(
            new Person(
                "person " + group + each,
                group == 0 ? -1 : group,
                each * 0.25 - 1,
                null,
                group,
                isChecked ? (each == 0 ? 0.5 : 0.75) : null));
      }
    }
    return people;
  }

  /// Whoever does not agree disagrees.
  private static Statement statement(String id, double x, int[] sizes, int[] agrees) {
    var byGroup = new ArrayList<Tally>();
    for (int group = 0; group < sizes.length; group++) {
      byGroup.add(new Tally(agrees[group], sizes[group] - agrees[group], sizes[group]));
    }
    return new Statement(id, x, 0.75, false, sum(byGroup), byGroup, 0.25, 0.5, 0.125, 1.5);
  }

  private static Tally sum(List<Tally> tallies) {
    return tallies.stream()
        .reduce(
            new Tally(0, 0, 0),
            (one, other) ->
                new Tally(
                    one.agrees() + other.agrees(),
                    one.disagrees() + other.disagrees(),
                    one.seen() + other.seen()));
  }

  /// Two groups, and somebody in neither agreed with every statement.
  static PerspectiveMap withOnePersonInNoGroup() {
    var map = twoGroups();
    return new PerspectiveMap(
        map.method(),
        map.peopleVoting(),
        map.statementsVotedOn(),
        map.counted(),
        map.found(),
        map.groups(),
        map.silhouettes(),
        map.axisStrengths(),
        map.people(),
        map.statements().stream()
            .map(statement ->
                new Statement(
                    statement.id(),
                    statement.x(),
                    statement.y(),
                    statement.offTheMap(),
                    sum(List.of(statement.all(), new Tally(1, 0, 1))),
                    statement.byGroup(),
                    statement.gic(),
                    statement.lowestCommon(),
                    statement.gicDisagree(),
                    statement.priority()))
            .toList(),
        map.consensus(),
        map.stability(),
        map.yesSaying(),
        map.lastVote());
  }
}
