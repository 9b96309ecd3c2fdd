package org.parlour.paper;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.paper.PaperEvent.CircleFormed;
import org.parlour.paper.PaperEvent.PapersPassed;
import org.parlour.paper.PaperEvent.Started;
import org.parlour.paper.PaperEvent.StepBegan;
import org.parlour.paper.Table.Seat;

/// Who gets which paper. It decides; what it decided is a fact and is never worked out again.
///
/// At each pass the papers of a circle are matched anew with whoever is here: the sum of `1 000 ·
/// hands it was in + places to the right of whoever had it last` is made as small as can be, and
/// nobody gets a paper they had before. With everybody here that is exactly "give it to the right".
/// With some away the fullest papers rest on the table, and the emptiest go on, so that all papers
/// stay about equally full. Simulated against two simpler rules in `live-room.md` 3c of the design.
///
/// Where that leaves somebody without a paper, because they came late or had all that are left, two
/// neighbours share one, and both layers are kept.
///
/// It counts hands and not layers, because what somebody drew may still be on their phone.
final class Passing {

  /// Up to this many people are one circle. More are several circles, of five to nine.
  private static final int ONE_CIRCLE_MAX = 12;

  private static final int CIRCLE_MAX = 9;

  /// With fewer rounds to come, somebody new does not begin a paper that would stay nearly empty.
  private static final int ROUNDS_FOR_A_NEW_PAPER = 3;

  private static final long NOT_AGAIN = 1_000_000_000;
  private static final long PER_HAND = 100_000;
  private static final long PER_TAKER = 200;

  private final Table table;
  private final Predicate<Seat> here;

  private Passing(Table table, Predicate<Seat> here) {
    this.table = table;
    this.here = here;
  }

  /// The facts with which the papers begin to go round.
  ///
  /// @param people whoever is here, in the order in which they sit; at least one
  static List<PaperEvent> begin(Table table, List<BadgeId> people, CommandId command) {
    int circles = people.size() <= ONE_CIRCLE_MAX ? 1 : -Math.floorDiv(-people.size(), CIRCLE_MAX);
    int smallest = people.size() / circles;
    var events = new ArrayList<PaperEvent>();
    events.add(new Started(Math.min(table.roundsMax(), smallest)));
    int from = 0;
    for (int n = 0; n < circles; n++) {
      int to = from + smallest + (n < people.size() % circles ? 1 : 0);
      var papers = new ArrayList<PaperId>();
      for (int paper = from; paper < to; paper++) {
        papers.add(numbered(command.value(), paper));
      }
      events.add(new CircleFormed(n, people.subList(from, to), papers));
      from = to;
    }
    events.add(new StepBegan(firstStep(table, 1), 1));
    return events;
  }

  /// A paper's id is made of the command that began the set and the paper's number in it.
  private static PaperId numbered(UUID command, int number) {
    return new PaperId(
        new UUID(command.getMostSignificantBits(), command.getLeastSignificantBits() ^ number));
  }

  /// The facts of the moment after a round: the papers go on, or lie open.
  static List<PaperEvent> pass(Table table, Predicate<Seat> here) {
    return table.round() < table.rounds()
        ? new Passing(table, here).passOn()
        : List.of(new StepBegan(Step.NAME, table.round()));
  }

  /// What comes after a step of a turn that is over.
  static StepBegan after(Table table) {
    var next =
        table.step() == Step.DRAW ? Step.GRACE : stepFrom(table, table.step(), table.round());
    return new StepBegan(next, table.round());
  }

  private static Step firstStep(Table table, int round) {
    return stepFrom(table, Step.OPEN, round);
  }

  /// The next step that takes any time. Without a clock there is only drawing: people look and
  /// think for as long as they like.
  private static Step stepFrom(Table table, Step step, int round) {
    for (var next : List.of(Step.LOOK, Step.THINK)) {
      if (next.compareTo(step) > 0 && table.hasClock() && table.secondsOf(next, round) > 0) {
        return next;
      }
    }
    return Step.DRAW;
  }

  private List<PaperEvent> passOn() {
    var newcomers = newcomers();
    var events = new ArrayList<PaperEvent>();
    int papers = table.papers();
    for (int n = 0; n < table.circles().size(); n++) {
      var passed = passIn(n, newcomers.get(n), papers);
      papers += passed.began;
      events.add(passed.event);
    }
    int next = table.round() + 1;
    events.add(new StepBegan(firstStep(table, next), next));
    return events;
  }

  private record Passed(PapersPassed event, int began) {}

  /// Whoever came since the beginning, each in the circle that is smallest.
  private List<List<BadgeId>> newcomers() {
    var byCircle = new ArrayList<List<BadgeId>>();
    table.circles().forEach(_ -> byCircle.add(new ArrayList<>()));
    for (var seat : table.seats()) {
      if (isHere(seat) && !table.isInACircle(seat.badge)) {
        int smallest = 0;
        for (int n = 1; n < byCircle.size(); n++) {
          if (sizeOf(n, byCircle) < sizeOf(smallest, byCircle)) {
            smallest = n;
          }
        }
        byCircle.get(smallest).add(seat.badge);
      }
    }
    return byCircle;
  }

  private int sizeOf(int circle, List<List<BadgeId>> newcomers) {
    return table.circles().get(circle).seats().size() + newcomers.get(circle).size();
  }

  private boolean isHere(Seat seat) {
    return seat.taken && here.test(seat);
  }

  private Passed passIn(int number, List<BadgeId> newcomers, int papersBefore) {
    var known = table.circles().get(number);
    var circle = new Circle(new ArrayList<>(known.seats()), new ArrayList<>(known.papers()));
    circle.seats().addAll(newcomers);
    var people =
        circle.seats().stream()
            .filter(badge -> {
              var seat = table.seat(badge);
              return seat != null && isHere(seat);
            })
            .toList();
    int began = beginPapers(circle, people.size(), papersBefore);
    var papers = match(circle, people);
    share(circle, people, papers);
    var seats = new ArrayList<BadgeId>();
    var theirs = new ArrayList<PaperId>();
    for (int n = 0; n < people.size(); n++) {
      var paper = papers.get(n);
      if (paper != null) {
        seats.add(people.get(n));
        theirs.add(paper);
      }
    }
    return new Passed(new PapersPassed(number, table.round() + 1, seats, theirs), began);
  }

  private int beginPapers(Circle circle, int people, int papersBefore) {
    int missing = people - circle.papers().size();
    int roundsToCome = table.rounds() - table.round();
    if (missing <= 0 || roundsToCome < ROUNDS_FOR_A_NEW_PAPER) {
      return 0;
    }
    var first = table.circles().getFirst().papers().getFirst();
    for (int n = 0; n < missing; n++) {
      circle.papers().add(numbered(first.value(), papersBefore + n));
    }
    return missing;
  }

  /// The paper of each; null for whoever gets none of their own.
  private List<@Nullable PaperId> match(Circle circle, List<BadgeId> people) {
    int papers = circle.papers().size();
    var costs = new long[people.size()][Math.max(papers, people.size())];
    for (int row = 0; row < people.size(); row++) {
      for (int column = 0; column < costs[row].length; column++) {
        costs[row][column] =
            column < papers
                ? cost(circle, people, people.get(row), circle.papers().get(column))
                : NOT_AGAIN;
      }
    }
    var columns = Matching.cheapest(costs);
    var matched = new ArrayList<@Nullable PaperId>();
    for (int row = 0; row < people.size(); row++) {
      boolean none = costs[row][columns[row]] >= NOT_AGAIN;
      matched.add(none ? null : circle.papers().get(columns[row]));
    }
    return matched;
  }

  private long cost(Circle circle, List<BadgeId> people, BadgeId to, PaperId paper) {
    var sheet = table.sheetOrNull(paper);
    if (sheet == null) {
      return 0; // Nobody has begun it yet.
    }
    if (sheet.wasHeldBy(to)) {
      return NOT_AGAIN;
    }
    var giver = sheet.lastHolder();
    long takers = people.stream().filter(who -> !sheet.wasHeldBy(who)).count();
    return PER_HAND * sheet.hands()
        + PER_TAKER * takers
        + (giver == null ? 0 : circle.stepsFrom(giver, to));
  }

  /// Whoever has no paper sits beside somebody: at the emptiest paper on the way that they never
  /// had, as long as two more hands do not make it the fullest of all. Otherwise they look on, for
  /// this once.
  private void share(Circle circle, List<BadgeId> people, List<@Nullable PaperId> papers) {
    for (int n = 0; n < people.size(); n++) {
      if (papers.get(n) == null) {
        papers.set(n, besideSomebody(circle, people.get(n), papers));
      }
    }
  }

  private @Nullable PaperId besideSomebody(
      Circle circle, BadgeId who, List<@Nullable PaperId> papers) {
    ToIntFunction<PaperId> hands = paper -> handsAfter(paper, papers);
    int fullest = circle.papers().stream().mapToInt(hands).max().orElse(0);
    return circle.papers().stream()
        .filter(papers::contains)
        .filter(paper -> {
          var sheet = table.sheetOrNull(paper);
          return sheet != null && !sheet.wasHeldBy(who);
        })
        .filter(paper -> hands.applyAsInt(paper) < fullest)
        .min(comparingInt(hands))
        .orElse(null);
  }

  private int handsAfter(PaperId paper, List<@Nullable PaperId> papers) {
    var sheet = table.sheetOrNull(paper);
    return (sheet == null ? 0 : sheet.hands()) + Collections.frequency(papers, paper);
  }
}
