/**
 * The compact form in which a drawing travels and is kept: a list of marks in a square of 0..1023, as numbers in
 * LEB128 varints, written as Base64. Differences between points are zig-zag coded, so that a small step left costs one
 * byte like a small step right. A stroke of a hundred samples becomes about sixty bytes.
 *
 * Screen pixels are never stored: turning the phone does not change the picture.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PenMark {
  readonly kind: "pen";
  /** 0..7, an index into the inks. */
  readonly colour: number;
  /** 0..2, thin to broad. */
  readonly width: number;
  /** 1 to 600 points. One point is a dot. */
  readonly points: readonly Point[];
}

export interface StampMark {
  readonly kind: "stamp";
  readonly colour: number;
  /** 0..2, small to large. */
  readonly size: number;
  /** 0..63, an index into the stamps. */
  readonly stamp: number;
  /** The middle of the stamp. */
  readonly x: number;
  readonly y: number;
}

export type Mark = PenMark | StampMark;

/** The virtual square runs from 0 to this, both ways. */
export const squareMax = 1023;
export const marksMax = 300;
export const markPointsMax = 600;
export const drawingBytesMax = 64 * 1024;
/** How far, in units of the square, a dropped point may lie beside the line that replaces it. */
export const simplifyUnits = 0.8;

const coloursMax = 7;
const widthsMax = 2;
const stampsMax = 63;

/** The Base64 text of these marks. They must be within the limits: `penMarks` and `hasRoomFor` see to that. */
export function encode(marks: readonly Mark[]): string {
  const bytes: number[] = [];
  for (const mark of marks) {
    if (mark.kind === "pen") {
      writePen(bytes, mark);
    } else {
      bytes.push(1);
      for (const number of [mark.colour, mark.size, mark.stamp, mark.x, mark.y]) {
        writeVarint(bytes, number);
      }
    }
  }
  let text = "";
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return btoa(text);
}

/** The marks in this text, or nothing when it is not a drawing: cut short, out of range, or too big. */
export function decode(text: string): readonly Mark[] | undefined {
  const bytes = bytesOf(text);
  if (bytes === undefined || bytes.length > drawingBytesMax) {
    return undefined;
  }
  const reader = new Reader(bytes);
  const marks: Mark[] = [];
  while (!reader.atEnd()) {
    const mark = readMark(reader);
    if (mark === undefined || marks.length >= marksMax) {
      return undefined;
    }
    marks.push(mark);
  }
  return marks;
}

/** Whether one more mark still leaves a drawing that can be sent. */
export function hasRoomFor(marks: readonly Mark[], more: readonly Mark[]): boolean {
  const all = [...marks, ...more];
  return all.length <= marksMax && (encode(all).length / 4) * 3 <= drawingBytesMax;
}

/**
 * Makes marks of what a pen or finger did: whole numbers inside the square, no point twice in a row, points that lie
 * on the line left out, and a very long stroke cut into several that share their ends.
 */
export function penMarks(
  samples: readonly Point[],
  colour: number,
  width: number,
): readonly PenMark[] {
  const points = simplify(whole(samples), simplifyUnits);
  const marks: PenMark[] = [];
  for (let start = 0; start < points.length; start += markPointsMax - 1) {
    const part = points.slice(start, start + markPointsMax);
    if (part.length > 1 || start === 0) {
      marks.push({ kind: "pen", colour, width, points: part });
    }
  }
  return marks;
}

/**
 * Leaves out points that lie within `tolerance` of the line between their neighbours: Ramer-Douglas-Peucker, with a
 * list of spans still to look at instead of recursion, so that a stroke of any length is safe. The ends always stay.
 *
 * [1] D. Douglas and T. Peucker, "Algorithms for the reduction of the number of points required to represent a
 * digitized line or its caricature", 1973.
 */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length <= 2) {
    return points;
  }
  const kept = new Set<number>([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    const far = farthest(points, first, last);
    if (far.distance > tolerance) {
      kept.add(far.index);
      spans.push([first, far.index], [far.index, last]);
    }
  }
  return points.filter((_, index) => kept.has(index));
}

function farthest(points: readonly Point[], first: number, last: number) {
  const from = points[first];
  const to = points[last];
  let index = first;
  let distance = 0;
  if (from !== undefined && to !== undefined) {
    for (let at = first + 1; at < last; at++) {
      const point = points[at];
      const away = point === undefined ? 0 : distanceToLine(point, from, to);
      if (away > distance) {
        distance = away;
        index = at;
      }
    }
  }
  return { index, distance };
}

/** How far a point is from the piece of line between two others (not from the endless line: strokes turn back). */
function distanceToLine(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const lengthSquared = dx * dx + dy * dy;
  const along =
    lengthSquared === 0
      ? 0
      : Math.max(
          0,
          Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / lengthSquared),
        );
  return Math.hypot(point.x - (from.x + along * dx), point.y - (from.y + along * dy));
}

function whole(samples: readonly Point[]): readonly Point[] {
  const points: Point[] = [];
  for (const sample of samples) {
    const point = { x: inSquare(sample.x), y: inSquare(sample.y) };
    const before = points.at(-1);
    if (before === undefined || before.x !== point.x || before.y !== point.y) {
      points.push(point);
    }
  }
  return points;
}

/** The nearest whole number inside the square. */
export function inSquare(value: number): number {
  return Math.max(0, Math.min(squareMax, Math.round(value)));
}

function writePen(bytes: number[], mark: PenMark) {
  bytes.push(0);
  writeVarint(bytes, mark.colour);
  writeVarint(bytes, mark.width);
  writeVarint(bytes, mark.points.length);
  let before: Point | undefined;
  for (const point of mark.points) {
    writeVarint(bytes, before === undefined ? point.x : zigZag(point.x - before.x));
    writeVarint(bytes, before === undefined ? point.y : zigZag(point.y - before.y));
    before = point;
  }
}

function readMark(reader: Reader): Mark | undefined {
  const form = reader.number(1);
  const colour = reader.number(coloursMax);
  const size = reader.number(widthsMax);
  if (form === undefined || colour === undefined || size === undefined) {
    return undefined;
  }
  return form === 0 ? readPen(reader, colour, size) : readStamp(reader, colour, size);
}

function readPen(reader: Reader, colour: number, width: number): PenMark | undefined {
  const count = reader.number(markPointsMax);
  const x = reader.number(squareMax);
  const y = reader.number(squareMax);
  if (count === undefined || count < 1 || x === undefined || y === undefined) {
    return undefined;
  }
  let last = { x, y };
  const points: Point[] = [last];
  while (points.length < count) {
    const dx = reader.number(2 * squareMax);
    const dy = reader.number(2 * squareMax);
    if (dx === undefined || dy === undefined) {
      return undefined;
    }
    last = { x: last.x + unZigZag(dx), y: last.y + unZigZag(dy) };
    if (last.x !== inSquare(last.x) || last.y !== inSquare(last.y)) {
      return undefined;
    }
    points.push(last);
  }
  return { kind: "pen", colour, width, points };
}

function readStamp(reader: Reader, colour: number, size: number): StampMark | undefined {
  const stamp = reader.number(stampsMax);
  const x = reader.number(squareMax);
  const y = reader.number(squareMax);
  return stamp === undefined || x === undefined || y === undefined
    ? undefined
    : { kind: "stamp", colour, size, stamp, x, y };
}

function zigZag(difference: number): number {
  return difference < 0 ? -2 * difference - 1 : 2 * difference;
}

function unZigZag(coded: number): number {
  return coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
}

function writeVarint(bytes: number[], number: number) {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined; // Not Base64.
  }
}

class Reader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The next varint, or nothing when there is none or it is larger than it may be. */
  number(max: number): number | undefined {
    let value = 0;
    let worth = 1;
    while (worth <= 1 << 21) {
      const byte = this.bytes[this.at];
      if (byte === undefined) {
        return undefined;
      }
      this.at += 1;
      value += (byte % 128) * worth;
      if (byte < 128) {
        return value <= max ? value : undefined;
      }
      worth *= 128;
    }
    return undefined;
  }
}
