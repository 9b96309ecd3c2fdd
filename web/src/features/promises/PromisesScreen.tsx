import { useState } from "react";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Says } from "../../furniture/Says.tsx";
import { lettersIn } from "../../room/giving.ts";
import type { StationProps } from "../../room/station.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { ThePoint } from "./OnePromise.tsx";
import { type Change, dueRound, type Promises, type Readable, readable } from "./promises.ts";
import { paintOf } from "./StateSign.tsx";
import { sayRound } from "./WhatChanged.tsx";
import "./promises.css";

/** With more letters than this the words are smaller, so that all of them stand there; and smaller still. */
const fewLetters = 90;
const manyLetters = 300;

/** A promise and what changed have room on one picture while they have no more letters than this. */
const lettersTogether = 220;

/** One picture: a promise, what came of it, or both. */
interface Slide {
  readonly id: string;
  readonly promise: Readable;
  readonly withPromise: boolean;
  readonly change: Change | undefined;
}

/** One promise at a time, large, turned by hand: what, who, by when, how it stands, and what changed. */
export default function PromisesScreen({ view }: StationProps<Promises>) {
  const slides = readable(view.page).flatMap(slidesOf);
  const [id, setId] = useState(slides[0]?.id);
  const at = Math.max(
    0,
    slides.findIndex((slide) => slide.id === id),
  );
  const slide = slides[at];
  return (
    <div className="big-promises">
      <div className="big-head">
        <p className="big-now">{say("promises.screen.so")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      {slide === undefined ? (
        <div className="big-empty">
          <Drawing name="calendar" />
          <p>{say("promises.none")}</p>
        </div>
      ) : (
        <Large slide={slide} />
      )}
      <div className="big-foot">
        <p>{say("promises.screen.foot")}</p>
        {slides.length > 1 && (
          <div className="big-controls">
            <button type="button" disabled={at === 0} onClick={() => setId(slides[at - 1]?.id)}>
              {say("screen.before")}
            </button>
            <button
              type="button"
              disabled={at >= slides.length - 1}
              onClick={() => setId(slides[at + 1]?.id)}
            >
              {say("screen.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

/** What changed stands under its promise, or on the next picture where both are long. */
function slidesOf(promise: Readable): readonly Slide[] {
  const change = promise.changes.filter(({ words }) => words !== undefined).at(-1);
  const alone = { id: promise.promise, promise, withPromise: true, change: undefined };
  if (change === undefined) return [alone];
  return lettersOf(promise) + lettersIn(textOf(change.words ?? "")) <= lettersTogether
    ? [{ ...alone, change }]
    : [alone, { id: change.change, promise, withPromise: false, change }];
}

function lettersOf({ now, step }: Readable): number {
  return lettersIn(textOf(now.words)) + lettersIn(textOf(step.why ?? ""));
}

function Large({ slide: { promise, withPromise, change } }: { slide: Slide }) {
  const { now, step } = promise;
  return (
    <div className={`big-promise ${sizeOf(promise, change)}`}>
      {withPromise && (
        <Card paint={paintOf[step.state]} tape={tapeFor(promise.promise)}>
          <Says words={now.words} />
          <ThePoint now={now} step={step} />
        </Card>
      )}
      {change && <Changed change={change} />}
    </div>
  );
}

function sizeOf(promise: Readable, change: Change | undefined): string {
  const letters = lettersOf(promise);
  if (letters > manyLetters) return "longest";
  return letters > fewLetters || change !== undefined ? "long" : "";
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
