import { useEffect, useState } from "react";
import { FillingLamp } from "../../furniture/FillingLamp.tsx";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";

const tickMilliseconds = 10_000;
const minuteMilliseconds = 60_000;
/** The lamp begins to fill when this much time is left: what went before is nobody's hurry. */
const lampMinutes = 10;

/** How much time is left, in server time. Nothing happens when it is over. */
export function useTimeLeft(endsAt: number | null): number | undefined {
  const { clockAheadMilliseconds } = useInside();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMilliseconds);
    return () => clearInterval(timer);
  }, [endsAt]);
  return endsAt === null ? undefined : endsAt - (now + clockAheadMilliseconds);
}

/** Soft time: a lamp that fills, and a sentence. No numbers run, nothing rings, nothing stops. */
export function SoftTime({ endsAt }: { endsAt: number | null }) {
  const left = useTimeLeft(endsAt);
  if (left === undefined) return null;
  return (
    <div className="softtime">
      <FillingLamp full={fullAt(left)} />
      <p>{sayTimeLeft(left)}</p>
    </div>
  );
}

export function sayTimeLeft(left: number): string {
  const minutes = Math.round(left / minuteMilliseconds);
  if (left <= 0) return say("board.time.over");
  return minutes === 0 ? say("board.time.nearly") : say("board.time.left", { n: minutes });
}

/** How full the lamp is. */
export function fullAt(left: number): number {
  return 1 - left / (lampMinutes * minuteMilliseconds);
}
