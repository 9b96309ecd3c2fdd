package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.perspectives.map.PerspectiveMap.Representative;

/// What one group says more than the others: statements it answers one way, more often than a half
/// and more often than everybody else, both surely enough. Agreeing is shown before disagreeing,
/// because a group is described by what it wants; and what the group agrees with most is always
/// among them, so that no group is only against things. After C. Small and others, Polis: Scaling
/// Deliberation by Mapping High Dimensional Opinion Spaces, 2021.
final class Representatives {

  private static final int SHOWN = 5;

  /// One statement as this group and the others answered it.
  ///
  /// @param agree how far it stands out by agreement
  /// @param disagree how far it stands out by disagreement
  private record Candidate(int column, Side agree, Side disagree) {

    boolean isAgree() {
      return agree.ratioZ > disagree.ratioZ;
    }

    Side side() {
      return isAgree() ? agree : disagree;
    }

    boolean isSufficient() {
      return agree.isSufficient() || disagree.isSufficient();
    }

    double mostOutstanding() {
      return Math.max(agree.ratioZ, disagree.ratioZ);
    }
  }

  private record Side(int n, int seen, double p, double z, double ratio, double ratioZ) {

    static Side of(int n, int seen, int others, int othersSeen) {
      double p = Shares.share(n, seen);
      return new Side(
          n,
          seen,
          p,
          Shares.aboveHalf(n, seen),
          p / Shares.share(others, othersSeen),
          Shares.above(n, seen, others, othersSeen));
    }

    boolean isSufficient() {
      return ratioZ > Shares.Z_90 && z > Shares.Z_90;
    }

    double weight() {
      return ratio * ratioZ * p * z;
    }
  }

  private Representatives() {}

  /// The statements of one group.
  ///
  /// @param columns those that may be shown, in order
  static List<Representative> of(int group, Tallies[] tallies, int[] columns, List<String> ids) {
    var own = tallies[group];
    var others = Tallies.without(tallies, group);
    var sufficient = new ArrayList<Candidate>();
    @Nullable Candidate best = null;
    @Nullable Candidate bestAgree = null;
    for (int column : columns) {
      int seen = own.seen[column];
      int othersSeen = others.seen[column];
      var candidate =
          new Candidate(
              column,
              Side.of(own.agrees[column], seen, others.agrees[column], othersSeen),
              Side.of(own.disagrees[column], seen, others.disagrees[column], othersSeen));
      if (candidate.isSufficient()) {
        sufficient.add(candidate);
      } else if (sufficient.isEmpty()
          && (best == null || candidate.mostOutstanding() > best.mostOutstanding())) {
        best = candidate;
      }
      if (isMoreAgreed(candidate, bestAgree)) {
        bestAgree = candidate;
      }
    }
    return chosen(sufficient, best, bestAgree, ids);
  }

  private static boolean isMoreAgreed(Candidate candidate, @Nullable Candidate current) {
    var agree = candidate.agree;
    if (agree.n == 0 && candidate.disagree.n == 0) {
      return false;
    }
    if (current == null) {
      return agree.z > Shares.Z_90 || (agree.ratio > 1 && agree.p > 0.5);
    }
    if (current.agree.ratio > 1) {
      return agree.weight() > current.agree.weight();
    }
    return agree.p * agree.z > current.agree.p * current.agree.z;
  }

  private static List<Representative> chosen(
      List<Candidate> sufficient,
      @Nullable Candidate best,
      @Nullable Candidate bestAgree,
      List<String> ids) {
    var shown = new ArrayList<Candidate>();
    if (bestAgree != null) {
      shown.add(bestAgree);
    }
    if (!sufficient.isEmpty()) {
      sufficient.stream()
          .filter(candidate -> !candidate.equals(bestAgree))
          .sorted(Comparator.comparingDouble(candidate -> -candidate.side().weight()))
          .forEach(shown::add);
    } else if (shown.isEmpty() && best != null) {
      shown.add(best);
    }
    return shown.stream()
        .limit(SHOWN)
        .sorted(Comparator.comparing(candidate -> !candidate.isAgree()))
        .map(candidate -> represented(candidate, candidate.equals(bestAgree), ids))
        .toList();
  }

  private static Representative represented(
      Candidate candidate, boolean bestAgree, List<String> ids) {
    var side = candidate.side();
    return new Representative(
        ids.get(candidate.column),
        candidate.isAgree() ? Vote.AGREE : Vote.DISAGREE,
        side.n,
        side.seen,
        side.p,
        side.z,
        side.ratio,
        side.ratioZ,
        bestAgree);
  }
}
