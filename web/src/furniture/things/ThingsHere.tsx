import { type ReactNode, useId, useState } from "react";
import { TakeBackSheet } from "./TakeBackSheet.tsx";
import { ThingCard } from "./ThingCard.tsx";
import { type Thing, useThings } from "./things.ts";
import { WhoSeesSheet } from "./WhoSeesSheet.tsx";
import "./things.css";

interface Props {
  readonly station: string;
  readonly title: string;
  /** Only things of this kind. */
  readonly kind?: string;
  /** What else can be done with each here. */
  readonly also?: (thing: Thing) => ReactNode;
}

/** What I gave at one station: where it is, who can see it, and the way to take it back. */
export function ThingsHere({ station, title, kind, also }: Props) {
  const things = useThings().filter(
    (thing) => thing.station === station && (kind === undefined || thing.kind === kind),
  );
  const heading = useId();
  const [taking, setTaking] = useState<Thing>();
  const [showing, setShowing] = useState<Thing>();
  return (
    <>
      {things.length > 0 && (
        <section className="stack" aria-labelledby={heading}>
          <h2 id={heading}>{title}</h2>
          <ul className="things">
            {things.map((thing) => (
              <ThingCard
                key={thing.id}
                thing={thing}
                onTakeBack={() => setTaking(thing)}
                onWhoSees={() => setShowing(thing)}
              >
                {also?.(thing)}
              </ThingCard>
            ))}
          </ul>
        </section>
      )}
      {taking && <TakeBackSheet thing={taking} onClose={() => setTaking(undefined)} />}
      {showing && <WhoSeesSheet thing={showing} onClose={() => setShowing(undefined)} />}
    </>
  );
}
