import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button, Go, GoButton } from "../../furniture/Button.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Log } from "../../furniture/Log.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { closeGathering, openGathering, useAmHost } from "../../room/hosts.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import type { StationView } from "../../room/wire.ts";
import { sayProblem, sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { Arrange } from "./Arrange.tsx";
import { BringIn } from "./BringIn.tsx";
import { Copies } from "./Copies.tsx";
import { LetIn } from "./LetIn.tsx";
import { NewsByMail } from "./NewsByMail.tsx";
import { PhonesDown } from "./PhonesDown.tsx";
import { ReportHost } from "./ReportHost.tsx";
import { TurnedOver } from "./TurnedOver.tsx";
import "./host.css";
import { Why } from "../../furniture/Why.tsx";

/**
 * The host's table: what a host can do, and how it is going. How many, never who.
 *
 * @param station only what belongs to this one; otherwise what belongs to the room, and to the station under the lamp
 */
export default function HostTable({ station }: { station?: string | undefined }) {
  const { room, code, mine } = useInside();
  const host = useAmHost();
  const to = ways(code);
  const { gathering } = room;
  if (host === undefined) return <Moment />;
  if (!host) {
    return (
      <Page title={say("room.host-table")} back={{ to: to.room, label: say("page.the-room") }}>
        <Title>{say("room.host-table")}</Title>
        <p>{say("room.hosts-only")}</p>
      </Page>
    );
  }
  const draft = gathering.state === "draft";
  const { stations: views } = room;
  const own = views.find((view) => view.station === station);
  const lit = views.length === 1 ? views[0] : views.find((view) => view.station === room.lampOn);
  if (own) return <OneTable view={own} />;
  return (
    <Page
      title={say("room.host-table")}
      back={{ to: to.room, label: say("page.the-room") }}
      width="whole"
    >
      <div className="host">
        <div className="host-head">
          <div>
            <p className="soft">{say("host.about")}</p>
            <Title>{gathering.title}</Title>
          </div>
          <div className="host-picture">
            <Drawing name="table" />
          </div>
          <GoButton kind="quiet" to={mine ? to.room : to.doorstep}>
            {say("host.walk-in")}
          </GoButton>
        </div>
        {draft && <BeforeOpening walked={mine !== undefined} />}
        {lit && <AtStation view={lit} heading={views.length > 1} />}
        <div className="host-rest">
          {gathering.state === "open" && <PhonesDown />}
          <Arrange />
          <LetIn code={gathering.code} />
          <section className="stack" aria-labelledby="log">
            <h2 id="log">{say("host.log")}</h2>
            <Log lines={room.log} most={6} />
            <p>
              <Go to={to.log} className="roomy">
                {say("host.whole-log")}
              </Go>
            </p>
          </section>
          {views.length > 1 && <Lamp />}
          <Copies />
          <ReportHost />
          <NewsByMail />
          <TurnedOver />
          <BringIn into={code} />
          {gathering.state === "open" && <CloseRoom />}
        </div>
      </div>
    </Page>
  );
}

/** One station's part of the table. */
function OneTable({ view }: { view: StationView }) {
  const { code } = useInside();
  return (
    <Page
      title={view.name}
      back={{ to: ways(code).host, label: say("room.host-table") }}
      width="whole"
    >
      <div className="host">
        <div className="host-head">
          <div>
            <p className="soft">{say("host.about")}</p>
            <Title>{view.name}</Title>
          </div>
          <GoButton kind="quiet" to={ways(code).station(view.station)}>
            {say("host.walk-in")}
          </GoButton>
        </div>
        <AtStation view={view} heading={false} />
      </div>
    </Page>
  );
}

function AtStation({ view, heading }: { view: StationView; heading: boolean }) {
  const { stations } = useInside();
  const table = stations.find(({ kind }) => kind === view.kind)?.showHost(view);
  return table ? (
    <section className="stack" aria-label={view.name}>
      {heading && <h2>{view.name}</h2>}
      {table}
    </section>
  ) : null;
}

/** A host walks in as a person once, before anybody else does. */
function BeforeOpening({ walked }: { walked: boolean }) {
  const { code } = useInside();
  const heading = useId();
  const [problem, setProblem] = useState<string>();
  async function open() {
    const answer = await openGathering(code);
    if (answer.kind === "done") announce(say("host.opened"));
    else setProblem(sayProblem(answer.problem));
  }
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.before")}</h2>
      <ol className="numbered">
        <li>
          {say("host.before.read")} <Go to={ways(code).doorstep}>{say("page.the-doorstep")}</Go>
        </li>
        <li>{say(walked ? "host.before.walked" : "host.before.walk")}</li>
        <li>{say("host.before.open")}</li>
      </ol>
      <div className="row">
        {!walked && (
          <GoButton kind="quiet" to={ways(code).badge}>
            {say("badge.title")}
          </GoButton>
        )}
        <Button onClick={open}>{say("host.open")}</Button>
      </div>
      <Why>{problem}</Why>
    </section>
  );
}

const nowhere = "nowhere";

function Lamp() {
  const { room, outbox } = useInside();
  const [why, setWhy] = useState<string>();
  async function move(to: string) {
    const answer = await outbox.send({ kind: "move-lamp", to: to === nowhere ? null : to });
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
  }
  return (
    <section className="sheet stack">
      <Picks
        legend={say("host.lamp")}
        help={say("host.lamp-help")}
        value={room.lampOn ?? nowhere}
        onPick={move}
        picks={[
          ...room.stations.map(({ station, name }) => ({ value: station, label: name })),
          { value: nowhere, label: say("host.lamp-nowhere") },
        ]}
      />
      <Why>{why}</Why>
    </section>
  );
}

function CloseRoom() {
  const { code } = useInside();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function close() {
    const answer = await closeGathering(code);
    setAsking(false);
    if (answer.kind === "not-done") setProblem(sayProblem(answer.problem));
  }
  return (
    <section className="sunk stack" aria-labelledby="closing">
      <h2 id="closing">{say("host.close-title")}</h2>
      <p>{say("host.close-say")}</p>
      <div>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {say("host.close")}
        </Button>
      </div>
      <Why>{problem}</Why>
      {asking && (
        <Sheet title={say("host.close-ask")} onClose={() => setAsking(false)} closing={null}>
          <p>{say("host.close-say")}</p>
          <Button wide onClick={close}>
            {say("host.close-yes")}
          </Button>
          <Button kind="quiet" wide onClick={() => setAsking(false)}>
            {say("host.close-no")}
          </Button>
        </Sheet>
      )}
    </section>
  );
}
