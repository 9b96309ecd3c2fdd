import { Drawing } from "../../furniture/Drawing.tsx";
import { TurnControls, useTurned } from "../../furniture/Turning.tsx";
import type { StationProps } from "../../room/station.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { OnThing } from "./OnThing.tsx";
import type { Shelf, Shown } from "./show.ts";
import "./show.css";

/** Beside a photo, more than this is smaller so that all of it stands there. */
const fewCharacters = 110;

/** One thing at a time, large, turned by hand. Names only where their makers show them. */
export default function ShowScreen({ view }: StationProps<Shelf>) {
  const things = view.page.things.filter(({ words }) => words !== undefined);
  const turned = useTurned(things, ({ thing }) => thing);
  const thing = turned.now;
  return (
    <div className="big-shelf">
      <div className="big-head">
        <p className="big-now">{say("show.screen.now")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      <div className={isLong(thing) ? "big-thing long" : "big-thing"}>
        {thing === undefined ? (
          <div className="big-empty">
            <Drawing name="shelf" />
            <p>{say("show.none")}</p>
          </div>
        ) : (
          <OnThing thing={thing} />
        )}
      </div>
      <div className="big-foot">
        <p dir="auto">{thing?.by ?? say("show.screen.foot")}</p>
        <TurnControls turned={turned} />
      </div>
    </div>
  );
}

function isLong(thing: Shown | undefined): boolean {
  return thing?.words !== undefined && [...textOf(thing.words)].length > fewCharacters;
}
