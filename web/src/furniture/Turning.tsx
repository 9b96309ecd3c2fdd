import { useState } from "react";
import { say } from "../words/say.ts";

interface Turned<T> {
  /** The one that is shown; nothing while there is none. */
  readonly now: T | undefined;
  readonly at: number;
  readonly of: number;
  readonly turn: (by: number) => void;
}

/** One thing after another, by hand. When the one that is shown goes, the first is. */
export function useTurned<T>(all: readonly T[], idOf: (one: T) => string): Turned<T> {
  const [id, setId] = useState<string>();
  const at = Math.max(
    0,
    all.findIndex((one) => idOf(one) === id),
  );
  function turn(by: number) {
    const next = all[at + by];
    if (next !== undefined) setId(idOf(next));
  }
  return { now: all[at], at, of: all.length, turn };
}

/** On the big screen: the one before, and the next. */
export function TurnControls({ turned: { at, of, turn } }: { turned: Turned<unknown> }) {
  return of > 1 ? (
    <div className="big-controls">
      <button type="button" disabled={at === 0} onClick={() => turn(-1)}>
        {say("screen.before")}
      </button>
      <button type="button" disabled={at >= of - 1} onClick={() => turn(1)}>
        {say("screen.next")}
      </button>
    </div>
  ) : null;
}
