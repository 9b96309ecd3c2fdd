import { useState } from "react";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Says } from "../../furniture/Says.tsx";
import type { StationProps } from "../../room/station.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { ThePoint } from "./OnePromise.tsx";
import { type Change, dueRound, type Promises, type Readable, readable } from "./promises.ts";
import { paintOf } from "./StateSign.tsx";
import { sayRound } from "./WhatChanged.tsx";
import "./promises.css";

/** Longer than this is smaller, so that all of it stands there. */
const fewCharacters = 90;

/** One promise at a time, large, turned by hand: what, who, by when, how it stands, and what changed. */
export default function PromisesScreen({ view }: StationProps<Promises>) {
  const promises = readable(view.page);
  const [id, setId] = useState(promises[0]?.promise);
  const at = Math.max(
    0,
    promises.findIndex(({ promise }) => promise === id),
  );
  const promise = promises[at];
  return (
    <div className="big-promises">
      <div className="big-head">
        <p className="big-now">{say("promises.screen.so")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      {promise === undefined ? (
        <div className="big-empty">
          <Drawing name="calendar" />
          <p>{say("promises.none")}</p>
        </div>
      ) : (
        <OneLarge promise={promise} />
      )}
      <div className="big-foot">
        <p>{say("promises.screen.foot")}</p>
        {promises.length > 1 && (
          <div className="big-controls">
            <button
              type="button"
              disabled={at === 0}
              onClick={() => setId(promises[at - 1]?.promise)}
            >
              {say("screen.before")}
            </button>
            <button
              type="button"
              disabled={at >= promises.length - 1}
              onClick={() => setId(promises[at + 1]?.promise)}
            >
              {say("screen.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function OneLarge({ promise }: { promise: Readable }) {
  const { now, step, changes } = promise;
  const change = changes.filter(({ words }) => words !== undefined).at(-1);
  const long = [...textOf(now.words)].length > fewCharacters || change !== undefined;
  return (
    <div className={long ? "big-promise long" : "big-promise"}>
      <Card paint={paintOf[step.state]} tape={tapeFor(promise.promise)}>
        <Says words={now.words} />
        <ThePoint now={now} step={step} />
      </Card>
      {change && <Changed change={change} />}
    </div>
  );
}

function Changed({ change }: { change: Change }) {
  const due = dueRound(change);
  return (
    <section aria-labelledby="screen-changed">
      <h2 id="screen-changed">{say("promises.changed")}</h2>
      {change.words !== undefined && <Says words={change.words} />}
      {due && <p>{sayRound(due)}</p>}
    </section>
  );
}
