/** What the server may refuse at the form, and what it writes into the log. */
export const questionsRefusals = [
  "questions.question-not-there",
  "questions.wording-not-there",
  "questions.form-full",
  "questions.question-full",
] as const;

export const questionsLog = [
  "questions.log.put",
  "questions.log.warning-set",
  "questions.log.warning-lifted",
  "questions.log.nobody-could-say",
  "questions.log.why-said",
] as const;
