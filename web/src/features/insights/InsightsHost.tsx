import { useId, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Says } from "../../furniture/Says.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { useOpenThings } from "../../furniture/things/open.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { howManyWait, type Insight, type Poster } from "./insights.ts";
import "./insights.css";
import { Why } from "../../furniture/Why.tsx";

/** How it is going with what we heard: what is not used yet, and what is held back. Never who said what. */
export default function InsightsHost({ view }: StationProps<Poster>) {
  const { station, page } = view;
  const open = useOpenThings();
  const heading = useId();
  const held = page.insights.filter(({ asked }) => asked.standing === "held-back");
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("insights.host.sentences", { n: page.insights.length })}</p>
      <p>{say("insights.not-used", { n: howManyWait(page, open.values()) })}</p>
      <p className="soft">{say("host.never-who")}</p>
      {held.length > 0 && (
        <section className="stack" aria-label={say("insights.host.held")}>
          <h3>{say("insights.host.held")}</h3>
          <p>{say("insights.host.held-say")}</p>
          {held.map((insight) => (
            <Held key={insight.insight} station={station} insight={insight} />
          ))}
        </section>
      )}
      {page.insights.length > 0 && (
        <TurnOver
          title={say("insights.host.turn-over")}
          choose={say("insights.host.turn-over")}
          things={page.insights.flatMap(({ insight, words, hidden, said = [] }) => [
            {
              id: insight,
              hidden: hidden !== undefined,
              shown: words === undefined ? null : <Says words={words} />,
            },
            ...said.map((one) => ({
              id: one.contribution,
              hidden: one.hidden !== undefined,
              shown: one.words === undefined ? null : <Says words={one.words} />,
            })),
          ])}
        />
      )}
    </section>
  );
}

function Held({ station, insight }: { station: string; insight: Insight }) {
  const { outbox } = useInside();
  const [why, setWhy] = useState<string>();
  const meant = (insight.said ?? []).filter(({ verdict }) => verdict === "not-what-i-meant");
  return (
    <div className="stack">
      {insight.words !== undefined && <Says words={insight.words} />}
      {meant.map(
        ({ contribution, words }) =>
          words !== undefined && (
            <div key={contribution}>
              <p className="meta">{say("insights.said.not-what-i-meant")}</p>
              <Says words={words} />
            </div>
          ),
      )}
      <Why>{why}</Why>
      <div>
        <Button
          kind="quiet"
          onClick={() =>
            void outbox
              .send({ station, kind: "print-both", insight: insight.insight })
              .then((answer) => {
                if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
              })
          }
        >
          {say("insights.host.print-both")}
        </Button>
      </div>
    </div>
  );
}
