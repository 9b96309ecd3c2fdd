import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Paper, type PaperStep, paperWith, step } from "./paper.ts";
import { type Mark, marksMax } from "./strokes.ts";

const dot: Mark = { kind: "pen", colour: 0, width: 1, points: [{ x: 9, y: 9 }] };
const heart: Mark = { kind: "stamp", colour: 7, size: 1, stamp: 6, x: 500, y: 500 };

function drawn(...steps: PaperStep[]): Paper {
  return steps.reduce(step, paperWith([]));
}

const add = (...marks: Mark[]): PaperStep => ({ kind: "add", marks });
const back: PaperStep = { kind: "back" };
const forward: PaperStep = { kind: "forward" };
const clear: PaperStep = { kind: "clear" };

describe("a sheet of paper", () => {
  test("one back takes the last mark, one forward gives it again", () => {
    expect(drawn(add(dot), add(heart), back).marks).toEqual([dot]);
    expect(drawn(add(dot), add(heart), back, forward).marks).toEqual([dot, heart]);
  });

  test("clearing everything can be undone", () => {
    expect(drawn(add(dot), add(heart), clear, back).marks).toEqual([dot, heart]);
  });

  test("a new mark after going back leaves nothing to go forward to", () => {
    expect(drawn(add(dot), back, add(heart), forward).marks).toEqual([heart]);
  });

  test("going back reaches the empty paper, however much was drawn", () => {
    const anyStep = fc.constantFrom(add(dot), add(heart), clear, back, forward);
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const paper = drawn(...steps);
        const undone = paper.before.reduce((now) => step(now, back), paper);
        expect(undone.marks).toEqual([]);
        const redone = paper.before.reduce((now) => step(now, forward), undone);
        expect(redone.marks).toEqual(paper.marks);
      }),
    );
  });

  test("a palm's stroke that is withdrawn cannot come back", () => {
    expect(drawn(add(dot), add(heart), { kind: "withdraw" }, forward).marks).toEqual([dot]);
  });

  test("a full paper says so and keeps what it has", () => {
    const full = paperWith(Array.from({ length: marksMax }, () => dot));
    const more = step(full, add(heart));
    expect(more.full).toBe(true);
    expect(more.marks).toHaveLength(marksMax);
    expect(step(step(more, clear), back).full).toBe(false);
  });
});
