import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { type HideReason, hideReasons, textOf } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { saySure } from "./HowWeSeeIt.tsx";
import type { Statement, Window } from "./perspectives.ts";

/** How it is going at the window: how many, never who. A statement is paused only for a reason that everybody can read (PER-6). */
export default function PerspectivesHost({ view }: StationProps<Window>) {
  const { seen, statements } = view.page;
  const heading = useId();
  const [pausing, setPausing] = useState<Statement>();
  const [why, setWhy] = useState<string>();
  const { outbox } = useInside();

  async function ask(command: { kind: string; contribution: string; reason?: HideReason }) {
    const answer = await outbox.send(command);
    setPausing(undefined);
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    if (answer.kind !== "refused") {
      announce(
        say(command.kind === "hide" ? "perspectives.was-paused" : "perspectives.was-resumed"),
      );
    }
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("perspectives.host.statements", { n: statements.length })}</p>
      <p>{say("perspectives.counted", { n: seen.people })}</p>
      <p>
        {seen.picture === "groups"
          ? `${say("perspectives.areas", { n: seen.groups.length })} ${saySure(seen)}`
          : say(`perspectives.picture.${seen.picture}`)}
      </p>
      <p className="soft">{say("perspectives.host.never-who")}</p>
      <Why>{why}</Why>
      <h3>{say("perspectives.host.all")}</h3>
      <ul className="stack">
        {statements.map((one) => (
          <li key={one.statement} className="gathering-row">
            {one.words === undefined ? (
              <span className="soft">
                {say("perspectives.paused")}{" "}
                {one.hidden && say("state.hidden-reason", { reason: say(`reason.${one.hidden}`) })}
              </span>
            ) : (
              <Says words={one.words} as="span" className="plainly" />
            )}
            {one.hidden === undefined ? (
              <Button kind="plain" onClick={() => setPausing(one)}>
                {say("perspectives.host.pause")}
                <span className="vh">: {textOf(one.words ?? "")}</span>
              </Button>
            ) : (
              <Button
                kind="plain"
                onClick={() => void ask({ kind: "show-again", contribution: one.statement })}
              >
                {say("perspectives.host.resume")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {pausing && (
        <Sheet title={say("perspectives.host.pause-why")} onClose={() => setPausing(undefined)}>
          {pausing.words !== undefined && <Says words={pausing.words} />}
          <Picks
            legend={say("perspectives.host.reason")}
            value={undefined}
            onPick={(reason: HideReason) =>
              void ask({ kind: "hide", contribution: pausing.statement, reason })
            }
            picks={hideReasons.map((reason) => ({ value: reason, label: say(`reason.${reason}`) }))}
          />
        </Sheet>
      )}
    </section>
  );
}
