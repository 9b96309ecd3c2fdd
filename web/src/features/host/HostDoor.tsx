import { useEffect, useState } from "react";
import { Button, Go } from "../../furniture/Button.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import { spokenCode } from "../../room/badges.ts";
import {
  type HostedGathering,
  type HostedTour,
  myGatherings,
  signIn,
  signOut,
} from "../../room/hosts.ts";
import { go, takeFragment, ways } from "../../room/way.ts";
import { type Key, say } from "../../words/say.ts";
import { BringIn } from "./BringIn.tsx";
import { NewGatheringForm } from "./NewGatheringForm.tsx";
import { Tours } from "./Tours.tsx";
import { Years } from "./Years.tsx";
import "./host.css";

type Where = "looking" | "outside" | "wrong-link" | readonly HostedGathering[];

/** A gathering by itself, or the next stop of a tour. */
interface Making {
  readonly tour?: HostedTour;
}

/** Where hosts come in, with the link that the server printed, and find their gatherings. */
export default function HostDoor() {
  const [where, setWhere] = useState<Where>("looking");
  const [making, setMaking] = useState<Making>();
  const [link] = useState(takeFragment);

  useEffect(() => {
    void arrive(link).then(setWhere);
  }, [link]);

  if (where === "looking") return <Moment />;
  if (where === "outside" || where === "wrong-link") {
    return (
      <Page
        title={say("host.door")}
        above={
          <div className="doorstep shut">
            <Drawing name="lamp" />
          </div>
        }
      >
        <ProblemSummary
          problems={where === "wrong-link" ? [{ words: say("host.link-used") }] : []}
        />
        <Title>{say("host.door")}</Title>
        <p>{say("host.sign-in")}</p>
        <p className="soft">{say("host.another-link")}</p>
        <p>
          {say("host.not-a-host")} <Go to="/">{say("page.type-a-code")}</Go>
        </p>
      </Page>
    );
  }
  if (making) {
    return (
      <NewGatheringForm
        tour={making.tour}
        onMade={(code) => go(ways(code).host)}
        onLeave={() => setMaking(undefined)}
      />
    );
  }
  return (
    <Page title={say("host.gatherings")}>
      <Title>{say("host.gatherings")}</Title>
      <Button wide onClick={() => setMaking({})}>
        {say("host.new")}
      </Button>
      {where.length === 0 ? (
        <p>{say("host.no-gatherings")}</p>
      ) : (
        <ul className="stack">
          {where.map(({ code, title, state }) => (
            <li key={code} className="sheet gathering-row">
              {title === undefined ? (
                <span>{spokenCode(code)}</span>
              ) : (
                <Go to={ways(code).host}>{title}</Go>
              )}
              <span className={state === "open" ? "lit" : "tag"}>{say(stateKeys[state])}</span>
            </li>
          ))}
        </ul>
      )}
      <Tours onNextStop={(tour) => setMaking({ tour })} />
      <Years />
      <BringIn />
      <p>
        <Button
          kind="plain"
          onClick={async () => {
            await signOut();
            setWhere("outside");
          }}
        >
          {say("host.sign-out")}
        </Button>
      </p>
    </Page>
  );
}

const stateKeys: Readonly<Record<HostedGathering["state"], Key>> = {
  draft: "host.state.draft",
  open: "host.state.open",
  closed: "host.state.closed",
  "put-aside": "problem.put-aside",
};

async function arrive(link: string): Promise<Where> {
  if (link !== "") {
    const signed = await signIn(link);
    if (signed.kind === "not-done" && !(await myGatherings())) return "wrong-link";
  }
  return (await myGatherings()) ?? "outside";
}
