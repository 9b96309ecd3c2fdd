import { useMemo } from "react";
import { Marks } from "../../furniture/drawing/Doodle.tsx";
import { viewBox } from "../../furniture/drawing/ink.ts";
import { decode } from "../../furniture/drawing/strokes.ts";
import { Says } from "../../furniture/Says.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { MinutesThing } from "./minutes.ts";

/** A paper with all hands on it, layer upon layer, and what each of them said or showed. */
export function Paper({ layers }: { layers: readonly MinutesThing[] }) {
  const drawn = useMemo(
    () =>
      layers.flatMap(({ contribution, strokes }) => {
        const marks = strokes === undefined ? undefined : decode(strokes);
        return marks === undefined ? [] : [{ contribution, marks }];
      }),
    [layers],
  );
  const said = layers.filter(({ words, described, by }) => words ?? described ?? by);
  const shows = layers.flatMap(({ described }) => (described ? [textOf(described)] : []));
  return (
    <div className="minutes-paper">
      {drawn.length > 0 && (
        <svg
          className="doodled"
          viewBox={viewBox}
          role="img"
          aria-label={[say("minutes.drawn-by", { n: drawn.length }), ...shows].join(" ")}
        >
          {drawn.map(({ contribution, marks }) => (
            <Marks key={contribution} marks={marks} />
          ))}
        </svg>
      )}
      {said.length > 0 && (
        <ol className="minutes-said">
          {said.map(({ contribution, words, described, by }) => (
            <li key={contribution}>
              {words !== undefined && <Says words={words} />}
              {described !== undefined && <Says words={described} className="meta" />}
              {by !== undefined && (
                <p className="meta" dir="auto">
                  {by}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
