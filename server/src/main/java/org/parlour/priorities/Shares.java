package org.parlour.priorities;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was chosen, and everything needed to say why.
///
/// @param cost what the winners take from the budget together
/// @param winners ids, in the order they were bought
/// @param rounds how many times everybody's share was raised by a step before this outcome; 0 for
///   rules that do not raise it
/// @param step by how much each person's share was raised in a round; 0 for rules that do not
/// @param share the money each person had to begin with, raises included; 0 for rules without
/// @param payments who helped pay for what
/// @param explanations one for each option, by id, in the order options are listed
public record Shares(
    Rule rule,
    Utility utility,
    Ties ties,
    BigDecimal budget,
    BigDecimal cost,
    List<String> winners,
    long rounds,
    Fraction step,
    Fraction share,
    Payments payments,
    Map<String, Explanation> explanations,
    List<Note> notes) {

  /// Something that must be said beside the result.
  public enum Note {
    /// There are no ballots, so nothing was chosen.
    NOBODY_VOTED,
    /// There are ballots, but nobody wants anything.
    NOBODY_WANTS_ANYTHING,
    /// Everything anybody wants costs more than there is.
    EVERYTHING_TOO_DEAR,
    /// Everything anybody wants could be paid for, so there was nothing to decide.
    EVERYTHING_WON;

    /// What it is called in files.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// How an option came to win, or why it did not.
  ///
  /// @param supporters how many people chose it
  /// @param nothingElse how many of those have no other winner that they chose
  /// @param price for an option bought with shares, what a supporter with money enough paid for
  ///   each unit of utility; 0 otherwise
  /// @param fullPayment the most one person paid for it; 0 if nobody did
  /// @param together what its supporters had left of their shares, just before it was bought, or at
  ///   the end if it was not
  public record Explanation(
      How how,
      int supporters,
      int nothingElse,
      Fraction price,
      Fraction fullPayment,
      Fraction together) {}

  /// By which way an option won.
  public enum How {
    /// Its supporters paid for it from their shares.
    SHARES("shares"),
    /// It was what fitted into the money left at the end.
    FILL("fill"),
    /// It brought most utility for the money of all that still fitted.
    COUNT("count"),
    /// It burdened its supporters least.
    LOAD("load"),
    /// It did not win: nobody wants it.
    UNWANTED("unwanted"),
    /// It did not win: it costs more than there is.
    TOO_DEAR("too-dear"),
    /// It did not win: others went first, and what was left did not pay for it.
    NOT_ENOUGH("not-enough");

    private final String word;

    How(String word) {
      this.word = word;
    }

    /// What it is called in files.
    public String word() {
      return word;
    }

    /// Whether an option that came to this won.
    public boolean won() {
      return switch (this) {
        case SHARES, FILL, COUNT, LOAD -> true;
        case UNWANTED, TOO_DEAR, NOT_ENOUGH -> false;
      };
    }
  }

  /// Keeps everything as it is now.
  public Shares {
    winners = List.copyOf(winners);
    notes = List.copyOf(notes);
    explanations = Collections.unmodifiableMap(new LinkedHashMap<>(explanations));
  }

  /// Whether this option won.
  public boolean won(String option) {
    return winners.contains(option);
  }

  /// Why an option won, or did not.
  ///
  /// @throws IllegalArgumentException if there is no such option
  public Explanation explanation(String option) {
    var explanation = explanations.get(option);
    if (explanation == null) {
      throw new IllegalArgumentException("There is no option " + option + ".");
    }
    return explanation;
  }
}
