import { type ReactNode, useId } from "react";

export interface Pick<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
}

interface PicksProps<V extends string> {
  readonly legend: string;
  readonly help?: string;
  readonly picks: readonly Pick<V>[];
  readonly value: V | undefined;
  readonly onPick: (value: V) => void;
}

/** One choice out of a few, all of them in sight. */
export function Picks<V extends string>({ legend, help, picks, value, onPick }: PicksProps<V>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {help && <p className="soft">{help}</p>}
      <div className="picks">
        {picks.map((pick) => (
          <label className="pick" key={pick.value}>
            <input
              type="radio"
              name={name}
              checked={pick.value === value}
              onChange={() => onPick(pick.value)}
            />
            <span className="face">{pick.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
}

/** Something that may be on or off. Never ticked beforehand by us. */
export function Tick({ label, checked, onTick }: TickProps) {
  return (
    <label className="pick tick">
      <input type="checkbox" checked={checked} onChange={(tap) => onTick(tap.target.checked)} />
      <span className="face">{label}</span>
    </label>
  );
}
