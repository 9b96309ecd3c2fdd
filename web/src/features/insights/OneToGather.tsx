import { useId } from "react";
import { Button } from "../../furniture/Button.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import type { InRoom } from "../../furniture/things/open.ts";
import { say } from "../../words/say.ts";

interface Props {
  readonly thing: InRoom;
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
}

/** Something people made, to be taken for a sentence or put back. */
export function OneToGather({ thing, on, onTick }: Props) {
  const says = useId();
  return (
    <li>
      <div id={says}>
        <OpenThingIs thing={thing} />
      </div>
      <Button kind="quiet" aria-pressed={on} aria-describedby={says} onClick={() => onTick(!on)}>
        {say(on ? "insights.taken" : "insights.take")}
      </Button>
    </li>
  );
}
