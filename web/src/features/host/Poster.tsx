import { Button } from "../../furniture/Button.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { spokenCode } from "../../room/badges.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import "./poster.css";

/** A page to print, for a door or a letter: a station's question, and the way straight to it. */
export default function Poster({ station }: { station: string }) {
  const { code, room, stations } = useInside();
  const view = room.stations.find((one) => one.station === station);
  const kind = stations.find((one) => one.kind === view?.kind);
  return (
    <Page
      title={say("poster.title")}
      back={{ to: ways(code).hostOf(station), label: say("room.host-table") }}
    >
      <div className="only-screen">
        <Button kind="quiet" onClick={() => print()}>
          {say("poster.print")}
        </Button>
      </div>
      <article className="poster">
        <p className="soft" dir="auto">
          {room.gathering.title}
        </p>
        <Title>{view?.question ?? room.gathering.question}</Title>
        <p className="poster-ways">{say("poster.ways")}</p>
        <div className="poster-in">
          <div>
            <img
              src={`/api/gatherings/${code}/qr.svg?to=${station}`}
              alt={say("poster.qr")}
              width="220"
              height="220"
            />
            <p>
              <strong>{say("poster.how")}</strong>
            </p>
          </div>
          <div className="stack">
            {kind && <Drawing name={kind.drawing} />}
            <p>{say("poster.or-type", { address: location.host })}</p>
            <p className="code">{spokenCode(code)}</p>
          </div>
        </div>
        <p>
          {say("poster.name")} {say("poster.back")}
        </p>
        <p>{say("poster.no-phone")}</p>
        <div className="poster-paper">
          <p className="soft">{say("poster.write-here")}</p>
        </div>
        {room.gathering.whoAsks && (
          <p className="soft" dir="auto">
            {room.gathering.whoAsks}
          </p>
        )}
      </article>
    </Page>
  );
}
