import { useEffect, useMemo, useState } from "react";
import { GoButton } from "../../furniture/Button.tsx";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Icon } from "../../furniture/Drawing.tsx";
import type { DrawingName } from "../../furniture/drawings.ts";
import { Page, Title } from "../../furniture/Page.tsx";
import { markOf, marksOf, newsIn, sayNews } from "../../furniture/things/news.ts";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import {
  type Made,
  useOpenThings,
  useWhereItWent,
  wayToChange,
} from "../../furniture/things/open.ts";
import { useThings } from "../../furniture/things/things.ts";
import { useInside } from "../../room/inside.tsx";
import { rememberSeen, seenLastTime } from "../../room/lastTime.ts";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import "./went.css";

const signs: Record<Made, DrawingName> = {
  insight: "wave",
  option: "dot",
  promise: "pencil",
  change: "lampsmall",
};

/** From something I gave to what changed because of it, one step after another. */
export default function WhereItWent({ thing: id }: { thing: string }) {
  const { code, room, stations } = useInside();
  const open = useOpenThings();
  const went = useWhereItWent(id);
  const own = useThings().find((thing) => thing.id === id);
  const thing = open.get(id);
  // What it was when this page was opened: reading it makes it old only for the next time.
  const [seen] = useState(() => seenLastTime(code)[id] ?? []);
  const news = useMemo(() => newsIn(went, seen), [went, seen]);
  const marks = marksOf(went).join("\n");
  useEffect(() => {
    rememberSeen(code, id, marks.split("\n").filter(Boolean));
  }, [code, id, marks]);
  const drawn = [...open.values()].filter(
    ({ is, from = [] }) => is === "drawn" && from.includes(id),
  );
  const steps = wayToChange.filter(
    (made) =>
      (went.get(made) ?? []).length > 0 ||
      room.stations.some(({ kind }) => kindsOf[made].includes(kind)),
  );
  return (
    <Page title={say("went.title")} back={{ to: ways(code).things, label: say("things.title") }}>
      <Title>{say("went.title")}</Title>
      {thing && news && (
        <div className="note stack">
          <p>{say("news.since")}</p>
          <ul className="bullets">
            {sayNews(news).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <ol className="went">
        <li>
          <Sign name="word" />
          <h2>{say("went.yours")}</h2>
          {thing ? (
            <Card paint={own?.paint ?? "oat"} tape={tapeFor(id)}>
              <OpenThingIs thing={thing} />
              <p className="meta">
                {room.stations.find(({ station }) => station === thing.station)?.name}
              </p>
            </Card>
          ) : (
            <p>{say("went.gone")}</p>
          )}
        </li>
        {drawn.length > 0 && (
          <li>
            <Sign name="pencil" />
            <h2>{say("went.drawn")}</h2>
            {drawn.map((one) => (
              <div key={one.contribution} className="sheet stack">
                <OpenThingIs thing={{ ...one, from: undefined }} />
                <div>
                  <GoButton kind="quiet" to={ways(code).station(one.station)}>
                    {say("went.see")}
                  </GoButton>
                </div>
              </div>
            ))}
          </li>
        )}
        {steps.map((made) => (
          <li key={made}>
            <Sign name={signs[made]} />
            <h2>{say(`went.${made}`)}</h2>
            {(went.get(made) ?? []).map((one) => (
              <div key={one.contribution} className="sheet stack">
                {news?.marks.has(markOf(one)) && (
                  <p>
                    <span className="lit">{say("news.new")}</span>
                  </p>
                )}
                <OpenThingIs thing={one} />
                {stations.some(({ kind }) => kind === one.stationKind) && (
                  <div>
                    <GoButton kind="quiet" to={ways(code).station(one.station)}>
                      {say("went.see")}
                    </GoButton>
                  </div>
                )}
              </div>
            ))}
            {(went.get(made) ?? []).length === 0 && <p>{say(`went.not-yet.${made}`)}</p>}
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** Which stations make what. */
const kindsOf: Record<Made, readonly string[]> = {
  insight: ["insights"],
  option: ["matters"],
  promise: ["promises"],
  change: ["promises"],
};

function Sign({ name }: { name: DrawingName }) {
  return (
    <span className="went-sign" aria-hidden="true">
      <Icon name={name} />
    </span>
  );
}
