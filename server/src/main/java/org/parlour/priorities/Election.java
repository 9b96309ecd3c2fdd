package org.parlour.priorities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is to spend, what it could be spent on, and what everybody said. Nothing in it
/// changes.
public final class Election {

  /// No election holds more ballots.
  public static final int BALLOTS_MAX = 1_000_000;

  private final BigDecimal budget;
  private final BallotKind kind;
  private final List<Option> options;
  private final List<Ballot> ballots;
  private final List<String> drawn;

  private Election(Builder builder) {
    budget = builder.budget;
    kind = builder.kind;
    options = List.copyOf(builder.options.values());
    ballots = List.copyOf(builder.ballots);
    drawn = builder.drawn.isEmpty() ? options.stream().map(Option::id).toList() : builder.drawn;
  }

  /// An election about money, or anything else that options take from.
  ///
  /// @param budget 0 or more
  public static Builder withBudget(BallotKind kind, BigDecimal budget) {
    return new Builder(kind, budget);
  }

  /// An election in which every option takes one of so many places.
  public static Builder withPlaces(BallotKind kind, int places) {
    return new Builder(kind, BigDecimal.valueOf(places));
  }

  /// What there is to spend.
  public BigDecimal budget() {
    return budget;
  }

  /// What people could say.
  public BallotKind kind() {
    return kind;
  }

  /// What people could wish for, in the order it was listed.
  public List<Option> options() {
    return options;
  }

  /// What everybody said, in the order they said it.
  public List<Ballot> ballots() {
    return ballots;
  }

  /// The ids of all options, in the order drawn for ties before anybody voted.
  public List<String> drawn() {
    return drawn;
  }

  /// Whether every option costs exactly one, as it does where places are given rather than money.
  public boolean hasUnitCosts() {
    return options.stream().allMatch(option -> option.cost().compareTo(BigDecimal.ONE) == 0);
  }

  /// Puts an election together, options first.
  public static final class Builder {

    private final BallotKind kind;
    private final BigDecimal budget;
    private final Map<String, Option> options = new LinkedHashMap<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final HashSet<String> voters = new HashSet<>();
    private List<String> drawn = List.of();

    private Builder(BallotKind kind, BigDecimal budget) {
      this.kind = kind;
      this.budget = budget;
    }

    /// Adds an option that takes one place.
    public Builder option(String id) {
      return option(new Option(id, id, BigDecimal.ONE));
    }

    /// Adds an option that has no other name.
    public Builder option(String id, long cost) {
      return option(new Option(id, id, BigDecimal.valueOf(cost)));
    }

    /// Adds an option.
    ///
    /// @throws IllegalArgumentException if its id is taken
    public Builder option(Option option) {
      if (options.putIfAbsent(option.id(), option) != null) {
        throw new IllegalArgumentException("Option " + option.id() + " is there twice.");
      }
      return this;
    }

    /// Adds somebody who said which options they want; the most wanted first, where it matters.
    public Builder chose(String voter, String... wanted) {
      var choices = new ArrayList<Ballot.Choice>();
      for (var option : wanted) {
        choices.add(new Ballot.Choice(option, BigDecimal.ONE));
      }
      return ballot(new Ballot(voter, choices));
    }

    /// Adds somebody who gave points.
    public Builder gave(String voter, Map<String, Integer> points) {
      var choices = new ArrayList<Ballot.Choice>();
      points.forEach(
          (option, given) -> choices.add(new Ballot.Choice(option, BigDecimal.valueOf(given))));
      return ballot(new Ballot(voter, choices));
    }

    /// Adds what one person said.
    ///
    /// @throws IllegalArgumentException if that person has spoken, or an option is unknown or named
    ///   twice
    public Builder ballot(Ballot ballot) {
      if (!voters.add(ballot.voter())) {
        throw new IllegalArgumentException("Voter " + ballot.voter() + " is there twice.");
      }
      var named = new HashMap<String, Boolean>();
      for (var choice : ballot.choices()) {
        if (!options.containsKey(choice.option())) {
          throw new IllegalArgumentException("There is no option " + choice.option() + ".");
        }
        if (named.put(choice.option(), true) != null) {
          throw new IllegalArgumentException(
              "Voter " + ballot.voter() + " names option " + choice.option() + " twice.");
        }
      }
      ballots.add(ballot);
      return this;
    }

    /// Says in which order options were drawn for ties. Without it, the order they were listed in
    /// counts.
    public Builder drawn(List<String> order) {
      drawn = List.copyOf(order);
      return this;
    }

    /// The election, complete.
    public Election build() {
      return new Election(this);
    }
  }
}
