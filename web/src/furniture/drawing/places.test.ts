import { describe, expect, test } from "vitest";
import {
  digitOf,
  middlePlace,
  type Place,
  placeAfterKey,
  pointOf,
  type Scan,
  scanOn,
  scanPress,
  scanStart,
} from "./places.ts";

describe("the twenty-five places", () => {
  test("lie evenly on the paper", () => {
    expect(pointOf({ row: 0, column: 0 })).toEqual({ x: 102, y: 102 });
    expect(pointOf(middlePlace)).toEqual({ x: 512, y: 512 });
    expect(pointOf({ row: 4, column: 4 })).toEqual({ x: 922, y: 922 });
  });

  test("arrow keys walk to every place and never off the paper", () => {
    let place: Place | undefined = middlePlace;
    for (const key of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft", "ArrowLeft", "ArrowLeft"]) {
      place = placeAfterKey(place ?? middlePlace, key);
    }
    expect(place).toEqual({ row: 0, column: 0 });
    expect(placeAfterKey(middlePlace, "End")).toEqual({ row: 2, column: 4 });
    expect(placeAfterKey(middlePlace, "x")).toBeUndefined();
  });

  test("only 1 to 5 are numbers of places", () => {
    expect(["0", "1", "5", "6", "Enter", " "].map(digitOf)).toEqual([
      undefined,
      1,
      5,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("scanning with one switch", () => {
  test("two presses choose any place", () => {
    const scan = scanPress(scanOn(scanOn(scanStart))).scan;
    expect(scanPress(scanOn(scan)).chosen).toEqual({ row: 2, column: 1 });
  });

  test("rows come round and round until a press", () => {
    let scan: Scan = scanStart;
    for (let tick = 0; tick < 6; tick++) scan = scanOn(scan);
    expect(scan).toEqual({ kind: "rows", row: 1 });
  });

  test("a row chosen by mistake is left by waiting", () => {
    let scan = scanPress(scanOn(scanStart)).scan;
    for (let tick = 0; tick < 10; tick++) scan = scanOn(scan);
    expect(scan).toEqual({ kind: "rows", row: 1 });
  });
});
