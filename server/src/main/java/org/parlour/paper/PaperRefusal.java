package org.parlour.paper;

import org.parlour.kernel.Refusal;

/// Why the paper table did not do what was asked.
public sealed interface PaperRefusal extends Refusal {

  /// Another step is on.
  ///
  /// @param step the one that is on now
  record NotInThisStep(Step step) implements PaperRefusal {}

  /// Whoever wants to do this sits down first.
  record NotSeated() implements PaperRefusal {}

  record NobodySeated() implements PaperRefusal {}

  record PaperNotThere() implements PaperRefusal {}

  /// This paper was not in these hands in this round.
  record NotYourPaper() implements PaperRefusal {}

  /// Only its maker may do this.
  record NotYourMark() implements PaperRefusal {}

  /// A photo and a drawing are one mark each: on one paper somebody makes one of them.
  record OneOrTheOther() implements PaperRefusal {}

  /// What was on a paper when it passed stays on it: others have drawn around it.
  record PaperHasPassed() implements PaperRefusal {}

  /// The table has named this paper, so it is finished.
  record PaperFinished() implements PaperRefusal {}

  record NameNotThere() implements PaperRefusal {}

  /// There are enough proposals for this paper.
  record NamesFull(int namesMax) implements PaperRefusal {}

  /// A helper puts things on the paper for people here, and only their maker lets them go further.
  record HelpersKeepItHere() implements PaperRefusal {}

  /// A host turned it over, and it stays as it is until it is shown again.
  record MarkTurnedOver() implements PaperRefusal {}
}
