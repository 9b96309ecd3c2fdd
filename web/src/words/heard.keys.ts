/** What the second key refuses, and its lines of the log. */
export const keysRefusals = [
  "room.second-key-needed",
  "room.one-key-each",
  "room.not-the-holder",
  "room.nobody-holds-it",
  "room.asked-already",
] as const;

export const keysLog = [
  "room.log.key-offered",
  "room.log.key-stood-back",
  "room.log.key-passed",
  "room.log.key-with-nobody",
  "room.log.words-asked",
  "room.log.key-turned",
  "room.log.key-kept",
  "room.log.taken-with-two-keys",
] as const;
