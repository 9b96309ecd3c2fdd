import type { OpenThing } from "../../room/station.tsx";
import { type HideReason, isThing, isWords, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";

/**
 * The jar as every page knows it: its shapes, and how news changes it. No React here. What anybody chose is not in it
 * before the jar is opened, and who chose it never is.
 */

export type OptionId = string & { readonly isOption: true };

export const steps = ["gathering-options", "choosing", "shown"] as const;
export type Step = (typeof steps)[number];
export type Sharing = "money" | "hours" | "places";
export type BallotForm = "approve" | "points";
export const pointsEach = 10;
export const wordsCharactersMax = 280;
export const costMax = 10_000_000;
export const optionsMax = 100;

const notes = [
  "nobody-chose",
  "nobody-wants-anything",
  "everything-too-dear",
  "enough-for-all",
] as const;
export type Note = (typeof notes)[number];

export interface Option {
  readonly option: OptionId;
  /** Absent while a host has turned it over. */
  readonly words?: Words;
  /** Absent while nobody has said it. */
  readonly cost?: number;
  readonly standsOn: readonly string[];
  readonly by?: string;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

export interface Chosen {
  readonly option: OptionId;
  /** Absent where fewer than five people chose, and so is the next. */
  readonly people?: number;
  readonly nothingElse?: number;
  readonly why: "shares" | "left-over";
}

export interface Result {
  readonly chosen: readonly Chosen[];
  readonly byCounting: readonly OptionId[];
  readonly spent: number;
  readonly people?: number;
  readonly withOne?: number;
  readonly countingWithOne?: number;
  readonly notes: readonly Note[];
  /** Something was taken back or turned over since it was first shown. */
  readonly again?: boolean;
}

export interface Jar {
  readonly shares: Sharing;
  readonly total: number;
  readonly ballot: BallotForm;
  readonly step: Step;
  readonly people: number;
  readonly options: readonly Option[];
  readonly result?: Result;
}

export type JarNews =
  | { readonly kind: "laid-out"; readonly jar: Jar }
  | { readonly kind: "option-shown"; readonly option: Option }
  | { readonly kind: "option-gone"; readonly option: OptionId }
  | { readonly kind: "source-gone"; readonly source: string }
  | { readonly kind: "people-counted"; readonly people: number }
  | { readonly kind: "counted-again"; readonly result: Result };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(jar: Jar, news: JarNews): Jar {
  switch (news.kind) {
    case "laid-out":
      return news.jar;
    case "option-shown":
      return { ...jar, options: put(jar.options, news.option) };
    case "option-gone":
      return { ...jar, options: jar.options.filter(({ option }) => option !== news.option) };
    case "source-gone":
      return {
        ...jar,
        options: jar.options.map((one) => ({
          ...one,
          standsOn: one.standsOn.filter((source) => source !== news.source),
        })),
      };
    case "people-counted":
      return { ...jar, people: news.people };
    case "counted-again":
      return { ...jar, result: news.result };
  }
}

/** Where it was before, or at the end. */
function put(all: readonly Option[], one: Option): readonly Option[] {
  const known = all.some(({ option }) => option === one.option);
  return known ? all.map((each) => (each.option === one.option ? one : each)) : [...all, one];
}

/** An option that can be read and whose cost is known. */
export type Choosable = Option & { readonly words: Words; readonly cost: number };

export function choosable(jar: Jar): readonly Choosable[] {
  return jar.options.filter(
    (one): one is Choosable => one.words !== undefined && one.cost !== undefined,
  );
}

export function optionOf(jar: Jar, id: OptionId): Option | undefined {
  return jar.options.find(({ option }) => option === id);
}

/** "£300", "2 hours", "1 place". */
export function amount(shares: Sharing, n: number): string {
  return say(`matters.amount.${shares}`, { n });
}

/** Costs that a host may still have to say. */
export function withoutCost(jar: Jar): readonly Option[] {
  return jar.options.filter(({ words, cost }) => words !== undefined && cost === undefined);
}

/** What people put forward, for whoever refers to it; once the jar is opened, what was chosen lies on a pile. */
export function openOptions({ options, result }: Jar): readonly OpenThing[] {
  return options.flatMap(({ option, words, by, standsOn }) => {
    if (words === undefined) return [];
    const chosen = result?.chosen.find((one) => one.option === option);
    return {
      contribution: option,
      words,
      by,
      is: "option" as const,
      from: standsOn,
      ...(result && { stands: chosen ? sayWho(chosen, result) : say("matters.not-chosen") }),
      ...(chosen && { pile: { id: "chosen", name: say("matters.pile.chosen") } }),
    };
  });
}

// ---- my ballot

/** My ballot as it lies in the jar; `undefined` while I have not chosen. */
export function readMine(what: unknown): readonly string[] | undefined {
  if (!isThing(what) || !Array.isArray(what.chosen)) return undefined;
  return what.chosen.filter((id): id is string => typeof id === "string");
}

interface Sent {
  readonly command: { readonly kind: string; readonly [field: string]: unknown };
}

/** My ballot, with what this phone has not sent yet. */
export function withWaiting(
  mine: readonly string[] | undefined,
  waiting: readonly Sent[],
  station: string,
): readonly string[] | undefined {
  let now = mine;
  for (const { command } of waiting) {
    if (command.station !== station) continue;
    if (command.kind === "choose") now = readMine({ chosen: command.options });
    if (command.kind === "take-choice-out") now = undefined;
  }
  return now;
}

/** How many points, or ticks, lie on an option. */
export function laidOn(ballot: readonly string[], option: string): number {
  return ballot.filter((id) => id === option).length;
}

/** Whether two ballots say the same, in whatever order they were made up. */
export function sameBallot(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

// ---- what people type

const wholeNumber = /^-?(\d{1,12}|\d{1,3}(,\d{3}){1,3})$/;

/** A whole number as people write it: "1,000", "£ 300". `undefined` where it is none: "1,50" may mean much or little. */
export function numberIn(typed: string): number | undefined {
  const plain = typed.replace(/[\s£]/g, "");
  return wholeNumber.test(plain) ? Number(plain.replaceAll(",", "")) : undefined;
}

export function isCost(cost: number | undefined): cost is number {
  return cost !== undefined && cost >= 1 && cost <= costMax;
}

export interface Line {
  readonly words: string;
  readonly cost?: number;
}

/** One option on each line, with its cost behind the last semicolon: "A minibus on Fridays; 300". */
export function optionsInText(text: string): readonly Line[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.lastIndexOf(";");
      const cost = at === -1 ? undefined : numberIn(line.slice(at + 1));
      return cost === undefined ? { words: line } : { words: line.slice(0, at).trim(), cost };
    });
}

// ---- what was chosen, in sentences

/** "Chosen by 9 people, 6 of whom got nothing else." Empty where numbers would give somebody away. */
export function sayWho({ people, nothingElse }: Chosen, result: Result): string {
  if (result.people === undefined) return "";
  if (people === undefined) return say("matters.chosen-by-few");
  if (nothingElse === undefined) return say("matters.chosen-by.few", { n: people });
  if (nothingElse === 0) return say("matters.chosen-by", { n: people });
  return nothingElse === people
    ? say("matters.chosen-by.all", { n: people })
    : say("matters.chosen-by.some", { n: people, alone: nothingElse });
}

/** "25 of 28 people have at least one of their choices." */
export function sayWithOne(people: number | undefined, withOne: number | undefined): string {
  if (people === undefined) return "";
  return withOne === undefined
    ? say("matters.with-one-few", { n: people })
    : say("matters.with-one", { n: people, with: withOne });
}

/** What is left of the total. */
export function left(jar: Jar, result: Result): number {
  return jar.total - result.spent;
}

export function spentOn(jar: Jar, ids: readonly OptionId[]): number {
  return ids.reduce((sum, id) => sum + (optionOf(jar, id)?.cost ?? 0), 0);
}

// ---- making sure of what came

export function isJar(what: unknown): what is Jar {
  return (
    isThing(what) &&
    (what.shares === "money" || what.shares === "hours" || what.shares === "places") &&
    typeof what.total === "number" &&
    (what.ballot === "approve" || what.ballot === "points") &&
    steps.some((step) => step === what.step) &&
    typeof what.people === "number" &&
    allOf(what.options, isOption) &&
    (what.result === undefined || isResult(what.result))
  );
}

export function isJarNews(what: unknown): what is JarNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isJar(what.jar);
    case "option-shown":
      return isOption(what.option);
    case "option-gone":
      return isId(what.option);
    case "source-gone":
      return typeof what.source === "string";
    case "people-counted":
      return typeof what.people === "number";
    case "counted-again":
      return isResult(what.result);
    default:
      return false;
  }
}

function isOption(what: unknown): what is Option {
  return (
    isThing(what) &&
    isId(what.option) &&
    (what.words === undefined || isWords(what.words)) &&
    isMaybeNumber(what.cost) &&
    allOf(what.standsOn, (one) => typeof one === "string")
  );
}

function isResult(what: unknown): what is Result {
  return (
    isThing(what) &&
    allOf(what.chosen, isChosen) &&
    allOf(what.byCounting, isId) &&
    typeof what.spent === "number" &&
    isMaybeNumber(what.people) &&
    isMaybeNumber(what.withOne) &&
    isMaybeNumber(what.countingWithOne) &&
    allOf(what.notes, (one) => notes.some((note) => note === one))
  );
}

function isChosen(what: unknown): what is Chosen {
  return (
    isThing(what) &&
    isId(what.option) &&
    isMaybeNumber(what.people) &&
    isMaybeNumber(what.nothingElse) &&
    (what.why === "shares" || what.why === "left-over")
  );
}

function isMaybeNumber(what: unknown): boolean {
  return what === undefined || typeof what === "number";
}

function isId(what: unknown): what is OptionId {
  return typeof what === "string";
}

function allOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}
