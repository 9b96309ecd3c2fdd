package org.parlour.questions;

import org.parlour.kernel.Refusal;

/// Why the form did not do what was asked.
public sealed interface QuestionsRefusal extends Refusal {

  record QuestionNotThere() implements QuestionsRefusal {}

  record WordingNotThere() implements QuestionsRefusal {}

  /// Nobody goes through more questions than this.
  record FormFull(int max) implements QuestionsRefusal {}

  /// So many reasons, or new words, lie on one question.
  record QuestionFull(int max) implements QuestionsRefusal {}
}
