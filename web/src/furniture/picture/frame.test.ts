import { describe, expect, test } from "vitest";
import {
  between,
  changed,
  changes,
  type Frame,
  frameOf,
  sayWhere,
  squares,
  squaresOf,
} from "./frame.ts";

const middle: Frame = { left: 400, top: 400, width: 200, height: 200 };

describe("part of a picture", () => {
  test("each of the nine squares is named, and found again", () => {
    for (const square of squares) expect(squaresOf(frameOf(square))).toEqual([square]);
    expect(new Set(squares.map((square) => sayWhere(frameOf(square)))).size).toBe(9);
    expect(sayWhere({ left: 0, top: 0, width: 1000, height: 1000 })).toBe(
      "It covers the whole poster.",
    );
    expect(sayWhere({ left: 0, top: 0, width: 1000, height: 333 })).toBe(
      "It covers: Top left, Top and Top right.",
    );
    expect(
      squaresOf({ left: 940, top: 940, width: 60, height: 60 }),
      "smaller than a square",
    ).toEqual(["bottom-right"]);
  });

  test("no button moves it out of the picture, or makes it too small to touch", () => {
    for (const change of changes) {
      let frame = middle;
      for (let times = 0; times < 30; times++) frame = changed(frame, change);
      expect(frame.left).toBeGreaterThanOrEqual(0);
      expect(frame.top).toBeGreaterThanOrEqual(0);
      expect(frame.left + frame.width).toBeLessThanOrEqual(1000);
      expect(frame.top + frame.height).toBeLessThanOrEqual(1000);
      expect(Math.min(frame.width, frame.height)).toBeGreaterThanOrEqual(60);
      expect(Object.values(frame).every(Number.isInteger), "whole thousandths").toBe(true);
      expect(changed(frame, change), "it says so when it goes no further").toBe(frame);
      expect(frame, change).not.toEqual(middle);
    }
  });

  test("a box is drawn from any corner, and a tap is enough", () => {
    const box = { left: 100, top: 200, width: 300, height: 100 };
    expect(between({ x: 100, y: 200 }, { x: 400, y: 300 })).toEqual(box);
    expect(between({ x: 400, y: 300 }, { x: 100, y: 200 })).toEqual(box);
    expect(between({ x: 10, y: 10 }, { x: 12, y: 12 })).toEqual({
      left: 0,
      top: 0,
      width: 333,
      height: 333,
    });
  });
});
