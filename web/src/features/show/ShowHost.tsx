import { useId } from "react";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { OnThing } from "./OnThing.tsx";
import type { Shelf } from "./show.ts";
import "./show.css";

/** How it is going at the shelf: how many, never who. */
export default function ShowHost({ view }: StationProps<Shelf>) {
  const { things } = view.page;
  const heading = useId();
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("show.host.things", { n: things.length })}</p>
      <p className="soft">{say("host.never-who")}</p>
      {things.length > 0 && (
        <TurnOver
          title={say("show.host.turn-over")}
          choose={say("show.host.turn-over")}
          things={things.map((thing) => ({
            id: thing.thing,
            hidden: thing.hidden !== undefined,
            shown: <OnThing thing={thing} />,
          }))}
        />
      )}
    </section>
  );
}
