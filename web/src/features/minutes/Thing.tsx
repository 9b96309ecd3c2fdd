import { createContext, useContext } from "react";
import { Card } from "../../furniture/Card.tsx";
import { Doodle } from "../../furniture/drawing/Doodle.tsx";
import { Says } from "../../furniture/Says.tsx";
import { sayStands } from "../../furniture/things/stands.ts";
import { textOf, type Words } from "../../room/wire.ts";
import { say, sayIfKnown } from "../../words/say.ts";
import type { MinutesThing } from "./minutes.ts";

/** A story has its title on top. */
const titleKey = "minutes.says.title";

/** One thing, in its maker's exact words and marks, with what hangs on it. */
export function Thing({ thing }: { thing: MinutesThing }) {
  const { is, words, strokes, described, paint, by, from = [] } = thing;
  const { also = [], stands = [], beneath = [] } = thing;
  const said = stands.map(sayStands).filter(Boolean);
  const title = also.find(({ key }) => key === titleKey);
  const label = sayIfKnown(`minutes.form.${thing.kind}`);
  const shows = described !== undefined && (words === undefined || !same(described, words));
  return (
    <Card className="minutes-thing" {...(paint ? { paint } : { paint: "oat" as const })}>
      {label !== undefined && <p className="meta">{label}</p>}
      {title && <Says words={title.words} className="minutes-title" />}
      {(is === "promise" || is === "change") && <p className="meta">{say(`went.${is}`)}</p>}
      {strokes !== undefined && <Doodle strokes={strokes} described={described} />}
      {words !== undefined && <Says words={words} />}
      {shows && <Says words={described} className="meta minutes-lines" />}
      {also
        .filter((one) => one !== title)
        .map(({ key, words: more }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and none of them moves.
          <div className="minutes-also" key={at}>
            <span className="meta">{sayIfKnown(key) ?? ""}</span>
            <Says words={more} className="minutes-lines" />
          </div>
        ))}
      {by !== undefined && (
        <p className="meta" dir="auto">
          {by}
        </p>
      )}
      {said.length > 0 && <p className="meta">{said.join(" ")}</p>}
      {(is === "option" || is === "promise") && <MadeFrom from={from} />}
      {beneath.length > 0 && (
        <ul className="minutes-beneath" aria-label={say("minutes.beneath")}>
          {beneath.map((below) => (
            <li key={below.contribution}>
              <Thing thing={below} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const Said = createContext<ReadonlyMap<string, Words>>(new Map());

/** The words of everything in the minutes, by its id. */
export const WordsOf = Said.Provider;

/** What it was made from, in those words. A change hangs on its promise; what a sentence comes from is in the report. */
function MadeFrom({ from }: { from: readonly string[] }) {
  const words = useContext(Said);
  const known = from.flatMap((id) => words.get(id) ?? []);
  return known.length === 0 ? null : (
    <div className="minutes-also">
      <span className="meta">{say("minutes.made-from")}</span>
      <ul className="bullets">
        {known.map((one) => (
          <li key={textOf(one)}>
            <Says words={one} className="minutes-lines" />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is on the shelf is described by its words: they are shown once. */
function same(one: MinutesThing["words"], other: MinutesThing["words"]): boolean {
  return one !== undefined && other !== undefined && textOf(one) === textOf(other);
}
