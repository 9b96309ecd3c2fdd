package org.parlour.board;

import org.parlour.kernel.Refusal;

/// Why a board did not do what was asked.
public sealed interface BoardRefusal extends Refusal {

  /// Another step of the board is on.
  ///
  /// @param step the one that is on now
  record NotInThisStep(Step step) implements BoardRefusal {}

  /// It was taken back, or was never on this board.
  record CardNotThere() implements BoardRefusal {}

  record GroupNotThere() implements BoardRefusal {}

  /// Only its author may do this.
  record NotYourCard() implements BoardRefusal {}

  /// Its author holds the card where it is.
  record CardHeld() implements BoardRefusal {}

  /// All of this badge's dots are out.
  ///
  /// @param dotsEach the allowance that is used up
  record DotsSpent(int dotsEach) implements BoardRefusal {}

  /// A host turned it over, and it stays as it is until it is shown again.
  record CardTurnedOver() implements BoardRefusal {}
}
