/** What the server may refuse at the paper table, and what it writes into the log about one. */
export const paperRefusals = [
  "paper.not-in-this-step",
  "paper.not-seated",
  "paper.nobody-seated",
  "paper.paper-not-there",
  "paper.not-your-paper",
  "paper.not-your-mark",
  "paper.one-or-the-other",
  "paper.paper-has-passed",
  "paper.paper-finished",
  "paper.name-not-there",
  "paper.names-full",
  "paper.helpers-keep-it-here",
  "paper.mark-turned-over",
] as const;

export const paperLog = [
  "paper.log.started",
  "paper.log.moved-on",
  "paper.log.pace-set",
  "paper.log.paused",
  "paper.log.went-on",
] as const;
