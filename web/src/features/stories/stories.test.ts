import { describe, expect, test } from "vitest";
import {
  amountOf,
  corners,
  isArmchairNews,
  type Mattered,
  matteredAt,
  middle,
  moved,
  pagesOf,
  placeOf,
  readMine,
  shareOf,
  withAmount,
} from "./stories.ts";

describe("what mattered most", () => {
  test("STO_2 every place in the triangle can be reached with arrow keys", () => {
    let at: Mattered = middle;
    for (let n = 0; n < 10; n += 1) at = moved(at, "ArrowUp");
    expect(amountOf(at, "listenedTo")).toBe("most");
    expect(shareOf(at, "listenedTo")).toBe(100);
    for (let n = 0; n < 10; n += 1) at = moved(at, "ArrowDown");
    for (let n = 0; n < 10; n += 1) at = moved(at, "ArrowRight");
    expect(shareOf(at, "feelingSafe")).toBe(100);
    for (let n = 0; n < 10; n += 1) at = moved(at, "ArrowLeft");
    expect(shareOf(at, "havingChoice")).toBe(100);
  });

  test("STO_2 a tap says what lies there, and the point lies where it was tapped", () => {
    for (const [x, y] of [
      [100, 12],
      [8, 172],
      [192, 172],
      [100, 118],
      [60, 140],
    ] as const) {
      const [seenX, seenY] = placeOf(matteredAt(x, y));
      expect(Math.abs(seenX - x)).toBeLessThan(2);
      expect(Math.abs(seenY - y)).toBeLessThan(2);
    }
    const beside = matteredAt(-40, 400);
    expect(corners.reduce((sum, corner) => sum + beside[corner], 0)).toBe(100);
  });

  test("STO_2 a plain answer stays what it was called, whatever the others say", () => {
    let at = withAmount(undefined, "listenedTo", "a-bit");
    at = withAmount(at, "havingChoice", "most");
    at = withAmount(at, "feelingSafe", "not");
    expect(corners.map((corner) => amountOf(at, corner))).toEqual(["a-bit", "most", "not"]);
  });
});

describe("a long story", () => {
  test("is broken where a sentence ends, and nothing is lost", () => {
    const text = "It was one tin of paint. It cost thirty pounds! ".repeat(30).trim();
    const pages = pagesOf(text);
    expect(pages.join(" ")).toBe(text);
    expect(pages.every((page) => page.length <= 420 && /[.!]$/.test(page))).toBe(true);
  });

  test("is broken between words where nobody wrote a full stop, and between the lines of a poem", () => {
    const breathless = "and then we went to the sea and ".repeat(40).trim();
    expect(pagesOf(breathless).join(" ")).toBe(breathless);
    expect(Math.max(...pagesOf(breathless).map((page) => page.length))).toBeLessThanOrEqual(420);
    const poem = Array.from({ length: 20 }, (_, at) => `line ${at}`);
    expect(pagesOf(poem.join("\n")).join("\n").split("\n")).toEqual(poem);
    expect(pagesOf(poem.join("\n"))).toHaveLength(3);
  });
});

test("what is not news is not heard, and what is not mine is left out", () => {
  expect(isArmchairNews({ kind: "story-shown", story: { story: 1 } })).toBe(false);
  expect(isArmchairNews({ kind: "choice-gone", choice: "c1" })).toBe(true);
  expect(readMine({ stories: [{ story: "s", drafts: [3] }], asked: "x" })).toEqual({
    stories: [],
    asked: [],
    choices: [],
  });
});
