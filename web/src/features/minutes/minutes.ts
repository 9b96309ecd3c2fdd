import { type Edition, isEdition, isInEdition } from "../../furniture/things/edition.ts";
import type { Made } from "../../furniture/things/open.ts";
import {
  isThing,
  isWords,
  type Paint,
  type Sentence,
  textOf,
  type Words,
} from "../../room/wire.ts";

/** Every station as it stands, for whoever may read the report: its shape. No React here. */

interface Also {
  readonly key: string;
  readonly words: Words;
}

export interface MinutesThing {
  readonly contribution: string;
  readonly kind: string;
  readonly is?: Made;
  readonly words?: Words;
  readonly strokes?: string;
  readonly described?: Words;
  readonly paint?: Paint;
  readonly by?: string;
  readonly from?: readonly string[];
  readonly also?: readonly Also[];
  readonly stands?: readonly Sentence[];
  readonly beneath?: readonly MinutesThing[];
}

export interface MinutesPart {
  readonly how: "list" | "group" | "paper";
  readonly called?: Words;
  readonly stands?: readonly Sentence[];
  readonly things: readonly MinutesThing[];
}

export interface MinutesStation {
  readonly station: string;
  readonly kind: string;
  readonly name: Words;
  readonly question: Words;
  readonly stayHere: number;
  readonly stands?: readonly Sentence[];
  readonly parts: readonly MinutesPart[];
}

export interface Minutes extends Edition {
  readonly stations: readonly MinutesStation[];
}

/** More than a card holds: a story. */
const longLetters = 300;

export function isLong({ words }: MinutesThing): boolean {
  return words !== undefined && textOf(words).length > longLetters;
}

/** The words of everything in the minutes, by its id. */
export function wordsOf({ stations }: Minutes): ReadonlyMap<string, Words> {
  const all = new Map<string, Words>();
  const take = ({ contribution, words, described, beneath = [] }: MinutesThing) => {
    const said = words ?? described;
    if (said !== undefined) all.set(contribution, said);
    beneath.forEach(take);
  };
  for (const { parts } of stations) for (const { things } of parts) things.forEach(take);
  return all;
}

export function isMinutes(what: unknown): what is Minutes {
  return isEdition(what) && Array.isArray(what.stations) && what.stations.every(isStation);
}

function isStation(what: unknown): what is MinutesStation {
  return (
    isThing(what) &&
    typeof what.station === "string" &&
    isWords(what.name) &&
    isWords(what.question) &&
    typeof what.stayHere === "number" &&
    Array.isArray(what.parts) &&
    what.parts.every(isPart)
  );
}

function isPart(what: unknown): what is MinutesPart {
  return (
    isThing(what) &&
    typeof what.how === "string" &&
    (what.called === undefined || isWords(what.called)) &&
    Array.isArray(what.things) &&
    what.things.every(isMinutesThing)
  );
}

function isMinutesThing(what: unknown): what is MinutesThing {
  return (
    isInEdition(what) &&
    (what.beneath === undefined ||
      (Array.isArray(what.beneath) && what.beneath.every(isMinutesThing)))
  );
}
