import { useEffect, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import type { Table } from "./paper.ts";

const tickMilliseconds = 250;
const warnSeconds = 20;
/** Shorter turns need no warning: they would be nothing but warning. */
const warnFromSeconds = 30;

/** Whole seconds left, in server time; `undefined` without a clock. */
export function useSecondsLeft(endsAt: number | null): number | undefined {
  const { clockAheadMilliseconds } = useInside();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMilliseconds);
    return () => clearInterval(timer);
  }, [endsAt]);
  return endsAt === null
    ? undefined
    : Math.max(0, Math.ceil((endsAt - now - clockAheadMilliseconds) / 1000));
}

/** A strip of paper that gets shorter, and the seconds in a sentence. */
export function TimeLeft({ table }: { table: Table }) {
  const left = useSecondsLeft(table.endsAt);
  const whole = table.stepSeconds ?? 0;
  const warned = left === warnSeconds && whole > warnFromSeconds;
  useEffect(() => {
    if (warned) announce(say("paper.time.nearly"));
  }, [warned]);
  if (left === undefined || whole === 0) return null;
  return (
    <div className="paper-time">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="left" width={Math.min(100, (left / whole) * 100)} height="6" />
      </svg>
      <p className="soft">{say("paper.time.left", { n: left })}</p>
    </div>
  );
}
