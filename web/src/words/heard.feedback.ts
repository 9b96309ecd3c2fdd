/** What the server may refuse at the corner, and what it writes into the log. */
export const feedbackRefusals = [
  "feedback.thought-not-there",
  "feedback.your-own-thought",
  "feedback.enough-for-today",
  "feedback.nameless-enough-for-today",
  "feedback.corner-full",
  "feedback.author-keeps-it-here",
  "feedback.site-not-right",
  "feedback.sites-full",
] as const;

export const feedbackLog = [
  "feedback.log.thought-carried",
  "feedback.log.thought-put-back",
  "feedback.log.site-allowed",
  "feedback.log.site-forbidden",
] as const;
