import { textOf } from "../../room/wire.ts";
import type { Card, Group, Wall } from "./board.ts";

/** One picture of the big screen: what can be read from the back of a hall, and no more. */
export type Picture =
  | {
      readonly kind: "cards";
      /** Stays the same while others are added, so that news does not turn the page. */
      readonly key: string;
      /** Undefined: cards on their own. */
      readonly group: Group | undefined;
      readonly cards: readonly Card[];
      /** How they lie, so that the longest still fits. */
      readonly lie: "six" | "four" | "two";
    }
  | { readonly kind: "groups"; readonly key: string; readonly groups: readonly Group[] }
  | { readonly kind: "thanks"; readonly key: string };

export const cardsAtATimeMax = 6;
/** Longer words need a wider card, and fewer of them fit. */
const shortLetters = 56;
const middlingLetters = 140;

/** The cards of a group, six at a time, or fewer when they are long. Cards that hosts turned over are not shown. */
export function cardPictures(group: Group | undefined, cards: readonly Card[]): readonly Picture[] {
  const pictures: Picture[] = [];
  const left = cards.filter((card) => card.hidden === undefined);
  for (let at = 0; at < left.length; ) {
    const lie = lieOf(left.slice(at, at + cardsAtATimeMax));
    const count = { six: 6, four: 4, two: 2 }[lie];
    const some = left.slice(at, at + count);
    const key = `${group?.group ?? "alone"} ${pictures.length}`;
    pictures.push({ kind: "cards", key, group, cards: some, lie });
    at += count;
  }
  return pictures;
}

function lieOf(cards: readonly Card[]): "six" | "four" | "two" {
  const longest = (some: readonly Card[]) => Math.max(0, ...some.map(lettersOf));
  if (longest(cards) <= shortLetters) return "six";
  return longest(cards.slice(0, 4)) <= middlingLetters ? "four" : "two";
}

function lettersOf(card: Card): number {
  const words = card.words ?? card.described;
  const drawn = card.strokes === undefined ? 0 : 24;
  return drawn + (words === undefined ? 0 : textOf(words).length);
}

/** The whole wall, group by group, and then the cards on their own. */
export function wallPictures(wall: Wall): readonly Picture[] {
  return [
    ...wall.piles.flatMap((pile) => cardPictures(pile.group, pile.cards)),
    ...cardPictures(undefined, wall.alone),
  ];
}

/** The names of the groups, six at a time, in the order of the wall. */
export function groupPictures(wall: Wall): readonly Picture[] {
  const groups = wall.piles.map((pile) => pile.group);
  const pictures: Picture[] = [];
  for (let at = 0; at < groups.length; at += cardsAtATimeMax) {
    const some = groups.slice(at, at + cardsAtATimeMax);
    pictures.push({ kind: "groups", key: `groups ${at}`, groups: some });
  }
  return pictures;
}
