import type { InRoom } from "../../furniture/things/open.ts";
import type { OpenThing } from "../../room/station.tsx";
import {
  everyOne,
  type HideReason,
  isHideReason,
  isThing,
  isWords,
  maybe,
  textOf,
  type Words,
} from "../../room/wire.ts";
import { say, sayDate } from "../../words/say.ts";

/**
 * Promises and what came of them as every page knows them: their shapes, and how news changes them. No React here. Who
 * judged what is never in it, nor a split of fewer than five people.
 */

export const wordsCharactersMax = 280;
export const teamCharactersMax = 80;

/** As the host chooses from them. */
export const states = ["promised", "on-the-way", "kept", "late", "cannot-do"] as const;
export type State = (typeof states)[number];

/** As people meet them: what is late is not to be missed. */
export const statesInOrder: readonly State[] = [
  "late",
  "on-the-way",
  "promised",
  "kept",
  "cannot-do",
];

export const judgements = ["better", "same", "worse", "dont-know"] as const;
export type Judgement = (typeof judgements)[number];

/** A day as the server writes it: `2026-07-31`. */
export type Day = string;

export interface Version {
  readonly words: Words;
  readonly team: Words;
  /** The last day on which it is not late. */
  readonly by: Day;
  readonly on: Day;
}

export interface Step {
  readonly state: State;
  /** Absent where nobody has said. */
  readonly why?: Words;
  readonly on: Day;
}

export interface Round {
  /** After how many; 0 while the change is new. */
  readonly months: number;
  readonly asked: number;
  readonly judged: number;
  /** Empty until five people have judged. */
  readonly split: readonly { readonly judgement: Judgement; readonly people: number }[];
}

export interface Story {
  readonly contribution: string;
  readonly words?: Words;
  readonly by?: string;
  readonly hidden?: HideReason;
}

export interface Change {
  readonly change: string;
  readonly words?: Words;
  /** The judgement of the people who promised. It is in no number. */
  readonly ours?: Judgement;
  readonly on: Day;
  /** It came from another house; people are asked there. */
  readonly elsewhere?: boolean;
  readonly askedNext?: Day;
  readonly rounds: readonly Round[];
  readonly stories: readonly Story[];
  readonly hidden?: HideReason;
}

export interface Kept {
  readonly promise: string;
  /** Oldest first; the last one holds. None while a host has turned the promise over. */
  readonly versions: readonly Version[];
  readonly steps: readonly Step[];
  readonly answers: readonly string[];
  readonly changes: readonly Change[];
  readonly hidden?: HideReason;
}

export interface Cannot {
  readonly contribution: string;
  readonly words?: Words;
  readonly answers: readonly string[];
  readonly on: Day;
  readonly hidden?: HideReason;
}

export interface Promises {
  readonly promises: readonly Kept[];
  readonly cannots: readonly Cannot[];
}

export type PromisesNews =
  | { readonly kind: "laid-out"; readonly promises: Promises }
  | { readonly kind: "promise-shown"; readonly promise: Kept }
  | { readonly kind: "promise-gone"; readonly promise: string }
  | { readonly kind: "cannot-shown"; readonly cannot: Cannot }
  | { readonly kind: "cannot-gone"; readonly cannot: string }
  | { readonly kind: "change-gone"; readonly change: string }
  | {
      readonly kind: "counted";
      readonly change: string;
      readonly askedNext?: Day;
      readonly rounds: readonly Round[];
    }
  | { readonly kind: "story-shown"; readonly change: string; readonly story: Story }
  | { readonly kind: "story-gone"; readonly story: string }
  | { readonly kind: "answered-gone"; readonly answered: string };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(page: Promises, news: PromisesNews): Promises {
  const { promises, cannots } = page;
  switch (news.kind) {
    case "laid-out":
      return news.promises;
    case "promise-shown":
      return { ...page, promises: put(promises, news.promise, ({ promise }) => promise) };
    case "promise-gone":
      return { ...page, promises: promises.filter(({ promise }) => promise !== news.promise) };
    case "cannot-shown":
      return { ...page, cannots: put(cannots, news.cannot, ({ contribution }) => contribution) };
    case "cannot-gone":
      return { ...page, cannots: cannots.filter((one) => one.contribution !== news.cannot) };
    case "change-gone":
      return withChanges(page, (all) => all.filter(({ change }) => change !== news.change));
    case "counted":
      return withChange(page, news.change, ({ askedNext: _, ...one }) => ({
        ...one,
        ...(news.askedNext === undefined ? {} : { askedNext: news.askedNext }),
        rounds: news.rounds,
      }));
    case "story-shown":
      return withChange(page, news.change, (one) => ({
        ...one,
        stories: put(one.stories, news.story, ({ contribution }) => contribution),
      }));
    case "story-gone":
      return withChanges(page, (all) =>
        all.map((one) => ({
          ...one,
          stories: one.stories.filter(({ contribution }) => contribution !== news.story),
        })),
      );
    case "answered-gone":
      return {
        promises: promises.map((one) => withoutAnswer(one, news.answered)),
        cannots: cannots.map((one) => withoutAnswer(one, news.answered)),
      };
  }
}

/** Where it was before, or at the end. */
function put<T>(all: readonly T[], one: T, idOf: (each: T) => string): readonly T[] {
  const known = all.some((each) => idOf(each) === idOf(one));
  return known ? all.map((each) => (idOf(each) === idOf(one) ? one : each)) : [...all, one];
}

function withChanges(page: Promises, to: (all: readonly Change[]) => readonly Change[]): Promises {
  return { ...page, promises: page.promises.map((one) => ({ ...one, changes: to(one.changes) })) };
}

function withChange(page: Promises, id: string, to: (one: Change) => Change): Promises {
  return withChanges(page, (all) => all.map((one) => (one.change === id ? to(one) : one)));
}

function withoutAnswer<A extends { readonly answers: readonly string[] }>(one: A, id: string): A {
  return { ...one, answers: one.answers.filter((each) => each !== id) };
}

// ---- reading a page

/** A promise that can be read, with what holds now. */
export interface Readable extends Kept {
  readonly now: Version;
  readonly step: Step;
}

/** Those that can be read. */
export function readable({ promises }: Promises): readonly Readable[] {
  return promises.flatMap((one) => {
    const now = one.versions.at(-1);
    const step = one.steps.at(-1);
    return now === undefined || step === undefined ? [] : [{ ...one, now, step }];
  });
}

/** What people chose at *What matters most*; where nothing has been chosen, what we heard from them. */
export function priorities(open: ReadonlyMap<string, InRoom>): readonly InRoom[] {
  const all = [...open.values()];
  const chosen = all.filter(
    ({ stationKind, pile }) => stationKind === "matters" && pile?.id === "chosen",
  );
  return chosen.length > 0 ? chosen : all.filter(({ stationKind }) => stationKind === "insights");
}

/** Those of them that have neither a promise nor a "we can't" yet. */
export function unanswered(
  { promises, cannots }: Promises,
  all: readonly InRoom[],
): readonly InRoom[] {
  const answered = new Set([...promises, ...cannots].flatMap(({ answers }) => answers));
  return all.filter(({ contribution }) => !answered.has(contribution));
}

/** The round in which people are asked now. */
export function dueRound({ rounds }: Change): Round | undefined {
  return rounds.at(-1);
}

/** Today, as the server counts the days. */
export function today(clockAheadMilliseconds: number): Day {
  return new Date(Date.now() + clockAheadMilliseconds).toISOString().slice(0, 10);
}

// ---- what only I see

/** How I judged, by change and round. */
export type MyJudgements = ReadonlyMap<string, Judgement>;

export function placeOf(change: string, months: number): string {
  return `${change} ${months}`;
}

interface Sent {
  readonly command: { readonly kind: string; readonly [field: string]: unknown };
}

/** My judgements, with what this phone has not sent yet. */
export function myJudgements(
  mine: unknown,
  waiting: readonly Sent[],
  station: string,
): MyJudgements {
  const all = new Map<string, Judgement>();
  const known = isThing(mine) && Array.isArray(mine.judgements) ? mine.judgements : [];
  for (const one of known) {
    if (isThing(one)) take(all, one.change, one.months, one.judgement);
  }
  for (const { command } of waiting) {
    if (command.kind === "judge" && command.station === station) {
      take(all, command.change, command.months, command.answer);
    }
  }
  return all;
}

function take(all: Map<string, Judgement>, change: unknown, months: unknown, judgement: unknown) {
  if (typeof change === "string" && typeof months === "number" && isJudgement(judgement)) {
    all.set(placeOf(change, months), judgement);
  }
}

// ---- making sure of what came

export function isPromises(what: unknown): what is Promises {
  return isThing(what) && everyOne(what.promises, isKept) && everyOne(what.cannots, isCannot);
}

export function isPromisesNews(what: unknown): what is PromisesNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isPromises(what.promises);
    case "promise-shown":
      return isKept(what.promise);
    case "promise-gone":
      return isText(what.promise);
    case "cannot-shown":
      return isCannot(what.cannot);
    case "cannot-gone":
      return isText(what.cannot);
    case "change-gone":
      return isText(what.change);
    case "counted":
      return isText(what.change) && maybe(what.askedNext, isText) && everyOne(what.rounds, isRound);
    case "story-shown":
      return isText(what.change) && isStory(what.story);
    case "story-gone":
      return isText(what.story);
    case "answered-gone":
      return isText(what.answered);
    default:
      return false;
  }
}

function isKept(what: unknown): what is Kept {
  return (
    isThing(what) &&
    isText(what.promise) &&
    everyOne(what.versions, isVersion) &&
    everyOne(what.steps, isStep) &&
    everyOne(what.answers, isText) &&
    everyOne(what.changes, isChange) &&
    maybe(what.hidden, isHideReason)
  );
}

function isVersion(what: unknown): what is Version {
  return (
    isThing(what) && isWords(what.words) && isWords(what.team) && isText(what.by) && isText(what.on)
  );
}

function isStep(what: unknown): what is Step {
  return (
    isThing(what) &&
    states.some((state) => state === what.state) &&
    maybe(what.why, isWords) &&
    isText(what.on)
  );
}

function isCannot(what: unknown): what is Cannot {
  return (
    isThing(what) &&
    isText(what.contribution) &&
    maybe(what.words, isWords) &&
    everyOne(what.answers, isText) &&
    isText(what.on) &&
    maybe(what.hidden, isHideReason)
  );
}

function isChange(what: unknown): what is Change {
  return (
    isThing(what) &&
    isText(what.change) &&
    maybe(what.words, isWords) &&
    maybe(what.ours, isJudgement) &&
    isText(what.on) &&
    maybe(what.askedNext, isText) &&
    everyOne(what.rounds, isRound) &&
    everyOne(what.stories, isStory) &&
    maybe(what.hidden, isHideReason)
  );
}

function isRound(what: unknown): what is Round {
  return (
    isThing(what) &&
    typeof what.months === "number" &&
    typeof what.asked === "number" &&
    typeof what.judged === "number" &&
    everyOne(
      what.split,
      (part) => isThing(part) && isJudgement(part.judgement) && typeof part.people === "number",
    )
  );
}

function isStory(what: unknown): what is Story {
  return (
    isThing(what) &&
    isText(what.contribution) &&
    maybe(what.words, isWords) &&
    maybe(what.by, isText) &&
    maybe(what.hidden, isHideReason)
  );
}

function isJudgement(what: unknown): what is Judgement {
  return judgements.some((judgement) => judgement === what);
}

function isText(what: unknown): what is string {
  return typeof what === "string";
}

// ---- what others may refer to

/** Promises, "we can't", what changed and what people told of it, each in a pile of its own. */
export function openHere(page: Promises): readonly OpenThing[] {
  const { promises, cannots } = page;
  const changes = promises.flatMap((one) =>
    one.changes.map((change) => ({ ...change, of: one.promise })),
  );
  return [
    ...readable(page).map(({ promise, now, step, answers }) => ({
      ...thing("promises", promise, now.words),
      is: "promise" as const,
      from: answers,
      stands: `${textOf(now.team)}. ${say("promises.report.stands", {
        state: say(`promises.state.${step.state}`),
        by: sayDate(now.by),
      })}`,
    })),
    ...cannots.flatMap(({ contribution, words, answers }) =>
      words === undefined
        ? []
        : {
            ...thing("we-cannot", contribution, words),
            is: "promise" as const,
            from: answers,
            stands: say("promises.we-cannot"),
          },
    ),
    ...changes.flatMap(({ change, words, of }) =>
      words === undefined
        ? []
        : { ...thing("changes", change, words), is: "change" as const, from: [of] },
    ),
    ...changes.flatMap(({ stories }) =>
      stories.flatMap(({ contribution, words, by }) =>
        words === undefined ? [] : { ...thing("told", contribution, words), by },
      ),
    ),
  ];
}

function thing(pile: string, contribution: string, words: Words): OpenThing {
  return { contribution, words, pile: { id: pile, name: null } };
}
