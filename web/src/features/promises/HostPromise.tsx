import { useId, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import type { InRoom } from "../../furniture/things/open.ts";
import { say } from "../../words/say.ts";
import { ThePoint } from "./OnePromise.tsx";
import { PromiseForm } from "./PromiseForm.tsx";
import type { Readable } from "./promises.ts";
import { MovePromise, SayWhatChanged } from "./SayToAll.tsx";
import { paintOf } from "./StateSign.tsx";

interface Props {
  readonly station: string;
  readonly promise: Readable;
  readonly priorities: readonly InRoom[];
}

/** One promise as its hosts keep it: how it stands, what it says, and what changed. */
export function HostPromise({ station, promise, priorities }: Props) {
  const [open, setOpen] = useState<"move" | "change" | "changed">();
  const heading = useId();
  const { now, step } = promise;
  const close = () => setOpen(undefined);
  return (
    <Card as="li" paint={paintOf[step.state]} labelledBy={heading} className="stack">
      <h4 id={heading}>
        <Says words={now.words} as="span" />
      </h4>
      <ThePoint now={now} step={step} />
      <div className="row">
        <Button kind="quiet" aria-describedby={heading} onClick={() => setOpen("move")}>
          {say("promises.host.move")}
        </Button>
        <Button kind="quiet" aria-describedby={heading} onClick={() => setOpen("change")}>
          {say("promises.host.change")}
        </Button>
        {step.state !== "promised" && (
          <Button kind="quiet" aria-describedby={heading} onClick={() => setOpen("changed")}>
            {say("promises.host.say-changed")}
          </Button>
        )}
      </div>
      {open === "move" && <MovePromise station={station} promise={promise} onClose={close} />}
      {open === "change" && (
        <Sheet title={say("promises.host.change")} onClose={close} closing={null}>
          <p>{say("promises.host.change-say")}</p>
          <PromiseForm station={station} promise={promise} priorities={priorities} onDone={close} />
        </Sheet>
      )}
      {open === "changed" && <SayWhatChanged station={station} promise={promise} onClose={close} />}
    </Card>
  );
}
