import { Go, GoButton } from "../../furniture/Button.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { LyingOpen } from "../../furniture/things/open.ts";
import { useFound } from "../../room/found.ts";
import { useInside } from "../../room/inside.tsx";
import { wayOfTour, ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { asThing, type Earlier, type EarlierStop, isEarlier, lyingOpen } from "./tour.ts";
import "./tour.css";

/** What earlier stops of the tour said, for whoever has given something here. */
export default function EarlierPage() {
  const { code, mine } = useInside();
  const badge = mine?.badge.badge;
  const [found] = useFound(
    `/gatherings/${code}/earlier-stops${badge === undefined ? "" : `?badge=${badge}`}`,
    isEarlier,
  );
  if (found.kind === "looking") return <Moment />;
  const title = say("earlier.title");
  return (
    <Page title={title} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <Title>{title}</Title>
      {found.kind === "found" ? (
        <Read earlier={found.what} room={ways(code).room} />
      ) : (
        <p>{say(found.kind === "none" ? "earlier.before" : "report.no-line")}</p>
      )}
    </Page>
  );
}

function Read({ earlier, room }: { earlier: Earlier; room: string }) {
  if (!earlier.given) {
    return (
      <>
        <p>{say("earlier.before")}</p>
        <p className="soft">{say("earlier.why")}</p>
        <div>
          <GoButton to={room}>{say("page.the-room")}</GoButton>
        </div>
      </>
    );
  }
  const said = earlier.stops.flatMap(({ heard, given }) => [
    ...heard.flatMap(({ from }) => from),
    ...given,
  ]);
  return (
    <LyingOpen value={lyingOpen(said)}>
      {earlier.stops.map((stop, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place on the road.
        <Stop key={at} stop={stop} id={`stop-${at}`} />
      ))}
      {earlier.stops.length === 0 && !earlier.waits && <p>{say("earlier.none")}</p>}
      {earlier.waits && <p className="note">{say("earlier.waits")}</p>}
      <p>
        <Go to={wayOfTour(earlier.tour)} className="roomy">
          {say("earlier.tour")}
        </Go>
      </p>
    </LyingOpen>
  );
}

function Stop({ stop, id }: { stop: EarlierStop; id: string }) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        <Says words={stop.title ?? say("earlier.others")} as="span" className="" />
      </h2>
      {stop.whenAndWhere !== undefined && <Says words={stop.whenAndWhere} className="soft" />}
      {stop.heard.length > 0 && (
        <>
          <h3>{say("earlier.heard")}</h3>
          <ul className="on-the-way">
            {stop.heard.map((one) => (
              <li key={one.sentence}>
                <OpenThingIs thing={asThing(one)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {stop.given.length > 0 && (
        <>
          <h3>{say("earlier.given")}</h3>
          <ul className="given-there">
            {stop.given.map((one) => (
              <li key={one.contribution}>
                <OpenThingIs thing={{ ...one, station: "", stationKind: "" }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
