import { useEffect, useState } from "react";
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
      <FillingLamp left={left} />
      <p>{sayTimeLeft(left)}</p>
    </div>
  );
}

export function sayTimeLeft(left: number): string {
  const minutes = Math.round(left / minuteMilliseconds);
  if (left <= 0) return say("board.time.over");
  return minutes === 0 ? say("board.time.nearly") : say("board.time.left", { n: minutes });
}

/** A lampshade that fills from below with lamp yellow. */
export function FillingLamp({ left }: { left: number }) {
  const full = 1 - Math.max(0, Math.min(1, left / (lampMinutes * minuteMilliseconds)));
  const top = 35 - 28 * full;
  const inset = ((35 - top) / 28) * 13;
  return (
    <svg className="icon filling" viewBox="0 0 64 64" aria-hidden="true">
      <path className="p-paper" d="M22.8 8.5L41.7 7.5L54.8 35.2L10.2 35.6Z" />
      <path
        className="p-lamp"
        d={`M${10.2 + inset} ${top}L${54.8 - inset} ${top}L54.8 35.2L10.2 35.6Z`}
      />
      <path
        className="l"
        d="M22.8 8.5Q32.2 7.8 41.7 7.5Q48.1 21.4 54.8 35.2Q32.5 35 10.2 35.6Q16.4 22 22.8 8.5Z"
      />
      <path className="l" d="M32.2 35.4Q32.6 45.6 32.7 55.7" />
      <path className="l" d="M20.6 57.5Q32.1 57.1 43.5 56.4" />
    </svg>
  );
}
