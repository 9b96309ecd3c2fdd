import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Page } from "../../furniture/Page.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { OnThing } from "./OnThing.tsx";
import { PutOnShelf } from "./PutOnShelf.tsx";
import type { Shelf, Shown } from "./show.ts";
import "./show.css";

/** The shelf: what people brought, and a way to put something beside it. */
export default function ShowPage({ view }: StationProps<Shelf>) {
  const { code, room } = useInside();
  const { station, page } = view;
  const closed = room.gathering.state === "closed";
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <StationHead view={view} />
      {!closed && (
        <section className="sunk stack" aria-labelledby="put">
          <h2 id="put">{say("show.put-something")}</h2>
          <PutOnShelf station={station} />
        </section>
      )}
      <section className="stack" aria-labelledby="things">
        <h2 id="things">{say("show.on-the-shelf")}</h2>
        {page.things.length === 0 ? (
          <p>{say("show.none")}</p>
        ) : (
          <ul className="shelf-things">
            {[...page.things].reverse().map((thing) => (
              <OnShelf key={thing.thing} thing={thing} />
            ))}
          </ul>
        )}
      </section>
      <div className="put-here">
        <ThingsHere station={station} title={say("show.mine")} />
      </div>
    </Page>
  );
}

function OnShelf({ thing }: { thing: Shown }) {
  const { words, by, fromHosts } = thing;
  if (words === undefined) {
    return (
      <Card as="li" look="hidden">
        <OnThing thing={thing} />
      </Card>
    );
  }
  return (
    <Card as="li" paint="oat" tape={tapeFor(thing.thing)}>
      <OnThing thing={thing} />
      {fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
      {by !== undefined && (
        <p className="meta" dir="auto">
          {by}
        </p>
      )}
      <ReadAloud words={[words]} />
    </Card>
  );
}
