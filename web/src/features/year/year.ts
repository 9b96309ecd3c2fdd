import { type Checked, isChecked } from "../../furniture/checkers/checkers.ts";
import { everyOne, isThing, isWords, maybe, type Words } from "../../room/wire.ts";

/** What became of a year, over all gatherings of one host: its shape. No React here. */

export const states = ["kept", "late", "cannot-do", "on-the-way", "promised"] as const;
export type State = (typeof states)[number];

export interface Figures {
  readonly kept: number;
  readonly late: number;
  readonly cannot: number;
  readonly onTheWay: number;
  readonly promised: number;
  /** Absent where every gathering is too small to be counted. */
  readonly people?: number;
  /** Whether gatherings of fewer than five people are left out of that number. */
  readonly few?: boolean;
  readonly given: number;
  readonly used: number;
  readonly raised: number;
  readonly settled: number;
  readonly takenBack: number;
}

export interface YearPromise {
  readonly contribution: string;
  readonly words: Words;
  readonly state: State;
  /** A day, as in `2026-06-14`. */
  readonly by: string;
}

export interface YearGathering {
  readonly code: string;
  readonly title: Words;
  readonly whenAndWhere?: Words;
  readonly promises: readonly YearPromise[];
}

export interface Year extends Checked {
  readonly year: number;
  readonly out: boolean;
  readonly figures: Figures;
  readonly gatherings: readonly YearGathering[];
  readonly host?: boolean;
  /** For hosts: whether there are gatherings that it does not have. */
  readonly more?: boolean;
}

export function promisesIn({ kept, late, cannot, onTheWay, promised }: Figures): number {
  return kept + late + cannot + onTheWay + promised;
}

/** How many of ten things are used, as easy words say it: never all or none unless it is true. */
export function usedOfTen({ used, given }: Figures): number {
  if (given === 0 || used === 0) return 0;
  if (used >= given) return 10;
  return Math.min(9, Math.max(1, Math.round((used * 10) / given)));
}

export function isYear(what: unknown): what is Year {
  return (
    isThing(what) &&
    typeof what.year === "number" &&
    typeof what.out === "boolean" &&
    isFigures(what.figures) &&
    everyOne(what.gatherings, isYearGathering) &&
    isChecked(what)
  );
}

const counted = [
  "kept",
  "late",
  "cannot",
  "onTheWay",
  "promised",
  "given",
  "used",
  "raised",
  "settled",
  "takenBack",
] as const;

function isFigures(what: unknown): what is Figures {
  return isThing(what) && counted.every((count) => typeof what[count] === "number");
}

function isYearGathering(what: unknown): what is YearGathering {
  return (
    isThing(what) &&
    typeof what.code === "string" &&
    isWords(what.title) &&
    maybe(what.whenAndWhere, isWords) &&
    everyOne(what.promises, isPromise)
  );
}

function isPromise(what: unknown): what is YearPromise {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    isWords(what.words) &&
    states.some((state) => state === what.state) &&
    typeof what.by === "string"
  );
}
