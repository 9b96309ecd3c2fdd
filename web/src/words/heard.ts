import type { NotMade } from "../room/badges.ts";
import { type Key, say, sayIfKnown, type Values } from "./say.ts";

/** The refusals that the server knows. A test finds a sentence for each. */
export const refusalKeys = [
  "room.badge-needed",
  "room.hosts-only",
  "room.closed",
  "room.not-yours",
  "room.not-there",
  "room.no-widening",
  "room.secret-wrong",
  "board.not-in-this-step",
  "board.card-not-there",
  "board.group-not-there",
  "board.group-not-empty",
  "board.dots-spent",
  "board.card-held",
] as const;

/** The sentences of the log. */
export const logKeys = [
  "room.log.opened",
  "room.log.closed",
  "room.log.hidden",
  "room.log.shown-again",
  "room.log.exported",
  "room.log.screen-made",
  "room.log.brought-in",
  "room.log.lamp-moved",
  "board.log.moved-on",
  "board.log.extended",
] as const;

interface Keyed {
  readonly key: string;
  readonly [detail: string]: unknown;
}

/** A refusal as a sentence for the person who tapped. */
export function sayRefusal(reason: Keyed): string {
  return sayIfKnown(reason.key, plain(reason)) ?? say("room.not-done");
}

/** A line of the log. */
export function sayLogLine(sentence: { key: string; values?: Values }): string {
  return sayIfKnown(sentence.key, plain(sentence.values ?? {})) ?? say("room.log.something");
}

/** Details as words: reasons and steps in our language, the one number as `n`. */
function plain(details: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === "number") {
      values[name] = value;
      values.n = name === "seconds" ? Math.max(1, Math.round(value / 60)) : value;
    }
    if (typeof value === "string") {
      values[name] = sayIfKnown(`reason.${value}`) ?? sayIfKnown(`board.step.${value}`) ?? value;
    }
  }
  return values;
}

const notMadeKeys: Readonly<Record<NotMade, Key>> = {
  "no-internet": "code.no-internet",
  busy: "code.busy",
  closed: "doorstep.closed",
  "not-found": "code.not-found",
  "wrong-words": "back.wrong",
};

/** Why there is no badge now, and what to do. */
export function sayNotMade(why: NotMade): string {
  return say(notMadeKeys[why]);
}
