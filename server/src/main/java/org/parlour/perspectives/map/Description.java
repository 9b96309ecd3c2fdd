package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parlour.perspectives.map.PerspectiveMap.Disc;
import org.parlour.perspectives.map.PerspectiveMap.Group;
import org.parlour.perspectives.map.PerspectiveMap.GroupsFound;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Statement;
import org.parlour.perspectives.map.PerspectiveMap.Strengths;

/// Says in people and statements what a method found in rows and columns: names the groups, counts
/// who said what, and finds what stands out and what is shared. The same for every method.
final class Description {

  /// What a method found, in rows and columns of the votes.
  static final class Finding {
    boolean[] counted = new boolean[0];
    GroupsFound found = GroupsFound.TOO_FEW;

    /// Of each row, numbered in any way; -1 for somebody in none.
    int[] group = new int[0];

    int groups;

    /// Of each row, x and y in turn.
    double[] places = new double[0];

    /// Of each row, xx, xy and yy in turn; empty when the method has none.
    double[] discs = new double[0];

    /// Of each column, x and y in turn.
    double[] loadings = new double[0];

    double[] extremities = new double[0];

    /// In which equally strong statements are listed.
    int[] columnOrder = new int[0];

    Strengths strengths = new Strengths(0, 0);
    double yesSaying;
  }

  private final Votes votes;
  private final Finding finding;
  private final int[] visible;
  private final Tallies all;
  private final Tallies counted;
  private final Tallies[] byGroup;

  private Description(Votes votes, Finding finding) {
    this.votes = votes;
    this.finding = finding;
    visible =
        Arrays.stream(finding.columnOrder).filter(column -> !votes.offTheMap(column)).toArray();
    int people = votes.people().size();
    all = Tallies.of(votes, new int[people], 1)[0];
    int[] together = IntStream.range(0, people).map(row -> finding.counted[row] ? 0 : -1).toArray();
    counted = Tallies.of(votes, together, 1)[0];
    byGroup = Tallies.of(votes, named(), finding.groups);
  }

  static PerspectiveMap of(
      MapMethod method, Votes votes, Finding finding, SortedMap<Integer, Double> silhouettes) {
    var said = new Description(votes, finding);
    int howMany = 0;
    for (boolean is : finding.counted) {
      howMany += is ? 1 : 0;
    }
    return new PerspectiveMap(
        method,
        votes.people().size(),
        votes.statements().size(),
        howMany,
        finding.found,
        said.groups(),
        silhouettes,
        finding.strengths,
        said.people(),
        said.statements(),
        SharedByAll.of(said.all, said.visible, votes.statements()),
        null,
        finding.yesSaying,
        votes.lastVote());
  }

  private int @Nullable [] letters;

  /// Renumbers the groups, the largest first, and of two as large the one with the first person.
  private int[] named() {
    if (letters != null) {
      return letters;
    }
    int[] size = new int[finding.groups];
    int[] first = new int[finding.groups];
    Arrays.fill(first, Integer.MAX_VALUE);
    int[] order = votes.rowsById;
    for (int n = 0; n < order.length; n++) {
      int group = finding.group[order[n]];
      if (group >= 0) {
        size[group]++;
        first[group] = Math.min(first[group], n);
      }
    }
    var bySize =
        IntStream.range(0, finding.groups)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer group) -> -size[group])
                    .thenComparingInt(group -> first[group]))
            .toList();
    int[] renumbered = new int[finding.groups];
    for (int n = 0; n < bySize.size(); n++) {
      renumbered[bySize.get(n)] = n;
    }
    letters = Arrays.stream(finding.group).map(of -> of < 0 ? -1 : renumbered[of]).toArray();
    return letters;
  }

  private List<Group> groups() {
    var groups = new ArrayList<Group>();
    for (int group = 0; group < finding.groups; group++) {
      int of = group;
      int size = (int) Arrays.stream(named()).filter(own -> own == of).count();
      var representative =
          size < Group.LISTED_MIN
              ? List.<PerspectiveMap.Representative>of()
              : Representatives.of(group, byGroup, visible, votes.statements());
      groups.add(new Group(String.valueOf((char) ('A' + group)), size, representative));
    }
    return groups;
  }

  private List<Person> people() {
    int[] group = named();
    return Arrays.stream(votes.rowsById)
        .mapToObj(row ->
            new Person(
                votes.people().get(row),
                finding.places[2 * row],
                finding.places[2 * row + 1],
                disc(row),
                group[row],
                null))
        .toList();
  }

  private @Nullable Disc disc(int row) {
    return finding.discs.length == 0
        ? null
        : new Disc(finding.discs[3 * row], finding.discs[3 * row + 1], finding.discs[3 * row + 2]);
  }

  private List<Statement> statements() {
    // Where there are no groups, everybody counted is as one.
    Tallies[] groups = finding.groups == 0 ? new Tallies[] {counted} : byGroup;
    return Arrays.stream(votes.columnsById).mapToObj(column -> statement(column, groups)).toList();
  }

  private Statement statement(int column, Tallies[] groups) {
    double gic = SharedByAll.inEveryGroup(column, groups, true);
    return new Statement(
        votes.statements().get(column),
        finding.loadings[2 * column],
        finding.loadings[2 * column + 1],
        votes.offTheMap(column),
        all.of(column),
        Arrays.stream(byGroup).map(tallies -> tallies.of(column)).toList(),
        gic,
        root(gic, groups.length),
        SharedByAll.inEveryGroup(column, groups, false),
        RoutingPriority.of(
            counted.agrees[column],
            counted.disagrees[column],
            counted.seen[column],
            finding.extremities[column],
            votes.isMeta(column)));
  }

  private static double root(double product, int groups) {
    return groups == 1 ? product : StrictMath.pow(product, 1.0 / groups);
  }
}
