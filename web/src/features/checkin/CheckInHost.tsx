import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import type { CheckIn } from "./checkIn.ts";
import { OneSaid } from "./OwnWordsPart.tsx";
import "./checkin.css";
import { Why } from "../../furniture/Why.tsx";

/** Ends the choosing and begins it again. How many, never who, and nothing earlier than anybody else. */
export default function CheckInHost({ view }: StationProps<CheckIn>) {
  const { outbox, room } = useInside();
  const { page, station } = view;
  const [why, setWhy] = useState<string>();
  const heading = useId();

  async function turn() {
    const kind = page.open ? "look-together" : "ask-again";
    const answer = await outbox.send({ kind, station });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
    else {
      setWhy(undefined);
      announce(say(page.open ? "checkin.host.looked" : "checkin.host.asked"));
    }
  }

  return (
    <>
      <ol className="two-steps" aria-label={say("checkin.host.steps")}>
        <li aria-current={page.open ? "step" : undefined}>{say("checkin.host.choosing")}</li>
        <li aria-current={page.open ? undefined : "step"}>{say("checkin.host.looking")}</li>
      </ol>
      <div className="row">
        <Button
          kind={page.open && room.gathering.state === "open" ? "main" : "quiet"}
          onClick={turn}
        >
          {say(page.open ? "checkin.host.look" : "checkin.host.ask-again")}
        </Button>
      </div>
      <Why>{why}</Why>
      <p className="note">{say(page.open ? "checkin.host.note" : "checkin.host.note-looking")}</p>
      <section className="sheet stack" aria-labelledby={heading}>
        <h3 id={heading}>{say("host.how")}</h3>
        <p>
          {say("room.here", { n: room.here })} {say("checkin.answered", { n: page.answered })}
        </p>
        {!page.open && page.pictures.length === 0 && <p>{say("checkin.none")}</p>}
        <p className="soft">{say("checkin.host.never-who")}</p>
        {page.words.length > 0 && (
          <TurnOver
            title={say("checkin.host.turn-over")}
            choose={say("checkin.host.choose")}
            things={page.words.map((said) => ({
              id: said.contribution,
              hidden: said.hidden !== undefined,
              shown: <OneSaid said={said} />,
            }))}
          />
        )}
      </section>
    </>
  );
}
