import { Card } from "../../furniture/Card.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Page } from "../../furniture/Page.tsx";
import { Says } from "../../furniture/Says.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { type InRoom, useOpenThings } from "../../furniture/things/open.ts";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { Answers, OnePromise } from "./OnePromise.tsx";
import {
  type Cannot,
  type Promises,
  priorities,
  readable,
  statesInOrder,
  unanswered,
} from "./promises.ts";
import "./promises.css";

/** What we will do, by how it stands; what has no answer yet; and what came of it. */
export default function PromisesPage({ view }: StationProps<Promises>) {
  const { code } = useInside();
  const { station, page } = view;
  const open = useOpenThings();
  const promises = readable(page);
  const hidden = page.promises.filter((one) => one.hidden !== undefined);
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <div className="stack-l">
        <StationHead view={view}>
          <p>{say("promises.theirs")}</p>
        </StationHead>
        {page.promises.length === 0 && <p className="note">{say("promises.none")}</p>}
        {statesInOrder.map((state) => {
          const these = promises.filter(({ step }) => step.state === state);
          return (
            these.length > 0 && (
              <section className="stack" key={state} aria-labelledby={`state-${state}`}>
                <h2 id={`state-${state}`}>{say(`promises.state.${state}`)}</h2>
                <ul className="promises">
                  {these.map((promise) => (
                    <OnePromise
                      key={promise.promise}
                      station={station}
                      promise={promise}
                      open={open}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })}
        <WeCannot cannots={page.cannots} open={open} />
        {hidden.length > 0 && (
          <ul className="promises">
            {hidden.map((one) => (
              <Card as="li" look="hidden" key={one.promise}>
                <LiesFaceDown reason={one.hidden} className="meta onback" />
              </Card>
            ))}
          </ul>
        )}
        <NoAnswerYet page={page} open={open} />
        <ThingsHere station={station} title={say("promises.mine")} />
      </div>
    </Page>
  );
}

interface WeCannotProps {
  readonly cannots: readonly Cannot[];
  readonly open: ReadonlyMap<string, InRoom>;
}

/** What gets no promise, and why. */
function WeCannot({ cannots, open }: WeCannotProps) {
  if (cannots.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="we-cannot">
      <h2 id="we-cannot">{say("promises.we-cannot")}</h2>
      <ul className="promises">
        {cannots.map((cannot) => (
          <Card
            as="li"
            key={cannot.contribution}
            {...(cannot.words === undefined ? { look: "hidden" as const } : { paint: "oat" })}
          >
            {cannot.words === undefined ? (
              <LiesFaceDown reason={cannot.hidden} className="meta onback" />
            ) : (
              <>
                <Says words={cannot.words} />
                <Answers answers={cannot.answers} open={open} />
              </>
            )}
          </Card>
        ))}
      </ul>
    </section>
  );
}

interface NoAnswerYetProps {
  readonly page: Promises;
  readonly open: ReadonlyMap<string, InRoom>;
}

/** What people chose, and what nobody has answered yet (PRO-4). */
function NoAnswerYet({ page, open }: NoAnswerYetProps) {
  const chosen = priorities(open);
  const waiting = unanswered(page, chosen);
  return (
    <section className="sunk stack" aria-labelledby="no-answer">
      <h2 id="no-answer">{say("promises.open")}</h2>
      {chosen.length === 0 ? (
        <p>{say("promises.open-none")}</p>
      ) : waiting.length === 0 ? (
        <p>{say("promises.open-all-done")}</p>
      ) : (
        <>
          <p>{say("promises.open-say")}</p>
          <ul className="stack bare">
            {waiting.map((thing) => (
              <li key={thing.contribution}>
                <OpenThingIs thing={thing} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
