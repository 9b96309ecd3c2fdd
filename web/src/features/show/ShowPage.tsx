import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
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
      <div className="stack">
        <p className="soft" dir="auto">
          {view.name}
        </p>
        <Title>{view.question}</Title>
      </div>
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
    </Page>
  );
}

function OnShelf({ thing }: { thing: Shown }) {
  const { code } = useInside();
  if (thing.words === undefined) {
    return (
      <Card as="li" look="hidden">
        <p className="meta onback">
          {say("state.hidden")}{" "}
          {thing.hidden && say("state.hidden-reason", { reason: say(`reason.${thing.hidden}`) })}
        </p>
      </Card>
    );
  }
  return (
    <Card as="li" paint="oat" tape={tapeFor(thing.thing)}>
      {thing.picture ? (
        <PictureFrame
          code={code}
          contribution={thing.thing}
          picture={thing.picture}
          described={thing.words}
        />
      ) : (
        <Says words={thing.words} />
      )}
      {thing.fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
      {thing.by !== undefined && (
        <p className="meta" dir="auto">
          {thing.by}
        </p>
      )}
      <ReadAloud words={[thing.words]} />
    </Card>
  );
}
