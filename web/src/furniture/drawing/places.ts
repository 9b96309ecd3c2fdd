import { inSquare, type Point, squareMax } from "./strokes.ts";

/** The paper as five rows of five places, for everybody who points with keys, a switch or single taps. */
export const placesAcross = 5;

export interface Place {
  /** 0 is the top row. */
  readonly row: number;
  /** 0 is the place at the left. */
  readonly column: number;
}

export const middlePlace: Place = { row: 2, column: 2 };

export function pointOf(place: Place): Point {
  const side = (squareMax + 1) / placesAcross;
  return { x: inSquare((place.column + 0.5) * side), y: inSquare((place.row + 0.5) * side) };
}

/** Where an arrow key, Home or End leads, or nothing for other keys. */
export function placeAfterKey(place: Place, key: string): Place | undefined {
  const last = placesAcross - 1;
  switch (key) {
    case "ArrowUp":
      return { ...place, row: Math.max(0, place.row - 1) };
    case "ArrowDown":
      return { ...place, row: Math.min(last, place.row + 1) };
    case "ArrowLeft":
      return { ...place, column: Math.max(0, place.column - 1) };
    case "ArrowRight":
      return { ...place, column: Math.min(last, place.column + 1) };
    case "Home":
      return { ...place, column: 0 };
    case "End":
      return { ...place, column: last };
    default:
      return undefined;
  }
}

/** 1 to 5, or nothing. */
export function digitOf(key: string): number | undefined {
  const digit = Number(key);
  return key.length === 1 && digit >= 1 && digit <= placesAcross ? digit : undefined;
}

/**
 * Scanning with one switch: first the rows light up one after another; a press chooses the row, and then its places
 * light up; a second press chooses the place.
 */
export type Scan =
  | { readonly kind: "rows"; readonly row: number }
  | {
      readonly kind: "places";
      readonly row: number;
      readonly column: number;
      readonly rounds: number;
    };

export const scanStart: Scan = { kind: "rows", row: 0 };

/** After this many rounds through a row without a press, the rows come round again: the row was a mistake. */
const roundsMax = 2;

export function scanOn(scan: Scan): Scan {
  if (scan.kind === "rows") {
    return { kind: "rows", row: (scan.row + 1) % placesAcross };
  }
  const column = (scan.column + 1) % placesAcross;
  const rounds = scan.rounds + (column === 0 ? 1 : 0);
  return rounds >= roundsMax ? { kind: "rows", row: scan.row } : { ...scan, column, rounds };
}

export function scanPress(scan: Scan): { scan: Scan; chosen: Place | undefined } {
  return scan.kind === "rows"
    ? { scan: { kind: "places", row: scan.row, column: 0, rounds: 0 }, chosen: undefined }
    : { scan: scanStart, chosen: { row: scan.row, column: scan.column } };
}
