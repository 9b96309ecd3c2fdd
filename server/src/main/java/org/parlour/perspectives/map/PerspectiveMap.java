package org.parlour.perspectives.map;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A picture of a conversation: where each person stands, which groups there are, what each group
/// says and what all say. Nobody's votes can be read from it except by [#people].
///
/// @param method how it was made
/// @param peopleVoting people with at least one vote; n in the literature
/// @param statementsVotedOn statements with at least one vote; m in the literature
/// @param counted people who answered enough to be grouped
/// @param found whether there are groups, and if not, why
/// @param groups largest first; one group when there is only one; none when too few were counted
/// @param silhouettes for each number of groups that was possible, how well people lie in their own
///   group, from -1 to 1
/// @param axisStrengths how much people differ along x and along y; x is the stronger, but on the
///   picture of a [LivingMap], which may be turned
/// @param people everybody with a vote, in order of ids
/// @param statements every statement with a vote, in order of ids
/// @param consensus what the whole conversation agrees and disagrees with
/// @param stability how much the groups move when somebody or some votes are missing; null until a
///   [StabilityCheck] has been made, and when there are no groups to move
/// @param yesSaying correlation of x with each person's share of agrees, -1 to 1; 0 when there is
///   none to measure
/// @param lastVote the number of votes, first and changed, the map was made from: tells an older
///   map from a newer one
public record PerspectiveMap(
    MapMethod method,
    int peopleVoting,
    int statementsVotedOn,
    int counted,
    GroupsFound found,
    List<Group> groups,
    SortedMap<Integer, Double> silhouettes,
    Strengths axisStrengths,
    List<Person> people,
    List<Statement> statements,
    Consensus consensus,
    @Nullable Stability stability,
    double yesSaying,
    long lastVote) {

  /// From here on x is mostly about how readily people agreed overall.
  public static final double YES_SAYING_STRONG = 0.6;

  public PerspectiveMap {
    groups = List.copyOf(groups);
    silhouettes = Collections.unmodifiableSortedMap(new TreeMap<>(silhouettes));
    people = List.copyOf(people);
    statements = List.copyOf(statements);
  }

  /// Whether x is mostly about how readily people agreed overall.
  public boolean isMostlyYesSaying() {
    return Math.abs(yesSaying) >= YES_SAYING_STRONG;
  }

  /// Whether there is a group beside others that is too small to be listed. Then no number may be
  /// told that people of all groups are counted in: who takes the listed groups from it has what
  /// the small one said.
  public boolean hasUnlistedGroup() {
    return groups.size() > 1 && !groups.stream().allMatch(Group::mayBeListed);
  }

  /// How everybody answered a statement, as far as it may be told: with groups, everybody in one,
  /// so that nobody finds what the few who are in none said by taking the groups from it; empty
  /// where there is an unlisted group.
  public Optional<Tally> told(Statement statement) {
    if (hasUnlistedGroup()) {
      return Optional.empty();
    }
    return Optional.of(statement.byGroup.stream().reduce(Tally::and).orElse(statement.all));
  }

  /// Whether there are groups, and if not, why. A page must say it: one picture looks like another.
  public enum GroupsFound {
    /// Two groups or more.
    SEVERAL,
    /// People differ, and no split leaves every group large enough: one group.
    ONE,
    /// Everybody answered alike, or nothing anybody said tells people apart: one group.
    ALIKE,
    /// Too few people or statements to look for groups: none.
    TOO_FEW
  }

  /// How much people differ along each axis: root mean square of the statements' loadings.
  public record Strengths(double x, double y) {}

  /// One person's place.
  ///
  /// @param disc how sure the place is; null for [MapMethod#POLIS], which does not say
  /// @param group index into [PerspectiveMap#groups], -1 for somebody who is in none because they
  ///   were not counted or there are none
  /// @param confidence share of resamples in which this person was in the same group, 0 to 1; null
  ///   until a [StabilityCheck] has been made, and for somebody in no group
  public record Person(
      String id, double x, double y, @Nullable Disc disc, int group, @Nullable Double confidence) {

    /// Below this a person's group is a guess, and their mark is drawn hollow.
    public static final double CONFIDENCE_HOLLOW = 0.7;
  }

  /// The covariance of a place: the ellipse in which the person probably stands. Few votes make a
  /// large one.
  public record Disc(double xx, double xy, double yy) {}

  /// People who see things alike.
  ///
  /// @param letter A for the largest, and so on; in a [LivingMap] what the group was called before
  /// @param representative what tells this group from the others, best first; empty for a group of
  ///   fewer than [#LISTED_MIN] people, whose votes could be read off it
  public record Group(String letter, int size, List<Representative> representative) {

    /// A smaller group is never listed with its statements: "3 of 3" beside one is too near.
    public static final int LISTED_MIN = 5;

    public Group {
      representative = List.copyOf(representative);
    }

    /// Whether this group's statements and tallies may be shown to anybody.
    public boolean mayBeListed() {
      return size >= LISTED_MIN;
    }
  }

  /// A statement one group says more than the others do.
  ///
  /// @param direction what the group says to it: agree or disagree
  /// @param n how many of the group said so
  /// @param seen how many of the group answered it
  /// @param p about n of seen, drawn a little towards a half
  /// @param z how sure it is that more than half of the group would say so
  /// @param ratio how much more likely the group is to say so than the others
  /// @param ratioZ how sure that is
  /// @param bestAgree whether this is what the group most agrees with, whatever others say
  public record Representative(
      String id,
      Vote direction,
      int n,
      int seen,
      double p,
      double z,
      double ratio,
      double ratioZ,
      boolean bestAgree) {}

  /// One statement's place, and how it was answered.
  ///
  /// @param x how answers to it change along x; 0 for a statement off the map
  /// @param y how answers to it change along y
  /// @param offTheMap it was hidden, or is about the process: no place, no part in the groups
  /// @param all how everybody answered it
  /// @param byGroup how the counted people of each group answered it, in the order of the groups
  /// @param gic group-informed consensus: the product over groups of their shares of agrees
  /// @param lowestCommon its root by the number of groups, so that maps can be compared: 0 to 1
  /// @param gicDisagree group-informed consensus about disagreeing
  /// @param priority how strongly it asks to be shown next, at least 0
  public record Statement(
      String id,
      double x,
      double y,
      boolean offTheMap,
      Tally all,
      List<Tally> byGroup,
      double gic,
      double lowestCommon,
      double gicDisagree,
      double priority) {

    public Statement {
      byGroup = List.copyOf(byGroup);
    }
  }

  /// How some people answered one statement.
  ///
  /// @param seen agrees, disagrees and passes
  public record Tally(int agrees, int disagrees, int seen) {

    /// How these and those people answered it.
    Tally and(Tally other) {
      return new Tally(agrees + other.agrees, disagrees + other.disagrees, seen + other.seen);
    }
  }

  /// What the whole conversation says, strongest first: ids of at most five statements each.
  public record Consensus(List<String> agree, List<String> disagree) {

    public Consensus {
      agree = List.copyOf(agree);
      disagree = List.copyOf(disagree);
    }
  }

  /// How much the groups stay the same when the map is made again with something missing: 1 is the
  /// same, 0 is as good as chance (adjusted Rand index, mean over resamples).
  ///
  /// @param people with a fifth of the people missing
  /// @param votes with a fifth of the votes missing
  public record Stability(double people, double votes) {

    /// Both in one number.
    public double mean() {
      return (people + votes) / 2;
    }

    /// What to say about it.
    public Steadiness steadiness() {
      return mean() >= 0.80
          ? Steadiness.CLEAR
          : mean() >= 0.65 ? Steadiness.FAIRLY_CLEAR : Steadiness.STILL_MOVING;
    }

    /// What to say about it, in plain words.
    public String words() {
      return steadiness().words();
    }
  }

  /// What to say about how steady groups are.
  public enum Steadiness {
    CLEAR("clear"),
    FAIRLY_CLEAR("fairly clear"),
    /// Colours are off unless somebody asks for them.
    STILL_MOVING("still moving - do not read much into the groups");

    private final String words;

    Steadiness(String words) {
      this.words = words;
    }

    /// The words themselves.
    public String words() {
      return words;
    }
  }

  /// This map with its stability known.
  ///
  /// @param confidence by person id; nobody who is in no group
  PerspectiveMap withStability(Stability known, Map<String, Double> confidence) {
    return new PerspectiveMap(
        method,
        peopleVoting,
        statementsVotedOn,
        counted,
        found,
        groups,
        silhouettes,
        axisStrengths,
        people.stream()
            .map(person ->
                new Person(
                    person.id,
                    person.x,
                    person.y,
                    person.disc,
                    person.group,
                    confidence.get(person.id)))
            .toList(),
        statements,
        consensus,
        known,
        yesSaying,
        lastVote);
  }
}
