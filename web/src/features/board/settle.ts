import type { Board, Card, Group } from "./board.ts";

/**
 * What others do must not pull the wall from under a finger. So a page shows a settled board: what I do lands at once,
 * and what others move or add waits until I say "show". Some things never wait: words that are changed, turned over or
 * taken back, the names of groups, and the next step.
 *
 * @param mine what I have just done something with: its news is mine
 * @param own the cards I made: a new one is on the wall at once
 */
export function settle(shown: Board, latest: Board, mine: Touched, own: Touched = none): Board {
  if (shown === latest || shown.step !== latest.step) return latest;
  const before = new Map(shown.cards.map((card) => [card.card, card]));
  const cards = latest.cards.flatMap((card) => {
    const was = before.get(card.card);
    if (mine.has(card.card)) return [card];
    if (was === undefined) return own.has(card.card) ? [card] : [];
    return [stillAt(card, was)];
  });
  const groupsNow = new Map(latest.groups.map((group) => [group.group, group]));
  const kept: Group[] = shown.groups.flatMap((was) => {
    const now = groupsNow.get(was.group);
    groupsNow.delete(was.group);
    if (now !== undefined) return [mine.has(was.group) ? now : { ...now, rank: was.rank }];
    return mine.has(was.group) ? [] : [was];
  });
  const opened = [...groupsNow.values()].filter(
    (group) => mine.has(group.group) || holds(cards, group),
  );
  return { ...latest, cards, groups: [...kept, ...opened] };
}

/** Ids of cards and groups: those I have just done something with, or the cards that I made. */
export type Touched = ReadonlySet<string>;
const none: Touched = new Set();

function stillAt(card: Card, was: Card): Card {
  return card.group === was.group && card.rank === was.rank
    ? card
    : { ...card, group: was.group, rank: was.rank };
}

function holds(cards: readonly Card[], group: Group): boolean {
  return cards.some((card) => card.group === group.group);
}

/** What waits to be shown. */
export interface Held {
  readonly moved: readonly string[];
  readonly added: readonly string[];
  readonly opened: number;
  readonly closed: number;
}

export function heldBack(shown: Board, latest: Board): Held {
  if (shown === latest) return { moved: [], added: [], opened: 0, closed: 0 };
  const before = new Map(shown.cards.map((card) => [card.card, card]));
  const moved: string[] = [];
  const added: string[] = [];
  for (const card of latest.cards) {
    const was = before.get(card.card);
    if (was === undefined) added.push(card.card);
    else if (was.group !== card.group || was.rank !== card.rank) moved.push(card.card);
  }
  const groupsBefore = new Set(shown.groups.map((group) => group.group));
  const groupsNow = new Set(latest.groups.map((group) => group.group));
  return {
    moved,
    added,
    opened: [...groupsNow].filter((group) => !groupsBefore.has(group)).length,
    closed: [...groupsBefore].filter((group) => !groupsNow.has(group)).length,
  };
}

export function anyHeld(held: Held): boolean {
  return held.moved.length + held.added.length + held.opened + held.closed > 0;
}
