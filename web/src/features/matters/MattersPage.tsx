import { Page } from "../../furniture/Page.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { Ballot } from "./Ballot.tsx";
import { amount, type Jar } from "./matters.ts";
import { useMyBallot } from "./myBallot.ts";
import { Options } from "./Options.tsx";
import { PutForward } from "./PutForward.tsx";
import { WhatWasChosen } from "./WhatWasChosen.tsx";
import { YouChose } from "./YouChose.tsx";
import "./matters.css";

/** The jar: what is shared out is always on top; below it, what the step is for. */
export default function MattersPage({ view }: StationProps<Jar>) {
  const { code, room } = useInside();
  const { station, page: jar } = view;
  const mine = useMyBallot(station);
  const open = room.gathering.state !== "closed";
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <StationHead view={view}>
        <SharedOut jar={jar} />
        <p role="status">{say(`matters.about.${jar.step}`)}</p>
      </StationHead>
      {jar.step === "gathering-options" && (
        <>
          {open && (
            <section className="sunk stack" aria-labelledby="put">
              <h2 id="put">{say("matters.put-forward")}</h2>
              <PutForward station={station} jar={jar} />
            </section>
          )}
          <Options station={station} jar={jar} />
        </>
      )}
      {jar.step === "choosing" &&
        (open ? (
          <Ballot station={station} jar={jar} mine={mine} />
        ) : (
          <Options station={station} jar={jar} />
        ))}
      {jar.result && (
        <>
          <WhatWasChosen jar={jar} result={jar.result} />
          <YouChose jar={jar} mine={mine} />
        </>
      )}
      <ThingsHere station={station} title={say("matters.mine")} />
    </Page>
  );
}

/** PRI-1: what is shared out, and how much of it. */
export function SharedOut({ jar }: { jar: Jar }) {
  return (
    <p>
      <span className="tag">
        {say("matters.shared-out", { amount: amount(jar.shares, jar.total) })}
      </span>
    </p>
  );
}
