import { useInside } from "../../room/inside.tsx";
import { isOpenAt, type KeyAsk, type Keys, type MyKeys, mayTake } from "../../room/keys.ts";

interface KeysNow {
  readonly keys: Keys | undefined;
  readonly mine: MyKeys | undefined;
  readonly open: boolean;
  /** Hosts may take everybody's words now. */
  readonly mayTake: boolean;
  /** What waits for an answer. */
  readonly asked: KeyAsk | undefined;
}

export function useKeys(): KeysNow {
  const { room, mine, clockAheadMilliseconds } = useInside();
  const { keys } = room;
  const now = Date.now() + clockAheadMilliseconds;
  return {
    keys,
    mine: mine?.keys,
    open: isOpenAt(keys, now),
    mayTake: mayTake(keys, now),
    asked: keys?.asks.find(({ answer }) => answer === "waits"),
  };
}
