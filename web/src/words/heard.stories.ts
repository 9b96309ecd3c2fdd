/** What the server may refuse at the armchair. */
export const storiesRefusals = [
  "stories.story-not-there",
  "stories.teller-only",
  "stories.in-words-already",
  "stories.teller-unknown",
  "stories.choice-not-there",
  "stories.chair-full",
] as const;

export const storiesLog = ["stories.log.help-said"] as const;
