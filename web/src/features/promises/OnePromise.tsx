import { useId } from "react";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import type { InRoom } from "../../furniture/things/open.ts";
import { textOf, type Words } from "../../room/wire.ts";
import { say, sayDate } from "../../words/say.ts";
import type { Kept, Readable, Step, Version } from "./promises.ts";
import { paintOf, StateSign } from "./StateSign.tsx";
import { WhatChanged } from "./WhatChanged.tsx";

interface Props {
  readonly station: string;
  readonly promise: Readable;
  readonly open: ReadonlyMap<string, InRoom>;
}

/** One promise: what, who, by when, how it stands and why; what it answers; all it said before; what changed. */
export function OnePromise({ station, promise, open }: Props) {
  const heading = useId();
  const { now, step } = promise;
  return (
    <li className="stack">
      <Card paint={paintOf[step.state]} tape={tapeFor(promise.promise)} labelledBy={heading}>
        <h3 id={heading}>
          <Says words={now.words} as="span" />
        </h3>
        <ThePoint now={now} step={step} />
        <ReadAloud words={[now.words]} />
        <Answers answers={promise.answers} open={open} />
        <Earlier promise={promise} />
      </Card>
      <WhatChanged station={station} promise={promise} />
    </li>
  );
}

interface ThePointProps {
  readonly now: Version;
  readonly step: Step;
}

/** Who and by when, how it stands, and why. */
export function ThePoint({ now, step }: ThePointProps) {
  return (
    <>
      <p className="meta" dir="auto">
        {say("promises.who-and-when", { team: textOf(now.team), day: sayDate(now.by) })}
      </p>
      <StateSign state={step.state} />
      <Why step={step} />
    </>
  );
}

function Why({ step: { state, why } }: { step: Step }) {
  if (why !== undefined) return <SaysWhy why={why} />;
  return state === "late" ? (
    <p className="meta">
      <strong>{say("promises.no-why")}</strong>
    </p>
  ) : null;
}

/** Their reason after our word, in its own language. */
function SaysWhy({ why }: { why: Words }) {
  return (
    <p className="meta">
      {say("promises.why")} <Says words={why} as="span" className="why" />
    </p>
  );
}

interface AnswersProps {
  readonly answers: readonly string[];
  readonly open: ReadonlyMap<string, InRoom>;
}

/** What people made that this answers, as it lies in the room. */
export function Answers({ answers, open }: AnswersProps) {
  const heading = useId();
  if (answers.length === 0) return null;
  return (
    <section className="answered" aria-labelledby={heading}>
      <h4 id={heading}>{say("promises.answers")}</h4>
      <ul className="stack bare">
        {answers.map((id) => (
          <li key={id}>
            <OpenThingIs thing={open.get(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing is rubbed out: every earlier text, team and day, and how it stood (PRO-3). */
function Earlier({ promise: { versions, steps } }: { promise: Kept }) {
  if (versions.length < 2 && steps.length < 2) return null;
  return (
    <details className="earlier">
      <summary>{say(versions.length > 1 ? "promises.before" : "promises.stood")}</summary>
      <div className="stack">
        {versions.length > 1 && (
          <ol className="stack bare">
            {versions.slice(0, -1).map((version, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out of this list.
              <li key={at}>
                <p className="meta">
                  {say("promises.before-said", { day: sayDate(versions[at + 1]?.on ?? "") })}
                </p>
                <Says words={version.words} className="plainly" />
                <p className="meta" dir="auto">
                  {say("promises.who-and-when", {
                    team: textOf(version.team),
                    day: sayDate(version.by),
                  })}
                </p>
              </li>
            ))}
          </ol>
        )}
        {versions.length > 1 && <h4>{say("promises.stood")}</h4>}
        <ol className="bare">
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out of this list.
            <li key={at}>
              <p>
                {say("promises.stood-on", {
                  day: sayDate(step.on),
                  state: say(`promises.state.${step.state}`),
                })}
              </p>
              {step.why !== undefined && at < steps.length - 1 && <SaysWhy why={step.why} />}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
