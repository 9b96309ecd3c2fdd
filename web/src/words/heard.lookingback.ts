/** What the server may refuse where people look back. */
export const lookingBackRefusals = [
  "lookingback.only-hosts-say-so",
  "lookingback.reflection-not-there",
  "lookingback.not-your-reflection",
  "lookingback.reflection-turned-over",
  "lookingback.enough-said",
] as const;
