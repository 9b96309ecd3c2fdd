import { useEffect, useState } from "react";
import { FillingLamp } from "../../furniture/FillingLamp.tsx";
import { useInside } from "../../room/inside.tsx";
import { type Circle, fullness } from "./listening.ts";

const tickMilliseconds = 2_000;

/** The time of a turn: a lamp that fills. No numbers and no sound. */
export function Lamp({ circle }: { circle: Circle }) {
  const { clockAheadMilliseconds } = useInside();
  const [now, setNow] = useState(() => Date.now());
  const { endsAt } = circle;
  useEffect(() => {
    if (endsAt === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMilliseconds);
    return () => clearInterval(timer);
  }, [endsAt]);
  const full = fullness(circle, now + clockAheadMilliseconds);
  return full === undefined ? null : (
    <div className="quiet-lamp">
      <FillingLamp full={full} />
    </div>
  );
}
