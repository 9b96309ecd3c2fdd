import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { type HideReason, hideReasons } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import type { Shelf, Shown } from "./show.ts";

/** How it is going at the shelf: how many, never who. */
export default function ShowHost({ view }: StationProps<Shelf>) {
  const { outbox } = useInside();
  const { things } = view.page;
  const heading = useId();
  const [hiding, setHiding] = useState<Shown>();
  const [why, setWhy] = useState<string>();

  async function ask(command: { kind: string; contribution: string; reason?: HideReason }) {
    const answer = await outbox.send(command);
    setHiding(undefined);
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    if (answer.kind !== "refused") {
      announce(say(command.kind === "hide" ? "show.turned-over" : "room.log.shown-again"));
    }
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("show.host.things", { n: things.length })}</p>
      <p className="soft">{say("host.never-who")}</p>
      {why && (
        <p role="alert" className="wrong">
          {why}
        </p>
      )}
      <ul className="stack">
        {things.map((thing) => (
          <li key={thing.thing} className="gathering-row">
            {thing.words === undefined ? (
              <span className="soft">{say("show.turned-over")}</span>
            ) : (
              <Says words={thing.words} as="span" className="plainly" />
            )}
            {thing.hidden === undefined ? (
              <Button kind="plain" onClick={() => setHiding(thing)}>
                {say("show.host.turn-over")}
              </Button>
            ) : (
              <Button
                kind="plain"
                onClick={() => void ask({ kind: "show-again", contribution: thing.thing })}
              >
                {say("host.show-again")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hiding && (
        <Sheet title={say("show.host.turn-over-ask")} onClose={() => setHiding(undefined)}>
          {hiding.words !== undefined && <Says words={hiding.words} />}
          <Picks
            legend={say("show.host.reason")}
            value={undefined}
            onPick={(reason: HideReason) =>
              void ask({ kind: "hide", contribution: hiding.thing, reason })
            }
            picks={hideReasons.map((reason) => ({ value: reason, label: say(`reason.${reason}`) }))}
          />
        </Sheet>
      )}
    </section>
  );
}
