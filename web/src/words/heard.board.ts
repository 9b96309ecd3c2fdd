/** What the server may refuse at a board, and what it writes into the log about one. */
export const boardRefusals = [
  "board.not-in-this-step",
  "board.card-not-there",
  "board.group-not-there",
  "board.not-your-card",
  "board.card-turned-over",
  "board.dots-spent",
  "board.card-held",
] as const;

export const boardLog = ["board.log.moved-on", "board.log.extended"] as const;
