import { describe, expect, test } from "vitest";
import {
  type Ask,
  type Contact,
  down,
  fingerAgain,
  type Hand,
  handAtRest,
  penNear,
  up,
} from "./palm.ts";

function touch(id: number, atMs: number, widthPixels = 12): Contact {
  return { id, by: "touch", widthPixels, atMs };
}

function pen(id: number, atMs: number): Contact {
  return { id, by: "pen", widthPixels: 1, atMs };
}

function felt(hand: Hand, ...contacts: Contact[]): { hand: Hand; asks: Ask[] } {
  let now = hand;
  const asks: Ask[] = [];
  for (const contact of contacts) {
    const answer = down(now, contact);
    now = answer.hand;
    asks.push(...answer.asks);
  }
  return { hand: now, asks };
}

describe("a hand on the paper", () => {
  test("one finger draws", () => {
    expect(felt(handAtRest, touch(1, 0)).asks).toEqual(["begin"]);
  });

  test("a pen that hovers anywhere turns pen mode on, before its first stroke", () => {
    expect(penNear(handAtRest).penMode).toBe(true);
  });

  test("in pen mode a touch never draws, and the first finger moves the page", () => {
    const { hand, asks } = felt(penNear(handAtRest), touch(1, 0), touch(2, 50));
    expect(asks).toEqual([]);
    expect(hand.scrolling).toBe(1);
    expect(up(hand, 1).scrolling).toBeUndefined();
  });

  test("a palm that came just before the pen is dropped while it is down", () => {
    expect(felt(handAtRest, touch(1, 0), pen(2, 400)).asks).toEqual(["begin", "drop", "begin"]);
  });

  test("a palm's mark is withdrawn when the pen comes within half a second", () => {
    const palm = down(handAtRest, touch(1, 0)).hand;
    expect(down(up(palm, 1), pen(2, 499)).asks).toEqual(["withdraw", "begin"]);
  });

  test("what a finger drew before that stays", () => {
    const drawn = up(down(handAtRest, touch(1, 0)).hand, 1);
    expect(down(drawn, pen(2, 500)).asks).toEqual(["begin"]);
  });

  test("two fingers at once are a pinch: nothing is drawn until both are up", () => {
    const { hand, asks } = felt(handAtRest, touch(1, 0), touch(2, 120));
    expect(asks).toEqual(["begin", "drop"]);
    expect(down(up(hand, 1), touch(3, 900)).asks).toEqual([]);
    const free = up(up(hand, 1), 2);
    expect(down(free, touch(4, 1200)).asks).toEqual(["begin"]);
  });

  test("a second finger that comes late does not disturb the first", () => {
    const { hand, asks } = felt(handAtRest, touch(1, 0), touch(2, 121));
    expect(asks).toEqual(["begin"]);
    expect(hand.drawing?.id).toBe(1);
  });

  test("a wide contact is a palm when a smaller one follows", () => {
    const { hand, asks } = felt(handAtRest, touch(1, 0, 45), touch(2, 80, 12));
    expect(asks).toEqual(["begin", "drop", "begin"]);
    expect(hand.drawing?.id).toBe(2);
  });

  test("a wide finger alone may draw: some fingers are wide", () => {
    expect(felt(handAtRest, touch(1, 0, 45)).asks).toEqual(["begin"]);
  });

  test("the person can ask to draw with a finger again, and a hovering pen does not undo that", () => {
    const asked = penNear(fingerAgain(penNear(handAtRest)));
    expect(asked.penMode).toBe(false);
    expect(down(asked, touch(1, 0)).asks).toEqual(["begin"]);
    expect(down(asked, pen(2, 0)).hand.penMode).toBe(true);
  });

  test("a mouse draws, pen mode or not", () => {
    expect(down(penNear(handAtRest), { id: 1, by: "mouse", widthPixels: 1, atMs: 0 }).asks).toEqual(
      ["begin"],
    );
  });
});
