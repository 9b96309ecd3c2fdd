import { Card } from "../../furniture/Card.tsx";
import { Doodle } from "../../furniture/drawing/Doodle.tsx";
import { Says } from "../../furniture/Says.tsx";
import { sayStands } from "../../furniture/things/stands.ts";
import { textOf } from "../../room/wire.ts";
import { say, sayIfKnown } from "../../words/say.ts";
import type { MinutesThing } from "./minutes.ts";

/** One thing, in its maker's exact words and marks, with what hangs on it. */
export function Thing({ thing }: { thing: MinutesThing }) {
  const { is, words, strokes, described, paint, by, from = [] } = thing;
  const { also = [], stands = [], beneath = [] } = thing;
  const said = [
    ...stands.map(sayStands).filter(Boolean),
    ...(from.length > 0 ? [say("minutes.made-from", { n: from.length })] : []),
  ];
  const shows = described !== undefined && (words === undefined || !same(described, words));
  return (
    <Card className="minutes-thing" {...(paint ? { paint } : { paint: "oat" as const })}>
      {is !== undefined && <p className="meta">{say(`minutes.kind.${is}`)}</p>}
      {strokes !== undefined && <Doodle strokes={strokes} described={described} />}
      {words !== undefined && <Says words={words} />}
      {shows && <Says words={described} className="meta minutes-lines" />}
      {also.map(({ key, words: more }, at) => (
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

/** What is on the shelf is described by its words: they are shown once. */
function same(one: MinutesThing["words"], other: MinutesThing["words"]): boolean {
  return one !== undefined && other !== undefined && textOf(one) === textOf(other);
}
