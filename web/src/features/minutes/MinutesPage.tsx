import { useEffect, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Says } from "../../furniture/Says.tsx";
import { sayStands } from "../../furniture/things/stands.ts";
import { knock } from "../../room/door.ts";
import { ways } from "../../room/way.ts";
import { langOf, type Sentence, textOf } from "../../room/wire.ts";
import { type Key, say, sayDay } from "../../words/say.ts";
import {
  isLong,
  isMinutes,
  type Minutes,
  type MinutesPart,
  type MinutesStation,
  wordsOf,
} from "./minutes.ts";
import { Paper } from "./Paper.tsx";
import { Thing, WordsOf } from "./Thing.tsx";
import "./minutes.css";

type Found =
  | { readonly kind: "minutes"; readonly minutes: Minutes }
  | { readonly kind: "none"; readonly why: Key };

/** Every board and paper as it stands, for everybody who may read the report: to read, and to print. */
export default function MinutesPage({ code }: { code: string }) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let current = true;
    void knock(`/gatherings/${code}/minutes`).then((reply) => {
      if (!current) return;
      if (reply.kind === "answered" && isMinutes(reply.body)) {
        setFound({ kind: "minutes", minutes: reply.body });
      } else {
        const why = reply.kind === "unreachable" ? "report.no-line" : "minutes.none";
        setFound({ kind: "none", why });
      }
    });
    return () => {
      current = false;
    };
  }, [code]);
  if (!found) return <Moment />;
  const back = { to: ways(code).doorstep, label: say("report.back") };
  return (
    <Page title={say("minutes.title")} back={back} width="whole">
      {found.kind === "none" ? (
        <div className="page stack">
          <Title>{say("minutes.title")}</Title>
          <p>{say(found.why)}</p>
        </div>
      ) : (
        <AsItStands minutes={found.minutes} />
      )}
    </Page>
  );
}

function AsItStands({ minutes }: { minutes: Minutes }) {
  const { out, edition, now } = minutes;
  return (
    <WordsOf value={wordsOf(minutes)}>
      <div className="minutes">
        <header className="stack">
          <p className="soft" dir="auto">
            {[minutes.title, minutes.whenAndWhere ?? ""].map(textOf).filter(Boolean).join(". ")}
          </p>
          <Title>{say("minutes.title")}</Title>
          <p>{say("minutes.say")}</p>
          <p className="soft">
            {out
              ? say("report.edition", { n: edition, day: sayDay(now) })
              : `${say("report.not-out")} ${say("minutes.as-on", { day: sayDay(now) })}`}
          </p>
          <div className="noprint">
            <Button kind="quiet" onClick={() => print()}>
              {say("minutes.print")}
            </Button>
          </div>
        </header>
        {minutes.stations.map((station) => (
          <Station key={station.station} station={station} />
        ))}
      </div>
    </WordsOf>
  );
}

function Station({ station }: { station: MinutesStation }) {
  const { station: id, name, question, parts, stayHere, stands } = station;
  const grouped = parts.some(({ how }) => how === "group");
  return (
    <section className="minutes-station" aria-labelledby={id}>
      <h2 id={id} dir="auto" lang={langOf(name)}>
        {textOf(name)}
      </h2>
      {textOf(question) !== "" && <Says words={question} className="minutes-question" />}
      <Stands stands={stands} />
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and none of them moves.
        <Part key={at} part={part} grouped={grouped} />
      ))}
      {parts.length === 0 && !stands?.length && <p>{say("minutes.nothing")}</p>}
      {stayHere > 0 && <p className="note">{say("minutes.stay-here", { n: stayHere })}</p>}
    </section>
  );
}

/** How something stands, in one line; nothing when nothing is said. */
function Stands({ stands = [] }: { stands?: readonly Sentence[] | undefined }) {
  const said = stands.map(sayStands).filter(Boolean);
  return said.length === 0 ? null : <p className="minutes-stands">{said.join(" ")}</p>;
}

const headings: readonly string[] = ["minutes.says.paper", "minutes.says.how-it-felt"];

function Part({ part, grouped }: { part: MinutesPart; grouped: boolean }) {
  const { how, called, stands = [], things } = part;
  const named = stands.find(({ key }) => headings.includes(key));
  const heading =
    called !== undefined ? (
      <h3 dir="auto" lang={langOf(called)}>
        {textOf(called)}
      </h3>
    ) : named ? (
      <h3>{sayStands(named)}</h3>
    ) : grouped ? (
      <h3>{say(how === "group" ? "minutes.no-name" : "minutes.own")}</h3>
    ) : null;
  return (
    <div className="minutes-part">
      {heading}
      <Stands stands={called === undefined ? stands.filter((one) => one !== named) : stands} />
      {things.length === 0 && <p className="soft">{say("minutes.part-stays")}</p>}
      {how === "paper" ? (
        <Paper layers={things} />
      ) : (
        <ul className={things.some(isLong) ? "minutes-things long" : "minutes-things"}>
          {things.map((thing) => (
            <li key={thing.contribution}>
              <Thing thing={thing} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
