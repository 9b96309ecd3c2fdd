import { useId } from "react";
import { useAsking } from "../../room/asking.ts";
import { say, sayDay, sayTime } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Says } from "../Says.tsx";
import { useKeys } from "./useKeys.ts";
import "./keys.css";
import { Why } from "../Why.tsx";

/** For whoever holds the second key: a host asks, and both answers are alike. Nothing for everybody else. */
export function AskedOfHolder() {
  const { keys, mine, asked, open } = useKeys();
  const { why, ask } = useAsking();
  const heading = useId();
  if (!mine?.holds) return null;
  const yes = open ? keys?.asks.findLast(({ answer }) => answer === "yes") : undefined;
  const one = asked ?? yes;
  if (!one) return null;
  const answer = (yesOrNo: boolean) => ask({ kind: "answer-ask", ask: one.ask, yes: yesOrNo });
  return (
    <section className="sheet stack key-asked" aria-labelledby={heading}>
      <h2 id={heading}>{say("keys.asked-of-you")}</h2>
      <p className="soft">{say("keys.reason")}</p>
      <Says words={one.reason} />
      {asked ? (
        <>
          <p>{say("keys.asked-say")}</p>
          <div className="row">
            <Button kind="quiet" onClick={() => answer(true)}>
              {say("keys.yes")}
            </Button>
            <Button kind="quiet" onClick={() => answer(false)}>
              {say("keys.no")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{say("keys.said-yes", moment(keys?.openUntil ?? 0))}</p>
          <div>
            <Button kind="quiet" onClick={() => answer(false)}>
              {say("keys.no-after-all")}
            </Button>
          </div>
        </>
      )}
      <Why>{why}</Why>
    </section>
  );
}

export function moment(at: number) {
  return { time: sayTime(at), day: sayDay(at) };
}
