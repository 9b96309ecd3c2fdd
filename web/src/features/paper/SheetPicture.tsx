import { useMemo } from "react";
import { Marks } from "../../furniture/drawing/Doodle.tsx";
import { viewBox } from "../../furniture/drawing/ink.ts";
import { decode, type Mark } from "../../furniture/drawing/strokes.ts";
import { Says } from "../../furniture/Says.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Layer } from "./paper.ts";
import "./paper.css";

/** All the strokes on a paper, from the lowest to the topmost. */
export function useInk(layers: readonly Layer[]): readonly Mark[] {
  return useMemo(() => inkOf(layers), [layers]);
}

export function inkOf(layers: readonly Layer[]): readonly Mark[] {
  return layers.flatMap(({ strokes }) => (strokes === undefined ? [] : (decode(strokes) ?? [])));
}

interface Props {
  readonly layers: readonly Layer[];
  /** How much of it is there already, in strokes and sentences; all of it when nothing is said. */
  readonly upTo?: number;
}

/** A paper with all hands on it: what was drawn, and what was said in words under it. */
export function SheetPicture({ layers, upTo = Number.POSITIVE_INFINITY }: Props) {
  const ink = useInk(layers);
  const said = layers.filter(({ words }) => words !== undefined);
  const drawn = ink.slice(0, Math.max(0, upTo));
  return (
    <div className="paper-sheet">
      {ink.length > 0 && (
        <svg className="doodled" viewBox={viewBox} role="img" aria-label={describe(layers)}>
          <Marks marks={drawn} />
        </svg>
      )}
      {said.length > 0 && <SaidOnIt layers={said.slice(0, Math.max(0, upTo - ink.length))} />}
    </div>
  );
}

/** What people put on it in words, in the order of the rounds. */
export function SaidOnIt({ layers }: { layers: readonly Layer[] }) {
  return (
    <ul className="paper-said">
      {layers.map(
        ({ contribution, words }) =>
          words !== undefined && (
            <li key={contribution}>
              <Says words={words} />
            </li>
          ),
      )}
    </ul>
  );
}

/** In the makers' own words, where they gave some. */
export function describe(layers: readonly Layer[]): string {
  const described = layers.flatMap(({ described: what }) =>
    what === undefined || textOf(what) === "" ? [] : [textOf(what)],
  );
  const hands = layers.filter(({ strokes }) => strokes !== undefined).length;
  return [say("paper.drawn-by", { n: hands }), ...described].join(" ");
}
