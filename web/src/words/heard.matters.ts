/** What the server may refuse at the jar, and what it writes into the log. */
export const mattersRefusals = [
  "matters.cost-not-right",
  "matters.not-gathering",
  "matters.not-choosing-yet",
  "matters.choosing-is-over",
  "matters.option-not-there",
  "matters.not-your-option",
  "matters.source-not-there",
  "matters.too-many-options",
  "matters.too-many-points",
  "matters.nothing-put-forward",
  "matters.cost-missing",
  "matters.nothing-fits",
  "matters.not-in-that-order",
] as const;

export const mattersLog = [
  "matters.log.put",
  "matters.log.cost-said",
  "matters.log.gathering-again",
  "matters.log.choosing-begun",
  "matters.log.choosing-again",
  "matters.log.shown",
] as const;
