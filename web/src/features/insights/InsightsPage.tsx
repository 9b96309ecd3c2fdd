import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Page } from "../../furniture/Page.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { useOpenThings } from "../../furniture/things/open.ts";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { AskedOfYou } from "./AskedOfYou.tsx";
import { howManyWait, myInsights, notUsedYet, type Poster, withOthers } from "./insights.ts";
import { OnPoster } from "./OnPoster.tsx";
import { WriteInsight } from "./WriteInsight.tsx";
import "./insights.css";

/** What we heard: what is asked of me, every sentence with the words it comes from, and what is not used yet. */
export default function InsightsPage({ view }: StationProps<Poster>) {
  const { code, room, mine } = useInside();
  const { station, page } = view;
  const open = useOpenThings();
  const own = myInsights(mine, station);
  const closed = room.gathering.state === "closed" || view.opening !== "open";
  const left = notUsedYet(page, open.values());
  const [writing, setWriting] = useState(false);
  const all = withOthers(page);
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <StationHead view={view} />
      <AskedOfYou station={station} page={page} own={own} />
      <section className="stack" aria-labelledby="heard">
        <h2 id="heard">{say("insights.heard")}</h2>
        {all.length === 0 ? (
          <p>{say("insights.none")}</p>
        ) : (
          <ol className="lamp-numbers">
            {all.map(({ insight, others }) => (
              <li key={insight.insight} className="stack">
                <OnPoster station={station} insight={insight} own={own} closed={closed} />
                {others.length > 0 && (
                  <section className="heard-others stack" aria-label={say("insights.others")}>
                    <h3>{say("insights.others")}</h3>
                    {others.map((other) => (
                      <OnPoster
                        key={other.insight}
                        station={station}
                        insight={other}
                        own={own}
                        closed={closed}
                      />
                    ))}
                  </section>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      <p className="not-used">
        <strong>{say("insights.not-used", { n: howManyWait(page, open.values()) })}</strong>
      </p>
      {!closed &&
        (writing ? (
          <WriteInsight station={station} left={left} onDone={() => setWriting(false)} />
        ) : (
          <div>
            <Button wide onClick={() => setWriting(true)}>
              {say("insights.write")}
            </Button>
          </div>
        ))}
      <ThingsHere station={station} title={say("insights.mine")} />
    </Page>
  );
}
