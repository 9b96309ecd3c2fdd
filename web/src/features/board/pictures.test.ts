import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Card, CardId, Group, GroupId } from "./board.ts";
import { cardPictures, cardsAtATimeMax, groupPictures, wallPictures } from "./pictures.ts";

const kitchen: Group = { group: "g1" as GroupId, rank: 1, name: "In the kitchen", dots: null };

function card(id: string, letters: number): Card {
  return {
    card: id as CardId,
    group: null,
    rank: 1,
    words: "a".repeat(letters),
    paint: "oat",
  };
}

describe("the pictures of the big screen", () => {
  test("show every card once and in order, never more than six, and fewer when they are long", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 280 }), { maxLength: 60 }), (letters) => {
        const cards = letters.map((many, at) => card(`c${at}`, many));
        const pictures = cardPictures(kitchen, cards);
        const shown = pictures.flatMap((picture) =>
          picture.kind === "cards" ? picture.cards : [],
        );
        expect(shown).toEqual(cards);
        for (const picture of pictures) {
          if (picture.kind !== "cards") continue;
          expect(picture.cards.length).toBeLessThanOrEqual(cardsAtATimeMax);
          const longest = Math.max(...picture.cards.map((each) => String(each.words).length));
          if (longest > 56) expect(picture.cards.length).toBeLessThanOrEqual(4);
          if (longest > 140) expect(picture.cards.length).toBeLessThanOrEqual(2);
        }
        expect(new Set(pictures.map((picture) => picture.key)).size).toBe(pictures.length);
      }),
    );
  });

  test("do not show what a host turned over", () => {
    const { words: _, ...over } = card("c2", 5);
    const hidden: Card = { ...over, hidden: { reason: "threat" } };
    const wall = { piles: [{ group: kitchen, cards: [card("c1", 5), hidden] }], alone: [] };
    expect(JSON.stringify(wallPictures(wall))).not.toContain("c2");
  });

  test("the names of many groups come six at a time, in the order of the wall", () => {
    const piles = Array.from({ length: 13 }, (_, at) => ({
      group: { ...kitchen, group: `g${at}` as GroupId, dots: 13 - at },
      cards: [],
    }));
    const pictures = groupPictures({ piles, alone: [] });
    expect(
      pictures.map((picture) => (picture.kind === "groups" ? picture.groups.length : 0)),
    ).toEqual([6, 6, 1]);
  });
});
