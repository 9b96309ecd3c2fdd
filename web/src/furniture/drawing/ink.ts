import getStroke from "perfect-freehand";
import { type PenMark, type Point, squareMax } from "./strokes.ts";

/** Pen widths in units of the square, thin to broad. */
export const penUnits: readonly number[] = [12, 22, 44];

/** How many inks there are. Their colours are in `drawing.css`, so that evening has its own. */
export const inksCount = 8;

/**
 * The outline of a stroke as an SVG path. The width is steady: a shaking hand or a wandering pressure does not show.
 *
 * @param last false while the stroke is still being drawn
 */
export function outline(points: readonly Point[], width: number, last = true): string {
  const size = penUnits[width] ?? 22;
  const only = points[0];
  if (points.length === 1 && only !== undefined) {
    const half = size * 0.62;
    return `M${only.x - half} ${only.y}a${half} ${half} 0 1 0 ${2 * half} 0a${half} ${half} 0 1 0 ${-2 * half} 0Z`;
  }
  const edge = getStroke(closeTogether(points), {
    size,
    thinning: 0,
    smoothing: 0.5,
    streamline: 0,
    simulatePressure: false,
    last,
  });
  return smooth(edge);
}

export function outlineOf(mark: PenMark): string {
  return outline(mark.points, mark.width);
}

/** How far apart the points lie that the outline is reckoned from. */
const outlineStepUnits = 12;

/**
 * The same line with points all along it. What is stored keeps only the points that matter, and an outline smoothed
 * between a few far points would round off every corner of a house.
 */
function closeTogether(points: readonly Point[]): number[][] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (before === undefined) return [[point.x, point.y]];
    const dx = point.x - before.x;
    const dy = point.y - before.y;
    const steps = Math.max(1, Math.round(Math.hypot(dx, dy) / outlineStepUnits));
    return Array.from({ length: steps }, (_, step) => {
      const along = (step + 1) / steps;
      return [before.x + dx * along, before.y + dy * along];
    });
  });
}

/** A closed path through the middles of the outline's sides, with its corners as control points. */
function smooth(edge: readonly (readonly number[])[]): string {
  const parts: string[] = [];
  edge.forEach((corner, at) => {
    const [x = 0, y = 0] = corner;
    const [nextX = 0, nextY = 0] = edge[(at + 1) % edge.length] ?? corner;
    const middle = `${tenths((x + nextX) / 2)} ${tenths((y + nextY) / 2)}`;
    parts.push(
      at === 0
        ? `M${tenths(x)} ${tenths(y)}Q${tenths(x)} ${tenths(y)} ${middle}`
        : `Q${tenths(x)} ${tenths(y)} ${middle}`,
    );
  });
  return parts.length === 0 ? "" : `${parts.join("")}Z`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A touch of air round the square, so that a broad line on the edge is not cut. */
export const viewBox = `-8 -8 ${squareMax + 17} ${squareMax + 17}`;
