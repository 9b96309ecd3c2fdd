import { type ReactNode, useState } from "react";
import { useInside } from "../room/inside.tsx";
import { ways } from "../room/way.ts";
import { type Command, type HideReason, hideReasons } from "../room/wire.ts";
import { sayRefusal } from "../words/heard.ts";
import { say } from "../words/say.ts";
import { Button, Go } from "./Button.tsx";
import { Picks } from "./Picks.tsx";
import { Sheet } from "./Sheet.tsx";
import { Why } from "./Why.tsx";

/** One contribution, as everybody sees it. */
export interface Turnable {
  readonly id: string;
  readonly hidden: boolean;
  readonly shown: ReactNode;
}

interface Props {
  readonly title: string;
  /** What its button says. */
  readonly choose: string;
  readonly things: readonly Turnable[];
}

/** For hosts: turns something over, for one of a few reasons that everybody can read, or shows it again. */
export function TurnOver({ title, choose, things }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {choose}
      </Button>
      {open && <TurnOverSheet title={title} things={things} onClose={() => setOpen(false)} />}
    </>
  );
}

interface SheetProps {
  readonly title: string;
  readonly things: readonly Turnable[];
  readonly onClose: () => void;
}

function TurnOverSheet({ title, things, onClose }: SheetProps) {
  const { outbox, code } = useInside();
  const [chosen, setChosen] = useState<Turnable>();
  const [reason, setReason] = useState<HideReason>();
  const [why, setWhy] = useState<string>();

  async function ask(command: Command) {
    const answer = await outbox.send(command);
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
    else onClose();
  }

  if (chosen) {
    return (
      <Sheet title={say("host.turn-this-thing")} onClose={onClose} closing={null}>
        {chosen.shown}
        <Picks
          legend={say("host.reason")}
          help={say("host.reason-help")}
          value={reason}
          onPick={setReason}
          picks={hideReasons.map((one) => ({ value: one, label: say(`reason.${one}`) }))}
        />
        <Why>{why}</Why>
        <Button
          wide
          disabled={reason === undefined}
          onClick={() => ask({ kind: "hide", contribution: chosen.id, reason })}
        >
          {say("host.turn-yes")}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {say("who-sees.leave")}
        </Button>
      </Sheet>
    );
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{say("host.turn-over-say")}</p>
      <p>
        <Go to={ways(code).log} className="roomy">
          {say("log.title")}
        </Go>
      </p>
      <Why>{why}</Why>
      <ul className="turnables">
        {things.map((thing) => (
          <li key={thing.id}>
            {thing.shown}
            {thing.hidden ? (
              <Button
                kind="quiet"
                onClick={() => ask({ kind: "show-again", contribution: thing.id })}
              >
                {say("host.show-again")}
              </Button>
            ) : (
              <Button kind="quiet" onClick={() => setChosen(thing)}>
                {say("host.turn-this-over")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
