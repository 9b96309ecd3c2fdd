import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../room/wire.ts";
import {
  type Board,
  type BoardNews,
  type Card,
  type CardId,
  cardBefore,
  type GroupId,
  hear,
  isBoard,
  isBoardNews,
  wallOf,
} from "./board.ts";
import { PretendBoard } from "./pretend.ts";

const bench = "c1" as CardId;
const lift = "c2" as CardId;
const tea = "c3" as CardId;
const outside = "g1" as GroupId;
const kitchen = "g2" as GroupId;

function card(id: CardId, group: GroupId | null, rank: number): Card {
  return { card: id, group, rank, words: `Words of ${id}`, paint: "butter" };
}

const sorting: Board = {
  step: "sorting",
  endsAt: null,
  waiting: 0,
  dotsEach: 0,
  groups: [
    { group: kitchen, rank: 2048, name: "In the kitchen", dots: null },
    { group: outside, rank: 1024, name: null, dots: null },
  ],
  cards: [card(tea, kitchen, 1), card(lift, outside, 2), card(bench, outside, 1)],
};

describe("a board on the wall", () => {
  test("is read group by group, and the cards on their own come last", () => {
    const board = hear(sorting, {
      kind: "cards-placed",
      places: [{ card: tea, group: null, rank: 9 }],
    });
    const wall = wallOf(board);
    expect(wall.piles.map((pile) => pile.cards.map((each) => each.card))).toEqual([
      [bench, lift],
      [],
    ]);
    expect(wall.alone.map((each) => each.card)).toEqual([tea]);
  });

  test("cards of the same rank are in the same order on every phone", () => {
    const tied = { ...sorting, cards: [card(lift, null, 5), card(bench, null, 5)] };
    expect(wallOf(tied).alone.map((each) => each.card)).toEqual([bench, lift]);
  });

  test("a card whose group this page has not heard of is on its own, never lost", () => {
    const stray = { ...sorting, cards: [card(bench, "g9" as GroupId, 1)] };
    expect(wallOf(stray).alone).toHaveLength(1);
  });

  test("knows what a card lay after, so that a move can be undone", () => {
    const wall = wallOf(sorting);
    expect(cardBefore(wall, card(lift, outside, 2))).toBe(bench);
    expect(cardBefore(wall, card(bench, outside, 1))).toBeNull();
  });

  test("a closed group lets its cards go and loses none", () => {
    const board = hear(sorting, { kind: "group-gone", group: outside });
    expect(wallOf(board).alone.map((each) => each.card)).toEqual([bench, lift]);
  });

  test("a group that is opened twice keeps its name", () => {
    const board = hear(sorting, { kind: "group-opened", group: kitchen, rank: 2048 });
    expect(board).toEqual({ ...sorting, groups: board.groups });
    expect(board.groups.find((group) => group.group === kitchen)?.name).toBe("In the kitchen");
  });
});

describe("what comes from the server", () => {
  test("is looked at before it is believed", () => {
    expect(isBoard(sorting)).toBe(true);
    expect(isBoard({ ...sorting, step: "lunch" })).toBe(false);
    expect(isBoard({ ...sorting, cards: [{ card: "c1" }] })).toBe(false);
    expect(isBoardNews({ kind: "card-sung", card: "c1" })).toBe(false);
    expect(isBoardNews({ kind: "cards-placed", places: [{ card: "c1", group: null }] })).toBe(
      false,
    );
  });

  test("nonsense is never news, and never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (what) => {
        expect(isBoard(what)).toBe(false);
        expect(isBoardNews(what)).toBe(false);
      }),
    );
  });
});

const aCard = fc.constantFrom("c1", "c2", "c3", "c4");
const aGroup = fc.constantFrom("g1", "g2", "g3");
const aTap: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant("pin-card"),
    card: aCard,
    words: fc.constantFrom("Wait for me.", "Ask my mum? Ask me."),
    permission: fc.constant("room"),
  }),
  fc.record({ kind: fc.constant("amend-card"), card: aCard, words: fc.constant("Wait. For me.") }),
  fc.record({ kind: fc.constant("take-back"), contribution: aCard }),
  fc.record({
    kind: fc.constant("place"),
    card: aCard,
    group: fc.option(aGroup, { nil: null }),
    after: fc.option(aCard, { nil: null }),
  }),
  fc.record({ kind: fc.constantFrom("hold-card", "let-go-of-card"), card: aCard }),
  fc.record({ kind: fc.constant("open-group"), group: aGroup }),
  fc.record({ kind: fc.constant("name-group"), group: aGroup, words: fc.constant("Outside") }),
  fc.record({ kind: fc.constant("merge-groups"), from: aGroup, into: aGroup }),
  fc.record({ kind: fc.constant("close-group"), group: aGroup }),
  fc.record({ kind: fc.constantFrom("place-dot", "lift-dot"), group: aGroup }),
  fc.record({
    kind: fc.constant("move-on"),
    step: fc.constantFrom("writing", "turned-over", "sorting", "sorting", "dots", "closed"),
  }),
  fc.record({ kind: fc.constant("extend"), seconds: fc.constant(60) }),
  fc.record({ kind: fc.constant("hide"), contribution: aCard, reason: fc.constant("threat") }),
);
const taps = fc.array(fc.tuple(fc.constantFrom("mo", "bea"), aTap), { maxLength: 40 });

describe("whatever people tap", () => {
  test("a page kept right by news equals a page opened now", () => {
    fc.assert(
      fc.property(taps, (asked) => {
        const board = new PretendBoard();
        let page = board.view();
        for (const [badge, tap] of asked) {
          page = board.ask(badge, tap).news.reduce(hear, page);
        }
        expect(tidy(page)).toEqual(tidy(board.view()));
      }),
      { numRuns: 400 },
    );
  });

  test("hearing everything twice changes nothing", () => {
    fc.assert(
      fc.property(taps, (asked) => {
        const board = new PretendBoard();
        let page = board.view();
        for (const [badge, tap] of asked) {
          const { news } = board.ask(badge, tap);
          page = news.reduce(hear, page);
          expect(news.reduce(hear, page)).toEqual(page);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("a phone that hears the last minutes again ends where it was", () => {
    fc.assert(
      fc.property(taps, fc.nat(), (asked, from) => {
        const board = new PretendBoard();
        const start = board.view();
        const news: BoardNews[] = asked.flatMap(([badge, tap]) => board.ask(badge, tap).news);
        const page = news.reduce(hear, start);
        const again = news.slice(from % (news.length + 1)).reduce(hear, page);
        expect(tidy(again)).toEqual(tidy(page));
      }),
      { numRuns: 200 },
    );
  });

  test("no card is ever lost between the groups", () => {
    fc.assert(
      fc.property(taps, (asked) => {
        const board = new PretendBoard();
        for (const [badge, tap] of asked) {
          board.ask(badge, tap);
          const view = board.view();
          const wall = wallOf(view);
          const hung = [...wall.piles.flatMap((pile) => pile.cards), ...wall.alone];
          expect(new Set(hung)).toEqual(new Set(view.cards));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The same board with its lists in one order: the order of the lists means nothing, the ranks do. */
function tidy(board: Board) {
  const wall = wallOf(board);
  return {
    ...board,
    cards: [...wall.piles.map((pile) => pile.cards), wall.alone],
    groups: wall.piles.map((pile) => pile.group),
  };
}
