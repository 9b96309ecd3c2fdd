import { say } from "../../words/say.ts";

/** Part of a picture, in thousandths of its width and height. No React here. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const whole = 1000;
const third = 333;
/** Smaller, nobody can see or touch it. */
const sideMin = 60;
/** How far one press of a button goes. */
const step = 80;

const rows = ["top", "middle", "bottom"] as const;
const columns = ["left", "middle", "right"] as const;

/** One of nine squares, as people name them: the top left, the middle. */
export type Square = `${(typeof rows)[number]}-${(typeof columns)[number]}`;

/** Row by row, as they are read. */
export const squares: readonly Square[] = rows.flatMap((row) =>
  columns.map((column) => `${row}-${column}` as const),
);

export function frameOf(square: Square): Frame {
  const at = squares.indexOf(square);
  return {
    left: (at % 3) * third,
    top: Math.floor(at / 3) * third,
    width: third,
    height: third,
  };
}

/** Which squares it lies in: those whose middle it covers, or else the one with its own middle in it. */
export function squaresOf(frame: Frame): readonly Square[] {
  const covered = squares.filter((square) => covers(frame, middleOf(frameOf(square))));
  if (covered.length > 0) return covered;
  const own = middleOf(frame);
  const nearest = squares.find((square) => covers(frameOf(square), own));
  return [nearest ?? "bottom-right"];
}

function middleOf({ left, top, width, height }: Frame) {
  return { x: left + width / 2, y: top + height / 2 };
}

export function covers(frame: Frame, at: { readonly x: number; readonly y: number }): boolean {
  return (
    at.x >= frame.left &&
    at.x <= frame.left + frame.width &&
    at.y >= frame.top &&
    at.y <= frame.top + frame.height
  );
}

/** Where it lies, in a sentence: “It covers the top left and the top.” */
export function sayWhere(frame: Frame): string {
  const covered = squaresOf(frame);
  if (covered.length === squares.length) return say("frame.everything");
  const named = covered.map((square) => say(`frame.square.${square}`));
  const last = named.at(-1) ?? "";
  return named.length === 1
    ? say("frame.covers", { where: last })
    : say("frame.covers-more", { where: named.slice(0, -1).join(", "), last });
}

/** What a button does to a frame. */
export const changes = [
  "bigger",
  "smaller",
  "wider",
  "narrower",
  "taller",
  "lower",
  "left",
  "right",
  "up",
  "down",
] as const;
export type FrameChange = (typeof changes)[number];

const doings: Readonly<Record<FrameChange, (frame: Frame) => Frame>> = {
  bigger: (frame) => grown(frame, step, step),
  smaller: (frame) => grown(frame, -step, -step),
  wider: (frame) => grown(frame, step, 0),
  narrower: (frame) => grown(frame, -step, 0),
  taller: (frame) => grown(frame, 0, step),
  lower: (frame) => grown(frame, 0, -step),
  left: (frame) => ({ ...frame, left: frame.left - step }),
  right: (frame) => ({ ...frame, left: frame.left + step }),
  up: (frame) => ({ ...frame, top: frame.top - step }),
  down: (frame) => ({ ...frame, top: frame.top + step }),
};

/** The frame after one press, still inside the picture. The same frame where it cannot go further. */
export function changed(frame: Frame, change: FrameChange): Frame {
  const now = inside(doings[change](frame));
  return sameFrame(now, frame) ? frame : now;
}

/** Around its middle. */
function grown({ left, top, width, height }: Frame, wide: number, high: number): Frame {
  const now = { width: side(width + wide), height: side(height + high) };
  return {
    left: left - (now.width - width) / 2,
    top: top - (now.height - height) / 2,
    ...now,
  };
}

function side(length: number): number {
  return Math.min(whole, Math.max(sideMin, length));
}

/** Moved back into the picture, in whole thousandths. */
export function inside({ left, top, width, height }: Frame): Frame {
  const wide = Math.round(side(width));
  const high = Math.round(side(height));
  return {
    left: Math.round(Math.min(whole - wide, Math.max(0, left))),
    top: Math.round(Math.min(whole - high, Math.max(0, top))),
    width: wide,
    height: high,
  };
}

export function sameFrame(one: Frame, other: Frame): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a finger drew from one corner to the other; where it only tapped, a square around that place. */
export function between(from: Point, to: Point): Frame {
  const wide = Math.abs(to.x - from.x);
  const high = Math.abs(to.y - from.y);
  if (wide < sideMin / 2 && high < sideMin / 2) {
    return inside({ left: to.x - third / 2, top: to.y - third / 2, width: third, height: third });
  }
  return inside({
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    width: wide,
    height: high,
  });
}
