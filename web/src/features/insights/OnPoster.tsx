import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { quoteOf, useOpenThings } from "../../furniture/things/open.ts";
import { useInside } from "../../room/inside.tsx";
import type { Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { howItStands } from "./howItStands.ts";
import type { Insight, MyInsights } from "./insights.ts";
import { Quote } from "./Quote.tsx";
import { Reword } from "./Reword.tsx";

interface Props {
  readonly station: string;
  readonly insight: Insight;
  readonly own: MyInsights;
  readonly closed: boolean;
}

/** One sentence: what it says, how it stands, and every word it comes from. */
export function OnPoster({ station, insight, own, closed }: Props) {
  const { outbox, mine } = useInside();
  const open = useOpenThings();
  const [rewording, setRewording] = useState(false);
  const { words, sources, earlier = [], said = [], by } = insight;
  const isMine = own.written.includes(insight.insight);
  const made = new Set(mine?.things.map(({ contribution }) => contribution));
  if (words === undefined) return <LiesFaceDown reason={insight.hidden} className="meta onback" />;
  return (
    <article className="heard-one stack">
      <Says words={words} className="heard-says" />
      <p className="soft">{howItStands(insight)}</p>
      {by !== undefined && (
        <p className="meta" dir="auto">
          {by}
        </p>
      )}
      {insight.asked.standing !== "stands" && (
        <p className="note">{say(`insights.standing.${insight.asked.standing}`)}</p>
      )}
      {insight.asked.bothPrinted && <p className="note">{say("insights.both-printed")}</p>}
      {said.length > 0 && (
        <ul className="heard-said">
          {said.map((one) => (
            <li key={one.contribution}>
              <p className="meta">{say(`insights.said.${one.verdict}`)}</p>
              {one.words === undefined ? (
                <LiesFaceDown reason={one.hidden} className="meta" />
              ) : (
                <Says words={one.words} />
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="sheet">
        <summary>{say("insights.its-words", { n: sources.length })}</summary>
        <div className="stack">
          <ReadAloud
            always
            label={say("insights.read-out")}
            words={[
              words,
              ...sources.flatMap(({ contribution, from, to }) =>
                quoted(open.get(contribution)?.words, { from, to }),
              ),
            ]}
          />
          <ul className="heard-sources">
            {sources.map((source) => (
              <li key={source.contribution} className="stack">
                <OpenThingIs thing={open.get(source.contribution)} {...source} />
                {!closed && (
                  <Quote
                    station={station}
                    insight={insight.insight}
                    source={source}
                    thing={open.get(source.contribution)}
                    mayLetGo={isMine || made.has(source.contribution)}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      </details>
      {earlier.length > 0 && (
        <details className="sheet">
          <summary>{say("insights.earlier", { n: earlier.length })}</summary>
          <div className="stack">
            {earlier.map((before, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what it said before has no name, and never changes.
              <Says key={at} words={before} />
            ))}
          </div>
        </details>
      )}
      {!closed && !rewording && (
        <div>
          <Button kind="quiet" onClick={() => setRewording(true)}>
            {say(isMine ? "insights.reword" : "insights.beside")}
          </Button>
        </div>
      )}
      {!closed && rewording && (
        <Reword
          insight={insight}
          words={words}
          isMine={isMine}
          onSay={(command) => outbox.send({ ...command, station })}
          onDone={() => setRewording(false)}
        />
      )}
    </article>
  );
}

function quoted(
  words: Words | undefined,
  range: { from?: number | undefined; to?: number | undefined },
): readonly Words[] {
  if (words === undefined) return [];
  const text = quoteOf(words, range);
  return [typeof words === "string" ? text : { ...words, text }];
}
