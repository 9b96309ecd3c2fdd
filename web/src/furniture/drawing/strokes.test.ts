import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decode,
  drawingBytesMax,
  encode,
  hasRoomFor,
  type Mark,
  markPointsMax,
  marksMax,
  penMarks,
  simplify,
  squareMax,
} from "./strokes.ts";

const coordinate = fc.integer({ min: 0, max: squareMax });
const point = fc.record({ x: coordinate, y: coordinate });
const colour = fc.integer({ min: 0, max: 7 });
const third = fc.integer({ min: 0, max: 2 });
const aPenMark: fc.Arbitrary<Mark> = fc.record({
  kind: fc.constant("pen"),
  colour,
  width: third,
  points: fc.array(point, { minLength: 1, maxLength: 40 }),
});
const aStamp: fc.Arbitrary<Mark> = fc.record({
  kind: fc.constant("stamp"),
  colour,
  size: third,
  stamp: fc.integer({ min: 0, max: 63 }),
  x: coordinate,
  y: coordinate,
});
const aDrawing = fc.array(fc.oneof(aPenMark, aStamp), { maxLength: 30 });

describe("the drawing form", () => {
  test("whatever is drawn comes back the same", () => {
    fc.assert(
      fc.property(aDrawing, (marks) => {
        expect(decode(encode(marks))).toEqual(marks);
      }),
    );
  });

  test("is byte for byte what the server reads", () => {
    const marks: Mark[] = [
      {
        kind: "pen",
        colour: 1,
        width: 2,
        points: [
          { x: 300, y: 5 },
          { x: 299, y: 7 },
          { x: 299, y: 1023 },
        ],
      },
      { kind: "stamp", colour: 7, size: 0, stamp: 12, x: 512, y: 0 },
    ];
    const bytes = [0, 1, 2, 3, 0xac, 2, 5, 1, 4, 0, 0xf0, 15, 1, 7, 0, 12, 0x80, 4, 0];
    expect(encode(marks)).toBe(btoa(String.fromCharCode(...bytes)));
  });

  test("nonsense is not a drawing, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        const marks = decode(text);
        if (marks !== undefined) expect(decode(encode(marks))).toEqual(marks);
      }),
    );
  });

  test("a drawing that was cut short is not a drawing", () => {
    const whole = encode([{ kind: "stamp", colour: 0, size: 1, stamp: 3, x: 900, y: 900 }]);
    expect(decode(btoa(atob(whole).slice(0, -1)))).toBeUndefined();
  });

  test.each([
    ["a ninth colour", [1, 8, 0, 0, 0, 0]],
    ["a fourth width", [0, 0, 3, 1, 0, 0]],
    ["a pen without points", [0, 0, 0, 0]],
    ["a point outside the square", [0, 0, 0, 2, 0, 0, 1, 1]],
    ["a mark of no known kind", [2, 0, 0, 0, 0, 0]],
    ["a number that never ends", [1, 0, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0]],
  ])("%s is refused", (_, bytes) => {
    expect(decode(btoa(String.fromCharCode(...bytes)))).toBeUndefined();
  });

  test("more marks than a paper holds are refused", () => {
    const dot: Mark = { kind: "pen", colour: 0, width: 0, points: [{ x: 0, y: 0 }] };
    const full = Array.from({ length: marksMax }, () => dot);
    expect(decode(encode(full))).toHaveLength(marksMax);
    expect(decode(encode([...full, dot]))).toBeUndefined();
    expect(hasRoomFor(full.slice(1), [dot])).toBe(true);
    expect(hasRoomFor(full, [dot])).toBe(false);
  });

  test("a drawing too heavy to send does not fit", () => {
    const far: Mark = {
      kind: "pen",
      colour: 0,
      width: 0,
      points: Array.from({ length: markPointsMax }, (_, at) => ({
        x: at % 2 === 0 ? 0 : squareMax,
        y: at % 2 === 0 ? 0 : squareMax,
      })),
    };
    const heavy = Array.from({ length: 30 }, () => far);
    expect(atob(encode(heavy)).length).toBeGreaterThan(drawingBytesMax);
    expect(hasRoomFor(heavy.slice(1), [far])).toBe(false);
  });
});

describe("what the hand did becomes marks", () => {
  test("every mark can be sent, wherever the hand went", () => {
    const wild = fc.array(
      fc.record({
        x: fc.double({ min: -300, max: 1400, noNaN: true }),
        y: fc.double({ min: -300, max: 1400, noNaN: true }),
      }),
      { minLength: 1, maxLength: 1500 },
    );
    fc.assert(
      fc.property(wild, (samples) => {
        const marks = penMarks(samples, 3, 1);
        expect(marks.length).toBeGreaterThan(0);
        expect(decode(encode(marks))).toEqual(marks);
      }),
      { numRuns: 40 },
    );
  });

  test("a very long stroke is cut into pieces that share their ends", () => {
    const zigzag = Array.from({ length: 1500 }, (_, at) => ({
      x: at % 1000,
      y: at % 2 === 0 ? 0 : 900,
    }));
    const marks = penMarks(zigzag, 0, 0);
    expect(marks).toHaveLength(3);
    marks.slice(1).forEach((mark, at) => {
      expect(mark.points[0]).toEqual(marks[at]?.points.at(-1));
    });
    expect(marks.every((mark) => mark.points.length <= markPointsMax)).toBe(true);
  });

  test("one tap is one dot", () => {
    expect(
      penMarks(
        [
          { x: 4, y: 4 },
          { x: 4.2, y: 4.1 },
        ],
        0,
        0,
      ),
    ).toEqual([{ kind: "pen", colour: 0, width: 0, points: [{ x: 4, y: 4 }] }]);
  });

  test("no point that is left out lies further away than allowed", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 80 }), (points) => {
        const kept = simplify(points, 0.8);
        expect(kept[0]).toEqual(points[0]);
        expect(kept.at(-1)).toEqual(points.at(-1));
        for (const each of points) {
          const nearest = Math.min(
            ...kept.slice(1).map((to, at) => distance(each, kept[at] ?? to, to)),
          );
          expect(nearest).toBeLessThanOrEqual(0.8 + 1e-9);
        }
      }),
    );
  });

  test("a straight line keeps only its ends", () => {
    const line = Array.from({ length: 100 }, (_, at) => ({ x: at * 5, y: at * 2 }));
    expect(simplify(line, 0.8)).toEqual([line[0], line[99]]);
  });
});

function distance(
  at: { x: number; y: number },
  from: { x: number; y: number },
  to: { x: number; y: number },
) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along =
    length === 0
      ? 0
      : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}
