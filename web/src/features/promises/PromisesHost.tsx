import { useId, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { type InRoom, useOpenThings } from "../../furniture/things/open.ts";
import type { StationProps } from "../../room/station.tsx";
import type { HideReason, Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { HostPromise } from "./HostPromise.tsx";
import { PromiseForm } from "./PromiseForm.tsx";
import { type Promises, priorities, readable, unanswered } from "./promises.ts";
import { SayWeCannot } from "./SayToAll.tsx";
import "./promises.css";

/** Hosts give the word of the people who ask, and say what became of it. What has no answer yet comes first. */
export default function PromisesHost({ view }: StationProps<Promises>) {
  const { station, page } = view;
  const heading = useId();
  const chosen = priorities(useOpenThings());
  const waiting = unanswered(page, chosen);
  const promises = readable(page);
  return (
    <>
      <section className="sheet stack" aria-labelledby={heading}>
        <h2 id={heading}>{say("host.how")}</h2>
        <HowItGoes page={page} waiting={waiting.length} />
        <p className="soft">{say("host.never-who")}</p>
        <TurnSomethingOver page={page} />
      </section>
      {waiting.length > 0 && (
        <section className="sheet stack" aria-labelledby={`${heading}-open`}>
          <h3 id={`${heading}-open`}>{say("promises.open")}</h3>
          <p>{say("promises.open-say")}</p>
          <ul className="stack bare">
            {waiting.map((thing) => (
              <Waiting
                key={thing.contribution}
                station={station}
                thing={thing}
                priorities={chosen}
              />
            ))}
          </ul>
        </section>
      )}
      <section className="sheet stack" aria-labelledby={`${heading}-make`}>
        <h3 id={`${heading}-make`}>{say("promises.host.make")}</h3>
        <PromiseForm station={station} priorities={chosen} />
      </section>
      {promises.length > 0 && (
        <section className="stack" aria-labelledby={`${heading}-all`}>
          <h3 id={`${heading}-all`}>{say("promises.host.all")}</h3>
          <ul className="promises">
            {promises.map((promise) => (
              <HostPromise
                key={promise.promise}
                station={station}
                promise={promise}
                priorities={chosen}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** In sentences: how many promises, how many are late, how many of those say nothing, and what waits. */
function HowItGoes({ page, waiting }: { page: Promises; waiting: number }) {
  const late = readable(page).filter(({ step }) => step.state === "late");
  const silent = late.filter(({ step }) => step.why === undefined);
  return (
    <>
      <p>
        {say("promises.host.promises", { n: page.promises.length })}{" "}
        {late.length > 0 && say("promises.host.late", { n: late.length })}
      </p>
      {silent.length > 0 && <p>{say("promises.host.no-why", { n: silent.length })}</p>}
      <p>{say("promises.host.unanswered", { n: waiting })}</p>
    </>
  );
}

interface WaitingProps {
  readonly station: string;
  readonly thing: InRoom;
  readonly priorities: readonly InRoom[];
}

/** One thing that has no answer yet: a promise for it, or why there is none. */
function Waiting({ station, thing, priorities: chosen }: WaitingProps) {
  const [open, setOpen] = useState<"promise" | "cannot">();
  const close = () => setOpen(undefined);
  return (
    <li className="stack waits">
      <OpenThingIs thing={thing} />
      <div className="row">
        <Button kind="quiet" onClick={() => setOpen("promise")}>
          {say("promises.host.promise-this")}
        </Button>
        <Button kind="quiet" onClick={() => setOpen("cannot")}>
          {say("promises.host.cannot-this")}
        </Button>
      </div>
      {open === "promise" && (
        <Sheet title={say("promises.host.make")} onClose={close} closing={null}>
          <OpenThingIs thing={thing} />
          <PromiseForm
            station={station}
            answering={thing.contribution}
            priorities={chosen}
            onDone={close}
          />
        </Sheet>
      )}
      {open === "cannot" && <SayWeCannot station={station} thing={thing} onClose={close} />}
    </li>
  );
}

interface Lying {
  readonly id: string;
  readonly words?: Words | undefined;
  readonly hidden?: HideReason | undefined;
}

/** Everything here, for a host to turn over or to show again. */
function TurnSomethingOver({ page }: { page: Promises }) {
  const things: readonly Lying[] = [
    ...page.promises.flatMap((one) => [
      { id: one.promise, words: one.versions.at(-1)?.words, hidden: one.hidden },
      ...one.changes.flatMap((change) => [
        { id: change.change, words: change.words, hidden: change.hidden },
        ...change.stories.map((story) => ({
          id: story.contribution,
          words: story.words,
          hidden: story.hidden,
        })),
      ]),
    ]),
    ...page.cannots.map(({ contribution, words, hidden }) => ({ id: contribution, words, hidden })),
  ];
  if (things.length === 0) return null;
  return (
    <TurnOver
      title={say("promises.host.turn-over")}
      choose={say("promises.host.turn-over")}
      things={things.map(({ id, words, hidden }) => ({
        id,
        hidden: hidden !== undefined,
        shown:
          words === undefined ? (
            <LiesFaceDown reason={hidden} />
          ) : (
            <Says words={words} className="plainly" />
          ),
      }))}
    />
  );
}
