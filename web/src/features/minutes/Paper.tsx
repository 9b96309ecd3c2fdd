import { useMemo } from "react";
import { Layered } from "../../furniture/drawing/Doodle.tsx";
import { Says } from "../../furniture/Says.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { MinutesThing } from "./minutes.ts";

/** A paper with all hands on it, layer upon layer, and what each of them said or showed. */
export function Paper({ layers }: { layers: readonly MinutesThing[] }) {
  const drawn = useMemo(() => layers.flatMap(({ strokes }) => strokes ?? []), [layers]);
  const said = layers.filter(({ words, described, by }) => words ?? described ?? by);
  const shows = layers.flatMap(({ described }) => (described ? [textOf(described)] : []));
  return (
    <div className="minutes-paper">
      {drawn.length > 0 && (
        <Layered
          layers={drawn}
          label={[say("minutes.drawn-by", { n: drawn.length }), ...shows].join(" ")}
        />
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
