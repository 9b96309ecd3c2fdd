package org.parlour.perspectives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Reckoning;
import org.parlour.perspectives.PerspectivesView.GroupView;
import org.parlour.perspectives.PerspectivesView.Part;
import org.parlour.perspectives.PerspectivesView.Picture;
import org.parlour.perspectives.PerspectivesView.Seen;
import org.parlour.perspectives.PerspectivesView.Shape;
import org.parlour.perspectives.PerspectivesView.Shared;
import org.parlour.perspectives.PerspectivesView.Steady;
import org.parlour.perspectives.PerspectivesView.Tally;
import org.parlour.perspectives.map.LivingMap;
import org.parlour.perspectives.map.MapSettings;
import org.parlour.perspectives.map.PerspectiveMap;
import org.parlour.perspectives.map.PerspectiveMap.GroupsFound;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.Progress;
import org.parlour.perspectives.map.Vote;
import org.parlour.perspectives.map.Votes;

/// Draws how the room sees things, from all answers there are: the map, how steady it is, and the
/// little of it that people may see. Done in the background.
///
/// People may see groups only when at least twenty are counted and every group has five: in a
/// smaller one, whoever knows the others knows what the last one said. They see where a group lies
/// and how far it reaches, never where one person is.
final class Drawing implements Reckoning {

  /// Fewer people than this are no groups (PER-3).
  static final int PEOPLE_MIN = 20;

  /// A group, or the people who answered a statement, are at least so many (PER-3).
  static final int TOGETHER_MIN = 5;

  private static final int SHOWN = 5;
  private static final double MOST = 0.5;

  /// A difference between groups that is worth a line: shares of those who agree, apart by this.
  private static final double APART = 0.3;

  private static final MapSettings SETTINGS = settings();

  private final Votes votes;
  private final LivingMap last;
  private final long madeAt;

  /// What comes of it.
  ///
  /// @param map null when it was given up
  /// @param madeAt how many changes there had been
  record Drawn(@Nullable LivingMap map, Seen seen, long madeAt) {}

  private Drawing(Votes votes, LivingMap last, long madeAt) {
    this.votes = votes;
    this.last = last;
    this.madeAt = madeAt;
  }

  /// One core, so that the room keeps the other; and whoever answered seven is counted, nobody
  /// else: a small room is no reason to draw somebody who answered two.
  private static MapSettings settings() {
    return MapSettings.usual().withCores(1).withCountedMin(0);
  }

  /// From the answers as they are now.
  static Drawing of(Window window) {
    var votes = Votes.builder();
    for (var statement : window.statements()) {
      var id = statement.id.toString();
      votes.hidden(id, statement.hidden);
      statement.answers.forEach((by, stance) -> votes.vote(by.toString(), id, vote(stance), 0));
    }
    return new Drawing(votes.build(), window.map(), window.changes());
  }

  private static Vote vote(Stance stance) {
    return switch (stance) {
      case AGREE -> Vote.AGREE;
      case DISAGREE -> Vote.DISAGREE;
      case PASS -> Vote.PASS;
    };
  }

  @Override
  public Object workOut(BooleanSupplier givenUp) {
    Optional<LivingMap> drawn =
        last.next(votes, SETTINGS, Progress.UNWATCHED, givenUp)
            .flatMap(map -> checked(map, givenUp));
    return drawn
        .map(map -> new Drawn(map, seen(map.map()), madeAt))
        .orElseGet(() -> new Drawn(null, Seen.tooEarly(0), madeAt));
  }

  private Optional<LivingMap> checked(LivingMap map, BooleanSupplier givenUp) {
    return mayShowGroups(map.map())
        ? map.checked(votes, SETTINGS, Progress.UNWATCHED, givenUp)
        : Optional.of(map);
  }

  private static boolean mayShowGroups(PerspectiveMap map) {
    return map.found() == GroupsFound.SEVERAL
        && map.counted() >= PEOPLE_MIN
        && map.groups().stream().allMatch(group -> group.size() >= TOGETHER_MIN);
  }

  private static Seen seen(PerspectiveMap map) {
    if (map.counted() < TOGETHER_MIN) {
      return Seen.tooEarly(map.counted());
    }
    boolean groups = mayShowGroups(map);
    var groupViews = groups ? groupViews(map) : List.<GroupView>of();
    var tallies = tallies(map, groups);
    return new Seen(
        picture(map, groups),
        map.counted(),
        groups ? steady(map) : null,
        groups && map.isMostlyYesSaying(),
        shared(tallies),
        groupViews,
        groups ? differ(tallies) : List.of(),
        tallies);
  }

  private static Picture picture(PerspectiveMap map, boolean groups) {
    if (groups) {
      return Picture.GROUPS;
    }
    if (map.counted() < PEOPLE_MIN) {
      return Picture.TOO_EARLY;
    }
    return map.found() == GroupsFound.ALIKE ? Picture.ALIKE : Picture.ONE;
  }

  private static @Nullable Steady steady(PerspectiveMap map) {
    var stability = map.stability();
    return stability == null
        ? null
        : switch (stability.steadiness()) {
          case CLEAR -> Steady.CLEAR;
          case FAIRLY_CLEAR -> Steady.FAIRLY_CLEAR;
          case STILL_MOVING -> Steady.STILL_MOVING;
        };
  }

  /// Where groups lie: their middle and their spread, in a picture two wide and two tall.
  private static List<GroupView> groupViews(PerspectiveMap map) {
    double size =
        map.people().stream()
            .filter(person -> person.group() >= 0)
            .mapToDouble(person -> Math.max(Math.abs(person.x()), Math.abs(person.y())))
            .max()
            .orElse(1);
    var views = new ArrayList<GroupView>();
    for (int n = 0; n < map.groups().size(); n++) {
      int group = n;
      var own = map.people().stream().filter(person -> person.group() == group).toList();
      double x = own.stream().mapToDouble(Person::x).average().orElse(0);
      double y = own.stream().mapToDouble(Person::y).average().orElse(0);
      var described = map.groups().get(n);
      views.add(
          new GroupView(
              shape(described.letter()),
              described.size(),
              rounded(x / size),
              rounded(y / size),
              rounded(spread(own.stream().mapToDouble(person -> person.x() - x).toArray()) / size),
              rounded(spread(own.stream().mapToDouble(person -> person.y() - y).toArray()) / size),
              described.representative().stream().map(Drawing::knownFor).toList()));
    }
    return views;
  }

  private static Shared knownFor(PerspectiveMap.Representative one) {
    return new Shared(
        id(one.id()), one.direction() == Vote.DISAGREE ? Stance.DISAGREE : Stance.AGREE);
  }

  static Shape shape(String letter) {
    return switch (letter) {
      case "A" -> Shape.CIRCLE;
      case "B" -> Shape.SQUARE;
      case "C" -> Shape.TRIANGLE;
      case "D" -> Shape.DIAMOND;
      default -> Shape.CROSS;
    };
  }

  private static double spread(double[] from) {
    double squares = 0;
    for (double one : from) {
      squares += one * one;
    }
    return Math.sqrt(squares / Math.max(1, from.length));
  }

  /// As exact as a picture needs: finer places would tell more about the last person who came.
  private static double rounded(double number) {
    return Math.rint(number * 50) / 50;
  }

  private static List<Tally> tallies(PerspectiveMap map, boolean groups) {
    var tallies = new ArrayList<Tally>();
    for (var statement : map.statements()) {
      if (statement.offTheMap()) {
        continue;
      }
      int agrees = 0;
      int disagrees = 0;
      int seen = 0;
      var parts = new ArrayList<Part>();
      for (var part : statement.byGroup()) {
        agrees += part.agrees();
        disagrees += part.disagrees();
        seen += part.seen();
        parts.add(new Part(part.agrees(), part.disagrees(), part.seen()));
      }
      boolean enough =
          seen >= TOGETHER_MIN
              && (!groups || parts.stream().allMatch(part -> part.seen() >= TOGETHER_MIN));
      if (enough) {
        tallies.add(
            new Tally(id(statement.id()), agrees, disagrees, seen, groups ? parts : List.of()));
      }
    }
    return tallies;
  }

  /// What more than half of every group say, whether yes or no; without groups, of everybody. The
  /// weakest group decides the order.
  private static List<Shared> shared(List<Tally> tallies) {
    Map<Tally, Double> agree = new HashMap<>();
    Map<Tally, Double> not = new HashMap<>();
    for (var tally : tallies) {
      agree.put(tally, lowest(tally, false));
      not.put(tally, lowest(tally, true));
    }
    var shared = new ArrayList<Shared>();
    tallies.stream()
        .filter(tally -> Math.max(weight(agree, tally), weight(not, tally)) > MOST)
        .sorted(
            Comparator.comparingDouble(
                    (Tally tally) -> -Math.max(weight(agree, tally), weight(not, tally)))
                .thenComparing(tally -> tally.statement().toString()))
        .limit(SHOWN)
        .forEach(tally ->
            shared.add(
                new Shared(
                    tally.statement(),
                    weight(agree, tally) >= weight(not, tally) ? Stance.AGREE : Stance.DISAGREE)));
    return shared;
  }

  private static double weight(Map<Tally, Double> of, Tally tally) {
    return of.getOrDefault(tally, 0.0);
  }

  /// The share of the group that says so least, drawn a little towards a half.
  private static double lowest(Tally tally, boolean disagree) {
    var parts =
        tally.groups().isEmpty()
            ? List.of(new Part(tally.agrees(), tally.disagrees(), tally.seen()))
            : tally.groups();
    return parts.stream()
        .mapToDouble(
            part -> ((disagree ? part.disagrees() : part.agrees()) + 1.0) / (part.seen() + 2))
        .min()
        .orElse(0);
  }

  private static List<ContributionId> differ(List<Tally> tallies) {
    return tallies.stream()
        .filter(tally -> apart(tally) >= APART)
        .sorted(
            Comparator.comparingDouble((Tally tally) -> -apart(tally))
                .thenComparing(tally -> tally.statement().toString()))
        .limit(SHOWN)
        .map(Tally::statement)
        .toList();
  }

  private static double apart(Tally tally) {
    var shares =
        tally.groups().stream()
            .mapToDouble(part -> (part.agrees() + 1.0) / (part.seen() + 2))
            .summaryStatistics();
    return shares.getMax() - shares.getMin();
  }

  private static ContributionId id(String text) {
    return new ContributionId(UUID.fromString(text));
  }
}
