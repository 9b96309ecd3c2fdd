import type { OpenThing } from "../../room/station.tsx";
import { type HideReason, isThing, isWords, type Words } from "../../room/wire.ts";

/**
 * The circles as every page knows them: their shapes, and how news changes them. No React here. Nothing of what is said
 * in them is in it, nor who sits where: chairs have numbers, and only I know mine.
 */

export type CircleId = string & { readonly isCircle: true };

export const peopleMin = 3;
export const peopleMax = 6;
export const cardCharactersMax = 140;

export interface Circle {
  readonly circle: CircleId;
  readonly number: number;
  /** The numbers of the chairs that are taken. */
  readonly chairs: readonly number[];
  readonly phase: "sitting-down" | "speaking" | "over";
  readonly turn: number;
  /** Whose turn it is. */
  readonly speaking?: number;
  /** When the lamp began to fill, and when it is full, in server time; absent without a clock. */
  readonly began?: number;
  readonly endsAt?: number;
}

export interface CardAfter {
  readonly contribution: string;
  readonly words?: Words;
  readonly by?: string;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

export interface Chairs {
  readonly minutesEach: number;
  readonly circles: readonly Circle[];
  readonly cards: readonly CardAfter[];
}

export type ChairsNews =
  | { readonly kind: "laid-out"; readonly chairs: Chairs }
  | { readonly kind: "circle-shown"; readonly circle: Circle }
  | { readonly kind: "circle-gone"; readonly circle: CircleId }
  | { readonly kind: "card-shown"; readonly card: CardAfter }
  | { readonly kind: "card-gone"; readonly contribution: string };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(chairs: Chairs, news: ChairsNews): Chairs {
  switch (news.kind) {
    case "laid-out":
      return news.chairs;
    case "circle-shown":
      return { ...chairs, circles: put(chairs.circles, news.circle, ({ circle }) => circle) };
    case "circle-gone":
      return { ...chairs, circles: chairs.circles.filter(({ circle }) => circle !== news.circle) };
    case "card-shown":
      return { ...chairs, cards: put(chairs.cards, news.card, (card) => card.contribution) };
    case "card-gone":
      return {
        ...chairs,
        cards: chairs.cards.filter(({ contribution }) => contribution !== news.contribution),
      };
  }
}

/** Where it was before, or at the end. */
function put<T>(all: readonly T[], one: T, idOf: (each: T) => string): readonly T[] {
  const known = all.some((each) => idOf(each) === idOf(one));
  return known ? all.map((each) => (idOf(each) === idOf(one) ? one : each)) : [...all, one];
}

/** What only I see. */
export interface MyChair {
  readonly circle?: CircleId;
  readonly chair: number;
  readonly twice: boolean;
  readonly mayAdd: boolean;
}

export function readMine(what: unknown): MyChair {
  if (!isThing(what)) return { chair: 0, twice: false, mayAdd: false };
  return {
    ...(isCircleId(what.circle) ? { circle: what.circle } : {}),
    chair: typeof what.chair === "number" ? what.chair : 0,
    twice: what.twice === true,
    mayAdd: what.mayAdd === true,
  };
}

/** How full the lamp of a circle is now, from 0 to 1; `undefined` without a clock. */
export function fullness({ began, endsAt }: Circle, now: number): number | undefined {
  if (began === undefined || endsAt === undefined) return undefined;
  return Math.max(0, Math.min(1, (now - began) / Math.max(1, endsAt - began)));
}

// ---- making sure of what came

export function isChairs(what: unknown): what is Chairs {
  return (
    isThing(what) &&
    typeof what.minutesEach === "number" &&
    allOf(what.circles, isCircle) &&
    allOf(what.cards, isCard)
  );
}

export function isChairsNews(what: unknown): what is ChairsNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isChairs(what.chairs);
    case "circle-shown":
      return isCircle(what.circle);
    case "circle-gone":
      return isCircleId(what.circle);
    case "card-shown":
      return isCard(what.card);
    case "card-gone":
      return typeof what.contribution === "string";
    default:
      return false;
  }
}

function isCircle(what: unknown): what is Circle {
  return (
    isThing(what) &&
    isCircleId(what.circle) &&
    typeof what.number === "number" &&
    allOf(what.chairs, (chair) => typeof chair === "number") &&
    (what.phase === "sitting-down" || what.phase === "speaking" || what.phase === "over") &&
    typeof what.turn === "number"
  );
}

function isCard(what: unknown): what is CardAfter {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    (what.words === undefined || isWords(what.words))
  );
}

function isCircleId(what: unknown): what is CircleId {
  return typeof what === "string";
}

function allOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

export function openCards({ cards }: Chairs): readonly OpenThing[] {
  return cards.filter(({ words }) => words !== undefined);
}
