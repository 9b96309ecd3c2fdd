import { useState } from "react";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { type InRoom, quoteOf, type Range, useOpenThings } from "../../furniture/things/open.ts";
import { lettersIn } from "../../room/giving.ts";
import type { StationProps } from "../../room/station.tsx";
import { textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { howItStands } from "./howItStands.ts";
import { howManyWait, type Poster } from "./insights.ts";
import "./insights.css";

/** Beside a sentence there is room for so many quotes, and for none longer than a card. A longer one would be cut. */
const quotesMax = 3;
const quoteCharactersMax = 140;
/** A sentence longer than this is smaller, so that all of it stands there. */
const fewCharacters = 110;

/** One sentence at a time, large, with some of the words it comes from; turned by hand. What is held back is not here. */
export default function InsightsScreen({ view }: StationProps<Poster>) {
  const open = useOpenThings();
  const insights = view.page.insights.filter(
    ({ words, asked }) => words !== undefined && asked.standing !== "held-back",
  );
  const [id, setId] = useState(insights[0]?.insight);
  const at = Math.max(
    0,
    insights.findIndex(({ insight }) => insight === id),
  );
  const insight = insights[at];
  const left = howManyWait(view.page, open.values());
  return (
    <div className="big-heard">
      <div className="big-head">
        <p className="big-now">{say("insights.heard")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      {insight?.words === undefined ? (
        <div className="big-empty">
          <Drawing name="notice" />
          <p>{say("insights.none")}</p>
        </div>
      ) : (
        <div className="big-one">
          <div>
            <p className="big-number" aria-hidden="true">
              {at + 1}
            </p>
            <Says
              words={insight.words}
              className={isLong(insight.words) ? "big-sentence long" : "big-sentence"}
            />
            <p>{howItStands(insight)}</p>
          </div>
          <ul>
            {insight.sources
              .filter((source) => fits(open.get(source.contribution), source))
              .slice(0, quotesMax)
              .map((source) => (
                <li key={source.contribution}>
                  <OpenThingIs thing={open.get(source.contribution)} {...source} />
                </li>
              ))}
          </ul>
        </div>
      )}
      <div className="big-foot">
        <p>{say("insights.not-used", { n: left })}</p>
        {insights.length > 1 && (
          <div className="big-controls">
            <button
              type="button"
              disabled={at === 0}
              onClick={() => setId(insights[at - 1]?.insight)}
            >
              {say("screen.before")}
            </button>
            <button
              type="button"
              disabled={at >= insights.length - 1}
              onClick={() => setId(insights[at + 1]?.insight)}
            >
              {say("screen.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function fits(thing: InRoom | undefined, range: Range): boolean {
  if (thing === undefined) return false;
  const { words = "", described = "" } = thing;
  return [quoteOf(words, range), textOf(described)].every(
    (text) => lettersIn(text) <= quoteCharactersMax,
  );
}

function isLong(words: Words): boolean {
  return lettersIn(textOf(words)) > fewCharacters;
}
