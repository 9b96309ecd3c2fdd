import type { HideReason } from "../room/wire.ts";
import { say } from "../words/say.ts";

interface Props {
  readonly reason: HideReason | undefined;
  readonly className?: string;
}

/** In place of what a host turned over: that it was, and why. */
export function LiesFaceDown({ reason, className = "soft" }: Props) {
  return (
    <p className={className}>
      {say("state.hidden")}{" "}
      {reason && say("state.hidden-reason", { reason: say(`reason.${reason}`) })}
    </p>
  );
}
