package org.parlour.listening;

import org.parlour.kernel.Refusal;

/// Why the circles did not do what was asked.
public sealed interface ListeningRefusal extends Refusal {

  record CircleNotThere() implements ListeningRefusal {}

  /// Everybody sits in one circle at a time.
  record SittingElsewhere() implements ListeningRefusal {}

  record NotInThisCircle() implements ListeningRefusal {}

  record CircleTaken(int max) implements ListeningRefusal {}

  /// They speak already; a new person would have to be told everything.
  record RoundGoingOn() implements ListeningRefusal {}

  record TooFewChairsTaken(int min) implements ListeningRefusal {}

  record NotYourTurn() implements ListeningRefusal {}

  /// Whose page is open is not gone past.
  record StillHere() implements ListeningRefusal {}

  /// A card comes after listening, and one is enough.
  record NoCardNow() implements ListeningRefusal {}

  record ChairsAllOut(int max) implements ListeningRefusal {}
}
