package org.parlour.perspectives.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.parlour.perspectives.map.PerspectiveMap.Statement;

/// Chooses the statement somebody is shown next.
///
/// In a large conversation nobody answers everything, so chance chooses, and a statement with twice
/// the priority is shown twice as often. In a room with few statements everybody can see all of
/// them: there the statement with the fewest answers comes first until each has enough for anything
/// to be said about it.
public final class NextStatement {

  /// With more statements than this, chance chooses from the beginning.
  private static final int FEW = 40;

  /// So many answers each statement of a small room gets before priority counts.
  private static final int ANSWERS_FIRST = 7;

  private NextStatement() {}

  /// Chooses among the statements this person has not answered.
  ///
  /// @param map the latest map there is; it may be older than the votes
  /// @param person may be somebody who has not voted yet
  /// @param statements ids of all that may be shown, also those nobody has answered
  /// @param luck where chance comes from
  /// @return the statement's id; empty when the person has answered all
  public static Optional<String> choose(
      PerspectiveMap map,
      Votes votes,
      String person,
      List<String> statements,
      RandomGenerator luck) {
    var open =
        statements.stream()
            .filter(id -> !votes.isHidden(id) && votes.vote(person, id).isEmpty())
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Statement> known = new HashMap<>();
    map.statements().forEach(statement -> known.put(statement.id(), statement));
    if (statements.size() <= FEW) {
      int fewest = open.stream().mapToInt(id -> answers(known, id)).min().orElse(0);
      if (fewest < ANSWERS_FIRST) {
        var rarest = open.stream().filter(id -> answers(known, id) == fewest).toList();
        return Optional.of(rarest.get(luck.nextInt(rarest.size())));
      }
    }
    return Optional.of(byPriority(open, known, luck));
  }

  /// Puts what somebody has not answered into the order in which to show it: what few have answered
  /// first, so that something can be said about everything, and the rest by chance, where twice the
  /// priority is twice as likely to come first. P. S. Efraimidis and P. G. Spirakis, Weighted
  /// random sampling with a reservoir, 2006, for drawing without putting back by one number each.
  ///
  /// @param answers how many people have answered a statement by now
  /// @param luck from 0 to 1, the same for the same statement as long as the order is to stay
  public static List<String> order(
      PerspectiveMap map,
      List<String> open,
      ToIntFunction<String> answers,
      ToDoubleFunction<String> luck) {
    Map<String, Double> turn = new HashMap<>();
    Map<String, Double> priorities = new HashMap<>();
    map.statements().forEach(known -> priorities.put(known.id(), known.priority()));
    for (var id : open) {
      double priority = priorities.getOrDefault(id, 0.0);
      double drawn = -StrictMath.log(Math.max(luck.applyAsDouble(id), Double.MIN_NORMAL));
      turn.put(id, drawn / (priority > 0 ? priority : 1));
    }
    return open.stream()
        .sorted(
            Comparator.comparingInt((String id) -> Math.min(answers.applyAsInt(id), ANSWERS_FIRST))
                .thenComparingDouble(id -> turn.getOrDefault(id, 0.0)))
        .toList();
  }

  private static int answers(Map<String, Statement> known, String id) {
    var statement = known.get(id);
    return statement == null ? 0 : statement.all().seen();
  }

  private static String byPriority(
      List<String> open, Map<String, Statement> known, RandomGenerator luck) {
    double[] upTo = new double[open.size()];
    double sum = 0;
    for (int n = 0; n < upTo.length; n++) {
      var statement = known.get(open.get(n));
      double priority = statement == null ? 0 : statement.priority();
      sum += priority > 0 ? priority : 1;
      upTo[n] = sum;
    }
    double drawn = luck.nextDouble() * sum;
    int chosen = 0;
    while (chosen < upTo.length - 1 && upTo[chosen] <= drawn) {
      chosen++;
    }
    return open.get(chosen);
  }
}
