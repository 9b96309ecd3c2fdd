import { useMemo, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Page } from "../../furniture/Page.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { AskedAbout } from "./AskedAbout.tsx";
import { type Corner, readMine } from "./feedback.ts";
import { GiveThought } from "./GiveThought.tsx";
import { ShownThought } from "./ShownThought.tsx";
import "./feedback.css";

type Step = "say" | "given" | "reading";

/** The corner: say how it is for you, then see how it is for others, and add to it. */
export default function FeedbackPage({ view }: StationProps<Corner>) {
  const { code, room, mine: all } = useInside();
  const { station, page: corner, opening } = view;
  const [step, setStep] = useState<Step>("say");
  const mine = useMemo(() => readMine(all?.stations[station]), [all, station]);
  const { state, asksUntil = 0 } = room.gathering;
  // When everything else is over, what is missing in the report is still asked for a while.
  const isAsked = state !== "closed" || Date.now() < asksUntil;
  const takes = isAsked && opening === "open";
  const carried = corner.thoughts.filter((thought) => thought.carried);
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <div className="corner-top">
        <StationHead view={view} />
        <Drawing name="letterbox" />
      </div>
      {!takes && <p className="note">{say("feedback.not-now")}</p>}
      {takes && step === "say" && (
        <section className="stack" aria-label={say("feedback.say-yours")}>
          <GiveThought station={station} onGiven={() => setStep("given")} />
          <div>
            <Button kind="plain" onClick={() => setStep("reading")}>
              {say("feedback.just-read")}
            </Button>
          </div>
        </section>
      )}
      <div role="status">{step === "given" && <p className="note">{say("feedback.saved")}</p>}</div>
      {takes && step !== "say" && all && (
        <AskedAbout station={station} corner={corner} mine={mine} onDone={() => setStep("say")} />
      )}
      {carried.length > 0 && (
        <section className="stack" aria-labelledby="carried">
          <h2 id="carried">{say("feedback.carried")}</h2>
          <p>{say("feedback.carried-say")}</p>
          <ul className="stack bare">
            {carried.map((thought) => (
              <li key={thought.thought}>
                <ShownThought thought={thought} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ThingsHere station={station} title={say("feedback.mine")} />
    </Page>
  );
}
