/** What the server may refuse at the window. */
export const perspectivesRefusals = [
  "perspectives.statement-not-there",
  "perspectives.no-more-statements",
  "perspectives.window-full",
] as const;
