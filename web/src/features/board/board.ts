import type { OpenThing } from "../../room/station.tsx";
import {
  type HideReason,
  isHideReason,
  isThing,
  isWords,
  type Paint,
  type Words,
} from "../../room/wire.ts";

/**
 * The pinpoint board as every page knows it: its shapes, and how news changes it. No React here. The server sends the
 * whole board when the page opens and when the step changes (`laid-out`), and after that only what is different.
 */

export type CardId = string & { readonly isCard: true };
export type GroupId = string & { readonly isGroup: true };

export type Step = "writing" | "turned-over" | "sorting" | "dots" | "closed";

export const steps: readonly Step[] = ["writing", "turned-over", "sorting", "dots", "closed"];
export const paints: readonly Paint[] = ["butter", "blush", "mint", "sky", "lilac", "oat"];
export const cardCharactersMax = 140;
export const groupNameCharactersMax = 60;

export interface Card {
  readonly card: CardId;
  /** Null: on its own. */
  readonly group: GroupId | null;
  /** Where it lies among its neighbours. Not whole, not dense; equal ranks are ordered by id. */
  readonly rank: number;
  /** Absent for a doodle, and for a card that a host turned over. */
  readonly words?: Words;
  readonly strokes?: string;
  readonly described?: Words;
  readonly paint: Paint;
  /** Only when its author chose to show the badge's name. */
  readonly by?: string;
  readonly fromHosts?: boolean;
  /** Its author holds it where it is. */
  readonly held?: boolean;
  readonly reworded?: boolean;
  readonly hidden?: { readonly reason: HideReason };
}

export interface Group {
  readonly group: GroupId;
  readonly rank: number;
  readonly name: Words | null;
  /** Null until the dots are counted for everybody. */
  readonly dots: number | null;
}

export interface Board {
  readonly step: Step;
  /** When the softly set time is over, in server time. Nothing happens then. */
  readonly endsAt: number | null;
  /** How many cards lie face down. Only while people write. */
  readonly waiting: number;
  /** How many dots everybody has. 0 while there are none to give. */
  readonly dotsEach: number;
  /** In no order: `wallOf` puts them right. */
  readonly groups: readonly Group[];
  readonly cards: readonly Card[];
}

export interface Placed {
  readonly card: CardId;
  readonly group: GroupId | null;
  readonly rank: number;
}

export type BoardNews =
  | { readonly kind: "laid-out"; readonly board: Board }
  | { readonly kind: "waiting-counted"; readonly waiting: number }
  | { readonly kind: "card-shown"; readonly card: Card }
  | { readonly kind: "card-gone"; readonly card: CardId }
  | { readonly kind: "cards-placed"; readonly places: readonly Placed[] }
  | { readonly kind: "group-opened"; readonly group: GroupId; readonly rank: number }
  | { readonly kind: "group-named"; readonly group: GroupId; readonly name: Words | null }
  | { readonly kind: "group-gone"; readonly group: GroupId }
  | { readonly kind: "extended"; readonly endsAt: number | null };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(board: Board, news: BoardNews): Board {
  switch (news.kind) {
    case "laid-out":
      return news.board;
    case "waiting-counted":
      return { ...board, waiting: news.waiting };
    case "card-shown":
      return { ...board, cards: upsert(board.cards, news.card, (card) => card.card) };
    case "card-gone":
      return { ...board, cards: board.cards.filter((card) => card.card !== news.card) };
    case "cards-placed":
      return { ...board, cards: placed(board.cards, news.places) };
    case "group-opened": {
      const known = board.groups.find((group) => group.group === news.group);
      const opened = { name: null, dots: null, ...known, group: news.group, rank: news.rank };
      return { ...board, groups: upsert(board.groups, opened, (group) => group.group) };
    }
    case "group-named":
      return {
        ...board,
        groups: board.groups.map((group) =>
          group.group === news.group ? { ...group, name: news.name } : group,
        ),
      };
    case "group-gone":
      return {
        ...board,
        groups: board.groups.filter((group) => group.group !== news.group),
        cards: board.cards.map((card) =>
          card.group === news.group ? { ...card, group: null } : card,
        ),
      };
    case "extended":
      return { ...board, endsAt: news.endsAt };
  }
}

function upsert<T>(all: readonly T[], one: T, idOf: (each: T) => string): readonly T[] {
  const at = all.findIndex((each) => idOf(each) === idOf(one));
  return at < 0 ? [...all, one] : [...all.slice(0, at), one, ...all.slice(at + 1)];
}

function placed(cards: readonly Card[], places: readonly Placed[]): readonly Card[] {
  const byCard = new Map(places.map((place) => [place.card, place]));
  return cards.map((card) => {
    const place = byCard.get(card.card);
    return place === undefined ? card : { ...card, group: place.group, rank: place.rank };
  });
}

/** A group with its cards, in the order in which they are read. */
export interface Pile {
  readonly group: Group;
  readonly cards: readonly Card[];
}

/** Everything on the wall: the groups, and then the cards on their own. There is no bin for "other". */
export interface Wall {
  readonly piles: readonly Pile[];
  readonly alone: readonly Card[];
}

export function wallOf(board: Pick<Board, "groups" | "cards">): Wall {
  const byGroup = new Map<GroupId, Card[]>(board.groups.map((group) => [group.group, []]));
  const alone: Card[] = [];
  for (const card of board.cards) {
    const pile = card.group === null ? undefined : byGroup.get(card.group);
    (pile ?? alone).push(card);
  }
  const groups = [...board.groups].sort(
    (one, other) => one.rank - other.rank || byText(one.group, other.group),
  );
  return {
    piles: groups.map((group) => ({ group, cards: inOrder(byGroup.get(group.group) ?? []) })),
    alone: inOrder(alone),
  };
}

/**
 * The same wall, made of the piles that were there before wherever nothing in them has changed: then only the piles
 * that did change need to be drawn again.
 */
export function steady(before: Wall, now: Wall): Wall {
  const known = new Map(before.piles.map((pile) => [pile.group.group, pile]));
  const piles = now.piles.map((pile) => {
    const was = known.get(pile.group.group);
    if (was === undefined) return pile;
    const cards = sameCards(was.cards, pile.cards) ? was.cards : pile.cards;
    return was.group === pile.group && was.cards === cards ? was : { group: pile.group, cards };
  });
  return { piles, alone: sameCards(before.alone, now.alone) ? before.alone : now.alone };
}

function sameCards(some: readonly Card[], others: readonly Card[]): boolean {
  return some.length === others.length && some.every((card, at) => card === others[at]);
}

function inOrder(cards: Card[]): readonly Card[] {
  return cards.sort((one, other) => one.rank - other.rank || byText(one.card, other.card));
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The cards that lie together with this one, itself included; the cards on their own are one pile too. */
export function pileOf(wall: Wall, group: GroupId | null): readonly Card[] {
  return wall.piles.find((pile) => pile.group.group === group)?.cards ?? wall.alone;
}

/** The card just before this one in its pile, or null when it is the first: where undo puts it back. */
export function cardBefore(wall: Wall, card: Card): CardId | null {
  const pile = pileOf(wall, card.group);
  return pile[pile.findIndex((each) => each.card === card.card) - 1]?.card ?? null;
}

/** Boards that were looked at before, so that a board of thousands of cards is not read again for each piece of news. */
const knownBoards = new WeakSet<object>();

export function isBoard(what: unknown): what is Board {
  if (!isThing(what)) return false;
  if (knownBoards.has(what)) return true;
  const fits =
    oneOf(steps, what.step) &&
    (what.endsAt === null || typeof what.endsAt === "number") &&
    typeof what.waiting === "number" &&
    typeof what.dotsEach === "number" &&
    allOf(what.groups, isGroup) &&
    allOf(what.cards, isCard);
  if (fits) knownBoards.add(what);
  return fits;
}

export function isBoardNews(what: unknown): what is BoardNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isBoard(what.board);
    case "waiting-counted":
      return typeof what.waiting === "number";
    case "card-shown":
      return isCard(what.card);
    case "card-gone":
      return typeof what.card === "string";
    case "cards-placed":
      return allOf(what.places, isPlaced);
    case "group-opened":
      return typeof what.group === "string" && typeof what.rank === "number";
    case "group-named":
      return typeof what.group === "string" && (what.name === null || isWords(what.name));
    case "group-gone":
      return typeof what.group === "string";
    case "extended":
      return what.endsAt === null || typeof what.endsAt === "number";
    default:
      return false;
  }
}

/** What the page hears: a board it has made itself need not be looked at again. */
export function hearKnown(board: Board, news: BoardNews): Board {
  const next = hear(board, news);
  knownBoards.add(next);
  return next;
}

export function isCard(what: unknown): what is Card {
  return (
    isPlaced(what) &&
    isThing(what) &&
    oneOf(paints, what.paint) &&
    (what.words === undefined || isWords(what.words)) &&
    (what.strokes === undefined || typeof what.strokes === "string") &&
    (what.described === undefined || isWords(what.described)) &&
    (what.by === undefined || typeof what.by === "string") &&
    (what.hidden === undefined || (isThing(what.hidden) && isHideReason(what.hidden.reason)))
  );
}

function isPlaced(what: unknown): what is Placed {
  return (
    isThing(what) &&
    typeof what.card === "string" &&
    (what.group === null || typeof what.group === "string") &&
    typeof what.rank === "number"
  );
}

function isGroup(what: unknown): what is Group {
  return (
    isThing(what) &&
    typeof what.group === "string" &&
    typeof what.rank === "number" &&
    (what.name === null || isWords(what.name)) &&
    (what.dots === null || typeof what.dots === "number")
  );
}

function oneOf(all: readonly string[], value: unknown): boolean {
  return typeof value === "string" && all.includes(value);
}

function allOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

/** The cards that lie open, each with the pile in which people put it. */
export function openCards(board: Board): readonly OpenThing[] {
  const names = new Map(board.groups.map(({ group, name }) => [group, name]));
  return board.cards.flatMap(({ card, group, words, strokes, described, by, hidden }) =>
    hidden || (words === undefined && strokes === undefined)
      ? []
      : {
          contribution: card,
          words,
          strokes,
          described,
          by,
          pile: group === null ? undefined : { id: group, name: names.get(group) ?? null },
        },
  );
}
