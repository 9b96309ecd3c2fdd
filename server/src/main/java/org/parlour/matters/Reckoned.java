package org.parlour.matters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.matters.Jar.Option;
import org.parlour.matters.MattersView.ChosenView;
import org.parlour.matters.MattersView.ResultView;
import org.parlour.priorities.Ballot;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Election;
import org.parlour.priorities.Represented;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Shares;
import org.parlour.priorities.Ties;
import org.parlour.priorities.Utility;

/// Works out what was chosen: by the Method of Equal Shares, and beside it what simple counting
/// would have chosen. The same ballots and the same lot give the same result, whenever it is worked
/// out.
final class Reckoned {

  private Reckoned() {}

  /// The result of the ballots that lie in the jar. With fewer than five of them no number is told:
  /// whoever knows what the others think could read a ballot out of it.
  static ResultView of(Jar jar) {
    var election = election(jar, jar.choosable());
    var utility = utility(jar);
    var fair = Rule.ADD1U.decide(election, utility, Ties.PRODUCT);
    var counting = Rule.GREEDY.decide(election, utility, Ties.PRODUCT);
    int people = election.ballots().size();
    boolean told = people >= MattersView.PEOPLE_MIN;
    return new ResultView(
        fair.winners().stream().map(winner -> chosen(fair, winner, told)).toList(),
        ids(counting.winners()),
        fair.cost().intValueExact(),
        told ? people : null,
        told ? Represented.by(election, fair.winners()).withOne() : null,
        told ? Represented.by(election, counting.winners()).withOne() : null,
        fair.notes().stream().map(Reckoned::note).toList(),
        jar.again());
  }

  private static ChosenView chosen(Shares fair, String winner, boolean told) {
    var why = fair.explanation(winner);
    return new ChosenView(
        id(winner),
        told ? why.supporters() : null,
        told ? why.nothingElse() : null,
        switch (why.how()) {
          case SHARES -> Why.SHARES;
          case FILL -> Why.LEFT_OVER;
          case COUNT, LOAD, UNWANTED, TOO_DEAR, NOT_ENOUGH ->
              throw new IllegalStateException(winner + " was chosen as " + why.how());
        });
  }

  private static Note note(Shares.Note note) {
    return switch (note) {
      case NOBODY_VOTED -> Note.NOBODY_CHOSE;
      case NOBODY_WANTS_ANYTHING -> Note.NOBODY_WANTS_ANYTHING;
      case EVERYTHING_TOO_DEAR -> Note.EVERYTHING_TOO_DEAR;
      case EVERYTHING_WON -> Note.ENOUGH_FOR_ALL;
    };
  }

  /// What an import says was chosen, of what is still there.
  static ResultView stillThere(Jar jar, ResultView brought) {
    return new ResultView(
        brought.chosen().stream().filter(one -> isThere(jar, one.option())).toList(),
        brought.byCounting().stream().filter(id -> isThere(jar, id)).toList(),
        brought.spent(),
        brought.people(),
        brought.withOne(),
        brought.countingWithOne(),
        brought.notes(),
        jar.again());
  }

  private static boolean isThere(Jar jar, ContributionId id) {
    var option = jar.option(id);
    return option != null && !option.hidden;
  }

  /// These options, in the order drawn, and what everybody said of them.
  static Election election(Jar jar, List<Option> options) {
    var total = BigDecimal.valueOf(jar.total());
    var election = Election.withBudget(kind(jar), total);
    for (var option : options) {
      election.option(option.id.toString(), option.cost);
    }
    var known = options.stream().map(option -> option.id).toList();
    int voter = 0;
    for (var ballot : jar.ballots()) {
      election.ballot(new Ballot(String.valueOf(++voter), choices(ballot, known)));
    }
    return election.build();
  }

  /// One line for each option that is named; as many points as it is named times.
  private static List<Ballot.Choice> choices(
      List<ContributionId> ballot, List<ContributionId> known) {
    var points = new LinkedHashMap<ContributionId, Integer>();
    ballot.stream().filter(known::contains).forEach(id -> points.merge(id, 1, Integer::sum));
    var choices = new ArrayList<Ballot.Choice>();
    points.forEach(
        (id, laid) -> choices.add(new Ballot.Choice(id.toString(), BigDecimal.valueOf(laid))));
    return choices;
  }

  private static BallotKind kind(Jar jar) {
    return switch (jar.ballot()) {
      case APPROVE -> BallotKind.APPROVAL;
      case POINTS -> BallotKind.POINTS;
    };
  }

  private static Utility utility(Jar jar) {
    return Utility.usualFor(kind(jar));
  }

  private static List<ContributionId> ids(List<String> winners) {
    return winners.stream().map(Reckoned::id).toList();
  }

  private static ContributionId id(String winner) {
    return new ContributionId(UUID.fromString(winner));
  }

  /// A number as it may leave the room: none of fewer than five people.
  static @Nullable Integer leaving(@Nullable Integer people) {
    return people == null || people < MattersView.PEOPLE_MIN ? null : people;
  }
}
