package org.parlour.priorities;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Sequential Phragmén: every option that is chosen is a load, its cost, which those who want it
/// carry together. The next option is always the one that leaves its supporters with the smallest
/// load, carried evenly: `(what they carry already + cost) / people`. People who have got little
/// carry little, so what they want comes next [1, 2].
///
/// Put another way: everybody earns money at the same pace, and a group buys what it wants as soon
/// as it can. The load is then the time.
///
/// It ends when the next option, or one level with it, costs more than is left: nothing is passed
/// over.
///
/// Each voter's load is the time of the last option they wanted. So the loads of a group are a sum
/// of times, each counted as often as it occurs, and exact with whole numbers over one denominator.
///
/// [1] E. Phragmén: Sur une méthode nouvelle pour réaliser, dans les élections, la représentation
/// proportionnelle des partis. Öfversigt af Kongl. Vetenskaps-Akademiens Förhandlingar 51, 1894.
/// [2] M. Brill, R. Freeman, S. Janson, M. Lackner: Phragmén's Voting Methods and Justified
/// Representation. Mathematical Programming 203, 2024.
final class Phragmen {

  private static final int NONE = -1;

  private final Profile profile;
  private final int[] rank;
  private final int[] last;
  private final boolean[] open;
  private final List<Integer> chosen = new ArrayList<>();
  private final List<BigInteger> times = new ArrayList<>();
  private BigInteger common = BigInteger.ONE;
  private long rest;

  /// A time at which an option could be paid for: `load / (common denominator × people)`.
  private record Time(int option, BigInteger load, long people) {

    int compareTo(Time other) {
      return load.multiply(BigInteger.valueOf(other.people))
          .compareTo(other.load.multiply(BigInteger.valueOf(people)));
    }
  }

  /// @param profile of approvals: every option means the same to all who chose it
  /// @param rank for each option, who comes first in a tie: smaller is earlier
  Phragmen(Profile profile, int[] rank) {
    this.profile = profile;
    this.rank = rank.clone();
    rest = profile.budget();
    last = new int[profile.ballots()];
    Arrays.fill(last, NONE);
    open = new boolean[profile.options()];
    for (int option = 0; option < open.length; option++) {
      open[option] = profile.isCandidate(option) && profile.cost(option) <= rest;
    }
  }

  /// The options chosen, in order.
  List<Integer> choose() {
    var first = firstToPay();
    while (!first.isEmpty()
        && first.stream().allMatch(time -> profile.cost(time.option()) <= rest)) {
      var next = first.getFirst();
      for (var time : first) {
        if (rank[time.option()] < rank[next.option()]) {
          next = time;
        }
      }
      add(next);
      first = firstToPay();
    }
    return chosen;
  }

  /// Who could pay soonest: more than one option where they are exactly level.
  private List<Time> firstToPay() {
    var first = new ArrayList<Time>();
    IntStream.range(0, open.length)
        .filter(option -> open[option])
        .mapToObj(this::time)
        .forEach(time -> {
          int compared = first.isEmpty() ? 0 : time.compareTo(first.getFirst());
          if (compared < 0) {
            first.clear();
          }
          if (compared <= 0) {
            first.add(time);
          }
        });
    return first;
  }

  private Time time(int option) {
    long[] carrying = new long[times.size()];
    for (int ballot : profile.supporters(option)) {
      if (last[ballot] != NONE) {
        carrying[last[ballot]] += profile.people(ballot);
      }
    }
    var load = common.multiply(BigInteger.valueOf(profile.cost(option)));
    for (int turn = 0; turn < carrying.length; turn++) {
      load = load.add(times.get(turn).multiply(BigInteger.valueOf(carrying[turn])));
    }
    return new Time(option, load, profile.support(option));
  }

  private void add(Time next) {
    var divisor = next.load().gcd(BigInteger.valueOf(next.people()));
    var factor = BigInteger.valueOf(next.people()).divide(divisor);
    common = common.multiply(factor);
    times.replaceAll(factor::multiply);
    times.add(next.load().divide(divisor));
    for (int ballot : profile.supporters(next.option())) {
      last[ballot] = chosen.size();
    }
    chosen.add(next.option());
    open[next.option()] = false;
    rest -= profile.cost(next.option());
  }

  /// What one person with this ballot carries of each option chosen, by its id.
  Map<String, Fraction> carriedBy(int ballot) {
    var carried = new LinkedHashMap<String, Fraction>();
    var before = BigInteger.ZERO;
    for (int turn = 0; turn < times.size(); turn++) {
      if (Arrays.binarySearch(profile.chosen(ballot), chosen.get(turn)) >= 0) {
        var load = new Fraction(times.get(turn).subtract(before), common);
        carried.put(profile.id(chosen.get(turn)), profile.money(load));
        before = times.get(turn);
      }
    }
    return carried;
  }
}
