package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.paper.Evening.person;
import static org.parlour.paper.Evening.strokes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.paper.PaperCommand.Mark;
import org.parlour.paper.PaperCommand.SitDown;

/// Five hundred evenings in halls with bad wifi: at each pass some people have gone, some are back,
/// and in half of them somebody comes late. The table in `live-room.md` 3c of the design has what
/// other ways of passing come to.
class RandomGatheringsTest {

  private static final int GATHERINGS = 500;
  private static final int LATE_ROUND = 3;

  /// One evening, and what came of it.
  private static final class Gathering {
    final Evening evening;
    private final RandomGenerator luck;
    private final List<BadgeId> people;
    private final double drop;
    private final double comeBack;
    private final Map<BadgeId, List<Mark>> onThePhone = new HashMap<>();
    final Set<ContributionId> drawn = new HashSet<>();
    final Set<PaperId> firstPapers = new HashSet<>();
    int turns;
    int idle;

    Gathering(long seed, int people, int rounds, double drop, double comeBack) {
      this.luck = new SplittableRandom(seed);
      this.people = new ArrayList<>(Evening.people(people));
      this.drop = drop;
      this.comeBack = comeBack;
      this.evening =
          Evening.with(
              Map.of("pace", "together", "rounds", rounds, "lookSeconds", 0, "thinkSeconds", 0));
      evening.sitting(this.people).started();
      evening.table.sheets().forEach(sheet -> firstPapers.add(sheet.id));
    }

    Gathering goThrough(boolean somebodyIsLate) {
      while (evening.step().goesRound()) {
        if (somebodyIsLate && evening.round() == LATE_ROUND - 1) {
          var late = person(people.size() + 1);
          people.add(late);
          evening.say(late, new SitDown(false));
          somebodyIsLate = false;
        }
        oneRound();
      }
      people.forEach(this::sendWhatIsOnThePhone);
      return this;
    }

    private void oneRound() {
      var drawing = people.stream().filter(who -> !evening.hall.away.contains(who)).toList();
      for (var who : drawing) {
        turns++;
        if (evening.inHand(who) == null) {
          idle++;
        }
      }
      comeAndGo();
      for (var who : drawing) {
        draw(who);
      }
      evening.after(15 + 3 + 0.5);
    }

    private void comeAndGo() {
      for (var who : people) {
        if (evening.hall.away.contains(who)) {
          if (luck.nextDouble() < comeBack) {
            evening.hall.away.remove(who);
            sendWhatIsOnThePhone(who);
          }
        } else if (luck.nextDouble() < drop) {
          evening.hall.away.add(who);
        }
      }
    }

    /// Whoever has gone draws on, and the phone keeps it.
    private void draw(BadgeId who) {
      if (evening.inHand(who) == null) {
        return;
      }
      var id = Evening.layerOf(who, evening.round());
      drawn.add(id);
      if (evening.hall.away.contains(who)) {
        var kept = onThePhone.computeIfAbsent(who, _ -> new ArrayList<>());
        kept.add(evening.mark(who, id, strokes(1)));
        kept.add(evening.mark(who, id, strokes(2)));
      } else {
        evening.say(who, evening.mark(who, id, strokes(1)));
        evening.say(who, evening.mark(who, id, strokes(2)));
      }
    }

    private void sendWhatIsOnThePhone(BadgeId who) {
      onThePhone.getOrDefault(who, List.of()).forEach(mark -> evening.say(who, mark));
      onThePhone.remove(who);
    }

    /// Layers on the fullest paper less those on the emptiest, of the papers that were there from
    /// the beginning, in the circle where that is most.
    int spread() {
      return evening.table.circles().stream().mapToInt(this::spreadIn).max().orElse(0);
    }

    private int spreadIn(Circle circle) {
      var counts =
          circle.papers().stream()
              .filter(firstPapers::contains)
              .mapToInt(paper -> evening.table.sheet(paper).marked())
              .summaryStatistics();
      return counts.getMax() - counts.getMin();
    }
  }

  private static Gathering gathering(
      long seed, int people, int rounds, double drop, double comeBack) {
    return new Gathering(seed, people, rounds, drop, comeBack).goThrough(seed % 2 == 0);
  }

  /// The last number is what the test asks for, in evenings of a hundred. Measured: 100, 97.6,
  /// 93.8, 99.8, 100, 95.2, 86.8 and 96.8. Thirty people are four circles, and all four must be
  /// even.
  @ParameterizedTest
  @CsvSource({
    "8,8,0,0,100",
    "8,8,0.05,0.5,90",
    "8,8,0.15,0.5,90",
    "9,8,0.05,0.5,90",
    "12,8,0.15,0.5,90",
    "15,8,0.15,0.5,90",
    "30,10,0.15,0.5,75",
    "6,6,0.15,0.5,90"
  })
  void papers_stay_within_one_layer_of_each_other(
      int people, int rounds, double drop, double comeBack, int percent) {
    int close = 0;
    for (int seed = 0; seed < GATHERINGS; seed++) {
      close += gathering(seed, people, rounds, drop, comeBack).spread() <= 1 ? 1 : 0;
    }
    assertThat(100.0 * close / GATHERINGS).isGreaterThanOrEqualTo(percent);
  }

  @Test
  void nobody_marks_a_paper_twice_and_no_ink_is_lost() {
    for (int seed = 0; seed < GATHERINGS; seed++) {
      var gathering = gathering(seed, 2 + seed % 13, 8, 0.15, 0.5);
      var there = new HashSet<ContributionId>();
      for (var sheet : gathering.evening.table.sheets()) {
        var hands = sheet.layers().stream().map(layer -> layer.seat).toList();
        assertThat(hands).as("seed %d", seed).doesNotHaveDuplicates();
        sheet
            .layers()
            .forEach(layer -> {
              assertThat(layer.strokes).isEqualTo(strokes(2));
              there.add(layer.id);
            });
      }
      assertThat(there).as("seed %d", seed).isEqualTo(gathering.drawn);
    }
  }

  @Test
  void hardly_anybody_sits_without_a_paper() {
    int turns = 0;
    int idle = 0;
    for (int seed = 0; seed < GATHERINGS; seed++) {
      var gathering = gathering(seed, 8, 8, 0.15, 0.5);
      turns += gathering.turns;
      idle += gathering.idle;
    }
    assertThat(100.0 * idle / turns).as("in turns of a hundred; measured 1.1").isLessThan(2);
  }

  @Test
  void no_paper_is_held_by_anybody_who_is_away_and_none_is_lost() {
    for (int seed = 0; seed < GATHERINGS; seed++) {
      var gathering = new Gathering(seed, 8, 8, 0.15, 0.5);
      var evening = gathering.evening;
      while (evening.step().goesRound()) {
        int round = evening.round();
        gathering.oneRound();
        if (evening.round() > round) {
          assertThat(evening.hall.away).allMatch(who -> evening.inHand(who) == null);
          assertThat(evening.table.sheets()).hasSize(8);
        }
      }
    }
  }
}
