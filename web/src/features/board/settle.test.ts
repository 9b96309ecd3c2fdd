import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Board, type BoardNews, type CardId, type GroupId, hear, wallOf } from "./board.ts";
import { begin, look } from "./moves.ts";
import { anyHeld, heldBack, settle } from "./settle.ts";

const c = (id: string) => id as CardId;
const g = (id: string) => id as GroupId;
const nobody: ReadonlySet<string> = new Set();

const board: Board = {
  step: "sorting",
  endsAt: null,
  waiting: 0,
  dotsEach: 0,
  groups: [{ group: g("g1"), rank: 1, name: "Outside", dots: null }],
  cards: [
    { card: c("c1"), group: g("g1"), rank: 1, words: "A bench", paint: "mint" },
    { card: c("c2"), group: null, rank: 2, words: "A lift", paint: "sky" },
  ],
};

const movedAway: BoardNews = {
  kind: "cards-placed",
  places: [{ card: c("c1"), group: null, rank: 9 }],
};

describe("a settled wall", () => {
  test("keeps cards where they are until I look", () => {
    const latest = hear(board, movedAway);
    expect(settle(board, latest, nobody)).toEqual(board);
    expect(heldBack(board, latest)).toEqual({ moved: ["c1"], added: [], opened: 0, closed: 0 });
  });

  test("shows my own move at once", () => {
    const latest = hear(board, movedAway);
    expect(settle(board, latest, new Set(["c1"]))).toEqual(latest);
  });

  test("shows my own new card at once, and others' when I look", () => {
    const latest = hear(board, {
      kind: "card-shown",
      card: { card: c("c3"), group: null, rank: 3, words: "New", paint: "oat" },
    });
    expect(settle(board, latest, nobody, new Set(["c3"]))).toEqual(latest);
    expect(settle(board, latest, nobody).cards).toHaveLength(2);
  });

  test("lets nobody's taken-back words stand a moment longer", () => {
    const latest = hear(hear(board, movedAway), { kind: "card-gone", card: c("c1") });
    expect(settle(board, latest, nobody).cards.map((card) => card.card)).toEqual(["c2"]);
  });

  test("shows new words in the old place", () => {
    const reworded = { ...board.cards[1], words: "Two lifts" };
    const latest = {
      ...hear(board, movedAway),
      cards: [{ ...board.cards[0], group: null, rank: 9 }, reworded],
    } as Board;
    const shown = settle(board, latest, nobody);
    expect(shown.cards[1]?.words).toBe("Two lifts");
    expect(shown.cards[0]?.group).toBe("g1");
  });

  test("goes on with everybody to the next step", () => {
    const latest: Board = { ...hear(board, movedAway), step: "dots" };
    expect(settle(board, latest, nobody)).toBe(latest);
  });

  test("keeps a group that others closed until I look, with its cards in it", () => {
    const latest = hear(board, { kind: "group-gone", group: g("g1") });
    const shown = settle(board, latest, nobody);
    expect(wallOf(shown).piles[0]?.cards).toHaveLength(1);
    expect(heldBack(shown, latest)).toMatchObject({ moved: ["c1"], closed: 1 });
  });
});

const anId = fc.constantFrom("c1", "c2", "c3", "c4");
const aGroup = fc.constantFrom("g1", "g2");
const someNews: fc.Arbitrary<BoardNews> = fc.oneof(
  fc.record({
    kind: fc.constant("cards-placed" as const),
    places: fc.array(
      fc.record({
        card: anId.map(c),
        group: fc.option(aGroup.map(g), { nil: null }),
        rank: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant("card-shown" as const),
    card: fc.record({
      card: anId.map(c),
      group: fc.constant(null),
      rank: fc.integer({ min: 1, max: 9 }),
      words: fc.string(),
      paint: fc.constant("oat" as const),
    }),
  }),
  fc.record({ kind: fc.constant("card-gone" as const), card: anId.map(c) }),
  fc.record({ kind: fc.constant("group-opened" as const), group: aGroup.map(g), rank: fc.nat(5) }),
  fc.record({ kind: fc.constant("group-gone" as const), group: aGroup.map(g) }),
);

describe("whatever others do", () => {
  test("no card stands in another pile than before, unless I moved it, until I look", () => {
    fc.assert(
      fc.property(fc.array(someNews, { maxLength: 25 }), (news) => {
        let seen = begin(board);
        let latest = board;
        for (const one of news) {
          latest = hear(latest, one);
          const before = new Map(seen.shown.cards.map((card) => [card.card, card]));
          seen = look(seen, { kind: "heard", latest, own: nobody });
          for (const card of seen.shown.cards) {
            const was = before.get(card.card);
            expect([card.group, card.rank]).toEqual([was?.group, was?.rank]);
          }
        }
        const there = new Set(latest.cards.map((card) => card.card));
        expect(seen.shown.cards.every((card) => there.has(card.card))).toBe(true);
      }),
    );
  });

  test("looking shows exactly what everybody has", () => {
    fc.assert(
      fc.property(fc.array(someNews, { maxLength: 25 }), (news) => {
        const latest = news.reduce(hear, board);
        const heard = look(begin(board), { kind: "heard", latest, own: nobody });
        const seen = look(heard, { kind: "show" });
        expect(seen.shown).toBe(latest);
        expect(anyHeld(heldBack(seen.shown, latest))).toBe(false);
      }),
    );
  });

  test("two quick moves of mine are both mine, and a third by somebody else waits", () => {
    const to = (rank: number): BoardNews => ({
      kind: "cards-placed",
      places: [{ card: c("c2"), group: g("g1"), rank }],
    });
    let seen = look(begin(board), { kind: "touched", ids: ["c2"], by: 1 });
    seen = look(seen, { kind: "touched", ids: ["c2"], by: 1 });
    let latest = board;
    for (const rank of [3, 4, 5]) {
      latest = hear(latest, to(rank));
      seen = look(seen, { kind: "heard", latest, own: nobody });
    }
    expect(seen.shown.cards[1]?.rank).toBe(4);
    expect(heldBack(seen.shown, latest).moved).toEqual(["c2"]);
  });
});
