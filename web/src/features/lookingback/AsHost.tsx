import { Tick } from "../../furniture/Picks.tsx";
import { say } from "../../words/say.ts";

interface Props {
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
}

/** Only hosts are asked, and the server asks for their cookie again. */
export function AsHost({ checked, onTick }: Props) {
  return (
    <div className="stack">
      <Tick label={say("lookingback.i-am-host")} checked={checked} onTick={onTick} />
      <p className="soft">{say("lookingback.i-am-host-say")}</p>
    </div>
  );
}
