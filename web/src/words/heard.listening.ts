/** What the server may refuse in the circles, and what it writes into the log. */
export const listeningRefusals = [
  "listening.circle-not-there",
  "listening.sitting-elsewhere",
  "listening.not-in-this-circle",
  "listening.circle-taken",
  "listening.round-going-on",
  "listening.too-few-chairs-taken",
  "listening.not-your-turn",
  "listening.still-here",
  "listening.no-card-now",
  "listening.chairs-all-out",
] as const;

export const listeningLog = ["listening.log.begun"] as const;
