import { useState } from "react";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import type { Shelf } from "./show.ts";
import "./show.css";

/** One thing at a time, large, turned by hand. Names only where their makers show them. */
export default function ShowScreen({ view }: StationProps<Shelf>) {
  const { code } = useInside();
  const things = view.page.things.filter(({ words }) => words !== undefined);
  const [id, setId] = useState(things[0]?.thing);
  const at = Math.max(
    0,
    things.findIndex(({ thing }) => thing === id),
  );
  const thing = things[at];
  return (
    <div className="big-shelf">
      <div className="big-head">
        <p className="big-now">{say("show.screen.now")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      <div className="big-thing">
        {thing?.words === undefined ? (
          <p>{say("show.none")}</p>
        ) : thing.picture ? (
          <PictureFrame
            code={code}
            contribution={thing.thing}
            picture={thing.picture}
            described={thing.words}
          />
        ) : (
          <Says words={thing.words} />
        )}
      </div>
      <div className="big-foot">
        <p dir="auto">{thing?.by ?? say("show.screen.foot")}</p>
        {things.length > 1 && (
          <div className="big-controls">
            <button type="button" disabled={at === 0} onClick={() => setId(things[at - 1]?.thing)}>
              {say("screen.before")}
            </button>
            <button
              type="button"
              disabled={at >= things.length - 1}
              onClick={() => setId(things[at + 1]?.thing)}
            >
              {say("screen.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
