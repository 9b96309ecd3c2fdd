package org.parlour.priorities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parlour.priorities.RaisedShares.Outcome;
import org.parlour.priorities.Shares.Explanation;
import org.parlour.priorities.Shares.How;
import org.parlour.priorities.Shares.Note;

/// One counting of an election: lets the rule choose, and gathers what explains its choice.
///
/// What takes nothing wins at once if anybody wants it, whatever the rule.
final class Counting {

  private final Rule rule;
  private final Election election;
  private final Utility utility;
  private final Ties ties;
  private final Profile profile;
  private final int[] rank;
  private final Map<Integer, How> winners = new LinkedHashMap<>();

  Counting(Rule rule, Election election, Utility utility, Ties ties) {
    this.rule = rule;
    this.election = election;
    this.utility = utility;
    this.ties = ties;
    // Phragmén knows only whether somebody chose an option.
    profile = new Profile(election, rule == Rule.PHRAGMEN ? Utility.CARDINALITY : utility);
    var order = options().boxed().sorted(profile.order(ties)).toList();
    rank = new int[order.size()];
    for (int place = 0; place < rank.length; place++) {
      rank[order.get(place)] = place;
    }
    order.stream().filter(profile::isFreeAndWanted).forEach(free -> winners.put(free, How.COUNT));
  }

  private IntStream options() {
    return IntStream.range(0, profile.options());
  }

  Shares shares() {
    return switch (rule) {
      case GREEDY -> {
        Greedy.choose(profile, ties).forEach(option -> winners.put(option, How.COUNT));
        yield result(null, _ -> Map.of());
      }
      case PHRAGMEN -> {
        var phragmen = new Phragmen(profile, rank);
        phragmen.choose().forEach(option -> winners.put(option, How.LOAD));
        yield result(null, phragmen::carriedBy);
      }
      case MES, ADD1, ADD1U -> profile.voters() == 0 ? result(null, _ -> Map.of()) : equalShares();
    };
  }

  private Shares equalShares() {
    var method = new RaisedShares(profile, rank);
    var outcome = rule == Rule.MES ? method.once() : method.raised();
    var ledger = outcome.ledger();
    for (int turn = 0; turn < ledger.turns(); turn++) {
      winners.put(ledger.bought(turn), How.SHARES);
    }
    if (rule == Rule.ADD1U) {
      method.fill(ledger, ties).forEach(option -> winners.put(option, How.FILL));
    }
    return result(outcome, ballot -> paidBy(ballot, ledger));
  }

  private Map<String, Fraction> paidBy(int ballot, Ledger ledger) {
    var paid = new LinkedHashMap<String, Fraction>();
    for (int turn = 0; turn < ledger.turns(); turn++) {
      var payment = ledger.payment(ballot, turn);
      if (payment.numerator().signum() > 0) {
        paid.put(profile.id(ledger.bought(turn)), profile.money(payment));
      }
    }
    return paid;
  }

  /// @param outcome of equal shares; null for other rules
  private Shares result(
      @Nullable Outcome outcome, IntFunction<Map<String, Fraction>> paidByBallot) {
    long cost = winners.keySet().stream().mapToLong(profile::cost).sum();
    return new Shares(
        rule,
        utility,
        ties,
        election.budget(),
        profile.money(cost),
        winners.keySet().stream().map(profile::id).toList(),
        outcome == null ? 0 : outcome.rounds(),
        outcome == null ? Fraction.ZERO : profile.money(outcome.step()),
        outcome == null ? Fraction.ZERO : profile.money(outcome.ledger().share()),
        new Payments(election.ballots(), voter -> paidByBallot.apply(profile.ballotOf(voter))),
        explanations(outcome == null ? null : outcome.ledger()),
        notes());
  }

  private List<Note> notes() {
    var notes = new ArrayList<Note>();
    var candidates = options().filter(profile::isCandidate).boxed().toList();
    if (profile.voters() == 0) {
      notes.add(Note.NOBODY_VOTED);
    } else if (candidates.isEmpty() && winners.isEmpty()) {
      notes.add(Note.NOBODY_WANTS_ANYTHING);
    } else if (winners.isEmpty()
        && candidates.stream().allMatch(option -> profile.cost(option) > profile.budget())) {
      notes.add(Note.EVERYTHING_TOO_DEAR);
    } else if (winners.keySet().containsAll(candidates)) {
      notes.add(Note.EVERYTHING_WON);
    }
    return notes;
  }

  private Map<String, Explanation> explanations(@Nullable Ledger ledger) {
    var won = new HashSet<String>();
    winners.keySet().forEach(option -> won.add(profile.id(option)));
    var supporters = new HashMap<String, Integer>();
    var nothingElse = new HashMap<String, Integer>();
    for (var ballot : election.ballots()) {
      int has = ballot.choseOf(won);
      for (var choice : ballot.choices()) {
        if (choice.wants()) {
          supporters.merge(choice.option(), 1, Integer::sum);
          boolean nothing = has == (won.contains(choice.option()) ? 1 : 0);
          nothingElse.merge(choice.option(), nothing ? 1 : 0, Integer::sum);
        }
      }
    }
    var explanations = new LinkedHashMap<String, Explanation>();
    options()
        .forEach(option -> {
          var id = profile.id(option);
          int people = supporters.getOrDefault(id, 0);
          int alone = nothingElse.getOrDefault(id, 0);
          explanations.put(id, explanation(option, people, alone, ledger));
        });
    return explanations;
  }

  private Explanation explanation(
      int option, int supporters, int nothingElse, @Nullable Ledger ledger) {
    var how = how(option);
    if (ledger == null) {
      return new Explanation(
          how, supporters, nothingElse, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
    }
    if (how != How.SHARES) {
      var together = profile.money(ledger.together(option, ledger.turns()));
      return new Explanation(how, supporters, nothingElse, Fraction.ZERO, Fraction.ZERO, together);
    }
    int turn = ledger.turnOf(option);
    return new Explanation(
        how,
        supporters,
        nothingElse,
        profile.price(ledger.price(turn)),
        profile.money(ledger.mostPaid(turn)),
        profile.money(ledger.together(option, turn)));
  }

  private How how(int option) {
    var how = winners.get(option);
    if (how != null) {
      return how;
    }
    if (profile.total(option) == 0) {
      return How.UNWANTED;
    }
    return profile.cost(option) > profile.budget() ? How.TOO_DEAR : How.NOT_ENOUGH;
  }
}
