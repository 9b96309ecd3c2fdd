import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Page } from "../../furniture/Page.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { HangPhoto } from "./HangPhoto.tsx";
import { isPhotoLost, type Wall } from "./handdrawn.ts";
import { Loose } from "./Loose.tsx";
import { OnWall } from "./OnWall.tsx";
import "./handdrawn.css";

/** The poster that people drew by hand: its photo, what its parts are, and a way to say more of them. */
export default function HanddrawnPage({ view }: StationProps<Wall>) {
  const { code, room, mine } = useInside();
  const { station, page } = view;
  const [hanging, setHanging] = useState(false);
  const closed = room.gathering.state === "closed" || view.opening !== "open";
  const lost = isPhotoLost(mine, station);
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <StationHead view={view} />
      {lost && (
        <p className="note" role="status">
          {say("handdrawn.photo-lost")}
        </p>
      )}
      <section className="stack" aria-labelledby="on-the-wall">
        <h2 id="on-the-wall">{say("handdrawn.on-the-wall")}</h2>
        {page.photos.length === 0 ? (
          <p>{say("handdrawn.none")}</p>
        ) : (
          page.photos.map((photo) => (
            <OnWall key={photo.contribution} station={station} photo={photo} closed={closed} />
          ))
        )}
      </section>
      <Loose station={station} page={page} closed={closed} />
      {!closed &&
        (hanging || page.photos.length === 0 ? (
          <HangPhoto station={station} onDone={() => setHanging(false)} />
        ) : (
          <div>
            <Button kind="quiet" onClick={() => setHanging(true)}>
              {say("handdrawn.hang-another")}
            </Button>
          </div>
        ))}
      <div className="drawn-mine">
        <ThingsHere station={station} title={say("handdrawn.mine")} />
      </div>
    </Page>
  );
}
