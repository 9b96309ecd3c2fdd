import { memo, useMemo } from "react";
import { Marks } from "../../furniture/drawing/Doodle.tsx";
import { viewBox } from "../../furniture/drawing/ink.ts";
import { decode, type Mark, squareMax } from "../../furniture/drawing/strokes.ts";
import { pictureOf, useKeptPicture } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Layer } from "./paper.ts";
import "./paper.css";

/** A layer as this page can show it. */
export interface OnPaper extends Omit<Layer, "round"> {
  /** A photo of mine that waits on this phone. */
  readonly keptPicture?: string | undefined;
}

interface Props {
  readonly layers: readonly OnPaper[];
  /** How much of it is there already, in strokes, photos and sentences; all of it when nothing is said. */
  readonly upTo?: number;
}

/** A paper with all hands on it: what was drawn, and what was said in words under it. */
export function SheetPicture({ layers, upTo = Number.POSITIVE_INFINITY }: Props) {
  const drawn = drawnSteps(layers);
  const said = layers.filter(isSaid);
  return (
    <div className="paper-sheet">
      {drawn > 0 && (
        <svg className="doodled" viewBox={viewBox} role="img" aria-label={describe(layers)}>
          <Ink layers={layers} upTo={upTo} />
        </svg>
      )}
      {said.length > 0 && <SaidOnIt layers={said.slice(0, Math.max(0, upTo - drawn))} />}
    </div>
  );
}

/** What lies on the square, from the lowest layer to the topmost. */
export const Ink = memo(function Ink({ layers, upTo = Number.POSITIVE_INFINITY }: Props) {
  const steps = useMemo(() => stepsOf(layers), [layers]);
  return steps.map(
    ({ layer, marks, from }) =>
      from < upTo &&
      (marks === undefined ? (
        <Photo key={layer.contribution} layer={layer} />
      ) : (
        <Marks
          key={layer.contribution}
          marks={from + marks.length <= upTo ? marks : marks.slice(0, upTo - from)}
        />
      )),
  );
});

interface Step {
  readonly layer: OnPaper;
  /** Undefined: it is a photo. */
  readonly marks: readonly Mark[] | undefined;
  /** How many strokes and photos come before it. */
  readonly from: number;
}

function stepsOf(layers: readonly OnPaper[]): readonly Step[] {
  let from = 0;
  return layers.filter(isDrawn).map((layer) => {
    const marks = layer.strokes === undefined ? undefined : (decode(layer.strokes) ?? []);
    const step = { layer, marks, from };
    from += marks?.length ?? 1;
    return step;
  });
}

/** How many strokes and photos there are. */
function drawnSteps(layers: readonly OnPaper[]): number {
  const last = stepsOf(layers).at(-1);
  return last === undefined ? 0 : last.from + (last.marks?.length ?? 1);
}

/** How many steps it takes until all of a paper is there. */
export function allSteps(layers: readonly OnPaper[]): number {
  return drawnSteps(layers) + layers.filter(isSaid).length;
}

function isDrawn({ strokes, picture, keptPicture }: OnPaper): boolean {
  return strokes !== undefined || picture !== undefined || keptPicture !== undefined;
}

function isSaid(layer: OnPaper): boolean {
  return layer.words !== undefined || (layer.described !== undefined && !isDrawn(layer));
}

/** Its white paper lets through what lies under it, as a slide does. */
function Photo({ layer }: { layer: OnPaper }) {
  const { code, shelf } = useInside();
  const kept = useKeptPicture(shelf, layer.keptPicture);
  const href = layer.picture === undefined ? kept : pictureOf(code, layer.contribution);
  return href === undefined ? null : (
    <image className="paper-photo" href={href} width={squareMax} height={squareMax} />
  );
}

/** What people put on it in words, in the order of the rounds. */
export function SaidOnIt({ layers }: { layers: readonly OnPaper[] }) {
  return (
    <ul className="paper-said">
      {layers.filter(isSaid).map(({ contribution, words, described }) => (
        <li key={contribution}>
          {words === undefined && <p className="meta">{say("paper.photo.of")}</p>}
          <Says words={words ?? described ?? ""} />
        </li>
      ))}
    </ul>
  );
}

/** In the makers' own words, where they gave some. */
function describe(layers: readonly OnPaper[]): string {
  const drawn = layers.filter(isDrawn);
  const described = drawn.flatMap(({ described: what }) =>
    what === undefined || textOf(what) === "" ? [] : [textOf(what)],
  );
  return [say("paper.drawn-by", { n: drawn.length }), ...described].join(" ");
}
