import type { Waiting } from "../../room/shelf.ts";
import type { OpenThing } from "../../room/station.tsx";
import { type HideReason, isHideReason, isThing, isWords, type Words } from "../../room/wire.ts";

/** Check-in and check-out as every page knows them: their shapes, and how news changes them. No React here. */

export type Ask = "weather" | "how-equal" | "said-it";

export const choices = {
  weather: ["sunny", "a-bit-cloudy", "rainy", "stormy", "foggy"],
  "how-equal": ["not-at-all", "a-little", "halfway", "mostly", "completely"],
  "said-it": ["yes", "partly", "no"],
} as const;

export type Choice = (typeof choices)[Ask][number];
/** "I would rather not say" is always an answer, and is in no picture. */
export type Chosen = Choice | "rather-not";

export type When = "in" | "out";

export const wordsCharactersMax = 140;

export interface Part {
  readonly choice: Choice;
  readonly people: number;
}

/** How many people chose what: five people or more, and never who. */
export interface Picture {
  readonly ask: Ask;
  readonly parts: readonly Part[];
}

export interface OwnWords {
  readonly contribution: string;
  /** Absent when a host turned them over. */
  readonly words?: Words;
  readonly by?: string;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

export interface CheckIn {
  readonly when: When;
  readonly ownWords: boolean;
  /** People still choose. */
  readonly open: boolean;
  readonly answered: number;
  readonly pictures: readonly Picture[];
  /** In the order of their ids, which does not say who came when. */
  readonly words: readonly OwnWords[];
}

export type CheckInNews =
  | { readonly kind: "laid-out"; readonly checkIn: CheckIn }
  | { readonly kind: "answers-counted"; readonly answered: number }
  | { readonly kind: "turned"; readonly open: boolean; readonly pictures: readonly Picture[] }
  | { readonly kind: "words-shown"; readonly words: OwnWords }
  | { readonly kind: "words-gone"; readonly contribution: string };

/** What is asked of people who arrive, and of people who leave. */
export function asksOf(when: When): readonly Ask[] {
  return when === "in" ? ["weather"] : ["weather", "how-equal", "said-it"];
}

export function hear(page: CheckIn, news: CheckInNews): CheckIn {
  switch (news.kind) {
    case "laid-out":
      return news.checkIn;
    case "answers-counted":
      return { ...page, answered: news.answered };
    case "turned":
      return { ...page, open: news.open, pictures: news.pictures };
    case "words-shown":
      return {
        ...page,
        words: [...without(page.words, news.words.contribution), news.words].sort((one, other) =>
          one.contribution < other.contribution ? -1 : 1,
        ),
      };
    case "words-gone":
      return { ...page, words: without(page.words, news.contribution) };
  }
}

function without(words: readonly OwnWords[], contribution: string): readonly OwnWords[] {
  return words.filter((said) => said.contribution !== contribution);
}

/** What I chose: what the server knows, and over it what is still on its way from this phone. */
export function myChoice(
  ask: Ask,
  known: unknown,
  waiting: readonly Waiting[],
  station: string,
  badge: string | undefined,
): { readonly choice: Chosen; readonly sending: boolean } | undefined {
  const onItsWay = waiting.findLast(
    ({ command, state }) =>
      state === "waiting" &&
      command.station === station &&
      command.kind === "answer" &&
      command.ask === ask &&
      (command.badge === undefined || command.badge === badge),
  );
  const sent = onItsWay?.command.choice;
  if (isChosen(ask, sent)) return { choice: sent, sending: true };
  const mine = (Array.isArray(known) ? known : []).find(
    (one: unknown) => isThing(one) && one.ask === ask,
  );
  const choice: unknown = isThing(mine) ? mine.choice : undefined;
  return isChosen(ask, choice) ? { choice, sending: false } : undefined;
}

/**
 * Everybody's choices in a mixed order, the same on every page: the luck comes from the picture itself, so it gives
 * nothing away that the numbers do not say.
 */
export function mixed(picture: Picture): readonly Choice[] {
  const all = picture.parts.flatMap(({ choice, people }) =>
    Array.from({ length: people }, () => choice),
  );
  let luck = picture.parts.reduce((seed, { people }) => (seed * 31 + people) >>> 0, 7);
  for (let last = all.length - 1; last > 0; last -= 1) {
    luck = (Math.imul(luck, 1_664_525) + 1_013_904_223) >>> 0;
    const at = Math.floor((luck / 2 ** 32) * (last + 1));
    const one = all[last];
    const other = all[at];
    if (one === undefined || other === undefined) continue;
    all[last] = other;
    all[at] = one;
  }
  return all;
}

export function isCheckIn(what: unknown): what is CheckIn {
  return (
    isThing(what) &&
    (what.when === "in" || what.when === "out") &&
    typeof what.ownWords === "boolean" &&
    typeof what.open === "boolean" &&
    typeof what.answered === "number" &&
    allOf(what.pictures, isPicture) &&
    allOf(what.words, isOwnWords)
  );
}

export function isCheckInNews(what: unknown): what is CheckInNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isCheckIn(what.checkIn);
    case "answers-counted":
      return typeof what.answered === "number";
    case "turned":
      return typeof what.open === "boolean" && allOf(what.pictures, isPicture);
    case "words-shown":
      return isOwnWords(what.words);
    case "words-gone":
      return typeof what.contribution === "string";
    default:
      return false;
  }
}

function isPicture(what: unknown): what is Picture {
  if (!isThing(what) || !isAsk(what.ask)) return false;
  const { ask } = what;
  return allOf(
    what.parts,
    (part) =>
      isThing(part) &&
      part.choice !== "rather-not" &&
      isChosen(ask, part.choice) &&
      typeof part.people === "number",
  );
}

function isOwnWords(what: unknown): what is OwnWords {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    (what.words === undefined || isWords(what.words)) &&
    (what.by === undefined || typeof what.by === "string") &&
    (what.hidden === undefined || isHideReason(what.hidden))
  );
}

function isAsk(what: unknown): what is Ask {
  return typeof what === "string" && Object.hasOwn(choices, what);
}

function isChosen(ask: Ask, what: unknown): what is Chosen {
  const all: readonly string[] = choices[ask];
  return typeof what === "string" && (what === "rather-not" || all.includes(what));
}

function allOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

export function openWords({ words }: CheckIn): readonly OpenThing[] {
  return words.filter((said) => said.words !== undefined);
}
